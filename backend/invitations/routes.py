from __future__ import annotations

from flask import current_app

from auth import PUBLIC, Caller, Needs, me, needs
from auth.admission import admit
from backend.accounts.queries import account_of
from backend.accounts.schemas import SignedInSchema
from backend.schemas import Feature
from backend.sessions import credential, start_session
from models.errors import Unauthenticated
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import AcceptSchema, CodeSchema, IssuedSchema, WelcomeSchema

blp = Feature("invitations", __name__, description="Coming in")

ALSO_SIGNED_IN = Needs("me:write", changing_rights)


@blp.post("/invitations/preview")
@needs(PUBLIC, unit=reading)
@blp.arguments(CodeSchema)
@blp.response(200, WelcomeSchema)
def preview(sent):
    """See what an invitation is to."""
    return queries.welcome(**sent)


@blp.post("/invitations/accept")
@needs(PUBLIC, unit=changing_rights)
@blp.arguments(AcceptSchema)
@blp.response(201, SignedInSchema)
def accept(answer):
    """Come in. Signed in already, it adds to the same person."""
    caller = _signed_in_too()
    agreed = [(a["purpose"], a["notice"]) for a in answer["consents"]]
    contact = next(iter(answer.get("contact", {}).items()), None)
    person, invitation = actions.accept(
        answer["code"],
        caller.person if caller else None,
        alias=answer["alias"],
        consents=agreed,
        own_choice=answer.get("own_choice"),
        contact=contact,
    )
    site, hat = invitation.site, invitation.hat
    begun = start_session(person, site, hat, kind=answer["session"])
    return vars(account_of(person, site, hat)) | begun


def _signed_in_too() -> Caller | None:
    try:
        return admit(credential(), ALSO_SIGNED_IN)
    except Unauthenticated:
        return None


@blp.post("/groups/<uuid:group_id>/invitations")
@needs("groups:invite", unit=writing)
@blp.response(201, IssuedSchema)
def invite_to_group(group_id):
    """Invite a participant to a group of mine."""
    return as_link(actions.invite_to_group(me(), group_id))


@blp.post("/organisations/<uuid:organisation_id>/invitations")
@needs("organisations:write", unit=writing)
@blp.response(201, IssuedSchema)
def invite_contact(organisation_id):
    """Invite somebody who answers for an organisation."""
    return as_link(actions.invite_contact(me(), organisation_id))


def as_link(issued):
    url = issued.link(current_app.config["SETTINGS"].origins[0])
    return {"code": issued.code, "url": url, "expires_at": issued.expires_at}
