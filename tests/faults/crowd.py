"""Phones that talk through whatever happens, and the end of the story: is every promise kept?"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from random import Random
from uuid import uuid4

import gevent

from tests import servers

from .history import Change, Message, Seen, Stored, broken
from .phone import NO_ANSWER, Phone
from .websocket import Address

PATIENCE = 120  # seconds; on a machine that has much else to do
KINDS = ("same_here", "heart", "strong", "laugh", "thanks")


class Crowd:
    """The members of one group, each with a phone that talks until it is told to stop."""

    def __init__(
        self,
        members: list[servers.Phone],
        address: Callable[[], Address],
        *,
        pause: float = 0.05,
        seed: int = 1,
    ) -> None:
        self._random = Random(seed)
        self._pause = pause
        self._is_talking = True
        self.members = members
        self.phones = [
            self._phone(member, number, address())
            for number, member in enumerate(members)
        ]
        self._talking = [gevent.spawn(self._talk, phone) for phone in self.phones]

    def __enter__(self) -> Crowd:
        return self

    def __exit__(self, *_: object) -> None:
        gevent.killall(self._talking)
        for phone in self.phones:
            phone.turn_off()

    def wait_for_acks(self, count: int, of: Sequence[Phone] = ()) -> None:
        """Wait until this many more messages are acked, to these phones or to any."""

        def acked() -> int:
            return sum(len(phone.seen.acked) for phone in of or self.phones)

        wanted = acked() + count
        wait_until(lambda: acked() >= wanted, "phones get answers")

    def withdraw(self, member: servers.Phone) -> None:
        """Withdraw as this member, until it is answered; what any phone hears then is late."""
        mine = [phone for phone in self.phones if phone.token == member.token]
        path = "/v1/consents/peer_chat"
        while (answer := member.server.call("DELETE", path, token=member.token))[
            0
        ] != 204:
            mine[0].seen.problems.append((answer[0], answer[1]["type"]))
        for phone in mine:
            phone.mark()
        group = f"/v1/groups/{member.group_id}"
        stays = self._reader(besides=mine)
        _, told = member.server.call("GET", group, token=stays.token)
        for phone in mine:
            phone.seen.withdrawn_at = told["last_seq"]

    def settle(self) -> Stored:
        """Let everybody say what they still had to say and hear it all; then turn off."""
        self._is_talking = False
        wait_until(lambda: not any(p.outbox for p in self.phones), "all is sent")
        gevent.joinall(self._talking, timeout=PATIENCE)
        readers = [p for p in self.phones if p.seen.withdrawn_at is None]
        stored = fetch(self._reader())
        arrived = lambda: all(p.rev >= stored.rev for p in readers)  # noqa: E731
        wait_until(arrived, f"all have rev {stored.rev}")
        self.__exit__()
        return stored

    def check(self) -> Stored:
        stored = self.settle()
        faults = broken([phone.seen for phone in self.phones], stored)
        assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:20])
        sent = sum(len(phone.seen.sent) for phone in self.phones)
        if not any(phone.seen.withdrawn_at is not None for phone in self.phones):
            assert len(stored.messages) == sent, (
                "in the end all that was written is there"
            )
        return stored

    def _reader(self, besides: Sequence[Phone] = ()) -> servers.Phone:
        return next(
            member
            for member, phone in zip(self.members, self.phones, strict=True)
            if phone.seen.withdrawn_at is None and phone not in besides
        )

    def _phone(self, member: servers.Phone, number: int, address: Address) -> Phone:
        _, group = member.server.call(
            "GET", f"/v1/groups/{member.group_id}", token=member.token
        )
        seen = Seen(f"phone {number}", group["me"]["id"])
        own = Random(self._random.random())
        return Phone(address, member.token, member.group_id, seen, own)

    def _talk(self, phone: Phone) -> None:
        while self._is_talking:
            known = phone.known()
            if phone.is_connected and known and self._random.random() < 0.15:
                self._touch(phone, self._random.choice(known[-20:]))
            elif not phone.outbox:
                phone.say(f"{phone.seen.name} says {uuid4()}")
            is_refused = phone.seen.withdrawn_at is not None
            pause = self._pause * (10 if is_refused else 1)
            gevent.sleep(pause * (0.5 + self._random.random()))

    def _touch(self, phone: Phone, message: Message) -> None:
        """React to a message, or say an own one in other words."""
        author, key = message["author"], message["client_key"]
        if author["id"] == phone.seen.member:
            body = f"{phone.seen.name} means {uuid4()}"
            phone.seen.sent[key].add(body)
            act = ("edit_message", {"body": body})
        else:
            act = ("react", {"kind": self._random.choice(KINDS)})
        try:
            status, told = phone.do(act[0], message_id=message["id"], **act[1])
        except NO_ANSWER:
            return
        if status == 200:
            phone.acked(told)


def fetch(member: servers.Phone) -> Stored:
    """What is stored, page by page."""
    changes, after = [], 0
    while after is not None:
        path = f"/v1/groups/{member.group_id}/changes?after={after}&limit=100"
        status, page = member.server.call("GET", path, token=member.token)
        assert status == 200, page
        changes += [Change(c["rev"], c["kind"], c["message"]) for c in page["items"]]
        after = page["next"]
    return Stored(member.history(), changes, page["rev"])


def wait_until(
    is_so: Callable[[], bool], what: str, patience: float = PATIENCE
) -> None:
    deadline = time.monotonic() + patience
    while not is_so():
        assert time.monotonic() < deadline, f"waited {patience} s until {what}"
        gevent.sleep(0.01)
