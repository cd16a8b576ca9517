"""What is done when a vote has ended."""

from __future__ import annotations

from models.events import VotingEnded
from models.jobs import later
from models.work import within, writing

from .actions import end_voting


@later(VotingEnded)
def tell_the_result(event: VotingEnded) -> None:
    within(writing, lambda: end_voting(event.decision_id))
