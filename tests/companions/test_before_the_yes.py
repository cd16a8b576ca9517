"""Who comes along into a thread reads from then on: what was said before is not there for them."""

import pytest

from tests.factories import thread


@pytest.fixture
def before_and_after(ask, say_yes, ada, karl, place, post):
    """A thread in which Ben is along after the first two messages, with what was said."""
    thread_id = thread(ada, place)
    before = [post(ada, thread_id, body="a secret").json, post(karl, thread_id).json]
    say_yes(ask(thread_id=thread_id))
    return thread_id, before, post(ada, thread_id, body="no secret").json


def test_history_begins_with_the_yes(before_and_after, fetch, ben):
    thread_id, _, after = before_and_after

    assert fetch(ben, thread_id)["items"] == [after]


def test_search_finds_what_was_said_since(before_and_after, call, ben, ada):
    def found(caller):
        return [m["body"] for m in call(caller, "GET", "search?q=secret").json["items"]]

    assert found(ben) == ["no secret"]
    assert found(ada) == ["no secret", "a secret"]


def test_changes_and_sync_bring_what_was_said_since(before_and_after, call, ben):
    thread_id, _, after = before_and_after

    changes = call(ben, "GET", f"groups/{thread_id}/changes?after=0").json["items"]
    synced = call(ben, "POST", "sync", groups={str(thread_id): 0}).json["groups"][0]

    for told in (changes, synced["changes"]):
        assert [c["message"] for c in told if c["message"]] == [after]
    assert synced["unread_count"] == 1


def test_nothing_can_be_done_to_what_was_said_before(before_and_after, call, post, ben):
    thread_id, before, _ = before_and_after
    hidden = before[0]["id"]

    reaction = call(ben, "PUT", f"groups/{thread_id}/messages/{hidden}/reactions/heart")
    reply = post(ben, thread_id, reply_to=hidden)

    assert (reaction.status_code, reply.status_code) == (404, 404)


def test_what_becomes_of_it_is_not_told_live(
    before_and_after, call, ada, ben, socket, heard
):
    thread_id, before, after = before_and_after
    phone, own = socket(ben), socket(ada)

    for said in (before[0], after):
        url = f"groups/{thread_id}/messages/{said['id']}"
        call(ada, "PATCH", url, body="said anew")

    assert len(heard(own, "message_edited")) == 2
    assert [m["id"] for m in heard(phone, "message_edited")] == [after["id"]]


def test_an_open_socket_hears_from_the_yes_on(
    ask, say_yes, ada, ben, place, post, socket, heard
):
    thread_id, phone = thread(ada, place), socket(ben)
    asked = ask(thread_id=thread_id)
    post(ada, thread_id, body="before")
    assert [m["name"] for m in phone.get_received()] == ["rights_changed"]

    say_yes(asked)
    post(ada, thread_id, body="after")

    assert [m["body"] for m in heard(phone)] == ["after"]


def test_taking_a_consent_back_and_giving_it_again_opens_nothing_of_it(
    before_and_after, call, consent_notice, fetch, ben
):
    thread_id, _, after = before_and_after

    call(ben, "DELETE", "consents/employer_messages")
    assert call(ben, "GET", f"groups/{thread_id}/messages").status_code == 403
    notice = consent_notice("employer_messages")
    call(ben, "PUT", "consents/employer_messages", **notice)

    assert fetch(ben, thread_id)["items"] == [after]


def test_nor_does_coming_along_a_second_time(
    before_and_after, ask, say_yes, call, ada, ben, post, fetch
):
    thread_id, _, after = before_and_after
    [first] = call(ada, "GET", "companions").json["items"]
    call(ada, "DELETE", f"companions/{first['id']}")
    post(ada, thread_id, body="between us")

    say_yes(ask(thread_id=thread_id))
    last = post(ada, thread_id, body="welcome back").json

    assert fetch(ben, thread_id)["items"] == [after, last]


def test_the_others_are_told_that_more_can_read(
    ask, say_yes, call, post, ada, karl, place
):
    thread_id = thread(ada, place)
    seen = call(karl, "GET", f"groups/{thread_id}").json["audience"]
    say_yes(ask(thread_id=thread_id))

    refused = post(karl, thread_id, audience=seen["token"]).json

    assert refused["type"] == "/problems/audience-changed"
    assert (seen["others"], refused["audience"]["others"]) == (1, 2)
