"""A withdrawal against posts that come at the same moment, again and again."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import takewhile
from random import Random

import pytest
from sqlalchemy import func, select

from models import Message
from models.work import reading, session
from tests.factories import group, new_message, person

ROUNDS = 30
BOTH_SIDES_WIN = {201, 403, True, False}


@pytest.fixture
def stored():
    """How many messages the group has."""

    def stored(group_id):
        count = select(func.count()).select_from(Message).filter_by(group_id=group_id)
        with reading():
            return session.scalar(count)

    return stored


@pytest.mark.commits
@pytest.mark.usefixtures("unlimited")
@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(500, marks=pytest.mark.soak)])
def test_nothing_is_stored_of_or_delivered_to_whoever_withdrew(
    app, socket, heard, stored, consent_notice, rounds
):
    ada, ben = person("Ada"), person("Ben")
    of_ada, of_both = group(ada), group(ada, ben)
    phone, read = socket(ada), consent_notice()

    def over_http(author, group_id):
        url = f"/v1/groups/{group_id}/messages"
        answer = app.test_client().post(url, json=new_message(), headers=author.headers)
        return answer.status_code

    def over_socket():
        message = {"group_id": str(of_ada), **new_message()}
        return "data" in phone.emit("post_message", message, callback=True)

    def withdraw():
        client = app.test_client()
        answer = client.delete("/v1/consents/peer_chat", headers=ada.headers)
        # From here on nothing more may happen, whoever is still on their way.
        heard(phone)
        return answer.status_code, stored(of_ada)

    outcomes, shuffled = set(), Random(1)
    is_over = lambda n: n >= rounds and outcomes == BOTH_SIDES_WIN  # noqa: E731
    for _ in takewhile(lambda n: not is_over(n), range(20 * rounds)):
        rush = [partial(over_http, ada, of_ada), partial(over_http, ben, of_both)] * 3
        rush += [over_socket, withdraw]
        shuffled.shuffle(rush)
        with ThreadPoolExecutor(len(rush)) as pool:
            answers = list(pool.map(lambda act: act(), rush))
        [(status, stored_then)] = [a for a in answers if isinstance(a, tuple)]
        assert status == 204
        assert stored(of_ada) == stored_then
        assert heard(phone) == []
        outcomes |= {a for a in answers if not isinstance(a, tuple)}
        give = partial(app.test_client().put, "/v1/consents/peer_chat")
        given = give(json=read, headers=ada.headers)
        assert given.status_code == 200, given.json
        heard(phone)

    assert outcomes == BOTH_SIDES_WIN
