"""Every answer says what a browser may do with it, errors and crashes too."""

import pytest

from models.errors import TryAgain
from tests.factories import person

LARGE = b'"' + b"a" * 1_000_000 + b'"'


@pytest.mark.parametrize(
    ("status", "method", "url", "body"),
    [
        (200, "GET", "/v1/me", None),
        (200, "GET", "/healthz", None),
        (200, "GET", "/v1/openapi.json", None),
        (204, "DELETE", "/v1/session", None),
        (404, "GET", "/v1/nothing", None),
        (404, "GET", "/assets/nothing.js", None),
        (405, "PATCH", "/v1/groups", None),
        (400, "PATCH", "/v1/me", b"{"),
        (422, "PATCH", "/v1/me", b"{}"),
        (413, "PATCH", "/v1/me", LARGE),
    ],
)
def test_every_answer_has_them(client, status, method, url, body):
    headers = person("Ada").headers
    json = "application/json"

    answer = client.open(
        url, method=method, data=body, content_type=json, headers=headers
    )

    assert answer.status_code == status
    assert_is_guarded(answer)


def test_nobody_signed_in_has_them(client):
    assert_is_guarded(client.get("/v1/me"))


@pytest.mark.parametrize(
    ("error", "status"), [(ZeroDivisionError("secret"), 500), (TryAgain(), 503)]
)
def test_a_crash_has_them_and_says_nothing_of_itself(
    app, client, monkeypatch, error, status
):
    def crash():
        raise error

    crash.needs = app.view_functions["healthz"].needs
    monkeypatch.setitem(app.view_functions, "healthz", crash)

    answer = client.get("/healthz")

    assert answer.status_code == answer.json["status"] == status
    assert answer.content_type == "application/problem+json"
    assert "secret" not in answer.text and "Traceback" not in answer.text
    assert_is_guarded(answer)


def assert_is_guarded(answer):
    headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "max-age=31536000" in headers["Strict-Transport-Security"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert not [name for name in headers.keys() if name.startswith("Access-Control")]  # noqa: SIM118
