"""What a group has made its own, as its members see it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller
from backend.groups.queries import enter
from backend.trajectory.queries import enter_peer_group
from models import Letter, Ours, OursVersion
from models.errors import NotFound
from models.work import session

from .. import rules
from .letters import LetterView, views


@dataclass
class OursView:
    """A text of the group's with all its wordings, as things stand on a day."""

    ours: Ours
    letters: Sequence[LetterView]
    today: date

    @property
    def asked_version(self) -> int | None:
        return rules.asked(self.ours, self.today)

    @property
    def agrees_on(self) -> date | None:
        return self.ours.agrees_on if self.asked_version else None

    @property
    def agreed_version(self) -> int | None:
        return rules.agreed(self.ours, self.today)


def list_ours(caller: Caller, group_id: UUID) -> list[OursView]:
    """All that the group has made its own, in an order that tells nothing."""
    enter_peer_group(caller, group_id)
    found = session.scalars(_of_group(group_id).order_by(Ours.id)).all()
    return _as_seen(caller, found)


def view_ours(caller: Caller, group_id: UUID, ours_id: UUID) -> OursView:
    enter_peer_group(caller, group_id)
    [view] = _as_seen(caller, [get_ours(group_id, ours_id)])
    return view


def get_ours(group_id: UUID, ours_id: UUID) -> Ours:
    """A text of the group's, for one who has been let in there."""
    ours = session.scalar(_of_group(group_id).where(Ours.id == ours_id))
    if ours is None:
        raise NotFound()
    return ours


def get_version(ours: Ours, number: int) -> OursVersion:
    """One wording of it."""
    found = next((v for v in ours.versions if v.number == number), None)
    if found is None:
        raise NotFound()
    return found


def letters_of_room(caller: Caller, group_id: UUID) -> list[LetterView]:
    """What a group has sent, or a network room has been sent; the newest first."""
    enter(caller, group_id)
    concern = (Ours.group_id == group_id) | (Letter.network_id == group_id)
    return views(caller.site, concern)


def _of_group(group_id: UUID) -> Select[Ours]:
    return select(Ours).where(Ours.group_id == group_id)


def _as_seen(caller: Caller, found: Collection[Ours]) -> list[OursView]:
    sent = views(caller.site, Letter.ours_id.in_([ours.id for ours in found]))
    return [
        OursView(
            ours=ours,
            letters=[view for view in sent if view.letter.ours_id == ours.id],
            today=rules.today_at(caller.site),
        )
        for ours in found
    ]
