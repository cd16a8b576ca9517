"""What somebody was asked and chose goes with them; what they asked others stays."""

from sqlalchemy import func, select

from backend.rights.actions import erase_person
from models import Choice, Offer, Option, Person
from models.work import reading, session, writing
from tests.factories import group, membership_of, offer, person


def erase(somebody):
    with writing():
        erase_person(session.get_one(Person, somebody.person_id))


def counted():
    with reading():
        return [
            session.scalar(select(func.count()).select_from(table))
            for table in (Offer, Option, Choice)
        ]


def test_of_a_participant_takes_their_offers_and_choices(choose, asked):
    ada, ben = person("Ada"), person("Ben")
    luna = person("Luna", hat="facilitator")
    group_id = group(ada, ben, luna)
    to_all = offer(luna, group_id=group_id)
    own = offer(ada)
    alone = offer(luna, group_id=group_id, to=membership_of(ada, group_id))
    for offer_id in (to_all, own, alone):
        choose(ada, offer_id)
    choose(ben, to_all)

    erase(ada)

    assert counted() == [1, 2, 1]
    assert asked(ben)["items"][0]["choice"]["answer"] == "option"


def test_of_whoever_asked_leaves_the_offer_to_those_they_asked(choose, asked, path):
    ada, ben = person("Ada"), person("Ben")
    luna = person("Luna", hat="facilitator")
    group_id = group(ada, ben, luna)
    alone = offer(luna, group_id=group_id, to=membership_of(ada, group_id))
    of_ben = offer(ben, group_id=group_id)
    choose(ada, alone, is_shared=True)

    erase(luna)
    erase(ben)

    seen = [(o["id"], o["from"], o["by"], o["question"]) for o in asked(ada)["items"]]
    assert seen == [
        (str(of_ben), "group", None, "Hvad nu?"),
        (str(alone), "facilitator", None, "Hvad nu?"),
    ]
    assert [s["text"] for s in path(ada)["items"]] == ["Cyklerne"]
