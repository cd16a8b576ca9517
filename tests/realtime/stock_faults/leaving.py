"""How long a socket takes to leave where 20,000 are: prints the seconds, stock's and ours.

``INSTANCE=… python -m tests.realtime.stock_faults.leaving``
"""

from time import perf_counter

from socketio import Manager

import realtime
from backend.app import create_app

PHONES, LEAVE = 20_000, 20


def seconds(manager) -> float:
    """What one disconnect takes, in the middle of many others."""
    manager.set_server(realtime.socketio.server)
    manager.initialize()
    sids = [manager.pre_connect(f"eio {n}", "/") for n in range(PHONES)]
    for n, sid in enumerate(sids):
        manager.connect(sid, "/")
        manager.enter_room(sid, "/", f"room {n}")
    began = perf_counter()
    for sid in sids[:LEAVE]:
        manager.pre_disconnect(sid, "/")
        manager.disconnect(sid, "/")
    return (perf_counter() - began) / LEAVE


if __name__ == "__main__":
    realtime.init_app(create_app())
    print(seconds(Manager()), seconds(type(realtime.socketio.server.manager)()))  # noqa: T201
