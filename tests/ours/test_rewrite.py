"""It is written anew by whoever likes; nothing that anybody wrote is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import group, person
from tests.ours.factories import in_days, ours
from tests.rows import nothing_stored


def test_the_later_wording_is_shown_and_the_one_beside_it_is_kept(
    act, see, ada, peers, group_id
):
    ours_id = ours(group_id, "Et hul i cv'et")

    act(ada, ours_id, "versions", text="Hullet er ikke tomt", based_on=1)
    late = act(peers[0], ours_id, "versions", text="Spørg hvad der var", based_on=1)

    versions = see(peers[1], ours_id)["versions"]
    assert late.json["versions"] == versions
    assert [(v["number"], v["text"], v["beside"]) for v in versions] == [
        (1, "Et hul i cv'et", []),
        (2, "Hullet er ikke tomt", []),
        (3, "Spørg hvad der var", [2]),
    ]


@pytest.mark.commits
def test_two_phones_at_the_same_moment_lose_nothing(app):
    writers = [person(name) for name in ("Ada", "Ben", "Cat", "Dan")]
    group_id = group(*writers)
    ours_id = ours(group_id, "Et hul i cv'et")
    together = Barrier(len(writers))
    url = f"/v1/groups/{group_id}/ours/{ours_id}"

    def write(writer):
        wording = {"text": f"Det er {writer.alias}", "based_on": 1}
        together.wait()
        phone = app.test_client()
        return phone.post(f"{url}/versions", json=wording, headers=writer.headers)

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(write, writers))

    assert {answer.status_code for answer in answers} == {201}
    found = app.test_client().get(url, headers=writers[0].headers).json["versions"]
    assert [v["number"] for v in found] == [1, 2, 3, 4, 5]
    assert {v["text"] for v in found[1:]} == {f"Det er {w.alias}" for w in writers}
    assert found[-1]["beside"] == [2, 3, 4]


def test_a_phone_that_repeats_itself_writes_once(act, ada, group_id):
    ours_id = ours(group_id, "Et hul i cv'et")
    first = act(ada, ours_id, "versions", text="Hullet er ikke tomt", based_on=1)

    with nothing_stored():
        again = act(ada, ours_id, "versions", text="Hullet er ikke tomt", based_on=1)

    assert (again.status_code, again.json) == (201, first.json)


def test_writing_anew_ends_what_was_asked(act, ada, peers, group_id):
    ours_id = ours(group_id, "Et hul i cv'et", asked=1)

    written = act(ada, ours_id, "versions", text="Hullet er ikke tomt", based_on=1)

    assert (written.json["asked_version"], written.json["agrees_on"]) == (None, None)
    refused = act(peers[0], ours_id, "objections", version=1)
    assert refused.json["type"] == "/problems/not-asked"


def test_what_is_agreed_stays_agreed_while_other_words_are_tried(
    act, ada, peers, group_id
):
    ours_id = ours(group_id, "Et hul i cv'et", agreed=1)

    act(ada, ours_id, "versions", text="Hullet er ikke tomt", based_on=1)
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(3))
    objected = act(peers[0], ours_id, "objections", version=2)

    assert objected.json["agreed_version"] == 1


def test_a_wording_that_is_not_there_cannot_be_written_from(act, ada, group_id):
    ours_id = ours(group_id, "Et hul i cv'et")

    with nothing_stored():
        answers = [
            act(ada, ours_id, "versions", text="Nyt", based_on=2),
            act(ada, ours_id, "asking", version=2, agrees_on=in_days(3)),
            act(ada, ours_id, "objections", version=2),
        ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


def test_a_stranger_finds_nothing_to_write_in(act, see, group_id):
    eve, ours_id = person("Eve"), ours(group_id, "Et hul i cv'et")

    with nothing_stored():
        refused = act(eve, ours_id, "versions", text="Nyt", based_on=1)

    assert refused.status_code == 404
    assert see(eve, ours_id) == refused.json
