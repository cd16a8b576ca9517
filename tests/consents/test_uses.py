"""What my data are used for: each use with its legal basis, and the ones I may switch."""

import pytest
from sqlalchemy import delete

from auth.policy import HATS, PURPOSES
from backend.accounts.schemas import LANGUAGES
from backend.consents.actions import put_notice_up, put_notices_up
from backend.consents.queries import notices_in_force
from models import Notice
from models.work import session, writing
from tests.factories import group, notice, offer, person, site
from tests.rows import nothing_stored, rows_of

SWITCHES = [name for name, p in PURPOSES.items() if p.is_switch and not p.object]
ALWAYS = {name: p.basis for name, p in PURPOSES.items() if not p.is_switch}


@pytest.fixture
def uses(client):
    def uses(caller):
        page = client.get("/v1/consents", headers=caller.headers).json
        return {use["purpose"]: use for use in page["items"]}

    return uses


@pytest.fixture
def give(client, consent_notice):
    def give(caller, purpose, **sent):
        read = consent_notice(purpose) | sent
        return client.put(f"/v1/consents/{purpose}", json=read, headers=caller.headers)

    return give


@pytest.fixture
def withdraw(client):
    def withdraw(caller, purpose):
        return client.delete(f"/v1/consents/{purpose}", headers=caller.headers)

    return withdraw


def test_feature_3_a_legal_basis_on_every_data_use(client, uses, withdraw, post, fetch):
    ada = person("Ada", consents=SWITCHES)
    group_id, offer_id = group(ada), offer(ada)
    assert uses(ada).keys() == {*SWITCHES, *ALWAYS}
    assert all(use["granted"] for use in uses(ada).values())

    for purpose in SWITCHES:
        assert withdraw(ada, purpose).status_code == 204

    shown = uses(ada)
    in_use = {name: use["basis"] for name, use in shown.items() if use["granted"]}
    assert in_use == ALWAYS
    assert {name for name in shown if not shown[name]["granted"]} == set(SWITCHES)
    assert all(use["notice"]["text"] for use in shown.values())
    assert "consent" not in {use["basis"] for use in shown.values() if use["granted"]}
    # What rests on no consent goes on; what stood under one has stopped.
    answers = [
        client.get(url, headers=ada.headers).status_code
        for url in ("/v1/me", "/v1/groups", "/v1/offers", f"/v1/offers/{offer_id}")
    ]
    assert answers == 4 * [200]
    assert fetch(ada, group_id)["purpose"] == "peer_chat"
    assert post(ada, group_id).json["purpose"] == "peer_chat"


@pytest.mark.parametrize("hat", [hat for hat in HATS if hat != "participant"])
def test_who_is_there_for_work_has_no_switch(uses, hat):
    shown = uses(person("Fie", hat=hat))

    assert shown.keys() == ALWAYS.keys() - {"path"}
    assert not any(use["is_switch"] for use in shown.values())


def test_no_switch_is_on_before_i_turn_it_on(uses):
    shown = uses(person("Ada", consents=()))

    assert [shown[name]["granted"] for name in SWITCHES] == len(SWITCHES) * [False]
    assert {use["since"] for use in shown.values()} == {None}


@pytest.mark.parametrize("purpose", SWITCHES)
def test_giving_and_taking_back_is_one_request_each_and_says_since_when(
    uses, give, withdraw, purpose
):
    ada = person("Ada", consents=())

    given = give(ada, purpose)
    granted = uses(ada)[purpose]
    withdraw(ada, purpose)
    withdrawn = uses(ada)[purpose]
    give(ada, purpose)

    assert given.status_code == 200 and given.json == granted
    assert (granted["granted"], withdrawn["granted"]) == (True, False)
    assert granted["since"] < withdrawn["since"]
    assert uses(ada)[purpose]["granted"] is True
    lines = sorted(rows_of("consents"), key=lambda line: line["epoch"])
    assert [line["granted"] for line in lines] == [True, False, True]


@pytest.mark.parametrize("purpose", SWITCHES)
def test_a_switch_changes_its_own_use_and_no_other(uses, withdraw, purpose):
    ada, ben = (person(name, consents=SWITCHES) for name in ("Ada", "Ben"))
    before, of_ben = uses(ada), uses(ben)

    withdraw(ada, purpose)

    after = uses(ada)
    assert {name for name in after if after[name] != before[name]} == {purpose}
    assert uses(ben) == of_ben


