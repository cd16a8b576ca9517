"""How practice looks in a file, and to a group that wants to start from some of it."""

from __future__ import annotations

import json
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend import strict_json
from backend.schemas import Text, Word
from models import LoopStep, PracticeKind, Principle
from models.errors import BadRequest, Invalid, MalformedJson, Problem

from .rules import FORMAT, VERSION, Item

MOST_BYTES = 5_000_000
HAS = {
    PracticeKind.NORM: {"principle", "text"},
    PracticeKind.ROUND: {"text"},
    PracticeKind.RULE: {"principle", "text"},
    PracticeKind.LOOP: {"lines"},
    PracticeKind.CARD: {"title", "text"},
    PracticeKind.PRINCIPLE: {"principle", "text"},
}
EMPTY: Item = {"title": None, "text": None, "principle": None, "lines": []}


class PracticeLineSchema(Schema):
    """A step of something that was tried; the text is empty where nothing was said."""

    step = Word(LoopStep, required=True)
    text = fields.String(required=True, validate=validate.Length(max=4000))


class PracticeItemSchema(Schema):
    """A piece of practice: of what its kind has nothing of, it is null or empty."""

    kind = Word(PracticeKind, required=True)
    title = fields.String(required=True, allow_none=True)
    text = fields.String(required=True, allow_none=True)
    principle = Word(Principle, required=True, allow_none=True)
    lines = fields.List(fields.Nested(PracticeLineSchema), required=True)


class PracticeListSchema(Schema):
    items = fields.List(fields.Nested(PracticeItemSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class HandedOnSchema(Schema):
    """An item in a file: just what its kind has."""

    kind = Word(PracticeKind, required=True)
    title = Text(200)
    text = Text(4000)
    principle = Word(Principle)
    lines = fields.List(
        fields.Nested(PracticeLineSchema), validate=validate.Length(1, 1000)
    )

    @validates_schema(skip_on_field_errors=True)
    def judge_kind(self, item: Item, **_: Any) -> None:
        if item.keys() - {"kind"} != HAS[PracticeKind(item["kind"])]:
            raise ValidationError("It has not what its kind has.")


class DocumentSchema(Schema):
    format = Word([FORMAT], required=True)
    version = fields.Integer(required=True, validate=validate.Equal(VERSION))
    items = fields.List(
        fields.Nested(HandedOnSchema),
        required=True,
        validate=validate.Length(max=20_000),
    )


def written(items: list[Item]) -> str:
    """The file in which these items are handed on."""
    document = {"format": FORMAT, "version": VERSION, "items": items}
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)


def read(file: bytes) -> list[Item]:
    """The items of a file; raises a problem that says what is wrong with it."""
    if len(file) > MOST_BYTES:
        raise BadRequest(f"The file is larger than {MOST_BYTES:,} bytes.")
    try:
        document = strict_json.loads(file)
    except MalformedJson as error:
        raise BadRequest(f"The file cannot be read. {error.detail}") from error
    _judge_version(document)
    try:
        items: list[Item] = DocumentSchema().load(document)["items"]
    except ValidationError as error:
        where = ".".join(_first(error.normalized_messages()))
        raise Invalid(f"The file is not as it should be at {where}.") from error
    return items


def _judge_version(document: Any) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _not_ours()
    if document.get("version") != VERSION:
        raise BadRequest(
            f"The file is of another version than {VERSION}, which is read here."
        )


def _not_ours() -> Problem:
    return BadRequest("The file is no practice package of NExTWORK.")


def _first(messages: Any) -> list[str]:
    """The way to the first thing that is wrong."""
    if not isinstance(messages, dict):
        return []
    name, within = next(iter(messages.items()))
    return [str(name), *_first(within)]
