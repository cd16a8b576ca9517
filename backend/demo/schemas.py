from __future__ import annotations

from marshmallow import Schema

from backend.accounts.schemas import SESSION_KINDS
from backend.schemas import Name, Word


class DemoSignInSchema(Schema):
    """The code of a demo person's link, and where the session's token goes."""

    code = Name(100, required=True)
    session = Word(SESSION_KINDS, required=True)
