"""The demo's towns are lived through the real actions, in their own time."""

from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from backend.consents.queries import ledger_is_whole
from backend.demo.actions import fill
from backend.demo.queries import list_people
from models import (
    Choice,
    Coming,
    Decision,
    Group,
    Kind,
    Meeting,
    Message,
    Offer,
    Opportunity,
    Organisation,
    Person,
    Release,
    Round,
    RoundAnswer,
    Site,
)
from models.types import now
from models.work import reading, session, within, writing


def test_a_town_is_all_there_and_filled_once(drammen):
    def stored(kind):
        return session.scalars(select(kind)).all()

    def count():
        kinds = (Site, Person, Group, Message, Organisation, Offer, Choice)
        return [len(stored(kind)) for kind in kinds]

    rooms = [*drammen["networks"], drammen["staff"]]
    talks = [*drammen["groups"], *drammen["threads"], *rooms]
    yeses = [c["yes"] for c in drammen["companions"] if "yes" in c]
    told = (
        *(1, len(drammen["people"]), len(talks)),
        sum(len(talk["talk"]) for talk in (*talks, *yeses)),
        *(len(drammen["employers"]), len(drammen["offers"])),
        sum(len(offer["choices"]) for offer in drammen["offers"]),
    )
    with reading():
        assert count() == [*told]
        assert {g.name for g in stored(Group)} >= {g["name"] for g in drammen["groups"]}
        assert all(ledger_is_whole(person) for person in stored(Person))

    within(writing, lambda: fill(drammen))
    with reading():
        assert count() == [*told]


def test_the_groups_have_met_and_will_meet_again(drammen):
    def answers(row):
        of_round = select(RoundAnswer).filter_by(round_id=row.id)
        return len(session.scalars(of_round).all())

    with reading():
        meetings = session.scalars(select(Meeting)).all()
        rounds = session.scalars(select(Round)).all()
        assert len(meetings) == len(drammen["meetings"])
        past = [m for m in meetings if m.is_over]
        assert [bool(m.summary) for m in past] == [True]
        zone = ZoneInfo(drammen["site"]["time_zone"])
        weekdays = {m.starts_at.astimezone(zone).weekday() for m in meetings}
        assert weekdays == {told["weekday"] for told in drammen["meetings"]}
        assert sorted((r.is_open, answers(r)) for r in rounds) == [
            (False, 2),
            (True, 4),
        ]
        assert session.scalars(select(Coming)).all()


def test_it_happened_as_it_is_told(drammen):
    with reading():
        for group in session.scalars(select(Group)):
            said = select(Message).filter_by(group_id=group.id).order_by(Message.seq)
            moments = [m.created_at for m in session.scalars(said)]
            assert moments == sorted(set(moments)) and group.created_at < moments[0]
            assert moments[-1] < now()

        told = [t for t in drammen["threads"] if t.get("closed")]
        threads = session.scalars(select(Group).filter_by(kind=Kind.THREAD)).all()
        assert sum(bool(thread.closed_at) for thread in threads) == len(told) > 0
        assert session.scalar(select(func.count(Decision.id))) == len(
            drammen["decisions"]
        )
        shown = {r.person_id for r in session.scalars(select(Release))}
        assert len(shown) == len(threads) - len(told)
        opportunities = session.scalars(select(Opportunity)).all()
        assert [o.title for o in opportunities if o.closed_at] == ["Bak disken"]

        people = list_people(session.scalars(select(Site)).one())
        hats = sum(len(person["hats"]) for person in drammen["people"])
        assert len(people) == hats == len({person.code for person in people})
        assert all(person.name != "?" for person in people)
