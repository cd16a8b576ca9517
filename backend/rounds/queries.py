"""What a member may see of a round.

Until it opens, that is the same whoever has answered, but for one's own words; from then on
it is every answer at once, in an order that tells nothing, and of nobody else a word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, or_, select

from auth.caller import Caller
from backend.groups.queries import enter, is_missed_by
from models import Membership, Round, RoundAnswer
from models.errors import NotFound
from models.types import now
from models.work import session

MOST = 20


@dataclass
class RoundView:
    """A round with the viewer's own answer; `answers` are there only once it is open."""

    round: Round
    my_answer: str | None
    is_open: bool
    answers: Sequence[RoundAnswer] = ()


def list_rounds(viewer: Caller, group_id: UUID) -> list[RoundView]:
    """Those that are shut, newest first, then those that are open; twenty of each at most."""
    member = enter(viewer, group_id)
    shown, moment = _shown_to(member), now()
    is_shut = or_(Round.opens_at.is_(None), Round.opens_at > moment)
    shut = shown.where(is_shut).order_by(Round.created_at.desc())
    opened = shown.where(Round.opens_at <= moment).order_by(Round.opens_at.desc())
    found = [r for rows in (shut, opened) for r in session.scalars(rows.limit(MOST))]
    mine = _answers_by(member, found)
    return [RoundView(r, mine.get(r.id), r.is_open) for r in found]


def view_round(viewer: Caller, group_id: UUID, round_id: UUID) -> RoundView:
    member = enter(viewer, group_id)
    asked = get_round(member, round_id)
    my_answer = _answers_by(member, [asked]).get(asked.id)
    if not asked.is_open:
        return RoundView(asked, my_answer, is_open=False)
    return RoundView(asked, my_answer, is_open=True, answers=_answers_in(asked))


def get_round(member: Membership, round_id: UUID) -> Round:
    """A round of the member's group that did not open before their time there."""
    found = session.scalar(_shown_to(member).where(Round.id == round_id))
    if found is None:
        raise NotFound()
    return found


def own_answer(member: Membership, asked: Round) -> RoundAnswer | None:
    mine = select(RoundAnswer).filter_by(round_id=asked.id, membership_id=member.id)
    return session.scalar(mine)


def _answers_in(asked: Round) -> Sequence[RoundAnswer]:
    answers = select(RoundAnswer).filter_by(round_id=asked.id)
    return session.scalars(answers.order_by(RoundAnswer.id)).all()


def _answers_by(member: Membership, rounds: Collection[Round]) -> dict[UUID, str]:
    mine = select(RoundAnswer).where(
        RoundAnswer.membership_id == member.id,
        RoundAnswer.round_id.in_([asked.id for asked in rounds]),
    )
    return {answer.round_id: answer.text for answer in session.scalars(mine)}


def _shown_to(member: Membership) -> Select[Round]:
    return select(Round).where(
        Round.group_id == member.group_id, ~is_missed_by(member, Round.opens_at)
    )
