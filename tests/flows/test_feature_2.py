"""Feature 2: an open socket is judged by what is true at its next event."""

import pytest
from sqlalchemy import delete

from backend.accounts.actions import revoke_hat
from models import HatGrant, LoginSession
from models.work import session, writing
from tests.factories import group, new_message, person, site


@pytest.fixture
def phone_of(socket):
    """Post from a phone whose socket was opened before."""

    def phone_of(caller, group_id):
        phone = socket(caller)
        payload = {"group_id": str(group_id), **new_message()}
        return lambda: phone.emit("post_message", payload, callback=True)

    return phone_of


def test_feature_2_a_consent_withdrawn(phone_of, client):
    ada = person("Ada")
    post = phone_of(ada, group(ada))

    client.delete("/v1/consents/peer_chat", headers=ada.headers)

    assert post()["problem"]["type"] == "/problems/consent-required"


def test_feature_2_a_membership_ended(phone_of, client):
    ada = person("Ada")
    group_id = group(ada)
    post = phone_of(ada, group_id)

    client.delete(f"/v1/groups/{group_id}/membership", headers=ada.headers)

    assert post()["problem"]["type"] == "/problems/not-found"


def test_feature_2_a_hat_taken_away(socket):
    luna = person("Luna", hat="facilitator")
    phone = socket(luna)

    with writing():
        revoke_hat(
            session.get_one(LoginSession, luna.session_id).person, site(), luna.hat
        )

    assert not phone.is_connected()


def test_feature_2_a_hat_that_went_without_anybody_being_told(phone_of):
    luna = person("Luna", hat="facilitator")
    post = phone_of(luna, group(luna))

    with writing():
        session.execute(delete(HatGrant).filter_by(person_id=luna.person_id))

    assert post()["problem"]["type"] == "/problems/unauthenticated"
