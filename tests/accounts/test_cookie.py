"""The browser's session: in a cookie no script reads, and no other site can use."""

import pytest

from backend.sessions import COOKIE
from models import AccessToken
from models.work import session, writing
from tests.factories import invitation, person
from tests.rows import nothing_stored

HERE = {"base_url": "https://localhost"}
CSRF = {"X-CSRF": "1"}


@pytest.fixture
def browser(door, client):
    """Signed in with a cookie, as somebody who came in by invitation."""
    door(invitation(), session="cookie")
    return client


def test_reading_needs_nothing_more(browser):
    assert browser.get("/v1/me", **HERE).status_code == 200


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("PATCH", "/v1/me"),
        ("POST", "/v1/socket-tickets"),
        ("DELETE", "/v1/session"),
        ("PUT", "/v1/consents/notifications"),
        ("POST", "/v1/invitations/accept"),
    ],
)
def test_a_change_needs_the_header_that_another_site_cannot_send(browser, method, url):
    body = {"json": {"code": invitation(), "alias": "A", "consents": []}}
    body["json"]["session"] = "cookie"
    sent = body if url.endswith("accept") else {}

    with nothing_stored():
        refused = browser.open(url, method=method, **sent, **HERE)

    assert refused.json["type"] == "/problems/csrf-header-missing"


def test_with_the_header_it_is_done(browser):
    changed = browser.patch("/v1/me", json={"language": "en"}, headers=CSRF, **HERE)

    assert changed.json["person"]["language"] == "en"


def test_a_token_needs_no_header_and_goes_before_the_cookie(browser):
    ada = person("Ada")

    changed = browser.patch(
        "/v1/me", json={"language": "en"}, headers=ada.headers, **HERE
    )

    assert changed.json["person"]["id"] == str(ada.person_id)


def test_signing_out_takes_the_cookie_away_and_what_it_stood_for(browser):
    token = browser.get_cookie(COOKIE).value

    out = browser.delete("/v1/session", headers=CSRF, **HERE)

    [cookie] = out.headers.getlist("Set-Cookie")
    assert cookie.startswith(f"{COOKIE}=;")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"} < set(cookie.split("; "))
    browser.set_cookie(COOKIE, token, domain="localhost", secure=True)
    assert browser.get("/v1/me", **HERE).status_code == 401


def test_another_hat_is_another_cookie(browser):
    before = browser.get_cookie(COOKIE).value

    wanted = {"hat": "participant", "session": "cookie"}
    browser.put("/v1/session/hat", json=wanted, headers=CSRF, **HERE)

    after = browser.get_cookie(COOKIE).value
    assert after != before
    assert browser.get("/v1/me", **HERE).status_code == 200


def test_of_a_token_the_database_has_the_digest_alone(browser):
    with writing():
        [stored] = session.query(AccessToken)
        assert browser.get_cookie(COOKIE).value not in str(vars(stored))


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "x"]
)
def test_what_is_no_token_is_nobodys(client, header):
    refused = client.get("/v1/me", headers={"Authorization": header})

    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"] == "Bearer"
