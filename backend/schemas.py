"""Fields that every feature uses, and what input must be like to be read at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, UTC
from typing import Any

from flask import Request, Response
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError, fields, validate
from webargs.flaskparser import FlaskParser, parser
from werkzeug.exceptions import RequestEntityTooLarge

from models.errors import UnsupportedMediaType
from models.types import iso_utc

from . import strict_json
from .strict_json import compose

MOST = 2**31 - 1
LANGUAGES = ("da", "nb", "en")


class Moment(fields.AwareDateTime):
    """A time in UTC, as ISO 8601 with Z; with any offset on the way in.

    The first and the last year are left out: in UTC they may be in none.
    """

    def __init__(self, **options: Any) -> None:
        options.setdefault("metadata", {})["pattern"] = "^(?!0001|9999)"
        super().__init__(**options)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        moment = super()._deserialize(value, *args, **kwargs)
        if moment.year in (MINYEAR, MAXYEAR):
            raise ValidationError("Not a moment of the calendar.")
        return moment.astimezone(UTC)

    def _serialize(self, value: Any, *args: Any, **kwargs: Any) -> str | None:
        return None if value is None else iso_utc(value)


# What nobody sees in a line of text: controls but for blanks, marks that only format
# (the ones that turn text around too), and letters that look like a blank.
HIDDEN = (
    r"\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891"
    r"\u08e2\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    r"\ufeff\uffa0\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)


NO_TEXT = re.compile("[\0\ud800-\udfff]")


def words_without(characters: str) -> str:
    """The pattern of words that have none of these characters, and are not blank."""
    return f"^[^{characters}]*[^\\s{characters}][^{characters}]*$"


class Text(fields.String):
    """Words: 1 to `most` characters that are text, in composed form, without blank edges."""

    pattern = words_without(r"\x00")

    def __init__(self, most: int, **options: Any) -> None:
        self.most = most
        shape = {"minLength": 1, "maxLength": most, "pattern": self.pattern}
        options.setdefault("metadata", {}).update(shape)
        super().__init__(**options)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, *args, **kwargs)
        if NO_TEXT.search(text):
            raise ValidationError("Not every character is text.")
        text = unicodedata.normalize("NFC", text).strip()
        if not 1 <= len(text) <= self.most:
            raise ValidationError(f"Length must be between 1 and {self.most}.")
        return text


class Name(Text):
    """Words on one line that cannot be seen as something else: no controls, nothing hidden."""

    pattern = words_without(HIDDEN)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        name = super()._deserialize(value, *args, **kwargs)
        if re.search(f"[{HIDDEN}]", value):
            raise ValidationError("Not every character can be seen.")
        return " ".join(name.split())


class Word(fields.String):
    """One of few words; of what goes out, only described."""

    def __init__(self, words: Iterable[str], **options: Any) -> None:
        super().__init__(validate=validate.OneOf(list(words)), **options)


class Count(fields.Integer):
    """A whole number in the database's reach."""

    def __init__(self, least: int = 0, most: int = MOST, **options: Any) -> None:
        super().__init__(strict=True, validate=validate.Range(least, most), **options)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        if (
            isinstance(value, float) and value.is_integer()
        ):  # JSON does not tell 1.0 from 1
            value = int(value)
        return super()._deserialize(value, *args, **kwargs)


class QueryCount(Count):
    """A count in a query, which brings its numbers as text; JSON brings numbers."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value[:20])
        return super()._deserialize(value, *args, **kwargs)


class Flag(fields.Boolean):
    """True or false, and nothing that passes for one of them."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class PageQuerySchema(Schema):
    """`limit` items, from 1 to 100."""

    limit = QueryCount(1, 100, load_default=50)


class StrictParser(FlaskParser):
    """Reads JSON strictly and refuses what it does not know, wherever it stands."""

    DEFAULT_UNKNOWN_BY_LOCATION = dict.fromkeys(
        FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "raise"
    )

    def load_json(self, req: Request, schema: Schema) -> Any:
        if req.mimetype != "application/json":
            raise UnsupportedMediaType()
        body = req.get_data()
        # Of one that did not say how long it is, this is all that was read.
        if req.content_length is None and len(body) == req.max_content_length:
            raise RequestEntityTooLarge()
        return strict_json.loads(body)


strict_parser = StrictParser(error_handler=parser.error_callback)


def answer(value: Any, status: int = 200) -> Response:
    """What a query gives, parts of it dumped already; its schema only describes it."""
    return Response(compose(value), status, mimetype="application/json")


class Feature(Blueprint):
    """A feature's routes, with input read strictly."""

    ARGUMENTS_PARSER = strict_parser
