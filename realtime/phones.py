"""Who is connected and in which rooms; a room is told by one frame, written to each at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from engineio.packet import MESSAGE
from engineio.packet import Packet as EnginePacket
from socketio.base_manager import BaseManager
from socketio.packet import EVENT

from . import frames, lease

ONLY = "/"  # the one namespace we speak


class Listener(Protocol):
    @property
    def is_behind(self) -> bool: ...
    def write(self, frame: bytes) -> None: ...
    def flush(self, patience: float) -> bool: ...


class ByTheLibrary:
    """A listener that the library must write to: its test client."""

    is_behind = False

    def __init__(self, phones: Phones, sid: str) -> None:
        self.phones, self.sid = phones, sid

    def write(self, frames: bytes) -> None:
        while frames:
            head = 2 if frames[1] < 126 else 4 if frames[1] == 126 else 10
            length = frames[1] if head == 2 else int.from_bytes(frames[2:head])
            words = frames[head : head + length].decode().removeprefix(str(MESSAGE))
            self.phones.server._send_eio_packet(self.sid, EnginePacket(MESSAGE, words))
            frames = frames[head + length :]

    def flush(self, patience: float) -> bool:
        return True


class Phones(BaseManager):
    """The library's client manager: one namespace, and an index both ways.

    A socket hears in a room what happened after the `rev` it came in with, since it has
    fetched, or may not see, what was before. A socket's id is its Engine.IO id: nobody
    else ever learns it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._let_in: set[str] = set()
        # Who is being let in, with what they are to be told once they are.
        self._coming: dict[str, list[bytes]] = {}
        self._listeners: dict[str, Listener] = {}
        self._rooms: dict[str, dict[str, Listener]] = {}
        self._since: dict[str, dict[str, int]] = defaultdict(dict)
        self._entered: dict[str, set[str]] = {}

    # What the library asks of its manager.

    def pre_connect(self, eio_sid: str, namespace: str) -> str | None:
        if namespace != ONLY or eio_sid in self._listeners:
            return None
        phone = self.server.eio.sockets.get(eio_sid)
        self._listeners[eio_sid] = phone or ByTheLibrary(self, eio_sid)
        self._coming[eio_sid] = []
        self._entered[eio_sid] = set()
        return eio_sid

    def connect(self, sid: str, namespace: str) -> str:
        self._let_in.add(sid)
        for frame in self._coming.pop(sid, ()):
            self._listeners[sid].write(frame)
        return sid

    def is_pre_connected(self, sid: str, namespace: str) -> bool:
        return sid in self._coming

    def is_connected(self, sid: str, namespace: str) -> bool:
        return sid in self._let_in

    def can_disconnect(self, sid: str, namespace: str) -> bool:
        return sid in self._let_in

    def sid_from_eio_sid(self, eio_sid: str, namespace: str) -> str | None:
        return eio_sid if eio_sid in self._listeners else None

    def eio_sid_from_sid(self, sid: str, namespace: str) -> str | None:
        return self.sid_from_eio_sid(sid, namespace)

    def pre_disconnect(self, sid: str, namespace: str) -> str:
        self._let_in.discard(sid)
        return sid

    def disconnect(self, sid: str, namespace: str, **_: Any) -> None:
        for room in list(self._entered.pop(sid, ())):
            self._drop(sid, room)
        self._let_in.discard(sid)
        self._coming.pop(sid, None)
        self._listeners.pop(sid, None)

    def get_namespaces(self) -> list[str]:
        return [ONLY]

    def get_participants(self, namespace: str, room: str) -> Iterator[tuple[str, str]]:
        yield from ((sid, sid) for sid in list(self._rooms.get(room, ())))

    def get_rooms(self, sid: str, namespace: str) -> list[str]:
        return sorted(self._entered.get(sid, ()))

    def enter_room(
        self, sid: str, namespace: str, room: str, eio_sid: str | None = None
    ) -> None:
        self.enter(sid, room)

    def leave_room(self, sid: str, namespace: str, room: str) -> None:
        self.leave(sid, room)

    def close_room(self, room: str, namespace: str) -> None:
        for sid in list(self._rooms.get(room, ())):
            self.leave(sid, room)

    def trigger_callback(self, sid: str, id: int, data: object) -> None:
        """Nobody is ever asked to answer."""

    def emit(self, event: str, data: Any, namespace: str, **options: Any) -> None:
        to: str = options.get("to") or options["room"]
        packet = self.server.packet_class(EVENT, data=[event, data], namespace=ONLY)
        words: str = packet.encode()
        listener = self._listeners.get(to)
        if listener is not None:
            listener.write(frames.text(f"{MESSAGE}{words}"))

    # What we ask of it.

    def enter(self, sid: str, room: str, *, since: int = 0) -> None:
        """Be told in this room what happens after `since`; raises `KeyError` once gone."""
        listener = self._listeners[sid]
        self._entered[sid].add(room)
        self._rooms.setdefault(room, {})[sid] = listener
        if since:
            self._since[room][sid] = since

    def leave(self, sid: str, room: str) -> None:
        if room in self._entered.get(sid, ()):
            self._entered[sid].discard(room)
            self._drop(sid, room)

    def rooms_of(self, sid: str) -> set[str]:
        return set(self._entered.get(sid, ()))

    def is_heard(self, room: str) -> bool:
        """Whether anybody is in the room."""
        return room in self._rooms

    def heard(self) -> list[str]:
        """The rooms that somebody is in."""
        return list(self._rooms)

    def heard_since(self, room: str) -> int:
        """The `rev` after which all that happened is heard by somebody in the room."""
        since = self._since[room]
        return min(since.get(sid, 0) for sid in self._rooms[room])

    def tell(self, rooms: Iterable[str], changes: Sequence[tuple[int, bytes]]) -> None:
        """Tell all in the rooms: frames that go out as one, each with its `rev`."""
        if not lease.is_held():
            return
        first, all_of_it = changes[0][0], b"".join(frame for _, frame in changes)
        for room in rooms:
            since = self._since.get(room, {})
            has_newcomers = max(since.values(), default=0) >= first
            for sid, listener in list(self._rooms.get(room, {}).items()):
                if not has_newcomers:
                    listener.write(all_of_it)
                    continue
                entered = since.get(sid, 0)
                later = [frame for rev, frame in changes if rev > entered]
                listener.write(b"".join(later))

    def hint(self, room: str, event: str, payload: str, *, besides: str) -> None:
        """Tell a room what may be lost, but for the sockets that are in the other one too."""
        if not lease.is_held():
            return
        frame, left_out = told(event, payload), self._rooms.get(besides, {})
        for sid, listener in list(self._rooms.get(room, {}).items()):
            if sid not in left_out and not listener.is_behind:
                listener.write(frame)

    def tell_one(self, sid: str, event: str, payload: str) -> None:
        """Tell one socket, and one that is being let in as soon as it knows that it is."""
        listener = self._listeners.get(sid)
        if listener is None or not lease.is_held():
            return
        if sid in self._coming:
            self._coming[sid].append(told(event, payload))
        else:
            listener.write(told(event, payload))

    def flush(self, sid: str, patience: float) -> bool:
        """Whether the kernel has, within the seconds, all that was told to the socket."""
        listener = self._listeners.get(sid)
        return listener is None or listener.flush(patience)

    def close(self, sid: str) -> None:
        """Let the socket hear nothing more, and end it."""
        for room in self.rooms_of(sid):
            self.leave(sid, room)
        self.server.disconnect(sid)

    def cut_off(self, sid: str) -> None:
        """Let the socket hear nothing more, not even what waits for it already."""
        for room in self.rooms_of(sid):
            self.leave(sid, room)
        phone = self.server.eio.sockets.get(sid)
        if phone is not None:
            phone.abort()
        else:
            self.server.disconnect(sid)

    def hang_up(self, sid: str) -> None:
        """End the connection too, once its phone has said goodbye to us."""
        phone = self.server.eio.sockets.get(sid)
        if phone is not None:
            phone.close()

    def _drop(self, sid: str, room: str) -> None:
        listeners = self._rooms[room]
        del listeners[sid]
        self._since.get(room, {}).pop(sid, None)
        if not listeners:
            del self._rooms[room]
            self._since.pop(room, None)


def told(event: str, payload: str) -> bytes:
    """The frame of an event whose payload is JSON already."""
    return frames.text(f'{MESSAGE}{EVENT}["{event}",{payload}]')
