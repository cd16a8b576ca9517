"""What a proposal must be like, what an urn holds, and what comes of it; how lots are drawn."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from models import BallotChoice, Decision, Method, Side, Subject
from models.errors import Invalid
from models.secrets import keyed_digest

CHOICES = {
    Method.ADVICE: [BallotChoice.ADVICE],
    Method.CONSENT: [BallotChoice.FINE, BallotChoice.OBJECT],
    Method.MAJORITY: [BallotChoice.YES, BallotChoice.NO, BallotChoice.BLANK],
}
SIDES = {
    "participant": Side.YOUTHS,
    "employer": Side.EMPLOYERS,
    "facilitator": Side.TEAM,
    "coordinator": Side.TEAM,
}
LONGEST = timedelta(days=92)
LATEST_REVIEW = timedelta(days=731)
# A vote that is under way at the end is stored before anybody can look at what came of it.
LAST_CALL = timedelta(seconds=2)


class Ballot(NamedTuple):
    choice: str
    words: str = ""


@dataclass
class Votes:
    """What lies in an urn: sorted, so that it tells what was voted and nothing of when."""

    marks: set[str] = field(default_factory=set)
    ballots: list[Ballot] = field(default_factory=list)

    @classmethod
    def read(cls, text: str) -> Votes:
        held = json.loads(text)
        return cls(set(held["marks"]), [Ballot(*each) for each in held["ballots"]])

    def written(self) -> str:
        held = {"marks": sorted(self.marks), "ballots": sorted(self.ballots)}
        return json.dumps(held)


@dataclass
class Result:
    """What came of a vote; with too few for the quorum, that alone.

    Advice is heard and adopts nothing.
    """

    is_quorate: bool
    is_adopted: bool | None
    counts: dict[str, int] | None = None
    words: list[str] = field(default_factory=list)


def mark_of(decision_id: UUID, membership_id: UUID) -> str:
    """Stands for a voter within one decision; leads back to nobody without the secret."""
    return keyed_digest("voters", decision_id.bytes, membership_id.bytes).hex()


def count(decision: Decision, ballots: list[Ballot]) -> Result:
    if len(ballots) < decision.quorum:
        return Result(is_quorate=False, is_adopted=False)
    votes = Counter(ballot.choice for ballot in ballots)
    words = [ballot.words for ballot in ballots if ballot.words]
    match decision.method:
        case Method.ADVICE:
            return Result(is_quorate=True, is_adopted=None, words=words)
        case Method.CONSENT:
            has_sides = decision.subject != Subject.PRINCIPLE or _all_agree(decision)
            is_adopted = has_sides and not votes[BallotChoice.OBJECT]
            return Result(is_quorate=True, is_adopted=is_adopted, words=words)
    counts = {choice.value: votes[choice] for choice in CHOICES[Method.MAJORITY]}
    is_adopted = votes[BallotChoice.YES] > votes[BallotChoice.NO]
    return Result(is_quorate=True, is_adopted=is_adopted, counts=counts)


def _all_agree(decision: Decision) -> bool:
    return {agreed.side for agreed in decision.sides} == set(Side)


def judge_times(
    *, closes_at: datetime, review_on: date | None, now: datetime, today: date
) -> None:
    """A vote ends within a quarter; what is to be looked at again, later and within two years."""
    if not now < closes_at <= now + LONGEST:
        raise invalid("closes_at", f"Within the next {LONGEST.days} days.")
    if review_on is not None:
        judge_review(review_on, today=today)
        if review_on <= closes_at.date():
            raise invalid("review_on", "After the vote has ended.")


def judge_review(review_on: date, *, today: date) -> None:
    if not today <= review_on <= today + LATEST_REVIEW:
        raise invalid("review_on", f"Within the next {LATEST_REVIEW.days} days.")


def judge_ballot(method: str, *, choice: str, words: str | None) -> None:
    if choice not in CHOICES[Method(method)]:
        raise invalid("choice", f"That is no answer to a vote by {method}.")
    if choice == BallotChoice.ADVICE and not words:
        raise invalid("words", "Advice has words.")
    if words and choice not in (BallotChoice.ADVICE, BallotChoice.OBJECT):
        raise invalid("words", "Only advice and objections have words.")


def in_order(seed: str, ids: Iterable[UUID]) -> list[UUID]:
    """Sort by SHA-256 of the seed followed by the id, as text."""
    return sorted(ids, key=lambda id: sha256(f"{seed}{id}".encode()).digest())


def invalid(name: str, detail: str) -> Invalid:
    return Invalid(errors=[{"pointer": f"#/{name}", "detail": detail}])
