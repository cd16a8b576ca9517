"""How a WebSocket is asked for, and how it is not: RFC 6455, section 4.2."""

import pytest

from .wire import SHAKES_HANDS, TEXT, Wire, asking, frame

# What the RFC's own example must be answered with.
ACCEPTED = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
SHAKES = [
    {},
    {"Upgrade": "WebSocket"},
    {"Connection": "keep-alive, Upgrade"},
    {"Connection": "UPGRADE"},
    {"Sec-WebSocket-Protocol": "chat, superchat"},
]
DOES_NOT = [
    {"Sec-WebSocket-Key": None},
    {"Sec-WebSocket-Key": ""},
    {"Sec-WebSocket-Key": "c2hvcnQ="},
    {"Sec-WebSocket-Key": "not base64 at all, no"},
    {"Sec-WebSocket-Version": "8"},
    {"Sec-WebSocket-Version": None},
    {"Upgrade": None},
    {"Upgrade": "h2c"},
    {"Connection": "keep-alive"},
    {"Connection": None},
]
DEFLATES = [
    "permessage-deflate",
    "permessage-deflate; client_max_window_bits=15; server_no_context_takeover",
    "x-webkit-deflate-frame",
]


@pytest.fixture(autouse=True)
def database():
    """A server in a process of its own has its own: once and not once a database."""


@pytest.fixture
def answer(people):
    """The head of the answer to a request with these headers, `None` leaving one out."""

    def answer(changed, **request):
        headers = SHAKES_HANDS | changed
        kept = {name: value for name, value in headers.items() if value is not None}
        with Wire(people[0].server.port) as phone:
            phone.send(asking(kept, **request))
            return phone.head()

    return answer


@pytest.mark.parametrize("changed", SHAKES)
def test_is_accepted_with_the_key_of_the_request(answer, changed):
    head = answer(changed)

    assert head.startswith("HTTP/1.1 101 ")
    assert f"Sec-WebSocket-Accept: {ACCEPTED}".lower() in head.lower()
    assert "sec-websocket-protocol" not in head.lower()


@pytest.mark.parametrize("changed", DOES_NOT)
def test_is_refused_where_it_is_none(answer, people, changed):
    assert answer(changed).startswith(("HTTP/1.1 400 ", "HTTP/1.1 426 "))
    assert "Traceback" not in people[0].server.log()


@pytest.mark.parametrize("line", ["GET {} HTTP/1.0", "POST {} HTTP/1.1"])
def test_is_refused_where_the_request_is_another(answer, line):
    assert answer({}, line=line).split()[1] in ("400", "405", "426", "505")


@pytest.mark.parametrize("wanted", DEFLATES)
def test_agrees_to_no_extension(answer, wanted):
    head = answer({"Sec-WebSocket-Extensions": wanted})

    assert head.startswith("HTTP/1.1 101 ")
    assert "sec-websocket-extensions" not in head.lower()


def test_what_comes_right_behind_it_is_read(people):
    connect = frame(TEXT, f'40{{"token":"{people[0].token}"}}'.encode())
    with Wire(people[0].server.port) as phone:
        phone.send(asking(SHAKES_HANDS) + connect)

        assert phone.head().startswith("HTTP/1.1 101 ")
        assert phone.text().startswith("0{")
        assert phone.text().startswith("40{")
