"""Nobody slips into a network room between its being closed and the answer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import group, network, organisation, person
from tests.networks.conftest import CONSENTS


@pytest.mark.commits
@pytest.mark.parametrize("kind", ["groups", "organisations", "vetting"])
def test_nobody_is_in_after_the_answer_to_closing(app, kind):
    mette, hat = person("Mette", hat="coordinator"), "employer"
    if kind == "groups":
        hat = "participant"
    people = [person(f"{n}a", hat=hat, consents=CONSENTS) for n in range(3)]
    for _ in range(3):
        one = group(*people) if kind == "groups" else None
        employers = [] if one else [organisation(who) for who in people[:1]]
        room = network(groups=[one] if one else [], organisations=employers)
        url = f"/v1/networks/{room}/parties/{kind}/{one or employers[0]}"
        if kind == "vetting":
            url = f"/v1/organisations/{employers[0]}/vetting"
        coming = people if one else people[:1]
        together = Barrier(len(coming) + 1)

        def join(somebody, room=room, together=together):
            together.wait()
            where = f"/v1/networks/{room}/membership"
            sent = {"alias": somebody.alias}
            return (
                app.test_client()
                .post(where, json=sent, headers=somebody.headers)
                .status_code
            )

        def close(url=url, room=room, coming=coming, together=together):
            together.wait()
            phone = app.test_client()
            closed = phone.delete(url, headers=mette.headers).status_code
            inside = [
                phone.get(f"/v1/groups/{room}/messages", headers=who.headers)
                for who in coming
            ]
            return closed, {answer.status_code for answer in inside}

        with ThreadPoolExecutor() as pool:
            closing = pool.submit(close)
            answers = set(pool.map(join, coming))

        assert closing.result() == (200, {404})
        assert answers <= {201, 404}
        people = [person(f"{n}b", hat=hat, consents=CONSENTS) for n in range(3)]
