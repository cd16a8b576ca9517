"""What makes no sense is a problem that says so, through both doors, and stores nothing."""

import json
from io import BytesIO
from uuid import uuid4

import pytest

from tests.factories import group, invitation, new_message, offer, person
from tests.rows import nothing_stored

JSON = "application/json"
DEEP = b'{"a":' * 13 + b"1" + b"}" * 13

# Bodies that are no JSON we read, whatever they were to say.
UNREADABLE = {
    "nothing": b"",
    "half": b'{"language": "da"',
    "nan": b'{"language": NaN}',
    "infinity": b'{"language": -Infinity}',
    "twice": b'{"language": "da", "language": "en"}',
    "twice deep inside": b'{"a": [{"b": 1, "b": 2}]}',
    "deep": DEEP,
    "deeper": b"[" * 100_000,
    "utf-16": '{"language": "da"}'.encode("utf-16"),
    "bom": b'\xef\xbb\xbf{"language": "da"}',
    "latin-1": '{"language": "æ"}'.encode("latin-1"),
    "half a character as a key": b'{"\\ud800": 1}',
    "a number of 5,000 digits": b'{"language": ' + b"1" * 5_000 + b"}",
}


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def change(client, ada):
    """A change of the language, with this body as it is."""

    def change(body, content_type=JSON):
        return client.patch(
            "/v1/me", data=body, content_type=content_type, headers=ada.headers
        )

    return change


def assert_is_problem(answer, status):
    assert answer.status_code == answer.json["status"] == status
    assert answer.content_type == "application/problem+json"
    assert answer.json["title"] and "Traceback" not in answer.text


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
def test_an_unreadable_body_is_malformed_json(change, body):
    with nothing_stored():
        refused = change(body)

    assert_is_problem(refused, 400)
    assert refused.json["type"] == "/problems/malformed-json"


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"1e400",
        b'"da"',
        b"[]",
        b'[{"language": "da"}]',
        b"{}",
        b'{"language": null}',
        b'{"language": 1e400}',
        b'{"language": {"$ne": ""}}',
        b'{"language": ["da"]}',
        b'{"language": "da", "hat": "admin"}',
        b'{"language": "da", "__proto__": {}}',
        b'{"language": "da\\u0000"}',
        b'{"language": "\\ud800"}',
        json.dumps({"language": "da"} | {str(n): n for n in range(10_000)}).encode(),
        json.dumps({"language": 12 * [1]}).encode(),
    ],
    ids=range(16),
)
def test_a_body_of_another_shape_is_invalid_and_pointed_at(change, body):
    with nothing_stored():
        refused = change(body)

    assert_is_problem(refused, 422)
    assert all(error["pointer"].startswith("#") for error in refused.json["errors"])
    assert len(refused.data) < 5_000


@pytest.mark.parametrize(
    "content_type", [None, "text/plain", "application/x-www-form-urlencoded", "json"]
)
def test_a_body_that_is_not_marked_as_json_is_not_read(change, content_type):
    with nothing_stored():
        refused = change(b'{"language": "en"}', content_type)

    assert_is_problem(refused, 415)


@pytest.mark.parametrize("size", [1_000_001, 2_000_000])
def test_a_body_over_a_megabyte_is_not_read(change, size):
    body = b'{"language": "' + b"a" * (size - 16) + b'"}'

    with nothing_stored():
        assert_is_problem(change(body), 413)


@pytest.mark.parametrize("padding", [1_000_001, 1_500_000])
def test_nor_is_one_that_does_not_say_how_long_it_is(client, ada, padding):
    sent = BytesIO(b'{"language": "en"}' + b" " * padding)

    with nothing_stored():
        refused = client.patch(
            "/v1/me",
            input_stream=sent,
            content_type=JSON,
            headers={**ada.headers, "Transfer-Encoding": "chunked"},
            environ_overrides={"wsgi.input_terminated": True},
        )

    assert_is_problem(refused, 413)


def test_a_charset_that_is_claimed_changes_nothing(change):
    read = change(b'{"language": "en"}', "application/json; charset=utf-16")

    assert read.json["person"]["language"] == "en"


MESSAGES = {
    "no words": {"body": ""},
    "blanks": {"body": " \n\t\u2003"},
    "too many": {"body": "a" * 4_001},
    "a number": {"body": 1},
    "nothing": {"body": None},
    "a NUL": {"body": "a\0b"},
    "half a character": {"body": "\ud800"},
    "no key": {"client_key": None},
    "a key that is none": {"client_key": "1"},
    "a key too big": {"client_key": 10**30},
    "a list of keys": {"client_key": [str(uuid4())]},
    "a reply to nothing": {"reply_to": "../../etc/passwd"},
    "an unknown field": {"author": {"alias": "Ben"}},
    "a number of its own": {"seq": 1},
    "an audience too long": {"audience": "1" * 41},
}


