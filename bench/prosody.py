"""Prosody, where it is installed: a group chat with an archive, over XMPP."""

from __future__ import annotations

import selectors
import shutil
import socket
import time

from .phones import Load, Lost
from .servers import Server, free_port, fresh_folder

ROOM = "g@rooms.localhost"
PATIENCE = 120
STREAM = (
    "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
    " xmlns:stream='http://etherx.jabber.org/streams'>"
)
ANONYMOUS = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>"
BIND = "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"
SETTINGS = """
run_as_root = true
data_path = "{folder}"
c2s_ports = {{ {port} }}
s2s_ports = {{ }}
interfaces = {{ "127.0.0.1" }}
c2s_require_encryption = false
modules_enabled = {{ "saslauth" }}
modules_disabled = {{ "s2s", "tls", "http" }}
log = {{ warn = "*console" }}
VirtualHost "localhost"
  authentication = "anonymous"
Component "rooms.localhost" "muc"
  modules_enabled = {{ "muc_mam" }}
  muc_room_locking = false
  muc_log_by_default = true
"""


def is_installed() -> bool:
    return shutil.which("prosody") is not None


def server() -> Server:
    folder, port = fresh_folder("prosody"), free_port()
    settings = folder / "prosody.cfg.lua"
    settings.write_text(SETTINGS.format(folder=folder, port=port))
    command = ["prosody", "-F", "--config", str(settings)]
    return Server("prosody", command, port=port)


def deliver(port: int, count: int, load: Load) -> float:
    """Have so many in one room, and give the deliveries a second of what some of them say."""
    room = _Room([_enter(port, n) for n in range(count)])
    room.wait_until(0)  # for everybody to have heard of everybody
    said = f"T0= {'a' * load.size}"
    start = time.monotonic()
    for n in range(load.messages):
        room.wait_until((n + 1 - load.window) * count)
        room.say(n * 7919 % count, said)
    room.wait_until(load.messages * count)
    return load.messages * count / (time.monotonic() - start)


class _Room:
    def __init__(self, sockets: list[socket.socket]) -> None:
        self._sockets = sockets
        self._heard = 0
        self._ready = selectors.EpollSelector()
        for each in sockets:
            each.setblocking(False)
            # What was cut in the middle stays for the next time.
            self._ready.register(each, selectors.EVENT_READ, bytearray())

    def say(self, who: int, text: str) -> None:
        sent = f"<message to='{ROOM}' type='groupchat'><body>{text}</body></message>"
        self._sockets[who].sendall(sent.encode())

    def wait_until(self, heard: int) -> None:
        """Until so much has been heard, or, before anything is said, until it is quiet."""
        while self._heard < heard or not heard:
            ready = self._ready.select(PATIENCE if heard else 2)
            if not ready and not heard:
                return
            if not ready:
                raise Lost(f"{self._heard} of {heard} were delivered")
            for key, _ in ready:
                self._read(key)

    def _read(self, key: selectors.SelectorKey) -> None:
        sock, rest = key.fileobj, key.data
        assert isinstance(sock, socket.socket)
        rest += sock.recv(1 << 18)
        self._heard += rest.count(b"T0=")
        del rest[: max(rest.rfind(b"T0=") + 3, len(rest) - 2)]


def _enter(port: int, number: int) -> socket.socket:
    phone = socket.create_connection(("127.0.0.1", port))
    phone.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    phone.settimeout(PATIENCE)
    joined = (
        f"<presence to='{ROOM}/Ada{number}'><x xmlns='http://jabber.org/protocol/muc'/>"
    )
    steps = [
        (STREAM, b"</stream:features>"),
        (ANONYMOUS, b"<success"),
        (STREAM, b"</stream:features>"),
        (BIND, b"</iq>"),
        (f"{joined}</presence>", b"code='110'"),
    ]
    for sent, awaited in steps:
        phone.sendall(sent.encode())
        found = b""
        while awaited not in found:
            found += phone.recv(65536)
            if not found or b"failure" in found:
                raise Lost(f"Prosody refused: {found!r}")
    return phone
