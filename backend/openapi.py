"""The OpenAPI file: made from the views, what they need, and their schemas."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from apispec import BasePlugin
from apispec.ext.marshmallow import OpenAPIConverter
from flask import Flask
from flask_smorest import Api
from marshmallow import fields, validate
from werkzeug.routing import Rule

from auth import PUBLIC, needs, needs_of
from models.work import reading

from .problems import MEDIA_TYPE, ProblemSchema
from .sessions import COOKIE, CSRF_HEADER, SAFE

SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": COOKIE},
    "csrf": {"type": "apiKey", "in": "header", "name": CSRF_HEADER},
}
BY_TOKEN: dict[str, list[str]] = {"bearer": []}
BY_COOKIE: dict[str, list[str]] = {"cookie": []}

ANYBODY = {
    HTTPStatus.NOT_FOUND,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
}
SIGNED_IN = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
WITH_BODY = {
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}

RETRY_AFTER = {"description": "Seconds", "schema": {"type": "integer", "minimum": 1}}
MORE = {HTTPStatus.TOO_MANY_REQUESTS.name: {"headers": {"Retry-After": RETRY_AFTER}}}


class Gate(BasePlugin):
    """Says of each operation how one signs in for it, and how the gate refuses."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def operation_helper(  # type: ignore[override]
        self, *, operations: dict[str, Any], rule: Rule, **_: Any
    ) -> None:
        is_public = needs_of(self.app.view_functions[rule.endpoint]).scope == PUBLIC
        for method, operation in operations.items():
            operation["security"] = [] if is_public else _ways_in(method)
            refused = ANYBODY | (set() if is_public else SIGNED_IN)
            refused |= WITH_BODY if "requestBody" in operation else set()
            operation["responses"] |= {str(s.value): s.name for s in sorted(refused)}


class Docs(Api):
    def __init__(self, app: Flask) -> None:
        super().__init__(app, spec_kwargs={"extra_plugins": [Gate(app)]})

    def _init_spec(self, **options: Any) -> None:
        super()._init_spec(**options)
        for describe in (pattern_of, keys_of):
            self.ma_plugin.converter.add_attribute_function(describe)
        for name, scheme in SCHEMES.items():
            self.spec.components.security_scheme(name, scheme)

    def _register_responses(self) -> None:
        problem = {MEDIA_TYPE: {"schema": ProblemSchema}}
        names = {status.name: status.phrase for status in HTTPStatus}
        for name, phrase in {**names, "DEFAULT_ERROR": "Some other problem"}.items():
            answer = {"description": phrase, "content": problem} | MORE.get(name, {})
            self.spec.components.response(name, answer, lazy=True)

    @needs(PUBLIC, unit=reading)
    def _openapi_json(self) -> Any:
        return super()._openapi_json()


def described(app: Flask) -> dict[str, Any]:
    """What the API says of itself: OpenAPI 3.1."""
    api: Api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    spec: dict[str, Any] = api.spec.to_dict()
    return spec


def pattern_of(_: OpenAPIConverter, field: fields.Field, **__: Any) -> dict[str, str]:
    r"""A pattern as JSON Schema reads it: Python begins at the start and ends with \Z."""
    for rule in field.validators:
        if isinstance(rule, validate.Regexp):
            pattern = str(rule.regex.pattern).removesuffix(r"\Z")
            return {"pattern": f"^(?:{pattern})$"}
    return {}


def keys_of(_: OpenAPIConverter, field: fields.Field, **__: Any) -> dict[str, Any]:
    """What the keys of a mapping are like."""
    if isinstance(field, fields.Dict) and isinstance(field.key_field, fields.UUID):
        return {"propertyNames": {"type": "string", "format": "uuid"}}
    return {}


def _ways_in(method: str) -> list[dict[str, list[str]]]:
    with_cookie = BY_COOKIE if method.upper() in SAFE else BY_COOKIE | {"csrf": []}
    return [BY_TOKEN, with_cookie]
