"""Interest opens a thread with an employer, and nothing else does."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest

from tests.factories import group, opportunity, organisation, person, thread

THREADS = 8
AGREED = ["peer_chat", "employer_messages"]


@pytest.fixture
def show_interest(client):
    def show_interest(caller, opportunity_id, alias="Ada", **more):
        sent = {"opportunity_id": str(opportunity_id), "alias": alias, **more}
        return client.post("/v1/threads", json=sent, headers=caller.headers)

    return show_interest


@pytest.fixture
def threads_of(client):
    def threads_of(caller):
        return client.get("/v1/threads", headers=caller.headers).json["items"]

    return threads_of


def test_opens_a_thread_that_both_sides_see(show_interest, threads_of, client):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    at = opportunity(organisation(karl), title="Hjul")

    opened = show_interest(ada, at, alias="A.").json

    [karls] = threads_of(karl)
    url = f"/v1/threads/{opened['id']}"
    assert threads_of(ada) == [opened]
    assert client.get(url, headers=karl.headers).json == karls
    for seen in (opened, karls):
        assert seen["opportunity"] == {"id": str(at), "title": "Hjul"}
        assert seen["organisation"]["name"] == "Jonstrup Cykler"
        assert seen["participant"]["alias"] == "A."
        assert (seen["is_paused"], seen["closed_at"]) == (False, None)
    assert opened["group"]["kind"] == "thread" and opened["group"]["name"] == "Hjul"
    assert opened["group"]["audience"]["staff"] == [
        {"alias": "Karl", "hat": "employer"}
    ]
    assert karls["group"]["me"]["alias"] == "Karl"


def test_shows_the_person_under_a_name_of_that_thread_alone(show_interest, client):
    ada = person("Ada", consents=AGREED)
    peers = group(ada)
    known = client.get(f"/v1/groups/{peers}", headers=ada.headers).json["me"]

    answer = show_interest(ada, opportunity(organisation()), alias="Robin")

    for value in (known["id"], known["alias"], str(ada.person_id)):
        assert f'"{value}"' not in answer.text


def test_is_told_to_the_employers_phone_which_finds_the_first_words(
    show_interest, socket, heard, fetch
):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    at, phone = opportunity(organisation(karl)), socket(karl)

    opened = show_interest(ada, at, body="Is there coffee?").json

    assert heard(phone, "rights_changed") == [{}]
    [posted] = fetch(karl, opened["id"])["items"]
    assert posted["body"] == "Is there coffee?"


def test_shown_twice_is_the_same_thread_with_its_first_words_once(
    show_interest, fetch, threads_of
):
    ada = person("Ada", consents=AGREED)
    at = opportunity(organisation())

    first, second = (show_interest(ada, at, body="Hi") for _ in range(2))

    assert first.json == second.json and second.status_code == 201
    assert len(fetch(ada, first.json["id"])["items"]) == len(threads_of(ada)) == 1


@pytest.mark.commits
def test_shown_eight_times_at_once_is_one_thread(app, threads_of):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    sent = {
        "opportunity_id": str(opportunity(organisation(karl))),
        "alias": "Ada",
        "body": "Hi",
    }
    barrier = Barrier(THREADS)

    def show_interest(_):
        barrier.wait()
        return app.test_client().post("/v1/threads", json=sent, headers=ada.headers)

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(show_interest, range(THREADS)))

    assert {answer.status_code for answer in answers} == {201}
    [karls] = threads_of(karl)
    assert {answer.json["id"] for answer in answers} == {karls["id"]}
    assert karls["group"]["last_seq"] == 1


def test_needs_the_consent_asked_at_its_first_use(show_interest, threads_of):
    ada = person("Ada", consents=["peer_chat"])

    problem = show_interest(ada, opportunity(organisation())).json

    assert problem["type"] == "/problems/consent-required"
    assert problem["purpose"] == "employer_messages"
    assert threads_of(ada) == []


def test_of_an_employer_is_refused_whatever_it_says(show_interest, client):
    karl = person("Karl", hat="employer")

    answers = [
        show_interest(karl, opportunity(organisation(karl))),
        client.post("/v1/threads", json={"to": "Ada"}, headers=karl.headers),
    ]

    assert {a.status_code for a in answers} == {403}
    assert {a.json["type"] for a in answers} == {"/problems/no-interest-expressed"}


def test_in_what_cannot_be_seen_is_refused_as_if_it_were_not_there(show_interest):
    ada = person("Ada", consents=AGREED)
    unseen = [
        opportunity(organisation(vetted=False)),
        opportunity(organisation(at="drammen")),
        uuid4(),
    ]

    answers = [show_interest(ada, at) for at in unseen]

    assert {answer.status_code for answer in answers} == {404}
    assert answers[0].json == answers[1].json == answers[2].json


def test_in_what_was_closed_meanwhile_says_so(show_interest, client):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    at = opportunity(organisation(karl))
    client.delete(f"/v1/opportunities/{at}", headers=karl.headers)

    answer = show_interest(ada, at)

    assert (answer.status_code, answer.json["type"]) == (
        409,
        "/problems/opportunity-closed",
    )


@pytest.mark.parametrize(
    ("alias", "problem"),
    [("KarI", "alias-taken"), ("Kommunen", "alias-imitates-staff")],
)
def test_under_a_name_that_misleads_opens_nothing(
    show_interest, threads_of, alias, problem
):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")

    answer = show_interest(ada, opportunity(organisation(karl)), alias=alias)

    assert answer.json["type"] == f"/problems/{problem}"
    assert threads_of(ada) == threads_of(karl) == []


def test_after_closing_opens_another_thread_that_says_nothing_of_the_first(
    show_interest, threads_of, fetch, client
):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    at = opportunity(organisation(karl))
    first = thread(ada, at, body="Not for me")
    client.delete(f"/v1/threads/{first}", headers=ada.headers)

    second = show_interest(ada, at, alias="Somebody else").json

    assert [t["id"] for t in threads_of(karl)] == [second["id"]]
    assert fetch(karl, second["id"])["items"] == []
    assert {t["id"] for t in threads_of(ada)} == {str(first), second["id"]}


def test_of_somebody_who_answers_there_too_leaves_them_on_one_side(
    show_interest, client
):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    answer = show_interest(ada, opportunity(organisation(karl, ada)))

    members = f"/v1/groups/{answer.json['id']}/members"
    seen = client.get(members, headers=ada.headers).json["items"]
    assert {(m["alias"], m["hat"]) for m in seen} == {
        ("Ada", "participant"),
        ("Karl", "employer"),
    }


def test_is_nothing_to_outsiders(show_interest, threads_of, client, post):
    ada, karl = person("Ada", consents=AGREED), person("Karl", hat="employer")
    opened = show_interest(ada, opportunity(organisation(karl))).json["id"]
    eve = person("Eve", consents=AGREED)
    rival = person("Rita", hat="employer")
    organisation(rival, name="Rival")

    for outsider in (eve, rival):
        there, nowhere = (
            client.get(f"/v1/threads/{id}", headers=outsider.headers)
            for id in (opened, uuid4())
        )
        assert there.status_code == 404 and there.json == nowhere.json
        assert threads_of(outsider) == []
        assert post(outsider, opened).status_code == 404
