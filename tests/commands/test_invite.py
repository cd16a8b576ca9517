"""`nextwork invite` opens ways in, each for one person."""

import json
from datetime import UTC, datetime, timedelta

from tests.servers import Server, nextwork

TO_TUESDAY = ("--site", "roskilde", "--hat", "participant", "--group", "Tirsdag")


def invite(instance, *arguments, **settings):
    done = nextwork("invite", *TO_TUESDAY, *arguments, instance=instance, **settings)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_prints_one_object_a_line(roskilde):
    issued = [json.loads(line) for line in invite(roskilde, "--count", "3", "--json")]

    assert [each.keys() for each in issued] == 3 * [{"code", "url", "expires_at"}]
    assert len({each["code"] for each in issued}) == 3
    for each in issued:
        assert each["url"] == f"http://127.0.0.1:8000/join#{each['code']}"
        expires_at = datetime.strptime(each["expires_at"], "%Y-%m-%dT%H:%M:%S.%f%z")
        left = expires_at - datetime.now(UTC)
        assert timedelta(days=13) < left < timedelta(days=14)


def test_links_are_those_of_the_port_or_the_first_origin(roskilde):
    [by_port] = invite(roskilde, PORT="8123")
    [by_origin] = invite(
        roskilde, NEXTWORK_ORIGINS="https://next.example https://b.example"
    )

    assert by_port.startswith("http://127.0.0.1:8123/join#")
    assert by_origin.startswith("https://next.example/join#")


def test_the_codes_open_the_door_to_one_group_and_once(roskilde):
    first, second = (json.loads(invite(roskilde, "--json")[0]) for _ in range(2))

    with Server(roskilde) as served:
        _, door = served.call(
            "POST", "/v1/invitations/preview", {"code": first["code"]}
        )
        assert door["group"]["name"] == "Tirsdag" and door["notice_text"] == "Hej"
        groups = set()
        for alias, issued in (("Ada", first), ("Ben", second)):
            status, token = come_in(served, issued, alias, door["purposes"])
            assert status == 201
            groups |= {
                g["id"]
                for g in served.call("GET", "/v1/groups", token=token)[1]["items"]
            }
        assert len(groups) == 1
        assert come_in(served, first, "Eve", door["purposes"])[0] == 410


def come_in(served, issued, alias, purposes, **more):
    """The status of coming in by an invitation, and the token."""
    consents = [
        {"purpose": asked["purpose"], "notice": asked["notice"]["hash"]}
        for asked in purposes
    ]
    answer = {"alias": alias, "consents": consents, "session": "token", **more}
    status, begun = served.call(
        "POST", "/v1/invitations/accept", {"code": issued["code"], **answer}
    )
    return status, begun.get("access_token")


def test_five_hundred_at_once(roskilde):
    codes = {
        json.loads(line)["code"] for line in invite(roskilde, "--count=500", "--json")
    }

    assert len(codes) == 500
