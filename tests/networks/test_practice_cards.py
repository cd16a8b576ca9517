"""Employers tell in their network rooms how they became places where people can be."""

from tests.factories import (
    come_in,
    network,
    organisation,
    person,
    practice_card,
)
from tests.rows import nothing_stored

TOLD = {
    "title": "Kaffe først",
    "text": "Vi begynder dagen med kaffe, ikke med opgaver.",
}


def titles(ask, reader):
    cards = ask(reader, "GET", "practice-cards").json["items"]
    return [(card["organisation"], card["title"], card["is_own"]) for card in cards]


def test_is_read_by_who_is_in_a_room_with_it_and_by_the_coordinators(town, ask):
    told = ask(town.karl, "POST", "practice-cards", TOLD)
    assert told.status_code == 201
    assert (told.json["title"], told.json["text"]) == (TOLD["title"], TOLD["text"])

    assert titles(ask, town.karl) == [("Jonstrup Cykler", "Kaffe først", True)]
    assert titles(ask, town.mette) == [("Jonstrup Cykler", "Kaffe først", False)]
    assert titles(ask, town.ada) == [], "she has not come in"
    come_in(town.room, town.ada)
    assert titles(ask, town.ada) == [("Jonstrup Cykler", "Kaffe først", False)]

    ask(town.ada, "DELETE", "consents/employer_messages")
    assert titles(ask, town.ada) == []


def test_is_not_read_elsewhere(town, ask):
    practice_card(town.cycles)
    ola, far = (
        person("Ola", hat="employer"),
        person("Kari", hat="coordinator", at="drammen"),
    )
    network(groups=[town.friday], organisations=[organisation(ola, name="Rival")])

    assert titles(ask, ola) == titles(ask, far) == titles(ask, town.ben) == []


def test_employers_read_each_others(town, ask):
    ola = person("Ola", hat="employer")
    bakery = organisation(ola, name="Bageriet")
    room = network(organisations=[bakery, town.cycles])
    for employer in (bakery, town.cycles):
        practice_card(employer)

    come_in(room, ola)

    assert titles(ask, ola) == [
        ("Jonstrup Cykler", "Kaffe først", False),
        ("Bageriet", "Kaffe først", True),
    ]


def test_is_taken_back_by_its_own_employer_alone(town, ask):
    card, ola = practice_card(town.cycles), person("Ola", hat="employer")
    organisation(ola, name="Rival")
    come_in(town.room, town.ada)

    with nothing_stored():
        assert ask(ola, "DELETE", f"practice-cards/{card}").status_code == 404
    assert ask(town.karl, "DELETE", f"practice-cards/{card}").status_code == 204

    assert titles(ask, town.ada) == titles(ask, town.karl) == []
    assert ask(town.karl, "DELETE", f"practice-cards/{card}").status_code == 404


def test_is_hidden_while_the_approval_is_taken_back(town, ask):
    practice_card(town.cycles)
    come_in(town.room, town.ada)

    ask(town.mette, "DELETE", f"organisations/{town.cycles}/vetting")

    assert titles(ask, town.ada) == []
    with nothing_stored():
        refused = ask(town.karl, "POST", "practice-cards", TOLD)
    assert refused.json["type"] == "/problems/organisation-not-vetted"
