"""Whoever comes too often waits; nobody else does, and nobody for longer than they must."""

from collections import Counter
from uuid import uuid4

import pytest
from sqlalchemy import event

from auth.tokens import begin_session
from backend import app as application
from backend import limits
from backend.config import Settings
from backend.limits import RATES, Meter, Rate
from models import LoginSession, Person
from models.work import session, writing
from tests.factories import group, person
from tests.rows import nothing_stored

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
DOOR = "/v1/invitations/preview"


@pytest.fixture
def knock(client):
    """Try a made-up invitation from an address, by way of these hops."""

    def knock(address=HERE, hops=None):
        return client.post(
            DOOR,
            json={"code": "x" * 22},
            environ_base={"REMOTE_ADDR": address},
            headers={"X-Forwarded-For": hops} if hops else {},
        )

    return knock


@pytest.fixture
def statements(engine):
    """The statements that the database is asked to do from now on."""
    asked = []

    def note(connection, cursor, statement, *_):
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_a_person_who_posts_too_often_waits_and_the_others_do_not(
    client, clock, post, fetch
):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    assert {post(ada, group_id).status_code for _ in range(60)} == {201}

    with nothing_stored():
        refused = post(ada, group_id)

    assert refused.status_code == refused.json["status"] == 429
    assert refused.content_type == "application/problem+json"
    assert refused.json["type"] == "/problems/too-often"
    assert refused.headers["Retry-After"] == str(refused.json["retry_after"]) == "1"
    assert client.get(refused.json["type"], buffered=True).status_code == 200
    assert post(ben, group_id).status_code == 201
    assert len(fetch(ada, group_id)["items"]) == 50
    clock.now += refused.json["retry_after"]
    assert [post(ada, group_id).status_code for _ in range(2)] == [201, 429]


def test_the_same_measure_counts_for_every_device_of_a_person(client, clock):
    ada = person("Ada")
    with writing():
        owner = session.get_one(Person, ada.person_id)
        site = session.get_one(LoginSession, ada.session_id).site
        _, token = begin_session(owner, site, "participant")
    tablet = {"Authorization": f"Bearer {token}"}

    def look(headers):
        return client.get("/v1/me", headers=headers).status_code

    looks = Counter(
        look(headers) for _ in range(160) for headers in (ada.headers, tablet)
    )

    assert looks == {200: 300, 429: 20}
    assert look(person("Ben").headers) == 200


def test_an_address_that_tries_doors_waits_before_the_database_hears_of_it(
    knock, clock, statements
):
    person("Ada")
    assert {knock().status_code for _ in range(300)} == {404}
    statements.clear()

    refused = knock()

    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
    assert statements == []
    assert knock(ELSEWHERE).status_code == 404
    clock.now += 1
    assert Counter(knock().status_code for _ in range(7)) == {404: 5, 429: 2}


def test_all_that_comes_from_an_address_has_an_end(client, clock, monkeypatch):
    rate = RATES["anything", "address"]
    monkeypatch.setitem(RATES, ("anything", "address"), Rate(30, 1))
    limits.use_limits(Settings())
    paths = ["/healthz", "/", "/v1/nowhere", "/v1/me", "/v1/openapi.json"]

    def ask(path, address=HERE):
        return client.get(path, environ_base={"REMOTE_ADDR": address}, buffered=True)

    answers = Counter(ask(path).status_code for _ in range(7) for path in paths)

    assert answers[429] == 5
    assert ask("/healthz", ELSEWHERE).status_code == 200
    assert rate.room / rate.every > 20_000, "a town behind one address"


def test_what_a_sender_says_of_its_address_gets_nobody_another_try(knock, clock):
    for number in range(300):
        knock(hops=f"198.51.100.{number % 250}")

    assert knock(hops=ELSEWHERE).status_code == 429
    limits.use_limits(Settings(proxies=1))
    for _ in range(300):
        knock(hops=ELSEWHERE)
    assert knock(hops=f"198.51.100.1, {ELSEWHERE}").status_code == 429
    assert knock(hops=f"{ELSEWHERE}, 198.51.100.1").status_code != 429


def test_off_judges_nothing(client, clock, knock):
    limits.use_limits(Settings(limits=False))
    meter = Meter()

    for _ in range(1_000):
        limits.judge("post", address=b"", person=uuid4())
        meter.judge()
    assert {knock().status_code for _ in range(301)} == {404}


def test_every_operation_says_that_it_may_be_too_often(client):
    described = client.get("/v1/openapi.json").json
    operations = [o for path in described["paths"].values() for o in path.values()]
    [answer] = {
        o["responses"]["429"]["$ref"].rpartition("/")[2]
        for o in operations
        if isinstance(o, dict)
    }

    assert "Retry-After" in described["components"]["responses"][answer]["headers"]


@pytest.mark.parametrize(("proxies", "is_told"), [(0, True), (1, False)])
def test_a_proxy_that_nobody_spoke_of_is_asked_about(
    tmp_path, monkeypatch, caplog, proxies, is_told
):
    origins = ("https://a.example",)
    settings = Settings(instance=tmp_path, origins=origins, proxies=proxies)
    monkeypatch.setattr(application, "use_instance", lambda settings: None)

    application.create_app(settings)

    assert ("NEXTWORK_PROXIES=0" in caplog.text) is is_told
