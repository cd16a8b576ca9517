"""Signing in again by a code: for whoever has the contact, and telling nobody else anything."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from sqlalchemy import delete, select

from auth.codes import code_of
from backend.accounts.actions import grant_hat
from models import CodeChallenge, HatGrant, Person
from models.work import reading, session, writing
from tests.factories import contact, person, site
from tests.rows import nothing_stored, rows_of


def wrong(code, by=1):
    return f"{(int(code) + by) % 1_000_000:06}"


def code_to(asked):
    """The code that belongs to a challenge, sent or not."""
    with reading():
        return code_of(session.get_one(CodeChallenge, UUID(asked.json["challenge"])))


def put_back(time):
    """Let every challenge be this much older."""
    with writing():
        for row in session.scalars(select(CodeChallenge)):
            row.created_at -= time
            row.expires_at -= time


def test_a_code_lets_the_same_person_in_and_confirms_the_contact(
    client, ask, sent_code, sign_in
):
    ada = person("Ada")
    contact(ada)

    signed_in = sign_in(ask("ADA@example.org"), sent_code())

    assert signed_in.status_code == 201
    assert signed_in.json["person"]["id"] == str(ada.person_id)
    [own] = signed_in.json["contacts"]
    assert own["is_confirmed"] is True
    token = signed_in.json["access_token"]
    mine = client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})
    assert mine.json["person"] == signed_in.json["person"]


@pytest.mark.parametrize(
    ("language", "subject"),
    [("da", "Din kode"), ("nb", "Koden din"), ("en", "Your code")],
)
def test_the_letter_is_in_the_persons_language_and_says_nothing_of_us(
    client, ask, letters, language, subject
):
    ada = person("Ada")
    contact(ada)
    url = "/v1/me"
    changed = client.patch(url, json={"language": language}, headers=ada.headers)

    ask()

    [letter] = letters()
    assert changed.json["person"]["language"] == language
    assert (letter["to"], letter["subject"]) == ("ada@example.org", subject)
    said = str(letter).casefold()
    assert not any(word in said for word in ("nextwork", "roskilde", "kommune", "ada "))


def test_a_phone_gets_its_code_too(ask, sent_code, sign_in):
    ada = person("Ada")
    contact(ada, "+45 12 34 56 78", kind="phone")

    signed_in = sign_in(ask("+4512345678", kind="phone"), sent_code())

    assert signed_in.json["contacts"][0]["hint"] == "…78"


def test_the_fifth_wrong_try_is_the_last_and_the_right_code_comes_too_late(
    ask, sent_code, sign_in
):
    contact(person("Ada"))
    asked, code = ask(), sent_code()

    answers = [sign_in(asked, wrong(code, by)) for by in range(1, 6)]
    late = sign_in(asked, code)

    assert {a.json["type"] for a in answers} == {"/problems/wrong-code"}
    assert late.json["type"] == "/problems/code-ended"


@pytest.mark.commits
@pytest.mark.usefixtures("unlimited")
def test_of_a_thousand_guesses_at_once_five_are_judged(app, ask):
    contact(person("Ada"))
    challenge = ask().json["challenge"]

    def guess(number):
        answer = {"challenge": challenge, "code": f"{number:06}", "session": "token"}
        return app.test_client().post("/v1/sign-in", json=answer).status_code

    with ThreadPoolExecutor(100) as pool:
        statuses = list(pool.map(guess, range(1000)))

    assert len(statuses) - statuses.count(410) == 5


@pytest.mark.commits
def test_of_eight_who_bring_the_code_at_once_one_is_signed_in(app, ask, sent_code):
    contact(person("Ada"))
    answer = {"challenge": ask().json["challenge"], "code": sent_code()}
    start = Barrier(8)

    def bring(_):
        start.wait()
        sent = answer | {"session": "token"}
        return app.test_client().post("/v1/sign-in", json=sent).status_code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(bring, range(8))) == [201, *7 * [410]]


def test_a_code_is_used_once(ask, sent_code, sign_in):
    contact(person("Ada"))
    asked, code = ask(), sent_code()
    sign_in(asked, code)

    with nothing_stored():
        assert sign_in(asked, code).json["type"] == "/problems/code-ended"


def test_a_code_dies_after_ten_minutes(ask, sent_code, sign_in):
    contact(person("Ada"))
    asked, code = ask(), sent_code()
    assert asked.json["expires_in"] == 600
    put_back(timedelta(minutes=10))

    with nothing_stored():
        assert sign_in(asked, code).json["type"] == "/problems/code-ended"


def test_a_code_is_good_for_the_device_that_asked_for_it_alone(
    ask, letters, sent_code, sign_in
):
    contact(person("Ada"))
    ask()
    code, other = sent_code(), ask()

    assert sign_in(other, code).json["type"] == "/problems/wrong-code"


def test_an_unknown_challenge_is_an_ended_one(client):
    person("Ada")
    answer = {"challenge": str(uuid4()), "code": "123456", "session": "token"}

    with nothing_stored():
        ended = client.post("/v1/sign-in", json=answer)

    assert ended.json["type"] == "/problems/code-ended"


def test_an_unknown_contact_gets_the_same_answer_the_same_rows_and_no_letter(
    ask, letters, sign_in
):
    contact(person("Ada"))

    def story(address):
        asked = ask(address)
        jobs, tried = len(rows_of("jobs")), sign_in(asked, wrong(code_to(asked)))
        shape = asked.status_code, asked.json.keys(), asked.json["expires_in"]
        return shape, jobs, tried.status_code, tried.json

    known = story("ada@example.org"), len(letters())
    unknown = story("eve@example.org"), len(letters())

    assert known[0] == unknown[0]
    assert (known[1], unknown[1]) == (1, 0)
    assert [row["tries"] for row in rows_of("code_challenges")] == [1, 1]


def test_the_code_nobody_was_sent_lets_nobody_in(ask, sign_in):
    asked = ask("eve@example.org")

    assert sign_in(asked, code_to(asked)).json["type"] == "/problems/wrong-code"


@pytest.mark.parametrize("address", ["ada@example.org", "nobody@example.org"])
def test_three_codes_in_a_quarter_and_six_in_a_day(ask, address):
    contact(person("Ada"))

    def ask_until_refused():
        return next(n for n in range(9) if ask(address).status_code == 429)

    quarters = []
    for _ in range(3):
        quarters.append(ask_until_refused())
        put_back(timedelta(minutes=15))
    with nothing_stored():
        refused = ask(address)
    put_back(timedelta(days=1))

    assert quarters == [3, 3, 0]
    assert refused.json["type"] == "/problems/too-many-codes"
    assert ask("someone.else@example.org").status_code == 202
    assert ask(address).status_code == 202


@pytest.mark.commits
def test_of_eight_who_ask_at_once_three_are_heard(app):
    start = Barrier(8)

    def ask(_):
        start.wait()
        sent = {"contact": {"email": "ada@example.org"}}
        return app.test_client().post("/v1/sign-in/codes", json=sent).status_code

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(ask, range(8))) == [*3 * [202], *5 * [429]]


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_a_contact_left_again_by_somebody_else_still_lets_in_the_first(
    ask, sent_code, sign_in, is_confirmed
):
    ada = person("Ada")
    contact(ada)
    if is_confirmed:
        sign_in(ask(), sent_code())
    contact(person("Eve"))

    assert sign_in(ask(), sent_code()).json["person"]["id"] == str(ada.person_id)


def test_a_letter_to_somebody_erased_meanwhile_is_not_sent(ask, letters):
    ada = person("Ada")
    contact(ada)
    ask()
    with writing():
        session.execute(delete(CodeChallenge))

    assert letters() == []


def test_somebody_without_a_hat_is_let_in_nowhere(ask, sent_code, sign_in):
    contact(person("Ada"))
    asked, code = ask(), sent_code()
    with writing():
        session.execute(delete(HatGrant))

    assert sign_in(asked, code).status_code == 404


def test_whoever_has_more_hats_begins_in_the_first(ask, sent_code, sign_in):
    fie = person("Fie", hat="lead")
    contact(fie)
    with writing():
        grant_hat(session.get_one(Person, fie.person_id), site(), "facilitator")

    signed_in = sign_in(ask(), sent_code())

    assert signed_in.json["hat"] == "facilitator"
    assert signed_in.json["hats"] == ["facilitator", "lead"]


@pytest.mark.parametrize(
    "contact",
    [
        {},
        {"email": "ada@example.org", "phone": "12345678"},
        {"email": "ada"},
        {"email": "ada@localhost"},
        {"email": "ada@example.org\nBcc: eve@example.org"},
        {"email": "ada,eve@example.org"},
        {"email": "<ada@example.org>"},
        {"phone": "12345"},
        {"phone": "call me"},
    ],
)
def test_what_is_no_contact_is_refused(client, contact):
    person("Ada")

    with nothing_stored():
        refused = client.post("/v1/sign-in/codes", json={"contact": contact})

    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"].startswith("#/contact")
