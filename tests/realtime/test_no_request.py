"""An event is nobody's HTTP request: what the handshake brought is not read for it (fault 14)."""

import pytest
from flask import has_request_context
from marshmallow import Schema, fields

from auth import needs
from models.work import reading
from realtime.gate import EVENTS, Event
from tests.factories import person
from tests.realtime.stock_faults import stock


class AnswerSchema(Schema):
    is_in_a_request = fields.Boolean()


@needs("messages:read", unit=reading)
def look():
    return {"is_in_a_request": has_request_context()}


@pytest.fixture
def event(monkeypatch):
    """An event whose handler looks around."""
    monkeypatch.setitem(EVENTS, "look", Event(look, Schema(), AnswerSchema()))
    return "look"


def test_a_handler_runs_outside_of_every_request(socket, event):
    phone = stock.socketio.test_client(stock.app)
    assert phone.emit("is_in_a_request", callback=True) is True

    answer = socket(person("Ada")).emit(event, {}, callback=True)

    assert answer == {"data": {"is_in_a_request": False}}
