from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from backend.groups.actions import change, lock_group
from backend.groups.queries import readers_of
from backend.messages.queries import get_message
from backend.trajectory.queries import enter_peer_group
from models import (
    Addressee,
    ChangeKind,
    Group,
    Letter,
    Objection,
    Ours,
    OursVersion,
    Person,
)
from models.errors import (
    AddresseeGone,
    AlreadyAgreed,
    AlreadyAnswered,
    AlreadyOurs,
    AlreadySent,
    MessageRemoved,
    NotAgreed,
    NotFound,
    WordingAsked,
)
from models.events import AnswerFellDue, AskingRanOut
from models.types import now
from models.work import promise, session

from . import rules
from .queries import get_asked, get_ours, get_version, list_addressees


def offer(author: Caller, group_id: UUID, *, message_id: UUID) -> Ours:
    """Give an own message to the group: its words become the first wording of a text of theirs.

    Nothing of the author goes along, and nothing of the text goes when the message does.
    """
    membership, _ = enter_peer_group(author, group_id)
    group = lock_group(group_id)
    message = get_message(author, group_id, message_id)
    if message.membership_id != membership.id:
        raise NotFound()
    if message.removed_at is not None:
        raise MessageRemoved()
    origin = rules.origin_of(message)
    same = select(Ours.id).filter_by(group_id=group_id, origin=origin)
    if ours_id := session.scalar(same):
        raise AlreadyOurs(ours_id=str(ours_id))
    members = [member.id for member in readers_of([group_id])[group_id]]
    rules.judge_same_here(message, members)
    ours = Ours(group_id=group_id, origin=origin)
    session.add(ours)
    _add_version(group, ours, text=message.text)
    return ours


def write_version(
    member: Caller, group_id: UUID, ours_id: UUID, *, text: str, based_on: int
) -> Ours:
    """Add a wording beside those that came meanwhile; the same again is the one before.

    Whatever was asked about the wording before it is asked no more.
    """
    group, ours = _take(member, group_id, ours_id)
    get_version(ours, based_on)
    if not any((v.text, v.based_on) == (text, based_on) for v in ours.versions):
        rules.end_asking(ours, rules.today_at(member.site))
        _add_version(group, ours, text=text, based_on=based_on)
    return ours


def ask(
    member: Caller, group_id: UUID, ours_id: UUID, *, version: int, agrees_on: date
) -> Ours:
    """Ask the group about a wording, which it agrees to unless somebody objects by that day."""
    group, ours = _take(member, group_id, ours_id)
    today = rules.today_at(member.site)
    get_version(ours, version)
    if (version, agrees_on) == (rules.asked(ours, today), ours.agrees_on):
        return ours
    if rules.asked(ours, today) is not None:
        raise WordingAsked()
    if version == rules.agreed(ours, today):
        raise AlreadyAgreed()
    rules.judge_day(agrees_on, member.site)
    rules.end_asking(ours, today)
    ours.asked_version, ours.agrees_on = version, agrees_on
    promise(AskingRanOut(ours.id), at=rules.end_of(agrees_on, member.site))
    change(group, ChangeKind.OURS_CHANGED)
    return ours


def object_to(
    member: Caller,
    group_id: UUID,
    ours_id: UUID,
    *,
    version: int,
    reason: str | None = None,
) -> Ours:
    """End the asking about a wording, for a reason or none; by whom stands nowhere."""
    group, ours = _take(member, group_id, ours_id)
    today = rules.today_at(member.site)
    get_version(ours, version)
    rules.judge_asked(ours, version, today)
    rules.end_asking(ours, today)
    objection = Objection(version=version)
    objection.reason = group.says(reason)
    ours.objections.append(objection)
    change(group, ChangeKind.OURS_CHANGED)
    return ours


def send(
    member: Caller,
    group_id: UUID,
    ours_id: UUID,
    *,
    version: int,
    to: Addressee,
    addressee: UUID,
    answer_by: date,
) -> Letter:
    """Send the agreed wording to somebody who can be asked, with a day to answer by."""
    group, ours = _take(member, group_id, ours_id)
    words = get_version(ours, version).text
    if version != rules.agreed(ours, rules.today_at(member.site)):
        raise NotAgreed()
    rules.judge_day(answer_by, member.site)
    asked = next(
        (
            one
            for one in list_addressees(member, group_id)
            if (one.id, one.to) == (addressee, to)
        ),
        None,
    )
    if asked is None:
        raise AddresseeGone()
    same = select(Letter.id).filter_by(ours_id=ours.id, version=version)
    if session.scalar(same.filter_by(answerer_id=asked.person_id)):
        raise AlreadySent()
    letter = Letter(
        ours_id=ours.id,
        version=version,
        to=to,
        network_id=asked.network and asked.network.id,
        answerer_id=asked.person_id,
        answerer_hat=asked.hat,
        answer_by=answer_by,
    )
    letter.answerer_name, letter.text = group.says(asked.name), group.says(words)
    session.add(letter)
    session.flush()
    promise(AnswerFellDue(letter.id), at=rules.end_of(answer_by, member.site))
    tell_of(letter)
    return letter


def show_letter(
    member: Caller, group_id: UUID, ours_id: UUID, letter_id: UUID, *, is_for_site: bool
) -> Ours:
    """Let everybody at the site see what the group has sent and what came of it, or not."""
    group, ours = _take(member, group_id, ours_id)
    sent = select(Letter).filter_by(id=letter_id, ours_id=ours.id)
    letter = session.scalar(sent)
    if letter is None:
        raise NotFound()
    if letter.is_for_site != is_for_site:
        letter.is_for_site = is_for_site
        change(group, ChangeKind.OURS_CHANGED)
    return ours


def answer(asked: Caller, letter_id: UUID, *, text: str) -> Letter:
    """Answer the group, once: what it has read stays what was said.

    The words are the group's from then on, as a letter is of whoever got it.
    """
    letter = get_asked(asked, letter_id)
    group = lock_group(letter.ours.group_id)
    session.refresh(letter)
    if letter.answered_at is not None:
        if letter.answer == text:
            return letter
        raise AlreadyAnswered()
    letter.answer, letter.answered_at = group.says(text), now()
    tell_of(letter)
    return letter


def tell_of(letter: Letter) -> None:
    """Tell the group that wrote it, and the room it was sent to, that something is new."""
    rooms = {letter.ours.group_id, letter.network_id or letter.ours.group_id}
    for room_id in sorted(rooms):
        change(lock_group(room_id), ChangeKind.OURS_CHANGED)


def forget_addressee(person: Person) -> None:
    """Take the person's name off the letters that ask them; text and answer stay the group's."""
    theirs = select(Letter).filter_by(answerer_id=person.id).order_by(Letter.ours_id)
    for letter in session.scalars(theirs).all():
        letter.answerer_name = None
        tell_of(letter)


def _take(member: Caller, group_id: UUID, ours_id: UUID) -> tuple[Group, Ours]:
    """The text, to be changed by this unit alone."""
    enter_peer_group(member, group_id)
    group = lock_group(group_id)
    return group, get_ours(group_id, ours_id)


def _add_version(
    group: Group, ours: Ours, *, text: str, based_on: int | None = None
) -> None:
    version = OursVersion(number=len(ours.versions) + 1, based_on=based_on)
    version.text = group.says(text)
    ours.versions.append(version)
    change(group, ChangeKind.OURS_CHANGED)
    session.flush()
