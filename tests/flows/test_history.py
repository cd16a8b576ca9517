"""What newcomers and those who come back may read is the group's rule."""

import pytest

from models import History
from models.work import writing
from tests.factories import add_member, group, person


@pytest.fixture
def consent(client, consent_notice):
    def consent(caller, given):
        url = "/v1/consents/peer_chat"
        if given:
            client.put(url, json=consent_notice(), headers=caller.headers)
        else:
            client.delete(url, headers=caller.headers)

    return consent


def bodies(page):
    return [message["body"] for message in page["items"]]


@pytest.mark.parametrize(
    ("history", "shown"),
    [(History.ALL, ["before", "after"]), (History.SINCE_JOINING, ["after"])],
)
def test_newcomers_read_what_the_rule_says(post, fetch, history, shown):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, history=history)
    post(ada, group_id, body="before")
    with writing():
        add_member(group_id, ben)
    post(ada, group_id, body="after")

    assert bodies(fetch(ben, group_id)) == shown


@pytest.mark.parametrize(
    ("history", "shown"),
    [
        (History.ALL, ["own", "before", "meanwhile", "after"]),
        (History.SINCE_JOINING, ["own", "before", "after"]),
    ],
)
def test_who_withdrew_reads_on_from_where_the_group_is(
    post, fetch, consent, history, shown
):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben, history=history)
    post(ben, group_id, body="own")
    post(ada, group_id, body="before")
    consent(ben, given=False)
    post(ada, group_id, body="meanwhile")
    consent(ben, given=True)
    post(ada, group_id, body="after")

    assert bodies(fetch(ben, group_id)) == shown


def test_who_was_not_there_finds_it_neither_by_search_nor_by_changes_nor_by_id(
    post, client, consent
):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben, history=History.SINCE_JOINING)
    consent(ben, given=False)
    secret = post(ada, group_id, body="meanwhile").json
    consent(ben, given=True)

    def get(path):
        return client.get(f"/v1{path}", headers=ben.headers).json

    changes = get(f"/groups/{group_id}/changes?after=0")
    reaction = client.put(
        f"/v1/groups/{group_id}/messages/{secret['id']}/reactions/heart",
        headers=ben.headers,
    )
    assert get("/search?q=meanwhile")["items"] == []
    assert all(change["message"] is None for change in changes["items"])
    assert reaction.status_code == 404


def test_a_group_that_has_not_been_joined_to_read_shows_no_counters(client, post):
    ada, ben = person("Ada"), person("Ben", consents=())
    group_id = group(ada, ben)
    post(ada, group_id)

    [shown] = client.get("/v1/groups", headers=ben.headers).json["items"]

    counters = ("rev", "last_seq", "read_seq", "unread_count")
    assert shown["needs_consent"] == "peer_chat"
    assert [shown[name] for name in counters] == [None, None, None, None]


def test_who_was_not_there_does_not_hear_what_becomes_of_it(
    post, client, socket, heard
):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, history=History.SINCE_JOINING)
    before = post(ada, group_id, body="before").json
    with writing():
        add_member(group_id, ben)
    phone, other = socket(ben), socket(ada)
    of_message = f"/v1/groups/{group_id}/messages/{before['id']}"

    client.put(f"{of_message}/reactions/heart", headers=ada.headers)
    client.patch(of_message, json={"body": "said anew"}, headers=ada.headers)
    post(ada, group_id, body="after")

    def told(phone):
        return [m["args"][0]["body"] for m in phone.get_received()]

    assert told(other) == ["before", "said anew", "after"]
    assert told(phone) == ["after"]
