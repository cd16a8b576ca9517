"""Says back what it hears: the WebSocket driver by itself, on the server that serves it.

``python -m gevent.monkey --module tests.realtime.websocket.echo PORT``
"""

import sys

import gevent
from gevent.pywsgi import WSGIServer

from backend.serving import QuietHandler
from realtime import frames, transport

# Room for the messages of 64 KiB that the cases of the list are about.
transport.LARGEST_MESSAGE = 65_536


class Echo(transport.WebSocket):
    def receive(self, words):
        self.write(frames.text(words))


def serve(environ, start_response):
    handshake = transport.answer_handshake(environ)
    connection, early = environ["nextwork.take_over"]()
    echo = Echo(connection)
    echo.write(handshake)
    echo.begin(early)
    return []


def sweep():
    while True:
        gevent.sleep(1)
        transport.sweep()


if __name__ == "__main__":
    gevent.spawn(sweep)
    address = "127.0.0.1", int(sys.argv[1])
    WSGIServer(address, serve, handler_class=QuietHandler, log=None).serve_forever()
