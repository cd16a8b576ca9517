"""What people would take instead: Flask-SocketIO as it comes, on gevent.

``python -m gevent.monkey --module tests.realtime.stock_faults.stock PORT``, or
``gunicorn -k gevent tests.realtime.stock_faults.stock:app``. Its own settings are the
environment: ORIGINS=none asks for no origins, DATABASE is a file of SQLite.
"""

import os
import sys

import gevent
from flask import Flask, has_request_context
from flask_socketio import SocketIO
from gevent.pywsgi import WSGIServer
from sqlalchemy import create_engine, text

ORIGINS = [] if os.environ.get("ORIGINS") == "none" else None

app = Flask(__name__)
socketio = SocketIO(app, async_mode="gevent", cors_allowed_origins=ORIGINS)


@socketio.on("post_message")
def post_message(message):
    """Tell everybody, as ours tells a group."""
    socketio.emit("message_posted", message)
    return {"data": message}


@socketio.on("wait")
def wait(seconds):
    gevent.sleep(seconds)
    return {"data": seconds}


@socketio.on("is_in_a_request")
def is_in_a_request():
    return has_request_context()


@app.get("/healthz")
def healthz():
    return {}


@app.post("/store")
def store():
    database = create_engine(f"sqlite:///{os.environ['DATABASE']}")
    with database.begin() as connection:
        connection.execute(text("INSERT INTO stored VALUES (1)"))
    return {}


if __name__ == "__main__":
    WSGIServer(("127.0.0.1", int(sys.argv[1])), app, log=None).serve_forever()
