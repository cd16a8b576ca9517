"""How a step together looks to the two who take it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validates_schema

from backend.employers.schemas import NamedSchema, TitledSchema
from backend.groups.schemas import MemberSchema
from backend.meetings.schemas import AgendaItemSchema
from backend.schemas import Moment, Name, Word
from models import MeetingKind, Step

ABOUT = {
    Step.INTEREST: "opportunity_id",
    Step.THREAD: "thread_id",
    Step.MEETING: "meeting_id",
}


class SharedMeetingSchema(Schema):
    """What somebody who comes along to a meeting needs to know of it, and no more."""

    kind = Word(MeetingKind, required=True)
    starts_at = Moment(required=True)
    place = fields.String(required=True, allow_none=True)
    cancelled_at = Moment(required=True, allow_none=True)
    agenda = fields.List(fields.Nested(AgendaItemSchema), required=True)


class CompanionSchema(Schema):
    """A step together. `other` is the peer I asked or who asks me, as our group knows them."""

    id = fields.UUID(attribute="companion.id", required=True)
    step = Word(Step, attribute="companion.step", required=True)
    is_mine = fields.Boolean(required=True)
    has_agreed = fields.Boolean(attribute="companion.has_agreed", required=True)
    other = fields.Nested(MemberSchema, required=True)
    opportunity = fields.Nested(
        TitledSchema, attribute="companion.opportunity", required=True
    )
    organisation = fields.Nested(
        NamedSchema, attribute="companion.opportunity.organisation", required=True
    )
    thread_id = fields.UUID(required=True, allow_none=True)
    meeting = fields.Nested(SharedMeetingSchema, required=True, allow_none=True)


class CompanionListSchema(Schema):
    items = fields.List(fields.Nested(CompanionSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewCompanionSchema(Schema):
    """Which step, and with whom of a group: an opportunity, or a thread or meeting of mine."""

    step = Word(Step, required=True)
    group_id = fields.UUID(required=True)
    peer = fields.UUID(required=True)
    opportunity_id = fields.UUID()
    thread_id = fields.UUID()
    meeting_id = fields.UUID()

    @validates_schema(skip_on_field_errors=True)
    def judge_step(self, sent: dict[str, Any], **_: Any) -> None:
        """A step is about one thing, and not about another one."""
        for step, name in ABOUT.items():
            if (name in sent) != (step == sent["step"]):
                raise ValidationError("This does not fit the step.", name)


class ComingAlongSchema(Schema):
    """What I want to be called in the thread; to a meeting one comes without."""

    alias = Name(40)
