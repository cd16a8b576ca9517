"""What was said can be put otherwise, taken back and answered, and everybody sees it."""

from uuid import UUID

import pytest

from backend.messages import actions
from models.work import writing
from tests.factories import group, person


@pytest.fixture
def said(post):
    """Ada and Ben in a group, where Ada has said something."""
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    message = post(ada, group_id, body="a first thought").json
    return ada, ben, {"group_id": group_id, "message_id": message["id"]}


@pytest.mark.parametrize(
    ("event", "more", "told"),
    [
        ("edit_message", {"body": "a better one"}, "message_edited"),
        ("remove_message", {}, "message_removed"),
        ("react", {"kind": "same_here"}, "reaction_changed"),
    ],
)
def test_is_told_as_it_would_be_fetched(
    act, said, socket, heard, fetch, event, more, told
):
    ada, ben, message = said
    phone = socket(ben)

    answer = act(ada, event, **message, **more)["data"]

    assert heard(phone, told) == [answer] == fetch(ben, message["group_id"])["items"]


def test_what_has_changed_again_is_told_when_its_turn_has_come(said, socket, fetch):
    """Told as it is now in an earlier one's place, it would look to phones like a gap."""
    ada, ben, message = said
    group_id = message["group_id"]
    phone = socket(ben)

    with writing():
        for body in ("a better one", "the best one"):
            actions.edit_message(
                ada.caller(), group_id, UUID(message["message_id"]), body=body
            )

    [shown] = fetch(ben, group_id)["items"]
    assert [(told["name"], told["args"]) for told in phone.get_received()] == [
        ("superseded", [{"group_id": str(group_id), "rev": shown["rev"] - 1}]),
        ("message_edited", [shown]),
    ]


def test_edited_it_has_new_words_and_says_when(act, said):
    ada, _, message = said

    edited = act(ada, "edit_message", **message, body="a better one")["data"]

    assert edited["body"] == "a better one"
    assert edited["edited_at"] > edited["created_at"]


def test_removed_it_keeps_its_place_without_words_and_reactions(act, said, client):
    ada, ben, message = said
    act(ben, "react", **message, kind="heart")

    removed = act(ada, "remove_message", **message)["data"]
    again = act(ada, "remove_message", **message)["data"]

    assert removed == again, "removing twice changes nothing"
    assert (removed["seq"], removed["body"], removed["reactions"]) == (1, "", [])
    assert removed["removed_at"]


@pytest.mark.parametrize(
    ("event", "more"),
    [("edit_message", {"body": "too late"}), ("react", {"kind": "heart"})],
)
def test_removed_it_takes_nothing_more(act, said, event, more):
    ada, _, message = said
    act(ada, "remove_message", **message)

    problem = act(ada, event, **message, **more)["problem"]

    assert problem["type"] == "/problems/message-removed"


@pytest.mark.parametrize(
    ("event", "more"), [("edit_message", {"body": "mine now"}), ("remove_message", {})]
)
def test_only_its_author_changes_it(act, said, event, more, fetch):
    _, ben, message = said

    problem = act(ben, event, **message, **more)["problem"]

    assert problem["type"] == "/problems/not-found"
    assert fetch(ben, message["group_id"])["items"][0]["body"] == "a first thought"


def test_same_here_comes_first_however_late(act, said):
    ada, ben, message = said

    act(ben, "react", **message, kind="heart")
    reacted = act(ada, "react", **message, kind="same_here")["data"]

    assert [r["kind"] for r in reacted["reactions"]] == ["same_here", "heart"]


def test_a_reaction_counts_once_and_is_taken_back(act, said):
    _, ben, message = said

    once = act(ben, "react", **message, kind="same_here")["data"]
    twice = act(ben, "react", **message, kind="same_here")["data"]
    none = act(ben, "take_back_reaction", **message, kind="same_here")["data"]
    still = act(ben, "take_back_reaction", **message, kind="same_here")["data"]

    assert once == twice and len(once["reactions"][0]["by"]) == 1
    assert none == still and none["reactions"] == []


def test_outsiders_find_nothing_to_change(act, said):
    _, _, message = said
    eve = person("Eve")

    for event, more in (
        ("edit_message", {"body": "x"}),
        ("remove_message", {}),
        ("react", {"kind": "heart"}),
        ("take_back_reaction", {"kind": "heart"}),
    ):
        problem = act(eve, event, **message, **more)["problem"]
        assert problem["type"] == "/problems/not-found", event


def test_a_read_mark_only_moves_forward(act, said, post):
    ada, ben, message = said
    group_id = message["group_id"]
    post(ada, group_id)

    def marked(seq):
        return act(ben, "mark_read", group_id=group_id, seq=seq)["data"]

    assert marked(1) == {"read_seq": 1, "unread_count": 1}
    assert marked(9) == {"read_seq": 2, "unread_count": 0}
    assert marked(1) == {"read_seq": 2, "unread_count": 0}
