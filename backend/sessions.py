"""How a session travels over HTTP: as a bearer token, or in a cookie that no script reads."""

from __future__ import annotations

from typing import Any

from flask import Response, after_this_request, request

from auth import Bearer, digest
from auth.tokens import LONGEST, begin_session
from models import Person, Site
from models.errors import CsrfHeaderMissing, Unauthenticated

COOKIE = "__Host-session"
CSRF_HEADER = "X-CSRF"
SAFE = {"GET", "HEAD", "OPTIONS"}


def credential() -> Bearer:
    """What the request has shown; raises `Unauthenticated` where that is nothing."""
    sent = request.authorization
    if sent is not None and sent.type == "bearer" and sent.token:
        return Bearer(digest(sent.token))
    token = request.cookies.get(COOKIE)
    if not token:
        raise Unauthenticated()
    if request.method not in SAFE and CSRF_HEADER not in request.headers:
        raise CsrfHeaderMissing()
    return Bearer(digest(token))


def start_session(person: Person, site: Site, hat: str, *, kind: str) -> dict[str, Any]:
    """Sign the person in; gives the token members of the answer, or sets the cookie."""
    _, token = begin_session(person, site, hat)
    seconds = int(LONGEST.total_seconds())
    if kind == "token":
        return {"access_token": token, "expires_in": seconds}

    @after_this_request
    def set_cookie(response: Response) -> Response:
        response.set_cookie(
            COOKIE, token, seconds, secure=True, httponly=True, samesite="Strict"
        )
        return response

    return {}


def forget_cookie() -> None:
    @after_this_request
    def delete_cookie(response: Response) -> Response:
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict")
        return response
