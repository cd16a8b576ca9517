"""Feature 8: nobody's words reach more people than the writer saw could read them."""

import pytest

from models.work import writing
from tests.factories import add_member, group, new_message, person


@pytest.fixture
def audience(client):
    def audience(reader, group_id):
        answer = client.get(f"/v1/groups/{group_id}", headers=reader.headers)
        return answer.json["audience"]

    return audience


@pytest.fixture
def send(act):
    def send(author, group_id, audience):
        message = new_message(audience=audience["token"])
        return act(author, "post_message", group_id=group_id, **message)

    return send


def test_feature_8_says_who_can_read_before_it_is_sent_to_more(
    audience, send, fetch, socket, heard
):
    ada, ben, cem = person("Ada"), person("Ben"), person("Cem")
    group_id = group(ada, ben)
    seen = audience(ada, group_id)
    with writing():
        add_member(group_id, cem)
    phone = socket(cem)

    refused = send(ada, group_id, seen)["problem"]
    sent = send(ada, group_id, refused["audience"])["data"]

    assert refused["type"] == "/problems/audience-changed"
    assert (seen["others"], refused["audience"]["others"]) == (1, 2)
    assert fetch(ben, group_id)["items"] == heard(phone) == [sent]


def test_is_nothing_to_stop_for_when_fewer_read(audience, send, client):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    seen = audience(ada, group_id)

    client.delete("/v1/consents/peer_chat", headers=ben.headers)

    assert send(ada, group_id, seen)["data"]["seq"] == 1
    assert audience(ada, group_id)["others"] == 0


def test_grows_when_somebody_gives_their_consent_again(
    audience, send, client, consent_notice
):
    ada, ben = person("Ada"), person("Ben", consents=())
    group_id = group(ada, ben)
    seen = audience(ada, group_id)

    client.put("/v1/consents/peer_chat", json=consent_notice(), headers=ben.headers)

    assert send(ada, group_id, seen)["problem"]["audience"]["others"] == 1


def test_does_not_come_between_a_message_and_its_repeat(audience, act):
    ada = person("Ada")
    group_id = group(ada)
    message = new_message(audience=audience(ada, group_id)["token"])
    first = act(ada, "post_message", group_id=group_id, **message)
    ben = person("Ben")
    with writing():
        add_member(group_id, ben)

    assert act(ada, "post_message", group_id=group_id, **message) == first


def test_names_the_staff_and_only_counts_the_others(audience):
    ada, luna = person("Ada"), person("Luna", hat="facilitator")
    group_id = group(ada, person("Ben"), luna)

    seen = audience(ada, group_id)

    assert seen["others"] == 1
    assert seen["staff"] == [{"alias": "Luna", "hat": "facilitator"}]


def test_does_not_tell_staff_that_they_can_read_what_they_write(audience):
    ada, luna, sol = person("Ada"), *(person(n, hat="facilitator") for n in "LS")
    group_id = group(ada, luna, sol)

    seen = audience(luna, group_id)

    assert (seen["others"], [s["alias"] for s in seen["staff"]]) == (1, ["S"])
