"""One command, and there are two towns to click through in every hat."""

import sqlite3

import pytest

from auth.policy import HATS


@pytest.mark.parametrize(
    ("name", "hat", "site"),
    [
        ("Robin", "participant", "roskilde"),
        ("Luna", "facilitator", "roskilde"),
        ("Kasper", "coordinator", "roskilde"),
        ("Jørgen", "employer", "roskilde"),
        ("Amir", "participant", "drammen"),
        ("Geir", "authority", "drammen"),
    ],
)
def test_a_printed_link_signs_in_as_its_person(demo, name, hat, site):
    status, account = demo.call("GET", "/v1/me", token=demo.sign_in(name, hat))

    assert (status, account["hat"], account["site"]["slug"]) == (200, hat, site)


def test_there_is_a_link_for_every_hat(demo):
    assert {cells[1].strip() for cells in demo.links()} == HATS.keys()


def test_a_link_that_was_not_printed_signs_nobody_in(demo):
    sent = {"code": "no-such-code", "session": "token"}

    assert demo.call("POST", "/v1/demo/sign-in", sent)[0] == 404


def test_a_printed_invitation_opens_the_door(demo):
    [link] = [
        line.split()[-1]
        for line in demo.log().splitlines()
        if "/join#" in line and "Tirsdagsgruppen" in line
    ]

    sent = {"code": link.partition("#")[2]}
    status, door = demo.call("POST", "/v1/invitations/preview", sent)

    assert (status, door["group"]["name"]) == (200, "Tirsdagsgruppen")
    assert "{" not in door["purposes"][0]["notice"]["text"]


def test_a_code_sent_by_mail_is_printed_and_signs_in(demo):
    contact = {"contact": {"email": "robin@example.org"}}
    _, challenge = demo.call("POST", "/v1/sign-in/codes", contact)

    printed = demo.wait_for("Mail to robin@example.org: Din kode er ")
    code = printed.partition("Din kode er ")[2][:6]
    answer = {"challenge": challenge["challenge"], "code": code, "session": "token"}

    assert demo.call("POST", "/v1/sign-in", answer)[0] == 201


def test_the_talk_lies_in_the_past_in_its_order(demo):
    token = demo.sign_in("Robin")
    [group] = demo.call("GET", "/v1/groups", token=token)[1]["items"]
    url = f"/v1/groups/{group['id']}/messages?after=0&limit=100"
    messages = demo.call("GET", url, token=token)[1]["items"]

    assert [m["seq"] for m in messages] == [*range(1, 101)]
    told = [(m["created_at"], m["id"]) for m in messages]
    assert told == sorted(told)
    assert len({m["created_at"][:10] for m in messages}) > 5
    assert any(m["reply_to"] for m in messages)
    assert {r["kind"] for m in messages for r in m["reactions"]} >= {
        "same_here",
        "laugh",
    }
    assert any(m["removed_at"] for m in messages)


def test_some_have_read_everything_and_some_have_not(demo):
    unread = {
        name: demo.call("GET", "/v1/groups", token=demo.sign_in(name))[1]["items"][0]
        for name in ("Robin", "Alex", "Sky", "Noor", "Malle", "Pixel", "Cille")
    }

    counts = {group["unread_count"] for group in unread.values()}
    assert 0 in counts and len(counts) > 1


def test_who_said_no_to_the_chat_belongs_to_the_group_and_does_not_read(demo):
    token = demo.sign_in("Bo")
    [group] = demo.call("GET", "/v1/groups", token=token)[1]["items"]

    assert group["needs_consent"] == "peer_chat"
    url = f"/v1/groups/{group['id']}/messages"
    assert demo.call("GET", url, token=token)[0] == 403


def test_notices_are_up_in_three_languages(demo):
    with sqlite3.connect(demo.instance / "nextwork.db") as database:
        notices = database.execute("SELECT language, text FROM notices").fetchall()
    assert {language for language, _ in notices} == {"da", "nb", "en"}
    assert not any("{" in text for _, text in notices)
