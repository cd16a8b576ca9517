from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import aliased

from auth.caller import Caller
from models import Companion, Group, Meeting, Membership
from models.errors import NotFound
from models.work import session

Asker, Peer = aliased(Membership), aliased(Membership)


@dataclass
class CompanionView:
    """A step together as one of the two sees it: before the yes, nothing but what about."""

    companion: Companion
    is_mine: bool

    @property
    def other(self) -> Membership:
        """The other of the two, as the group they share knows them."""
        return self.companion.peer if self.is_mine else self.companion.asker

    @property
    def thread_id(self) -> UUID | None:
        is_shown = self.is_mine or self.companion.is_in_thread
        return self.companion.thread_id if is_shown else None

    @property
    def meeting(self) -> Meeting | None:
        is_shown = self.is_mine or self.companion.has_agreed
        return self.companion.meeting if is_shown else None


def list_companions(caller: Caller) -> list[CompanionView]:
    """Whom the caller asks along and is asked by, the newest first; nothing that is moot."""
    newest = _of(caller).order_by(Companion.created_at.desc())
    found = [each for each in session.scalars(newest) if _stands(each)]
    return [_view(caller, each) for each in found]


def view_companion(caller: Caller, companion_id: UUID) -> CompanionView:
    return _view(caller, get_companion(caller, companion_id))


def get_companion(caller: Caller, companion_id: UUID) -> Companion:
    """A step of the caller's together with somebody, as it is at this moment."""
    one = _of(caller).where(Companion.id == companion_id)
    found = session.scalar(one.execution_options(populate_existing=True))
    if found is None:
        raise NotFound()
    return found


def asked_about(caller: Caller, opportunity_id: UUID) -> Sequence[Companion]:
    """Whom the caller has asked to show interest together, where nothing has begun yet."""
    asked = _asked_by(caller.person_id).filter_by(thread_id=None)
    return _now(asked.where(Companion.opportunity_id == opportunity_id))


def asked_into(thread_id: UUID) -> Sequence[Companion]:
    """Who is in the thread with whoever it belongs to, or is asked into it or to meet there."""
    return _now(select(Companion).filter_by(thread_id=thread_id))


def shared_by(memberships: Collection[Membership]) -> Sequence[Companion]:
    """Every step that is taken with peers of these groups, or asked for."""
    ids = [membership.id for membership in memberships]
    either = or_(Companion.asker_id.in_(ids), Companion.peer_id.in_(ids))
    return _now(select(Companion).where(either))


def peers_of(companions: Iterable[Companion]) -> set[UUID]:
    return {companion.peer.person_id for companion in companions}


def _of(caller: Caller) -> Select[Companion]:
    mine = caller.person_id
    return (
        select(Companion)
        .join(Asker, Asker.id == Companion.asker_id)
        .join(Peer, Peer.id == Companion.peer_id)
        .join(Group, Group.id == Asker.group_id)
        .where(
            Group.site_id == caller.site_id,
            or_(Asker.person_id == mine, Peer.person_id == mine),
        )
    )


def _asked_by(person_id: UUID) -> Select[Companion]:
    asked = select(Companion).join(Asker, Asker.id == Companion.asker_id)
    return asked.where(Asker.person_id == person_id)


def _now(companions: Select[Companion]) -> Sequence[Companion]:
    in_order = companions.order_by(Companion.id)
    return session.scalars(in_order.execution_options(populate_existing=True)).all()


def _stands(companion: Companion) -> bool:
    """Whether it is under way, or can still be."""
    if companion.meeting is not None:
        return not companion.meeting.is_over
    opportunity = companion.opportunity
    is_open = opportunity.closed_at is None and opportunity.organisation.is_vetted
    return is_open or companion.thread_id is not None


def _view(caller: Caller, companion: Companion) -> CompanionView:
    return CompanionView(companion, companion.asker.person_id == caller.person_id)
