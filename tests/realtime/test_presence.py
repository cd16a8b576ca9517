"""Who is typing and who is here: told to those who read along, now, and to nobody else."""

import pytest
from sqlalchemy import event

from realtime import bus
from tests.factories import group, membership_of, opportunity, organisation, person
from tests.factories import thread as open_thread


def say(phone, group_id, kind="typing"):
    sent = {"group_id": str(group_id), "kind": kind}
    return phone.emit("signal", sent, callback=True)


@pytest.mark.parametrize("kind", ["typing", "here", "away"])
def test_is_told_to_the_others_who_read_in_the_group(socket, heard, kind):
    ada, ben, luna = person("Ada"), person("Ben"), person("Luna", hat="facilitator")
    group_id = group(ada, ben, luna)
    phone, others = socket(ada), [socket(ben), socket(luna)]

    assert say(phone, group_id, kind) == {"data": {}}

    member = str(membership_of(ada, group_id))
    told = [{"group_id": str(group_id), "member": member, "kind": kind}]
    assert [heard(other, "signalled") for other in others] == [told, told]


def test_is_not_told_to_ones_own_devices(socket, heard):
    ada, ben = person("Ada"), person("Ben")
    phones = [socket(ada), socket(ada)]

    say(phones[0], group(ada, ben))

    assert [heard(phone, "signalled") for phone in phones] == [[], []]


def test_is_told_to_nobody_where_nobody_else_reads(socket, heard):
    ada, ben, eve = person("Ada"), person("Ben", consents=()), person("Eve")
    others = [socket(ben), socket(eve)]

    assert say(socket(ada), group(ada, ben)) == {"data": {}}

    assert [heard(other, "signalled") for other in others] == [[], []]


def test_stays_within_the_group(socket, heard):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    group(ada, eve)
    phone = socket(eve)

    say(socket(ada), group(ada, ben))

    assert heard(phone, "signalled") == []


def test_reaches_both_sides_of_a_thread(socket, heard):
    ada, karl = (
        person("Ada", consents=["employer_messages"]),
        person("Karl", hat="employer"),
    )
    thread_id = open_thread(ada, opportunity(organisation(karl)))
    phone = socket(karl)

    say(socket(ada), thread_id)

    assert [told["kind"] for told in heard(phone, "signalled")] == ["typing"]


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ({}, "not-found"),
        ({"consents": ()}, "consent-required"),
        ({"scopes": {"messages:read"}}, "missing-scope"),
        ({"hat": "employer"}, "not-found"),
        ({"hat": "coordinator"}, "not-found"),
    ],
)
def test_is_judged_like_whatever_is_said(socket, heard, who, why):
    ada, eve = person("Ada"), person("Eve", **who)
    is_member = why != "not-found"
    group_id = group(ada, eve) if is_member else group(ada)
    phone = socket(ada)

    problem = say(socket(eve), group_id)["problem"]

    assert problem["type"] == f"/problems/{why}"
    assert heard(phone, "signalled") == []


@pytest.mark.parametrize("kind", [None, "", "gone", "Typing", 7])
def test_says_one_of_three_things(socket, heard, kind):
    ada, ben = person("Ada"), person("Ben")
    group_id, phone = group(ada, ben), socket(ben)

    problem = say(socket(ada), group_id, kind)["problem"]

    assert problem["type"] == "/problems/invalid"
    assert heard(phone, "signalled") == []


def test_is_told_by_every_process_alike(socket, heard, monkeypatch):
    ada, ben = person("Ada"), person("Ben")
    group_id, phone, published = group(ada, ben), socket(ben), []
    monkeypatch.setattr(bus, "publish", lambda *message: published.append(message))

    say(socket(ada), group_id)
    told = heard(phone, "signalled")
    [(kind, message)] = published
    for hear in bus._hearers[kind.encode()]:  # as if it came from elsewhere
        hear(message)

    assert heard(phone, "signalled") == told != []


def test_leaves_nothing_behind(socket, engine):
    ada, ben = person("Ada"), person("Ben")
    group_id, phone = group(ada, ben), socket(ada)
    statements = []

    def note(connection, cursor, statement, *_):
        statements.append(statement.split()[0])

    event.listen(engine, "before_cursor_execute", note)
    try:
        for kind in ("here", "typing", "away"):
            say(phone, group_id, kind)
    finally:
        event.remove(engine, "before_cursor_execute", note)

    assert set(statements) == {"SAVEPOINT", "SELECT", "ROLLBACK"}
