"""How deciding looks from outside: no ballot has a name, a number or a time."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.groups.schemas import MemberSchema
from backend.schemas import Count, Moment, Text, Word
from models import BallotChoice, Method, Principle, Side, Subject


class CountsSchema(Schema):
    yes = fields.Integer(required=True)
    no = fields.Integer(required=True)
    blank = fields.Integer(required=True)


class ResultSchema(Schema):
    """What came of a vote. Where too few took part there is nothing more to see.

    Counts are of a majority alone; words are advice or objections, of nobody, in an order
    that tells nothing. Advice adopts nothing.
    """

    is_quorate = fields.Boolean(required=True)
    is_adopted = fields.Boolean(required=True, allow_none=True)
    counts = fields.Nested(CountsSchema, required=True, allow_none=True)
    words = fields.List(fields.String(), required=True)


class OutcomeSchema(Schema):
    """What came of it in somebody's words; the owner has taken it on, and may have left."""

    text = fields.String(required=True)
    owner = fields.Nested(MemberSchema, required=True, allow_none=True)
    review_on = fields.Date(required=True, allow_none=True)
    created_at = Moment(required=True)


class DecisionSchema(Schema):
    """A proposal; until it closes, nobody learns more of a vote than their own part in it.

    `has_voted` is about me, and null once it is closed: who voted is forgotten then.
    `sides` have said yes to new words for a principle. The last outcome counts.
    """

    id = fields.UUID(attribute="decision.id", required=True)
    group_id = fields.UUID(attribute="decision.group_id", required=True)
    subject = Word(Subject, attribute="decision.subject", required=True)
    method = Word(Method, attribute="decision.method", required=True)
    principle = Word(
        Principle, attribute="decision.principle", required=True, allow_none=True
    )
    proposal = fields.String(attribute="decision.proposal", required=True)
    quorum = fields.Integer(attribute="decision.quorum", required=True)
    closes_at = Moment(attribute="decision.closes_at", required=True)
    review_on = fields.Date(
        attribute="decision.review_on", required=True, allow_none=True
    )
    created_at = Moment(attribute="decision.created_at", required=True)
    is_closed = fields.Boolean(attribute="decision.is_closed", required=True)
    has_voted = fields.Boolean(required=True, allow_none=True)
    sides = fields.Pluck(
        "SideYesSchema", "side", many=True, attribute="decision.sides", required=True
    )
    result = fields.Nested(ResultSchema, required=True, allow_none=True)
    outcomes = fields.List(
        fields.Nested(OutcomeSchema), attribute="decision.outcomes", required=True
    )


class SideYesSchema(Schema):
    side = Word(Side, required=True)


class DecisionListSchema(Schema):
    """Newest first."""

    items = fields.List(fields.Nested(DecisionSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class ProposalSchema(Schema):
    """A rule carries a principle and lapses after `review_on`; advice cannot adopt one.

    New words for a principle are adopted by consent, with a yes from each side.
    """

    subject = Word(Subject, load_default=Subject.MATTER)
    method = Word(Method, required=True)
    proposal = Text(2000, required=True)
    closes_at = Moment(required=True)
    quorum = Count(1, 500, load_default=1)
    principle = Word(Principle)
    review_on = fields.Date()

    @validates_schema
    def fits_the_subject(self, proposal: dict[str, Any], **_: Any) -> None:
        subject, method = proposal["subject"], proposal["method"]
        if (subject == Subject.MATTER) == ("principle" in proposal):
            raise ValidationError("Of a rule or a principle.", "principle")
        if (subject == Subject.RULE) != ("review_on" in proposal):
            raise ValidationError("Of a rule.", "review_on")
        if subject == Subject.RULE and method == Method.ADVICE:
            raise ValidationError("Advice adopts no rule.", "method")
        if subject == Subject.PRINCIPLE and method != Method.CONSENT:
            raise ValidationError("A principle is changed by consent.", "method")


class NewBallotSchema(Schema):
    """By advice: `advice` with words; consent: `fine` or `object`, perhaps with words;
    majority: `yes`, `no` or `blank`."""

    choice = Word(BallotChoice, required=True)
    words = Text(1000)


class NewOutcomeSchema(Schema):
    text = Text(2000, required=True)
    review_on = fields.Date()


class RuleSchema(Schema):
    """A rule that was adopted; one that has lapsed no longer holds."""

    id = fields.UUID(attribute="decision.id", required=True)
    text = fields.String(attribute="decision.proposal", required=True)
    principle = Word(Principle, attribute="decision.principle", required=True)
    adopted_at = Moment(attribute="decision.closes_at", required=True)
    review_on = fields.Date(attribute="decision.review_on", required=True)
    is_lapsed = fields.Boolean(required=True)


class RuleListSchema(Schema):
    """In force first, then lapsed."""

    items = fields.List(fields.Nested(RuleSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class PrincipleSchema(Schema):
    """A principle in the site's words; null where it has none of its own."""

    principle = Word(Principle, required=True)
    text = fields.String(
        attribute="decision.proposal", dump_default=None, required=True, allow_none=True
    )
    since = Moment(
        attribute="decision.closes_at",
        dump_default=None,
        required=True,
        allow_none=True,
    )


class PrincipleListSchema(Schema):
    items = fields.List(fields.Nested(PrincipleSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class PlaceSchema(Schema):
    place = fields.Integer(required=True)
    member = fields.Nested(MemberSchema, attribute="membership", required=True)


class PickSchema(Schema):
    """A random pick, to be computed again by anybody.

    For each member, SHA-256 of `seed` followed by the member's `id`, both as text, in
    UTF-8. Sort the digests: that is the order, and the first `count` are picked.
    """

    id = fields.UUID(required=True)
    task = fields.String(required=True)
    count = fields.Integer(required=True)
    seed = fields.String(required=True)
    places = fields.List(fields.Nested(PlaceSchema), required=True)
    created_at = Moment(required=True)


class PickListSchema(Schema):
    """Newest first."""

    items = fields.List(fields.Nested(PickSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewPickSchema(Schema):
    """`without` are those who would rather not, this time."""

    task = Text(200, required=True)
    count = Count(1, 500, load_default=1)
    without = fields.List(
        fields.UUID(), load_default=list, validate=validate.Length(max=500)
    )