@pytest.mark.parametrize("change", MESSAGES.values(), ids=MESSAGES)
def test_a_message_that_makes_no_sense_is_refused_alike_at_both_doors(
    client, socket, ada, change
):
    group_id, phone = group(ada), socket(ada)
    message = new_message() | change
    url = f"/v1/groups/{group_id}/messages"

    with nothing_stored():
        over_http = client.post(url, json=message, headers=ada.headers)
        sent = {"group_id": str(group_id), **message}
        over_socket = phone.emit("post_message", sent, callback=True)

    assert_is_problem(over_http, 422)
    assert over_socket == {"problem": over_http.json}


@pytest.mark.parametrize("seq", [-1, 2**31, 10**30, 1.5, 1e300, True, "1", None, [1]])
def test_a_number_out_of_bounds_or_kind_is_refused_at_both_doors(
    client, socket, ada, seq
):
    group_id, phone = group(ada), socket(ada)

    with nothing_stored():
        url = f"/v1/groups/{group_id}/read"
        over_http = client.put(url, json={"seq": seq}, headers=ada.headers)
        sent = {"group_id": str(group_id), "seq": seq}
        over_socket = phone.emit("mark_read", sent, callback=True)["problem"]

    assert_is_problem(over_http, 422)
    assert over_http.json == over_socket
    assert over_socket["errors"][0]["pointer"] == "#/seq"


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=1.0",
        "limit=1e3",
        "limit=٣",
        "limit=%00",
        "limit=" + "9" * 5_000,
        "limit=",
        "before=0",
        "after=-1",
        "after=x",
        "after=%FF",
        "unknown=1",
        "limit[]=1",
        "limit=1&before=NaN",
    ],
)
def test_a_query_that_makes_no_sense_is_refused(client, ada, query):
    url = f"/v1/groups/{group(ada)}/messages?{query}"

    with nothing_stored():
        assert_is_problem(client.get(url, headers=ada.headers), 422)


@pytest.mark.parametrize(
    "alias",
    [
        "",
        "   ",
        "a" * 41,
        "Ada\u202enimda",
        "A\u200bda",
        "Ada\x07",
        "Ada\x85",
        "\u2800",
        "\u3164",
        "\U000e0041",
        "Ada\0",
        "\ud800",
        1,
        ["Ada"],
        None,
    ],
)
def test_a_name_that_cannot_be_seen_as_it_is_stays_outside(door, alias):
    code = invitation(group_id=group(person("Ben")))

    with nothing_stored():
        refused = door(code, alias=alias)

    assert_is_problem(refused, 422)
    assert refused.json["errors"][0]["pointer"] == "#/alias"


def test_a_name_is_kept_on_one_line_and_in_composed_form(client, door):
    came = door(invitation(group_id=group()), alias=" A\u030ase \n\t Marie ")

    headers = {"Authorization": f"Bearer {came.json['access_token']}"}
    [mine] = client.get("/v1/groups", headers=headers).json["items"]
    assert mine["me"]["alias"] == "Åse Marie"


@pytest.mark.parametrize("at", ["roskilde", "drammen"])
def test_ids_of_other_groups_and_sites_are_as_if_they_were_not(client, socket, ada, at):
    eve = person("Eve", at=at)
    others, phone = group(eve, at=at), socket(ada)
    url = f"/v1/groups/{others}/messages"
    posted = client.post(url, json=new_message(), headers=eve.headers).json
    places = [
        ("GET", f"/v1/groups/{others}"),
        ("GET", f"/v1/groups/{others}/members"),
        ("GET", f"/v1/groups/{others}/messages"),
        ("GET", f"/v1/groups/{others}/changes?after=0"),
        ("DELETE", f"/v1/groups/{others}/membership"),
        ("DELETE", f"/v1/groups/{others}/messages/{posted['id']}"),
        ("GET", f"/v1/offers/{offer(eve)}"),
        ("DELETE", f"/v1/sessions/{eve.session_id}"),
    ]
    own = group(ada)
    across = {"group_id": str(own), "message_id": posted["id"]}

    with nothing_stored():
        there = [client.open(u, method=m, headers=ada.headers) for m, u in places]
        nowhere = client.get(f"/v1/groups/{uuid4()}", headers=ada.headers)
        removed = phone.emit("remove_message", across, callback=True)
        sent = {"group_id": str(others), **new_message()}
        live = phone.emit("post_message", sent, callback=True)

    assert {answer.data for answer in there} == {nowhere.data}
    assert removed == live == {"problem": nowhere.json}


@pytest.mark.parametrize(
    "id", ["1", "x" * 36, "%00", "..", uuid4().hex, str(uuid4()) + "0"]
)
def test_an_address_without_an_id_is_no_address(client, ada, id):
    answer = client.get(f"/v1/groups/{id}/messages", headers=ada.headers)

    assert_is_problem(answer, 404)


def test_wildcards_and_quotes_are_data(client, ada, post, fetch):
    group_id = group(ada)
    words = "100 % _ ' \" ; -- \\ <script>alert(1)</script> {{7*7}} ${7*7} æøå 🚲"
    post(ada, group_id, body=words)
    post(ada, group_id, body="Something else")

    assert fetch(ada, group_id)["items"][0]["body"] == words
    for wildcard in ("%", "_", "\\", "'"):
        url = "/v1/search"
        found = client.get(url, query_string={"q": wildcard}, headers=ada.headers)
        assert [m["body"] for m in found.json["items"]] == [words]
