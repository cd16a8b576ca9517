"""Six-digit codes: nothing is stored of one, it follows from its row and a secret."""

from __future__ import annotations

import hmac

from models import CodeChallenge
from models.secrets import keyed_digest

MOST_TRIES = 5


def code_of(challenge: CodeChallenge) -> str:
    number = int.from_bytes(keyed_digest("pepper", challenge.id.bytes)[:8])
    return f"{number % 1_000_000:06}"


def fits(challenge: CodeChallenge, code: str) -> bool:
    return hmac.compare_digest(code_of(challenge).encode(), code.encode())


def contact_digest(kind: str, address: str) -> bytes:
    """The blind index of a contact: the same for the same address however it is typed."""
    plain = "".join(address.split()).casefold()
    return keyed_digest("contacts", kind.encode(), plain.encode())
