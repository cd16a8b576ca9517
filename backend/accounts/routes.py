from __future__ import annotations

from auth import PUBLIC, me, needs
from auth.tokens import TICKET_LIFE, issue_ticket
from backend.paging import Page
from backend.problems import respond
from backend.schemas import Feature
from backend.sessions import forget_cookie, start_session
from models.errors import Problem
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    AccountChangeSchema,
    AccountSchema,
    AskForCodeSchema,
    ChallengeSchema,
    HatSchema,
    LookListSchema,
    SessionListSchema,
    SignedInSchema,
    SignInSchema,
    TicketSchema,
)

blp = Feature("accounts", __name__, description="Signing in, and what is mine")


@blp.post("/sign-in/codes")
@needs(PUBLIC, unit=writing)
@blp.arguments(AskForCodeSchema)
@blp.response(202, ChallengeSchema)
def ask_for_code(wanted):
    """Have a code sent to a contact; the answer is the same whether or not we know it."""
    [(kind, address)] = wanted["contact"].items()
    challenge = actions.ask_for_code(kind=kind, address=address)
    return {"id": challenge.id, "expires_in": int(actions.CODE_LIFE.total_seconds())}


@blp.post("/sign-in")
@needs(PUBLIC, unit=writing)
@blp.arguments(SignInSchema)
@blp.response(201, SignedInSchema)
def sign_in(answer):
    """Sign in with a code."""
    person = actions.answer_challenge(answer["challenge"], answer["code"])
    if isinstance(person, Problem):
        return respond(person)  # returned, so that the try stays counted
    site, hat = queries.first_hat(person)
    return signed_in_as(person, site, hat, kind=answer["session"])


@blp.get("/me")
@needs("me:read", unit=reading)
@blp.response(200, AccountSchema)
def get_account():
    """Who I am here."""
    return queries.account_of(me().person, me().site, me().hat)


@blp.patch("/me")
@needs("me:write", unit=writing)
@blp.arguments(AccountChangeSchema)
@blp.response(200, AccountSchema)
def change_account(change):
    """Change my language."""
    actions.change_language(me(), **change)
    return queries.account_of(me().person, me().site, me().hat)


@blp.get("/sessions")
@needs("me:read", unit=reading)
@blp.response(200, SessionListSchema)
def list_sessions():
    """List the devices I am signed in on."""
    return Page([as_own(login) for login in queries.list_sessions(me())])


@blp.delete("/sessions/<uuid:session_id>")
@needs("me:write", unit=changing_rights)
@blp.response(204)
def end_session(session_id):
    """Sign a device of mine out."""
    actions.end_session(me(), session_id)


@blp.delete("/session")
@needs("me:write", unit=changing_rights)
@blp.response(204)
def sign_out():
    """Sign out here."""
    actions.end_session(me(), me().session_id)
    forget_cookie()


@blp.put("/session/hat")
@needs("me:write", unit=changing_rights)
@blp.arguments(HatSchema)
@blp.response(200, SignedInSchema)
def switch_hat(wanted):
    """Go on in another hat of mine, in a new session."""
    actions.switch_hat(me(), hat=wanted["hat"])
    return signed_in_as(me().person, me().site, wanted["hat"], kind=wanted["session"])


@blp.post("/socket-tickets")
@needs("me:write", unit=writing)
@blp.response(201, TicketSchema)
def get_ticket():
    """Get a ticket for one socket."""
    seconds = int(TICKET_LIFE.total_seconds())
    return {"ticket": issue_ticket(me().session_id), "expires_in": seconds}


@blp.get("/looks")
@needs("me:read", unit=reading)
@blp.response(200, LookListSchema)
def list_looks():
    """List who has looked at what is mine."""
    return Page(queries.list_looks(me()))


def signed_in_as(person, site, hat, *, kind):
    account = queries.account_of(person, site, hat)
    return vars(account) | start_session(person, site, hat, kind=kind)


def as_own(login):
    shown = ("id", "hat", "created_at", "seen_on")
    values = {name: getattr(login, name) for name in shown}
    return values | {"is_this": login.id == me().session_id}
