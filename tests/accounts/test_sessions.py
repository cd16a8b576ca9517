"""A session is one person in one hat on one device, and ends when they say or it is old."""

from datetime import timedelta

import pytest
from sqlalchemy import update

import realtime
from auth.tokens import LONGEST, LONGEST_IDLE, begin_session
from backend.accounts.actions import grant_hat, revoke_hat
from models import LoginSession, Person, SocketTicket
from models.types import now
from models.work import session, writing
from tests.factories import SignedIn, group, new_message, person, site
from tests.rows import nothing_stored, rows_of


@pytest.fixture
def one_more_phone():
    def one_more_phone(somebody):
        with writing():
            owner = session.get_one(Person, somebody.person_id)
            login, token = begin_session(owner, site(), somebody.hat)
            session.flush()
            return SignedIn(somebody.alias, somebody.hat, owner.id, login.id, token)

    return one_more_phone


@pytest.fixture
def status_of(client):
    """Whether somebody's session still lets them in."""
    return lambda caller: client.get("/v1/me", headers=caller.headers).status_code


@pytest.fixture
def ticket_of(client):
    def ticket_of(caller):
        got = client.post("/v1/socket-tickets", headers=caller.headers)
        assert got.json["expires_in"] == 30
        return got.json["ticket"]

    return ticket_of


@pytest.fixture
def come_in(app):
    """A socket with a ticket."""
    return lambda ticket: realtime.socketio.test_client(app, auth={"ticket": ticket})


def test_my_devices_are_listed_to_me_alone(client, one_more_phone):
    ada = person("Ada")
    person("Eve")
    other = one_more_phone(ada)

    listed = client.get("/v1/sessions", headers=ada.headers).json

    assert {s["id"]: s["is_this"] for s in listed["items"]} == {
        str(other.session_id): False,
        str(ada.session_id): True,
    }
    assert all(s["seen_on"] == now().date().isoformat() for s in listed["items"])


def test_a_device_i_end_is_out_at_once_and_its_sockets_too(
    client, socket, one_more_phone, status_of
):
    ada = person("Ada")
    lost = one_more_phone(ada)
    phones = socket(ada), socket(lost)

    ended = client.delete(f"/v1/sessions/{lost.session_id}", headers=ada.headers)

    assert ended.status_code == 204
    assert (status_of(ada), status_of(lost)) == (200, 401)
    assert [phone.is_connected() for phone in phones] == [True, False]
    assert not socket(lost).is_connected()


def test_nobody_ends_anothers_session(client, status_of):
    ada, eve = person("Ada"), person("Eve")

    with nothing_stored():
        url = f"/v1/sessions/{ada.session_id}"
        assert client.delete(url, headers=eve.headers).status_code == 404

    assert status_of(ada) == 200


def test_signing_out_ends_token_socket_and_what_stood_for_them(
    client, socket, status_of, ticket_of, come_in
):
    ada = person("Ada")
    phone, ticket = socket(ada), ticket_of(ada)

    assert client.delete("/v1/session", headers=ada.headers).status_code == 204

    assert status_of(ada) == 401
    assert not phone.is_connected() and not come_in(ticket).is_connected()
    for table in ("login_sessions", "access_tokens", "socket_tickets"):
        assert rows_of(table) == []


def test_another_hat_is_another_session_and_the_old_one_ends(client, socket, status_of):
    fie = person("Fie", hat="facilitator")
    with writing():
        grant_hat(session.get_one(Person, fie.person_id), site(), "coordinator")
    phone = socket(fie)

    wanted = {"hat": "coordinator", "session": "token"}
    switched = client.put("/v1/session/hat", json=wanted, headers=fie.headers)

    assert (switched.json["hat"], switched.json["hats"]) == (
        "coordinator",
        ["facilitator", "coordinator"],
    )
    assert status_of(fie) == 401 and not phone.is_connected()
    headers = {"Authorization": f"Bearer {switched.json['access_token']}"}
    assert client.get("/v1/me", headers=headers).json["hat"] == "coordinator"
    assert client.get("/v1/groups", headers=headers).status_code == 404


def test_a_hat_that_is_not_mine_is_not_there(client, status_of):
    ada = person("Ada")
    wanted = {"hat": "facilitator", "session": "token"}

    with nothing_stored():
        refused = client.put("/v1/session/hat", json=wanted, headers=ada.headers)

    assert refused.status_code == 404 and status_of(ada) == 200


def test_a_hat_taken_away_ends_what_is_done_in_it_at_once(client, socket, status_of):
    fie = person("Fie", hat="facilitator")
    group_id, phone = group(fie), socket(fie)

    with writing():
        revoke_hat(session.get_one(Person, fie.person_id), site(), "facilitator")

    assert status_of(fie) == 401 and not phone.is_connected()
    url = f"/v1/groups/{group_id}/messages"
    over_http = client.post(url, json=new_message(), headers=fie.headers).json
    assert over_http["type"] == "/problems/unauthenticated"
    assert not socket(fie).is_connected()


@pytest.mark.parametrize(
    ("age", "idle", "status"),
    [
        (timedelta(0), LONGEST_IDLE, 200),
        (timedelta(0), LONGEST_IDLE + timedelta(days=1), 401),
        (LONGEST - timedelta(minutes=1), timedelta(0), 200),
        (LONGEST + timedelta(minutes=1), timedelta(0), 401),
    ],
)
def test_a_session_ends_by_itself_unused_or_old(
    client, socket, one_more_phone, status_of, age, idle, status
):
    ada = person("Ada")
    other, phone = one_more_phone(ada), socket(ada)
    aged = {"created_at": now() - age, "seen_on": now().date() - idle}
    with writing():
        mine = update(LoginSession).filter_by(id=ada.session_id)
        session.execute(mine.values(aged))

    heard = phone.emit("mark_read", {}, callback=True)["problem"]
    listed = client.get("/v1/sessions", headers=other.headers).json["items"]

    assert status_of(ada) == status
    assert (heard["type"] == "/problems/unauthenticated") == (status == 401)
    assert len(listed) == (2 if status == 200 else 1)


def test_the_day_of_the_last_use_is_noted(client):
    ada = person("Ada")
    last_week = now().date() - timedelta(days=7)
    with writing():
        session.execute(update(LoginSession).values(seen_on=last_week))

    client.patch("/v1/me", json={"language": "da"}, headers=ada.headers)
    [noted] = rows_of("login_sessions")

    assert noted["seen_on"] == now().date()


def test_signing_out_may_be_all_that_is_done_on_a_day(client):
    ada = person("Ada")
    with writing():
        yesterday = now().date() - timedelta(days=1)
        session.execute(update(LoginSession).values(seen_on=yesterday))

    assert client.delete("/v1/session", headers=ada.headers).status_code == 204


def test_a_ticket_dies_with_its_session(client, one_more_phone, ticket_of, come_in):
    ada = person("Ada")
    lost = one_more_phone(ada)
    ticket = ticket_of(lost)
    with writing():
        aged = {"created_at": now() - LONGEST - timedelta(minutes=1)}
        session.execute(update(LoginSession).filter_by(id=lost.session_id).values(aged))

    assert not come_in(ticket).is_connected()


def test_of_a_ticket_the_database_has_the_digest_alone(ticket_of):
    assert ticket_of(person("Ada")) not in str(rows_of("socket_tickets"))


def test_a_ticket_is_good_for_thirty_seconds(ticket_of, come_in):
    ticket = ticket_of(person("Ada"))
    with writing():
        session.execute(update(SocketTicket).values(expires_at=now()))

    assert not come_in(ticket).is_connected()
