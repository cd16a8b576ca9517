"""News that a day brings by itself: what it changes is computed whenever somebody looks."""

from __future__ import annotations

from backend.groups.actions import change, lock_group
from models import ChangeKind, Letter, Ours
from models.events import AnswerFellDue, AskingRanOut
from models.jobs import later
from models.work import session, within, writing

from . import rules
from .actions import tell_of


@later(AskingRanOut)
def tell_agreed(event: AskingRanOut) -> None:
    """Tell the group that it agrees, unless somebody objected or it is asked anew."""

    def tell() -> None:
        ours = session.get_one(Ours, event.ours_id)
        group = lock_group(ours.group_id)
        session.refresh(ours)
        if group.site and rules.has_ended(ours, rules.today_at(group.site)):
            change(group, ChangeKind.OURS_CHANGED)

    within(writing, tell)


@later(AnswerFellDue)
def tell_unanswered(event: AnswerFellDue) -> None:
    """Tell those whom the letter concerns that nobody has answered, if so."""

    def tell() -> None:
        letter = session.get_one(Letter, event.letter_id)
        if letter.answered_at is None:
            tell_of(letter)

    within(writing, tell)
