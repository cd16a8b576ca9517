"""Fields that every feature uses, and what input must be like to be read at all."""

from __future__ import annotations

import unicodedata
from typing import Any

from flask import Request
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError, fields, validate
from webargs.flaskparser import FlaskParser, parser

from models.errors import UnsupportedMediaType

from . import strict_json

ISO_UTC = "%Y-%m-%dT%H:%M:%S.%fZ"
MOST = 2**31 - 1


class Moment(fields.AwareDateTime):
    """A time in UTC, as ISO 8601 with Z."""

    def __init__(self, **options: Any) -> None:
        super().__init__(format=ISO_UTC, **options)


class Text(fields.String):
    """Words: 1 to `most` characters that are text, in composed form, without blank edges."""

    def __init__(self, most: int, **options: Any) -> None:
        self.most = most
        options.setdefault("metadata", {}).update(minLength=1, maxLength=most)
        super().__init__(**options)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, *args, **kwargs)
        if any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text):
            raise ValidationError("Not every character is text.")
        text = unicodedata.normalize("NFC", text).strip()
        if not 1 <= len(text) <= self.most:
            raise ValidationError(f"Length must be between 1 and {self.most}.")
        return text


class Name(Text):
    """Words on one line that cannot be seen as something else: no controls, nothing hidden."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        name = " ".join(super()._deserialize(value, *args, **kwargs).split())
        if any(unicodedata.category(c) in ("Cc", "Cf") for c in name):
            raise ValidationError("Not every character can be seen.")
        return name


class Count(fields.Integer):
    """A whole number in the database's reach."""

    def __init__(self, least: int = 0, most: int = MOST, **options: Any) -> None:
        super().__init__(strict=True, validate=validate.Range(least, most), **options)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        # A query brings its numbers as text; JSON must bring them as numbers.
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

    limit = Count(1, 100, load_default=50)


class StrictParser(FlaskParser):
    """Reads JSON strictly and refuses what it does not know, wherever it stands."""

    DEFAULT_UNKNOWN_BY_LOCATION = dict.fromkeys(
        FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "raise"
    )

    def load_json(self, req: Request, schema: Schema) -> Any:
        if req.mimetype != "application/json":
            raise UnsupportedMediaType()
        return strict_json.loads(req.get_data())


strict_parser = StrictParser(error_handler=parser.error_callback)


class Feature(Blueprint):
    """A feature's routes, with input read strictly."""

    ARGUMENTS_PARSER = strict_parser
