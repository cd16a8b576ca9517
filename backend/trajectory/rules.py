"""Who may ask whom, and what a new choice changes."""

from __future__ import annotations

from uuid import UUID

from auth.policy import CHOOSES
from models import Choice
from models.errors import Invalid


def judge_address(hat: str, *, group_id: UUID | None, to: UUID | None) -> None:
    """A participant asks themselves or their group; others ask a group, or one in it."""
    if hat == CHOOSES and to is not None:
        raise _invalid("to", "Only a facilitator asks one person.")
    if hat != CHOOSES and group_id is None:
        raise _invalid("group_id", "Say which group this is asked in.")


def is_the_same(choice: Choice, before: Choice) -> bool:
    return _said(choice) == _said(before) and _shown(choice) == _shown(before)


def only_takes_back(choice: Choice, before: Choice) -> bool:
    """Whether all that changes is that less of the answer is shown."""
    shown = zip(_shown(choice), _shown(before), strict=True)
    return _said(choice) == _said(before) and all(now <= then for now, then in shown)


def _said(choice: Choice) -> tuple[str | UUID | None, ...]:
    return choice.answer, choice.option_id, choice.idea, choice.reason


def _shown(choice: Choice) -> tuple[bool, bool]:
    return choice.is_shared, choice.is_reason_shared


def _invalid(field: str, detail: str) -> Invalid:
    return Invalid(errors=[{"pointer": f"#/{field}", "detail": detail}])
