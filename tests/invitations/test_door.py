"""What stands at the door: enough to decide, and nothing of anybody inside."""

import pytest
from sqlalchemy import update

from models import Invitation
from models.types import now
from models.work import session, writing
from tests.factories import (
    group,
    invitation,
    notice,
    organisation,
    person,
)
from tests.rows import every_row, nothing_stored


@pytest.fixture
def preview(client):
    return lambda code: client.post("/v1/invitations/preview", json={"code": code})


def test_shows_the_site_the_group_who_reads_there_and_the_one_question(client, preview):
    ada, fie = person("Ada"), person("Fie", hat="facilitator")
    group_id = group(ada, fie)
    client.put(
        f"/v1/groups/{group_id}/greeting",
        json={"text": "Velkommen til os."},
        headers=fie.headers,
    )
    with writing():
        read = notice()

    assert preview(invitation(group_id=group_id)).json == {
        "site": {
            "slug": "roskilde",
            "name": "Roskilde",
            "language": "da",
            "time_zone": "Europe/Copenhagen",
            "mixed_roles": False,
        },
        "hat": "participant",
        "notice_text": "Her skriver I sammen.",
        "group": {
            "name": "Tirsdag",
            "greeting": "Velkommen til os.",
            "audience": {
                "others": 1,
                "staff": [{"alias": "Fie", "hat": "facilitator"}],
            },
        },
        "organisation": None,
        "purposes": [
            {
                "purpose": "peer_chat",
                "basis": "explicit_consent",
                "notice": {
                    "hash": read,
                    "language": "da",
                    "title": "peer_chat",
                    "question": "peer_chat?",
                    "text": "About peer_chat.",
                },
            }
        ],
    }


@pytest.mark.parametrize("hat", ["participant", "facilitator", "authority"])
def test_asks_nothing_of_whoever_comes_to_no_chat(preview, hat):
    welcome = preview(invitation(hat)).json

    assert (welcome["group"], welcome["purposes"]) == (None, [])


def test_names_the_organisation_a_contact_comes_to(preview):
    code = invitation("employer", organisation_id=organisation())

    assert preview(code).json["organisation"] == {"name": "Jonstrup Cykler"}


def test_looking_stores_nothing_and_a_wrong_code_shows_nothing(preview):
    code = invitation()

    with nothing_stored():
        assert preview(code).status_code == 200
        assert preview("no such code").status_code == 404


def test_the_code_is_in_no_row_and_in_no_address(app):
    code = invitation()

    assert code not in str(every_row())
    addresses = [r for r in app.url_map.iter_rules() if "/invitations/" in r.rule]
    assert not any(rule.arguments for rule in addresses)


@pytest.mark.parametrize("ending", ["expires_at", "accepted_at"])
def test_is_closed_once_the_invitation_is_used_or_its_time_is_over(
    preview, door, ending
):
    code = invitation()
    with writing():
        session.execute(update(Invitation).values({ending: now()}))

    with nothing_stored():
        answers = preview(code), door(code)

    assert {a.status_code for a in answers} == {410}
    assert {a.json["type"] for a in answers} == {"/problems/invitation-ended"}
