"""An offer asks somebody, with at least two options, and its words are theirs."""

from uuid import UUID, uuid4

import pytest

from models import Group, Kind, Offer, Opportunity, Person
from models.types import now
from models.work import reading, session, writing
from tests.factories import (
    group,
    membership_of,
    offer,
    opportunity,
    organisation,
    person,
    signed_in_again,
)

NOT_FOUND = "/problems/not-found"


@pytest.fixture
def luna():
    return person("Luna", hat="facilitator")


def test_to_oneself_is_from_me_and_by_nobody(make, asked):
    ada = person("Ada")

    made = make(ada, {"text": "Ja", "detail": "På mandag"}, {"text": "Nej"}).json

    assert (made["from"], made["by"], made["group_id"]) == ("me", None, None)
    assert [(o["text"], o["detail"]) for o in made["options"]] == [
        ("Ja", "På mandag"),
        ("Nej", None),
    ]
    assert (made["choice"], made["closed_at"]) == (None, None)
    assert asked(ada) == {"items": [made], "next": None}
    assert asked(person("Eve"))["items"] == []


def test_of_the_group_asks_all_its_participants(make, asked, luna):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    group_id = group(ada, ben, luna)
    group(eve)

    made = make(ada, group_id=str(group_id)).json

    assert (made["from"], made["group_id"]) == ("group", str(group_id))
    assert (made["by"]["alias"], made["by"]["hat"]) == ("Ada", "participant")
    assert [asked(p)["items"] for p in (ada, ben, eve)] == [[made], [made], []]


def test_of_a_facilitator_asks_a_whole_group(make, asked, luna):
    ada = person("Ada")

    made = make(luna, group_id=str(group(ada, luna))).json

    assert (made["from"], made["by"]["alias"]) == ("facilitator", "Luna")
    assert asked(ada)["items"] == [made]


def test_of_a_facilitator_asks_one_and_nobody_else(make, asked, call, luna):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben, luna)
    to_ada = {"group_id": str(group_id), "to": str(membership_of(ada, group_id))}

    made = make(luna, **to_ada).json

    assert (made["from"], made["by"]["alias"]) == ("facilitator", "Luna")
    assert asked(ada)["items"] == [made]
    assert asked(ben)["items"] == []
    assert call(ben, "GET", f"/offers/{made['id']}").json["type"] == NOT_FOUND


def test_reaches_somebody_who_does_not_take_part_in_the_talk(asked, luna):
    ada = person("Ada", consents=[])
    group_id = group(ada, luna)

    to_all = offer(luna, group_id=group_id)
    to_ada = offer(luna, group_id=group_id, to=membership_of(ada, group_id))

    assert [o["id"] for o in asked(ada)["items"]] == [str(to_ada), str(to_all)]


def test_of_the_group_comes_out_of_the_talk_and_stands_under_its_consent(make):
    ada = person("Ada", consents=[])

    problem = make(ada, group_id=str(group(ada))).json

    assert problem["type"] == "/problems/consent-required"
    assert problem["purpose"] == "peer_chat"


def test_is_sealed_with_the_key_of_whoever_is_asked(luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    to_ada = membership_of(ada, group_id)

    offers = [
        offer(ada),
        offer(luna, group_id=group_id, to=to_ada),
        offer(luna, group_id=group_id),
        offer(ada, group_id=group_id),
    ]

    with reading():
        adas = session.get_one(Person, ada.person_id).key
        rows = [session.get_one(Offer, offer_id) for offer_id in offers]
        sealed = [
            {UUID(bytes=words[1:17]) for words in (row.sealed_question, first)}
            for row in rows
            for first in [row.options[0].sealed_text]
        ]
    assert sealed == [{adas}, {adas}, {group_id}, {group_id}]


def test_is_refused_in_the_groups_of_others(make, luna):
    ada, eve = person("Ada"), person("Eve")
    group_id = group(ada)
    nowhere = str(uuid4())

    answers = [
        make(eve, group_id=str(group_id)),
        make(luna, group_id=str(group_id)),
        make(luna, group_id=str(group_id), to=str(membership_of(ada, group_id))),
        make(eve, group_id=nowhere),
    ]

    assert {a.status_code for a in answers} == {404}
    assert len({a.data for a in answers}) == 1


def test_is_refused_in_a_thread_and_at_another_site(make):
    ada = person("Ada", consents=["peer_chat", "employer_messages"])
    elsewhere, thread = group(ada, at="drammen"), group(ada)
    with writing():
        session.get_one(Group, thread).kind = Kind.THREAD

    answers = [make(ada, group_id=str(group_id)) for group_id in (elsewhere, thread)]

    assert [a.json["type"] for a in answers] == [NOT_FOUND, NOT_FOUND]


def test_is_to_a_participant_who_belongs_to_the_group_now(make, call, luna):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    group_id, others = group(ada, ben, luna), group(eve)
    call(ben, "DELETE", f"/groups/{group_id}/membership")

    answers = [
        make(luna, group_id=str(group_id), to=str(to))
        for to in (
            membership_of(ben, group_id),
            membership_of(luna, group_id),
            membership_of(eve, others),
            ada.person_id,
        )
    ]

    assert {a.json["type"] for a in answers} == {NOT_FOUND}


def test_says_where_a_facilitator_asks(make, luna):
    problem = make(luna).json

    assert problem["errors"] == [
        {"pointer": "#/group_id", "detail": "Say which group this is asked in."}
    ]


def test_of_a_participant_is_to_no_single_other(make):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)

    problem = make(
        ada, group_id=str(group_id), to=str(membership_of(ben, group_id))
    ).json

    assert problem["errors"] == [
        {"pointer": "#/to", "detail": "Only a facilitator asks one person."}
    ]


