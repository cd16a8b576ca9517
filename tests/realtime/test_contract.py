"""What we rely on in the libraries beneath, private names too: should one change, this is red."""

import inspect
import re

import engineio
import pytest
import socketio as library
from engineio.packet import Packet as EnginePacket
from flask_socketio.test_client import SocketIOTestClient
from socketio.base_manager import BaseManager
from socketio.packet import Packet

from realtime import socketio
from realtime.phones import Phones


@pytest.fixture(autouse=True)
def database():
    """Nothing is stored: these tests run once and not once a database."""


def asked(of, name):
    """The attributes that a class's source asks of `self.<name>`."""
    return set(re.findall(rf"self\.{name}\.(\w+)", inspect.getsource(of)))


def test_the_client_manager_answers_all_that_the_server_asks_of_it():
    wanted = asked(library.Server, "manager") | asked(
        library.base_server.BaseServer, "manager"
    )

    assert {"pre_connect", "connect", "disconnect", "is_connected"} <= wanted
    overridden = {
        name
        for name in wanted
        if getattr(Phones, name) is not getattr(BaseManager, name, None)
    }
    inherited = wanted - overridden
    assert inherited <= {"set_server", "initialize"}


def test_the_engine_hands_every_request_to_what_we_put_there(app):
    source = inspect.getsource(library.Server.handle_request)

    assert "self.eio.handle_request(environ, start_response)" in source
    assert socketio.server.eio.handle_request.__self__ is app.extensions["engine"]


def test_the_engine_keeps_its_sockets_and_handlers_where_we_use_them():
    engine = engineio.Server(async_mode="gevent")

    assert engine.sockets == {} and isinstance(engine.generate_id(), str)
    assert {"connect", "message", "disconnect"} <= socketio.server.eio.handlers.keys()
    assert "s = self.sockets[sid]" in inspect.getsource(engine._get_socket)
    assert "socket.send(pkt)" in inspect.getsource(engine.send_packet)


def test_packets_are_written_as_we_write_them_ourselves():
    assert EnginePacket(4, '2["x",{}]').encode() == '42["x",{}]'
    assert Packet(3, data=[1], id=7).encode() == "37[1]"


def test_the_test_client_stands_where_we_look_for_it():
    source = inspect.getsource(SocketIOTestClient)

    assert "socketio.server._send_eio_packet = " in source
    assert "socketio.server.environ[self.eio_sid]" in source
