"""Who may come into the rooms that groups and employers share, as things stand now."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, or_
from sqlalchemy.orm import aliased

from models import EmployerContact, Membership, Organisation, Party

from .policy import ANSWERS, OPENS


def is_let_in(
    network_id: SQLColumnExpression[UUID],
    person_id: SQLColumnExpression[UUID],
    hat: SQLColumnExpression[str],
) -> ColumnElement[bool]:
    """Whether a network room is open to somebody in this hat.

    It is through a group of theirs or the employer they answer for, and to whoever
    opens such rooms at its site.
    """
    member = aliased(Membership)
    through_group = exists().where(
        *(Party.network_id == network_id, Party.group_id == member.group_id),
        *(member.person_id == person_id, member.hat == hat),
        member.ended_at.is_(None),
    )
    through_employer = exists().where(
        *(Party.network_id == network_id, Party.organisation_id == Organisation.id),
        Organisation.vetted_at.is_not(None),
        EmployerContact.organisation_id == Organisation.id,
        EmployerContact.person_id == person_id,
    )
    return or_(through_group, and_(hat == ANSWERS, through_employer), hat == OPENS)
