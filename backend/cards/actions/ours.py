from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from backend.groups.actions import change, lock_group
from backend.groups.queries import enter_one_of
from models import CardLine, ChangeKind, Group, Kind
from models.errors import LineStruck, NotFound
from models.work import session

from ..queries import lines_of


def add_card_line(caller: Caller, group_id: UUID, *, part: str, text: str) -> None:
    """Put a line on the group's card; nothing says who did. What stands there stands once."""
    group = _lock(caller, group_id)
    lines = session.scalars(lines_of(group)).all()
    if any((line.part, line.text) == (part, text) for line in lines):
        return
    line = CardLine(group_id=group.id, part=part, position=len(lines) + 1)
    line.text = group.says(text)
    session.add(line)
    change(group, ChangeKind.CARD_CHANGED)


def strike_card_line(caller: Caller, group_id: UUID, line_id: UUID) -> None:
    """Take a line off the group's card; nothing says who did. Its words are gone."""
    group = _lock(caller, group_id)
    line = session.scalar(select(CardLine).filter_by(id=line_id, group_id=group.id))
    if line is None:
        raise NotFound()
    if line.is_struck:
        raise LineStruck()
    line.is_struck, line.text = True, None
    change(group, ChangeKind.CARD_CHANGED)


def show_our_card(caller: Caller, group_id: UUID) -> None:
    """Let every employer that the site has vetted read the group's card."""
    _turn(_lock(caller, group_id), is_shown=True)


def hide_our_card(caller: Caller, group_id: UUID) -> None:
    """Let no employer read the group's card from now on."""
    _turn(_lock(caller, group_id), is_shown=False)


def _lock(caller: Caller, group_id: UUID) -> Group:
    enter_one_of(caller, group_id, Kind.PEER)
    return lock_group(group_id)


def _turn(group: Group, *, is_shown: bool) -> None:
    if group.is_card_shown != is_shown:
        group.is_card_shown = is_shown
        change(group, ChangeKind.CARD_CHANGED)