@pytest.mark.parametrize("count", [0, 1, 7])
def test_has_two_to_six_options(make, count):
    problem = make(person("Ada"), options=[{"text": "Ja"}] * count).json

    assert [e["pointer"] for e in problem["errors"]] == ["#/options"]


def test_may_name_what_an_employer_has_open(make):
    cykler = str(opportunity(organisation()))

    options = make(
        person("Ada"), {"text": "Ja", "opportunity_id": cykler}, {"text": "Nej"}
    ).json["options"]

    assert [option["opportunity_id"] for option in options] == [cykler, None]


def test_names_nothing_that_is_closed_or_not_vetted_or_elsewhere(make):
    closed, unvetted = opportunity(organisation()), organisation(vetted=False)
    with writing():
        session.get_one(Opportunity, closed).closed_at = now()
    open_here = opportunity(organisation())
    ada, astrid = person("Ada"), person("Astrid", at="drammen")

    answers = [
        make(who, {"text": "Ja", "opportunity_id": str(what)}, {"text": "Nej"})
        for who, what in (
            (ada, closed),
            (ada, opportunity(unvetted)),
            (ada, uuid4()),
            (astrid, open_here),
        )
    ]

    assert {a.json["type"] for a in answers} == {NOT_FOUND}


def test_is_closed_by_whoever_made_it(call, asked, made, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    to_ada = membership_of(ada, group_id)

    for maker, offer_id in (
        (ada, offer(ada)),
        (ada, offer(ada, group_id=group_id)),
        (luna, offer(luna, group_id=group_id, to=to_ada)),
    ):
        assert call(maker, "DELETE", f"/offers/{offer_id}").status_code == 204

    for offers in (asked(ada), made(ada), made(luna)):
        assert all(o["closed_at"] for o in offers["items"])


def test_closed_twice_was_closed_the_first_time(call, made):
    ada = person("Ada")
    offer_id = offer(ada)

    closed = []
    for _ in range(2):
        assert call(ada, "DELETE", f"/offers/{offer_id}").status_code == 204
        closed += made(ada)["items"]

    assert closed[0] == closed[1]


def test_is_closed_by_nobody_else(call, asked, luna):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben, luna)
    offers = [
        offer(ada, group_id=group_id),
        offer(ada),
        offer(luna, group_id=group_id),
    ]

    answers = [
        call(ben, "DELETE", f"/offers/{offer_id}") for offer_id in (*offers, uuid4())
    ]
    answers.append(call(luna, "DELETE", f"/offers/{offers[0]}"))

    assert {a.status_code for a in answers} == {404}
    assert len({a.data for a in answers}) == 1
    assert not any(o["closed_at"] for o in asked(ada)["items"])


def test_is_read_in_pages_newest_first(asked, made):
    ada = person("Ada")
    newest_first = [str(offer(ada)) for _ in range(3)][::-1]

    for listed in (asked, made):
        first = listed(ada, limit=2)
        rest = listed(ada, limit=2, before=first["next"])
        assert [o["id"] for o in first["items"] + rest["items"]] == newest_first
        assert rest["next"] is None


def test_of_somebody_else_is_no_place_to_read_on_from(asked):
    ada, eve = person("Ada"), person("Eve")
    offer(eve)

    assert asked(eve, before=str(offer(ada)))["type"] == NOT_FOUND


def test_at_another_site_is_not_seen_from_here(asked, call):
    ada, astrid = person("Ada"), person("Astrid", at="drammen")
    offer_id = offer(astrid, group_id=group(ada, astrid, at="drammen"))

    assert asked(ada)["items"] == []
    assert call(ada, "GET", f"/offers/{offer_id}").status_code == 404


def test_to_oneself_is_not_seen_in_another_hat(made):
    ada = person("Ada")
    offer(ada)

    assert made(signed_in_again(ada, hat="facilitator"))["items"] == []
