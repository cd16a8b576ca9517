"""What a phone's WebSocket may bring: the frames that Engine.IO has for it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from engineio.async_drivers.gevent import WebSocketWSGI
from flask_socketio import SocketIO
from wsproto.utilities import RemoteProtocolError

# A phone closes, answers a ping, or brings a Socket.IO packet, which begins with a digit.
SPOKEN = re.compile(r"1|3|4[0-9].*", re.DOTALL)


class Frames(WebSocketWSGI):
    """A WebSocket that ends where a phone sends what Engine.IO would fall over."""

    def __call__(self, environ: dict[str, Any], start_response: Callable) -> Iterable:
        try:
            return super().__call__(environ, start_response)
        except RemoteProtocolError:  # it asked for a WebSocket, but not how one does
            start_response("400 Bad Request", [("Content-Length", "0")])
            return []

    def wait(self) -> str | None:
        frame = super().wait()
        is_spoken = isinstance(frame, str) and SPOKEN.fullmatch(frame)
        return frame if is_spoken else None


def use_frames(socketio: SocketIO) -> None:
    """Have the server read frames our way."""
    engine = socketio.server.eio
    engine._async = engine._async | {"websocket": Frames}
