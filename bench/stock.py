"""Stock Flask-SocketIO on gevent, storing nothing: what the tutorial would have one write.

    python -m bench.stock PORT GROUPS

A phone's token is its number; it belongs to group g<number mod GROUPS>, as with `peer.js`.
"""

from gevent import monkey

monkey.patch_all()

import sys

from flask import Flask
from flask_socketio import SocketIO, emit, join_room

port, groups = map(int, sys.argv[1:])
app = Flask(__name__)
socketio = SocketIO(app, cors_allowed_origins="*")


@socketio.on("connect")
def connect(auth):
    join_room(f"g{int(auth['token']) % groups}")


@socketio.on("post_message")
def post_message(message):
    emit("message_posted", message, to=message["group_id"])
    return {"data": message}


socketio.run(app, "127.0.0.1", port)
