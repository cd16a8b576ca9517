"""Who is typing, and who is here: told now or never, and kept nowhere."""

from __future__ import annotations

from marshmallow import Schema

from auth import me, needs
from backend.groups.queries import enter
from backend.groups.schemas import SignalSchema
from models.work import reading

from . import fanout
from .gate import on


class SaidSchema(Schema):
    """It was told to whoever was there; there is nothing to come back to."""


@on(takes=SignalSchema(), returns=SaidSchema())
@needs("messages:write", unit=reading)
def signal(group_id, kind):
    """Tell the others who read in a group that I am typing, here or away."""
    fanout.signal(enter(me(), group_id), kind)
