from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from auth.caller import Caller
from backend.employers.actions import take_card_back
from backend.groups.actions import lock_group
from backend.threads.queries import (
    SHOWING,
    is_talking_with,
    releases_in,
    view_thread,
)
from models import Look, Release
from models.errors import NotFound
from models.work import session

from ..queries import ShownPart, own_card, shown_parts


def write_card(
    caller: Caller,
    *,
    interests: str | None,
    strengths: str | None,
    limits: str | None,
) -> None:
    """Write the card anew; a part without words is empty. The caller's epoch is taken."""
    card = own_card(caller)
    card.interests = caller.person.says(interests)
    card.strengths = caller.person.says(strengths)
    card.limits = caller.person.says(limits)
    session.add(card)


def release_parts(
    caller: Caller, organisation_id: UUID, *, parts: Collection[str]
) -> None:
    """Let an employer one talks with read these parts and no others.

    The caller's epoch is taken. Taking everything back asks for no consent.
    """
    if not is_talking_with(caller, organisation_id):
        raise NotFound()
    if parts:
        caller.judge_purpose(SHOWING, organisation_id)
    take_card_back(caller.person, organisation_id)
    session.add_all(
        Release(person_id=caller.person_id, organisation_id=organisation_id, part=part)
        for part in set(parts)
    )


def look_at_card(caller: Caller, thread_id: UUID) -> list[ShownPart]:
    """Read what is released to the caller's organisation; the person can see who looked.

    A card that shows nothing has not been looked at.
    """
    interest = view_thread(caller, thread_id).interest
    # Who closes, pauses or takes back waits for this look, or it is refused.
    lock_group(thread_id)
    session.execute(releases_in(interest).with_for_update(read=True, of=Release))
    parts = view_thread(caller, thread_id).released_parts
    shown = shown_parts(interest.person_id, parts)
    if shown:
        look = Look(
            person_id=interest.person_id,
            hat=caller.hat,
            organisation_id=interest.opportunity.organisation_id,
            what="card",
        )
        session.add(look)
    return shown
