"""What phones sent, were answered and heard, held against what is stored: which promise broke."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Message = dict[str, Any]

IDENTITY = ("id", "group_id", "seq", "client_key", "created_at", "reply_to")
POSTED = "message_posted"


@dataclass
class Change:
    """A step of a group, as it was told live (over one connection) or fetched."""

    rev: int
    kind: str
    message: Message | None
    connection: int = 0


@dataclass
class Seen:
    """One phone's side of what happened in one group."""

    name: str
    member: str
    sent: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acked: list[Message] = field(default_factory=list)
    heard: list[Change] = field(default_factory=list)
    applied: list[Change] = field(default_factory=list)
    log: list[Message] = field(default_factory=list)
    rev: int = 0
    problems: list[tuple[int, str]] = field(default_factory=list)
    # From the answer to the person's withdrawal on: the group's last seq, and what still came.
    withdrawn_at: int | None = None
    heard_after: list[Change] = field(default_factory=list)


@dataclass
class Stored:
    """What the database holds in the end, fetched page by page by somebody who reads all."""

    messages: list[Message]
    changes: list[Change]
    rev: int


def broken(phones: list[Seen], stored: Stored) -> list[str]:
    """Each promise that was not kept, as a sentence; none if all were."""
    return [
        *_lost_or_changed(phones, stored),
        *_doubled(stored),
        *_halved(phones, stored),
        *_ordered_differently(phones, stored),
        *_with_gaps(stored),
        *_not_converged(phones, stored),
        *_after_withdrawal(phones, stored),
        *_wrong_answers(phones),
    ]


def out_of_order(phone: Seen) -> list[str]:
    """Where one process told a phone something later before something earlier."""
    last: dict[int, int] = {}
    found = []
    for change in phone.heard:
        if change.rev < last.get(change.connection, 0):
            found.append(f"{phone.name} heard rev {change.rev} after a later one")
        last[change.connection] = change.rev
    return found


def _lost_or_changed(phones: list[Seen], stored: Stored) -> Iterator[str]:
    kept = {message["id"]: message for message in stored.messages}
    about = {c.rev: c.message["id"] for c in stored.changes if c.message}
    for phone in phones:
        for acked in phone.acked:
            message = kept.get(acked["id"])
            what = f"seq {acked['seq']}, acked to {phone.name},"
            if message is None:
                yield f"{what} is lost"
            elif any(message[name] != acked[name] for name in IDENTITY):
                yield f"{what} is stored as another"
            elif message["rev"] == acked["rev"] and message != acked:
                yield f"{what} is stored otherwise than acked"
            elif (
                message["rev"] < acked["rev"] or about.get(acked["rev"]) != acked["id"]
            ):
                yield f"{what} has lost its rev {acked['rev']}"


def _doubled(stored: Stored) -> Iterator[str]:
    for name in ("id", "client_key"):
        counts = Counter(message[name] for message in stored.messages)
        for value, count in counts.items():
            if count > 1:
                yield f"{name} {value} is stored {count} times"


def _halved(phones: list[Seen], stored: Stored) -> Iterator[str]:
    bodies: dict[str, set[str]] = defaultdict(set)
    authors = {key: phone.member for phone in phones for key in phone.sent}
    for phone in phones:  # somebody may edit on one phone what was sent on another
        for key, said in phone.sent.items():
            bodies[key] |= said
    for message in stored.messages:
        key = message["client_key"]
        said = {""} if message["removed_at"] else bodies[key]
        if message["body"] not in said:
            yield f"seq {message['seq']} says what nobody sent under its key"
        elif key in authors and message["author"]["id"] != authors[key]:
            yield f"seq {message['seq']} is under somebody else's name"


def _ordered_differently(phones: list[Seen], stored: Stored) -> Iterator[str]:
    order = {message["id"]: message["seq"] for message in stored.messages}
    versions: dict[tuple[str, int], Message] = {}
    shown = [("the change log", stored.changes)]
    shown += [(phone.name, phone.applied) for phone in phones]
    for name, changes in [*shown, *((phone.name, phone.heard) for phone in phones)]:
        for message in (change.message for change in changes if change.message):
            which = f"{name} has seq {message['seq']}, rev {message['rev']},"
            first = versions.setdefault((message["id"], message["rev"]), message)
            if order.get(message["id"]) != message["seq"]:
                yield f"{which} elsewhere than it is stored"
            if differ := {n for n in message if message[n] != first[n]}:
                yield f"{which} with another {sorted(differ)} than somebody else"
    for name, changes in shown:
        said = [c.message["seq"] for c in changes if c.message and c.kind == POSTED]
        if said != sorted(said):
            yield f"{name} has messages in another order than their seq"


def _with_gaps(stored: Stored) -> Iterator[str]:
    seqs = [message["seq"] for message in stored.messages]
    if seqs != [*range(1, len(seqs) + 1)]:
        yield f"the seqs are not 1 to {len(seqs)}"
    revs = [change.rev for change in stored.changes]
    if revs != [*range(1, stored.rev + 1)]:
        yield f"the revs are not 1 to {stored.rev}"


def _not_converged(phones: list[Seen], stored: Stored) -> Iterator[str]:
    for phone in phones:
        if phone.withdrawn_at is not None:
            continue
        if phone.log != stored.messages:
            yield f"{phone.name} has another log than is stored"
        if phone.rev != stored.rev:
            yield f"{phone.name} stopped at rev {phone.rev} of {stored.rev}"


def _after_withdrawal(phones: list[Seen], stored: Stored) -> Iterator[str]:
    for phone in phones:
        if phone.withdrawn_at is None:
            continue
        for change in phone.heard_after:
            yield f"{phone.name} heard rev {change.rev} after withdrawing"
        for message in stored.messages:
            is_theirs = message["author"] and message["author"]["id"] == phone.member
            if is_theirs and message["seq"] > phone.withdrawn_at:
                yield f"seq {message['seq']} of {phone.name} came after withdrawing"


def _wrong_answers(phones: list[Seen]) -> Iterator[str]:
    for phone in phones:
        for status, problem in phone.problems:
            is_known = problem.startswith("/problems/")
            if status == 503 and is_known:
                continue
            if (
                phone.withdrawn_at is not None
                and status in (401, 403, 404)
                and is_known
            ):
                continue
            yield f"{phone.name} was answered {status} {problem}"
