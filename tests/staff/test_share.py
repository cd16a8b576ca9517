"""What is said among staff is read by leads and researchers where its author shares it."""

import pytest

from tests.factories import group, person
from tests.rows import nothing_stored


@pytest.fixture
def mads():
    return person("Mads", hat="lead")


@pytest.fixture
def said(ida, room, post):
    return post(ida, room, body="Vi prøvede uden dagsorden").json["id"]


def share_url(message_id):
    return f"staff-room/messages/{message_id}/share"


def shared(ask, reader):
    return [one["text"] for one in ask(reader, "GET", "shared").json["items"]]


def share(ask, author, message_id, hat="lead"):
    return ask(author, "POST", share_url(message_id), {"with": hat})


def test_is_read_by_those_it_is_shared_with_and_nobody_else(ask, ida, mads, said):
    asta = person("Asta", hat="researcher")
    far = person("Ada", hat="lead", at="drammen")

    assert share(ask, ida, said).status_code == 204
    share(ask, ida, said)

    [one] = ask(mads, "GET", "shared").json["items"]
    assert (one["alias"], one["hat"]) == ("Ida", "facilitator")
    assert one["text"] == "Vi prøvede uden dagsorden"
    assert shared(ask, asta) == shared(ask, far) == []
    share(ask, ida, said, "researcher")
    assert len(shared(ask, asta)) == 1
    assert ask(ida, "GET", "staff-room").json["shared"] == [
        {"message_id": said, "with": ["lead", "researcher"]}
    ]


def test_is_read_as_it_stands_now(ask, ida, room, mads, said):
    share(ask, ida, said)

    ask(ida, "PATCH", f"groups/{room}/messages/{said}", {"body": "Med dagsorden"})

    assert shared(ask, mads) == ["Med dagsorden"]


@pytest.mark.parametrize("how", ["taken back", "removed", "left"])
def test_ends_as_its_author_wishes(ask, ida, room, mads, said, how):
    share(ask, ida, said)
    path = {
        "taken back": share_url(said),
        "removed": f"groups/{room}/messages/{said}",
        "left": "staff-room/membership",
    }[how]

    ask(ida, "DELETE", path)

    assert shared(ask, mads) == []


def test_nobody_elses_words_are_shared_or_taken_back(ask, ida, per, mads, said):
    with nothing_stored():
        assert share(ask, per, said).status_code == 404
    share(ask, ida, said)
    with nothing_stored():
        assert ask(per, "DELETE", share_url(said)).status_code == 404

    assert len(shared(ask, mads)) == 1


def test_what_is_removed_is_not_shared(ask, ida, room, said):
    ask(ida, "DELETE", f"groups/{room}/messages/{said}")

    with nothing_stored():
        assert share(ask, ida, said).json["type"] == "/problems/message-removed"


def test_what_is_said_elsewhere_is_not_shared(ask, ida, room, post):
    peers = group(ida)
    message = post(ida, peers).json["id"]

    with nothing_stored():
        assert share(ask, ida, message).status_code == 404


@pytest.mark.parametrize("hat", ["authority", "employer", "admin", 1, None])
def test_it_is_shared_with_leads_and_researchers_alone(ask, ida, said, hat):
    assert share(ask, ida, said, hat).status_code == 422
