"""A phone that was away is told what it missed, and nothing it may not see."""

import pytest

from tests.factories import group, person


@pytest.fixture
def get(client):
    def get(caller, path, **query):
        return client.get(f"/v1{path}", query_string=query, headers=caller.headers).json

    return get


@pytest.fixture
def sync(client):
    def sync(caller, groups):
        named = {"groups": {str(group_id): rev for group_id, rev in groups.items()}}
        return client.post("/v1/sync", json=named, headers=caller.headers).json

    return sync


def test_changes_bring_a_message_as_it_is_now(get, post, client):
    ada = person("Ada")
    group_id = group(ada)
    start = get(ada, f"/groups/{group_id}")["rev"]
    message = post(ada, group_id, body="first").json
    url = f"/v1/groups/{group_id}/messages/{message['id']}"
    client.patch(url, json={"body": "second"}, headers=ada.headers)

    page = get(ada, f"/groups/{group_id}/changes", after=start)

    assert [c["kind"] for c in page["items"]] == ["message_posted", "message_edited"]
    assert {c["message"]["body"] for c in page["items"]} == {"second"}
    assert (page["next"], page["rev"]) == (None, start + 2)


def test_changes_come_page_by_page_without_a_gap(get, post):
    ada = person("Ada")
    group_id = group(ada)
    start = get(ada, f"/groups/{group_id}")["rev"]
    for _ in range(5):
        post(ada, group_id)

    first = get(ada, f"/groups/{group_id}/changes", after=start, limit=3)
    rest = get(ada, f"/groups/{group_id}/changes", after=first["next"], limit=3)

    revs = [change["rev"] for change in first["items"] + rest["items"]]
    assert revs == [start + n for n in range(1, 6)]
    assert rest["next"] is None


def test_sync_brings_only_what_changed(sync, get, post):
    ada, ben = person("Ada"), person("Ben")
    busy, quiet = group(ada, ben), group(ada, ben)
    revs = {g: get(ben, f"/groups/{g}")["rev"] for g in (busy, quiet)}
    message = post(ada, busy).json

    answer = sync(ben, revs)

    changes = {g["id"]: g["changes"] for g in answer["groups"]}
    assert [c["message"] for c in changes[str(busy)]] == [message]
    assert changes[str(quiet)] == []
    assert {g["id"]: g["unread_count"] for g in answer["groups"]}[str(busy)] == 1


def test_sync_says_what_is_gone(sync, client):
    ada, eve = person("Ada"), person("Eve")
    mine, others = group(ada), group(eve)
    client.delete("/v1/consents/peer_chat", headers=ada.headers)

    answer = sync(ada, {mine: 0, others: 0})

    assert answer["groups"] == []
    assert set(answer["gone"]) == {str(mine), str(others)}


def test_sync_says_when_there_is_too_much_to_tell(sync, post, monkeypatch):
    monkeypatch.setattr("backend.messages.queries.catching_up.MOST_CHANGES", 2)
    ada = person("Ada")
    group_id = group(ada)
    post(ada, group_id)
    post(ada, group_id)

    [synced] = sync(ada, {group_id: 0})["groups"]

    assert synced["limited"] and synced["changes"] == []


def test_pages_go_both_ways(fetch, post):
    ada = person("Ada")
    group_id = group(ada)
    for _ in range(5):
        post(ada, group_id)

    def seqs(**page):
        return [m["seq"] for m in fetch(ada, group_id, **page)["items"]]

    assert seqs(limit=2) == [4, 5]
    assert seqs(before=4, limit=2) == [2, 3]
    assert seqs(after=1, limit=2) == [2, 3]


def test_search_finds_words_in_my_groups_alone_the_newest_first(get, post):
    ada, eve = person("Ada"), person("Eve")
    mine, others = group(ada), group(eve)
    for group_id, author, body in (
        (mine, ada, "Cykel"),
        (others, eve, "cykel"),
        (mine, ada, "min cykel"),
        (mine, ada, "noget andet 100%"),
    ):
        post(author, group_id, body=body)

    found = [m["body"] for m in get(ada, "/search", q="CYKEL")["items"]]

    assert found == ["min cykel", "Cykel"]
    assert len(get(ada, "/search", q="%")["items"]) == 1, "wildcards are data"
