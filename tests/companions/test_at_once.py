"""What both do at the same moment does not fall between them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.companions.conftest import CONSENTS
from tests.factories import (
    companion,
    group,
    membership_of,
    new_message,
    opportunity,
    organisation,
    person,
    thread,
)


@pytest.fixture
def at_once(app):
    """Have each do their thing at the same moment; gives the answers."""

    def at_once(*deeds):
        together = Barrier(len(deeds))

        def act(deed):
            caller, method, path, body = deed
            phone = app.test_client()
            together.wait()
            return phone.open(
                f"/v1/{path}", method=method, json=body, headers=caller.headers
            )

        with ThreadPoolExecutor() as pool:
            return [*pool.map(act, deeds)]

    return at_once


@pytest.fixture
def two():
    return [person(name, consents=CONSENTS) for name in ("Ada", "Ben")]


@pytest.fixture
def place():
    return opportunity(organisation(person("Karl", hat="employer")))


@pytest.mark.commits
def test_a_yes_and_a_closing(at_once, two, place, client):
    ada, ben = two
    shared = group(ada, ben)
    for _ in range(5):
        thread_id = thread(ada, place)
        new = {"group_id": str(shared), "peer": str(membership_of(ben, shared))}
        asked = client.post(
            "/v1/companions",
            json={"step": "thread", "thread_id": str(thread_id), **new},
            headers=ada.headers,
        ).json["id"]

        yes, closed = at_once(
            (ben, "PUT", f"companions/{asked}", {"alias": "Björn"}),
            (ada, "DELETE", f"threads/{thread_id}", None),
        )

        assert closed.status_code == 204 and yes.status_code in (200, 404)
        seen = client.get(f"/v1/groups/{thread_id}/messages", headers=ben.headers)
        assert seen.status_code == 404
        left = client.get("/v1/companions", headers=ben.headers).json["items"]
        assert left == []


@pytest.mark.commits
def test_a_yes_and_an_interest_shown_alone(at_once, two, place, client):
    ada, ben = two
    shared = group(ada, ben)
    for _ in range(5):
        asked = companion(ada, ben, shared, opportunity_id=place)

        yes, begun = at_once(
            (ben, "PUT", f"companions/{asked}", {"alias": "Björn"}),
            (ada, "POST", "threads", {"opportunity_id": str(place), "alias": "Ada"}),
        )

        assert begun.status_code == 201 and yes.status_code in (200, 404)
        assert begun.json["companion"] is None
        left = client.get("/v1/companions", headers=ben.headers).json["items"]
        assert left == []
        client.delete(f"/v1/threads/{begun.json['id']}", headers=ada.headers)


@pytest.mark.commits
def test_two_who_ask_and_end_and_leave_crosswise(at_once, two, place, client):
    ada, ben = two
    for _ in range(3):
        shared = group(ada, ben)
        asked = [
            companion(one, other, shared, opportunity_id=place)
            for one, other in ((ada, ben), (ben, ada))
        ]

        answers = at_once(
            (ada, "DELETE", f"companions/{asked[0]}", None),
            (ben, "DELETE", f"companions/{asked[1]}", None),
            (ada, "DELETE", f"groups/{shared}/membership", None),
            (ben, "DELETE", f"groups/{shared}/membership", None),
        )

        assert {answer.status_code for answer in answers} <= {204, 404}
        for somebody in two:
            left = client.get("/v1/companions", headers=somebody.headers).json
            assert left["items"] == []


@pytest.mark.commits
def test_nothing_of_the_companions_is_stored_after_the_answer_that_ends_it(
    at_once, two, place, client
):
    ada, ben = two
    shared = group(ada, ben)
    for _ in range(5):
        asked = companion(ada, ben, shared, opportunity_id=place)
        client.put(
            f"/v1/companions/{asked}", json={"alias": "Björn"}, headers=ben.headers
        )
        wish = {"opportunity_id": str(place), "alias": "Ada", "companion": str(asked)}
        begun = client.post("/v1/threads", json=wish, headers=ada.headers).json["id"]

        ended, posted = at_once(
            (ada, "DELETE", f"companions/{asked}", None),
            (ben, "POST", f"groups/{begun}/messages", new_message()),
        )

        assert ended.status_code == 204 and posted.status_code in (201, 404)
        url = f"/v1/groups/{begun}/messages"
        stored = client.get(url, headers=ada.headers).json["items"]
        assert len(stored) == (posted.status_code == 201)
        client.delete(f"/v1/threads/{begun}", headers=ada.headers)
