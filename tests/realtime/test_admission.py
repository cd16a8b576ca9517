"""Who is let in, with what, and how many at once."""

import pytest

from realtime import socketio
from realtime.phones import told
from tests.factories import group, person


@pytest.fixture
def connect(app):
    def connect(caller, **auth):
        return socketio.test_client(app, auth={"token": caller.token, **auth})

    return connect


def test_the_sixth_socket_of_a_person_ends_the_oldest(connect, post, heard):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)

    phones = [connect(ada) for _ in range(6)]
    post(ben, group_id)

    assert [phone.is_connected() for phone in phones] == [False, *5 * [True]]
    assert [len(heard(phone)) for phone in phones[1:]] == 5 * [1]


def test_a_sync_comes_along_with_the_socket(connect, post, heard):
    ada, ben = person("Ada"), person("Ben")
    group_id, strange = group(ada, ben), group(ben)
    missed = post(ben, group_id).json

    revs = {str(group_id): missed["rev"] - 1, str(strange): 0}
    phone = connect(ada, sync={"groups": revs})

    [synced] = heard(phone, "synced")
    [of_group] = synced["groups"]
    assert [change["message"] for change in of_group["changes"]] == [missed]
    assert (of_group["rev"], of_group["limited"]) == (missed["rev"], False)
    assert synced["gone"] == [str(strange)]


@pytest.mark.parametrize("sync", [None, [], {"groups": {"x": 1}}, {"groups": 7}, {}])
def test_a_sync_that_makes_no_sense_is_a_problem_and_no_reason_to_stay_out(
    connect, heard, sync
):
    phone = connect(person("Ada"), sync=sync)

    [problem] = heard(phone, "problem")
    assert problem["type"] == "/problems/invalid"
    assert phone.is_connected()


def test_a_newcomer_is_not_told_what_was_on_its_way_before_they_came(connect, heard):
    ada = person("Ada")
    group(ada)
    phone = connect(ada)
    [room] = (r for r in socketio.server.rooms(phone.eio_sid) if r.startswith("group"))
    phones = socketio.server.manager
    entered = phones.heard_since(room)

    revs = entered, entered + 1
    phones.tell([room], [(rev, told("said", f'{{"rev":{rev}}}')) for rev in revs])

    assert [said["rev"] for said in heard(phone, "said")] == [entered + 1]