def test_a_yes_to_old_words_is_not_carried_over(give, uses):
    ada = person("Ada", consents=())
    with writing():
        old = notice("notifications")
        words = {"title": "New", "question": "New?", "text": "We now send more."}
        new = put_notice_up(site(), "notifications", "da", **words)

    with nothing_stored():
        refused = give(ada, "notifications", notice=old)

    assert refused.json["type"] == "/problems/notice-changed"
    assert refused.json["notice"] == {
        "hash": new.hash,
        "language": "da",
        "text": "We now send more.",
    }
    assert uses(ada)["notifications"]["notice"]["title"] == "New"
    assert give(ada, "notifications").status_code == 200


def test_a_notice_in_my_language_goes_before_the_sites_own(client, uses, give):
    ada = person("Ada", consents=())
    with writing():
        words = {"title": "Push", "question": "Push?", "text": "May we?"}
        english = put_notice_up(site(), "notifications", "en", **words)

    assert uses(ada)["notifications"]["notice"]["language"] == "da"
    client.patch("/v1/me", json={"language": "en"}, headers=ada.headers)

    assert uses(ada)["notifications"]["notice"]["hash"] == english.hash
    assert uses(ada)["peer_chat"]["notice"]["language"] == "da"
    assert give(ada, "notifications", notice=english.hash).status_code == 200


def test_old_words_put_up_again_are_in_force_again(uses, give):
    ada = person("Ada", consents=())
    with writing():
        first = notice("notifications")
        words = {"title": "New", "question": "New?", "text": "New."}
        put_notice_up(site(), "notifications", "da", **words)
        old = {"title": "notifications", "question": "notifications?"}
        put_notice_up(site(), "notifications", "da", **old, text="About notifications.")

    assert uses(ada)["notifications"]["notice"]["hash"] == first
    assert give(ada, "notifications", notice=first).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize(
    "purpose",
    [
        *ALWAYS,
        "card_to_employers",
        "card_to_employers/4c8d2b0e-5f0a-4a39-9f43-0d8f3f6f1c11",
        "notifications/4c8d2b0e-5f0a-4a39-9f43-0d8f3f6f1c11",
        "no_such_purpose",
    ],
)
def test_there_is_a_switch_only_where_there_is_a_choice(client, method, purpose):
    ada = person("Ada")
    sent = {"json": {"notice": 64 * "0"}} if method == "PUT" else {}

    with nothing_stored():
        url = f"/v1/consents/{purpose}"
        refused = client.open(url, method=method, headers=ada.headers, **sent)

    assert refused.status_code == 404


def test_withdrawing_asks_for_nothing_and_may_be_said_twice(withdraw, uses):
    ada = person("Ada", consents=())

    assert [withdraw(ada, "peer_chat").status_code for _ in range(2)] == [204, 204]
    assert uses(ada)["peer_chat"]["granted"] is False


def test_saying_yes_twice_is_no_news_to_the_group(client, give, post):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    url = f"/v1/groups/{group_id}"
    seen = client.get(url, headers=ben.headers).json["audience"]["token"]

    give(ada, "peer_chat")

    assert post(ben, group_id, audience=seen).status_code == 201


def test_a_site_without_a_notice_has_no_use_to_show(client):
    ada = person("Ada", consents=())
    with writing():
        session.execute(delete(Notice).filter_by(purpose="notifications"))

    assert client.get("/v1/consents", headers=ada.headers).status_code == 404


@pytest.mark.parametrize("mixed_roles", [False, True])
def test_our_own_notices_are_in_every_language_and_promise_what_the_site_can_keep(
    mixed_roles,
):
    with writing():
        here = site()
        here.mixed_roles = mixed_roles
        put_notices_up(here, organisation="Roskilde Kommune")
        shown = {
            purpose: {n.language: n.text for n in notices_in_force(here, purpose)}
            for purpose in PURPOSES
        }

    assert {frozenset(texts) for texts in shown.values()} == {frozenset(LANGUAGES)}
    text = shown["participation"]["da"]
    assert text.startswith("Roskilde Kommune gemmer") and "{" not in str(text)
    assert ("Ingen, der bestemmer over din ydelse" in text) is not mixed_roles


def test_the_same_words_put_up_again_change_nothing():
    def put_up():
        with writing():
            put_notices_up(site(), organisation="Roskilde Kommune")

    put_up()

    with nothing_stored():
        put_up()
