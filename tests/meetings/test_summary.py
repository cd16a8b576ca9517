"""What the group wants to remember; two who write at once lose no word."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import group, meeting, person


@pytest.fixture
def meeting_id(ada, group_id):
    return meeting(ada, group_id)


def test_is_written_on_by_whoever_has_read_it(ask, see, ada, luna, meeting_id):
    for number, (caller, text) in enumerate(
        [(ada, "Vi bager."), (luna, "Vi bager. Noor køber mel."), (ada, None)]
    ):
        answer = ask(
            caller, "PUT", meeting_id, "summary", text=text, based_on=number
        ).json
        assert (answer["summary"], answer["summary_version"]) == (text, number + 1)

    assert see(luna, meeting_id)["summary"] is None


def test_who_comes_second_is_told_what_stands_there(ask, see, ada, ben, meeting_id):
    ask(ada, "PUT", meeting_id, "summary", text="Adas", based_on=0)

    answer = ask(ben, "PUT", meeting_id, "summary", text="Bens", based_on=0)

    assert answer.status_code == 409
    assert answer.json["type"] == "/problems/summary-changed"
    assert (answer.json["summary"], answer.json["summary_version"]) == ("Adas", 1)
    assert see(ben, meeting_id)["summary"] == "Adas"


def test_a_phone_may_repeat_itself(ask, see, ada, meeting_id):
    words = {"text": "Vi bager.", "based_on": 0}

    answers = [ask(ada, "PUT", meeting_id, "summary", **words) for _ in range(2)]

    assert [a.json["summary_version"] for a in answers] == [1, 1]


@pytest.mark.commits
def test_of_many_who_write_at_once_one_is_first_and_all_others_know(app, client):
    members = [person(name) for name in ("Ada", "Ben", "Cleo", "Dina")]
    group_id = group(*members)
    meeting_id = meeting(members[0], group_id)
    url = f"/v1/groups/{group_id}/meetings/{meeting_id}"
    together = Barrier(len(members))

    def write(member):
        words = {"text": f"{member.alias}s ord", "based_on": 0}
        phone = app.test_client()
        together.wait()
        return phone.put(f"{url}/summary", json=words, headers=member.headers)

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(write, members))

    assert sorted(a.status_code for a in answers) == [200, 409, 409, 409]
    kept = client.get(url, headers=members[0].headers).json["summary"]
    assert {a.json["summary"] for a in answers} == {kept}
