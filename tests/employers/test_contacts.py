"""Who comes to answer for an employer takes part in what is open, and in nothing else."""

import pytest

from tests.factories import opportunity, organisation, person, thread


@pytest.fixture
def invite(client):
    """Have a coordinator invite somebody, who comes in under an alias."""

    def invite(organisation_id, alias, newcomer=None):
        mette = person("Mette", hat="coordinator")
        url = f"/v1/organisations/{organisation_id}/invitations"
        code = client.post(url, headers=mette.headers).json["code"]
        answer = {"code": code, "alias": alias, "consents": [], "session": "token"}
        headers = newcomer.headers if newcomer else {}
        return client.post("/v1/invitations/accept", json=answer, headers=headers)

    return invite


@pytest.fixture
def ada():
    return person("Ada", consents=["employer_messages"])


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


def test_reads_and_answers_in_the_open_threads_alone(ada, karl, invite, client):
    employer = organisation(karl)
    closed, kept = (thread(ada, opportunity(employer), body="Hi") for _ in range(2))
    thread(ada, opportunity(organisation(name="Rival")))
    client.delete(f"/v1/threads/{closed}", headers=ada.headers)

    token = invite(employer, "Lise").json["access_token"]

    lise = {"Authorization": f"Bearer {token}"}
    [seen] = client.get("/v1/threads", headers=lise).json["items"]
    assert (seen["id"], seen["group"]["me"]["alias"]) == (str(kept), "Lise")
    adas = client.get(f"/v1/threads/{kept}", headers=ada.headers).json
    assert {s["alias"] for s in adas["group"]["audience"]["staff"]} == {"Karl", "Lise"}


def test_changes_who_reads_so_that_sending_says_so_first(
    ada, karl, invite, post, client
):
    employer = organisation(karl)
    thread_id = thread(ada, opportunity(employer))
    url = f"/v1/threads/{thread_id}"
    seen = client.get(url, headers=ada.headers).json["group"]["audience"]["token"]

    invite(employer, "Lise")

    problem = post(ada, thread_id, audience=seen).json
    assert problem["type"] == "/problems/audience-changed"


@pytest.mark.parametrize("alias", ["Karl", "A da"])
def test_is_not_called_as_somebody_already_there(ada, karl, invite, alias):
    employer = organisation(karl)
    thread(ada, opportunity(employer))

    assert invite(employer, alias).json["type"] == "/problems/alias-taken"


def test_answers_for_one_employer_at_a_site(karl, invite):
    employer, rival = organisation(karl), organisation(name="Rival")

    for organisation_id in (employer, rival):
        answer = invite(organisation_id, "Karl the second", newcomer=karl)
        assert answer.json["type"] == "/problems/already-a-member"


def test_stays_a_participant_in_a_thread_of_their_own(ada, karl, invite, client):
    employer = organisation(karl)
    thread_id = thread(ada, opportunity(employer))

    assert invite(employer, "Ada K.", newcomer=ada).status_code == 201

    url = f"/v1/groups/{thread_id}/members"
    members = client.get(url, headers=ada.headers).json["items"]
    assert {(m["alias"], m["hat"]) for m in members} == {
        ("Ada", "participant"),
        ("Karl", "employer"),
    }
