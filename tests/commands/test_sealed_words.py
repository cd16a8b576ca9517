"""What people write is sealed: the database alone has none of it."""

import json
from shutil import copytree, ignore_patterns

import pytest

from backend.consents.actions import NOTICES
from backend.demo.queries import read_stories
from tests.servers import Server

SHORTEST = 5
# What people call themselves and their groups, and what they write; not the site's texts.
WRITTEN = {
    *("alias", "email", "name", "rhythm", "greeting", "about", "title", "flexibility"),
    *("text", "edited", "interests", "strengths", "limits"),
    *("question", "detail", "idea", "reason"),
}


def words_of(told, *, are_written=False):
    if isinstance(told, dict):
        for name, value in told.items():
            yield from words_of(value, are_written=name in WRITTEN)
    elif isinstance(told, list):
        for value in told:
            yield from words_of(value, are_written=are_written)
    elif isinstance(told, str) and are_written and len(told) >= SHORTEST:
        yield told


def written():
    """What people write in the stories, but for what the sites' own texts say as well."""
    stories = read_stories()
    of_sites = [json.dumps(story["site"], ensure_ascii=False) for story in stories]
    public = "".join(
        [*of_sites, *(path.read_text() for path in NOTICES.glob("*.json"))]
    )
    words = {
        word
        for story in stories
        for part, told in story.items()
        if part != "site"
        for word in words_of(told)
    }
    return {word for word in words if word not in public}


def test_the_database_holds_none_of_the_words(demo):
    files = [demo.instance / f"nextwork.db{end}" for end in ("", "-wal", "-shm")]
    stored = b"".join(path.read_bytes() for path in files)
    assert b"peer_chat" in stored, "what is not sealed is found"

    words = written()

    assert len(words) > 700
    assert [word for word in words if word.encode() in stored] == []


@pytest.fixture
def without_keys(demo, tmp_path):
    """The demo's installation as a thief has it who took everything but the key store."""
    copy = tmp_path / "instance"
    copytree(demo.instance, copy, ignore=ignore_patterns("keys", "serve.log"))
    with Server(copy, settings={"NEXTWORK_DEMO": "on"}) as server:
        yield server


def test_without_the_keys_it_reads_as_removed_and_fails_nowhere(demo, without_keys):
    token = demo.sign_in("Robin", at=without_keys)

    def ask(path):
        status, answer = without_keys.call("GET", path, token=token)
        assert status == 200, answer
        return answer

    [group] = ask("/v1/groups")["items"]
    messages = ask(f"/v1/groups/{group['id']}/messages")["items"]
    assert messages
    assert not any(said["body"] or said["author"]["alias"] for said in messages)
    assert not any(group[name] for name in ("name", "rhythm", "greeting"))
    for path in (
        "me",
        "consents",
        "offers",
        "path",
        "opportunities",
        "threads",
        "card",
    ):
        shown = json.dumps(ask(f"/v1/{path}"), ensure_ascii=False)
        assert [word for word in written() if word in shown] == [], path
