"""Who may open a way in, and to what."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from models.types import now
from tests.factories import group, invitation, organisation, person
from tests.rows import nothing_stored


@pytest.fixture
def invite(client):
    def invite(inviter, place, id):
        return client.post(f"/v1/{place}/{id}/invitations", headers=inviter.headers)

    return invite


def test_a_facilitator_invites_a_participant_to_a_group_of_their_own(invite, door):
    fie = person("Fie", hat="facilitator")

    invited = invite(fie, "groups", group(fie))

    assert invited.status_code == 201
    code, url = invited.json["code"], invited.json["url"]
    assert url == f"http://127.0.0.1:8000/join#{code}"
    left = datetime.fromisoformat(invited.json["expires_at"]) - now()
    assert timedelta(days=13, hours=23) < left < timedelta(days=14)
    came = door(code)
    assert came.json["hat"] == "participant"


def test_and_to_no_group_of_others(invite):
    fie, ada = person("Fie", hat="facilitator"), person("Ada")
    others = [group(ada), group(ada, at="drammen"), uuid4()]

    with nothing_stored():
        refused = [invite(fie, "groups", id) for id in others]

    assert {r.status_code for r in refused} == {404}
    assert len({r.data for r in refused}) == 1


def test_a_participant_invites_nobody(invite):
    ada = person("Ada")
    group_id = group(ada)

    with nothing_stored():
        assert invite(ada, "groups", group_id).status_code == 404


def test_a_coordinator_invites_a_contact_of_an_organisation(invite, door):
    kim, owner = person("Kim", hat="coordinator"), organisation()

    came = door(invite(kim, "organisations", owner).json["code"], alias="Jens")

    assert (came.json["hat"], came.json["hats"]) == ("employer", ["employer"])


def test_but_not_at_another_site(invite):
    kim = person("Kim", hat="coordinator", at="drammen")
    owner = organisation()

    with nothing_stored():
        assert invite(kim, "organisations", owner).status_code == 404


def test_a_code_is_long_and_never_the_same():
    codes = {invitation() for _ in range(3)}

    assert len(codes) == 3
    assert all(len(code) >= 22 for code in codes), "128 bits in base64"
