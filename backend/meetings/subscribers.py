from __future__ import annotations

from models.events import MeetingFaded
from models.jobs import later
from models.work import within, writing

from . import actions


@later(MeetingFaded)
def forget_who_came(event: MeetingFaded) -> None:
    """Forget who meant to come."""
    within(writing, lambda: actions.forget_who_came(event.meeting_id))
