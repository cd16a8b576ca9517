"""Says back what it hears: the WebSocket driver by itself, on the server that serves it.

``python -m gevent.monkey --module tests.realtime.websocket.echo PORT``
"""

import sys
from types import SimpleNamespace

from engineio.async_drivers.gevent import WebSocketWSGI as Driver
from gevent.pywsgi import WSGIServer

# Room for the messages of 64 kB that the cases of the list are about.
LIMITS = SimpleNamespace(max_http_buffer_size=65_536)


def echo(websocket):
    """The handler that Engine.IO would be: read until there is nothing more."""
    while (message := websocket.wait()) is not None:
        websocket.send(message)
    websocket.close()
    return []


def serve(environ, start_response):
    return Driver(echo, LIMITS)(environ, start_response)


if __name__ == "__main__":
    WSGIServer(("127.0.0.1", int(sys.argv[1])), serve, log=None).serve_forever()
