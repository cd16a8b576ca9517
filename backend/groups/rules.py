"""What somebody may be called in a group."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# Digits and letters of other alphabets that pass for Latin ones at a glance.
LOOKALIKES = str.maketrans(
    {
        **dict(zip("013457@$|iıјі", "oleastasllljl", strict=True)),
        **dict(zip("асеорхукмтвнѕԁ", "aceopxykmtbhsd", strict=True)),
        **dict(zip("αεικνορτυχβ", "aelkvoptuxb", strict=True)),
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
    }
)


def skeleton(name: str) -> str:
    """What is left of a name at a glance: alike names have equal skeletons."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(LOOKALIKES)
    letters = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in letters if c.isalnum()) or plain


STAFF = tuple(
    map(
        skeleton,
        (
            "konsulent",
            "kommune",
            "koordinator",
            "sagsbehandler",
            "saksbehandler",
            "rådgiver",
            "vejleder",
            "veileder",
            "facilitator",
            "moderator",
            "administrator",
            "jobcent",
            "nextwork",
        ),
    )
)


def imitates_staff(alias: str) -> bool:
    return any(word in skeleton(alias) for word in STAFF)


def is_taken(alias: str, others: Iterable[str]) -> bool:
    return skeleton(alias) in map(skeleton, others)
