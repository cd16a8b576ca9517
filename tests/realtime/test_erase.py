"""A person who asked to be erased is gone from a running server and from its files."""

import json

import pytest
from simple_websocket import Client

DISCONNECT = "41"
WORDS = "noget ingen andre siger"


@pytest.fixture
def phone_socket():
    """A socket of a phone, let in and listening."""

    def phone_socket(phone):
        at = f"ws://127.0.0.1:{phone.server.port}/socket.io/?EIO=4&transport=websocket"
        socket = Client.connect(at)
        socket.send("40" + json.dumps({"token": phone.token}))
        while not socket.receive(timeout=20).startswith("40"):
            pass
        return socket

    return phone_socket


def test_their_words_phones_and_key_are_gone(server):
    ada, ben = server.members(2)
    ada.post(WORDS)
    ben.post("og på den går det")

    erase = ["erase", "--site", "roskilde", "--group", "Tirsdag", "--yes", "--alias"]
    server.run(*erase, "Phone 0")

    [gone, kept] = ben.history()
    assert (gone["seq"], gone["author"], gone["body"]) == (1, None, "")
    assert kept["body"] == "og på den går det"
    status, _ = server.call("GET", "/v1/me", token=ada.token)
    assert status == 401
    with pytest.raises(AssertionError, match=r"no 'Phone 0'"):
        server.run(*erase, "Phone 0")


def test_their_last_socket_closes_within_a_moment(server, phone_socket):
    ada, _ = server.members(2)
    socket = phone_socket(ada)

    erase = ["erase", "--site", "roskilde", "--group", "Tirsdag", "--yes", "--alias"]
    server.run(*erase, "Phone 0")

    while (packet := socket.receive(timeout=20)) != DISCONNECT:
        assert packet is not None
