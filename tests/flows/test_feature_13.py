"""Feature 13: peers speak for each other."""

import pytest

from tests.factories import (
    group,
    membership_of,
    opportunity,
    organisation,
    peer_word,
    person,
    thread,
)

SENTENCE = "Ada lægger mærke til, når nogen er ved siden af."


@pytest.fixture
def ada():
    return person("Ada", consents=["peer_chat", "employer_messages"])


@pytest.fixture
def ben():
    return person("Ben")


@pytest.fixture
def group_id(ada, ben):
    return group(ada, ben)


@pytest.fixture
def word_id(ada, ben, group_id):
    return peer_word(ben, ada, group_id, SENTENCE)


@pytest.fixture
def say(client):
    """Yes or no to a sentence about oneself."""

    def say(caller, method, word_id):
        url = f"/v1/card/words/{word_id}"
        return client.open(url, method=method, headers=caller.headers)

    return say


@pytest.fixture
def looks(client, ada, consent_notice):
    """What an employer reads of Ada's card, who has released peers' words to them."""
    karl = person("Karl", hat="employer")
    employer = organisation(karl)
    thread_id = thread(ada, opportunity(employer))
    consent = f"/v1/consents/card_to_employers/{employer}"
    notice = consent_notice("card_to_employers")
    client.put(consent, json=notice, headers=ada.headers)
    releases = f"/v1/card/releases/{employer}"

    def looks(*parts):
        client.put(releases, json={"parts": parts}, headers=ada.headers)
        url = f"/v1/threads/{thread_id}/card"
        return client.get(url, headers=karl.headers).json["items"]

    return looks


def test_feature_13_peers_speak_for_each_other(client, ada, word_id, looks, say):
    assert looks("peers") == [], "nothing is on the card before the yes"

    say(ada, "PUT", word_id)
    on_card = looks("peers")
    assert on_card == [{"part": "peers", "text": SENTENCE}], "without who said it"
    assert looks("limits") == [], "a part is released like any other"
    seen = client.get("/v1/looks", headers=ada.headers).json["items"]
    assert len(seen) == 1, "and a look at it is seen like any other"

    say(ada, "DELETE", word_id)
    assert looks("peers") == []
    mine = client.get("/v1/card/words", headers=ada.headers).json["items"]
    assert mine == [], "taken back, it is in no view"


def test_feature_13_what_its_author_takes_back_leaves_every_view(
    client, ada, ben, group_id, word_id, looks, say
):
    say(ada, "PUT", word_id)
    assert looks("peers") != []

    member_id = membership_of(ada, group_id)
    url = f"/v1/groups/{group_id}/members/{member_id}/words"
    client.delete(url, headers=ben.headers)

    assert looks("peers") == []
    assert client.get("/v1/card/words", headers=ada.headers).json["items"] == []


def test_feature_13_sentences_stand_beside_ones_own_words(
    client, ada, ben, group_id, word_id, looks, say
):
    card = {"interests": "cykler", "strengths": None, "limits": "ikke før ti"}
    client.put("/v1/card", json=card, headers=ada.headers)
    say(ada, "PUT", word_id)
    say(ada, "PUT", peer_word(ben, ada, group_id, "Ada griner højt."))
    peer_word(ben, ada, group_id, "Ada snorker.")

    assert looks("peers", "interests", "limits", "strengths") == [
        {"part": "interests", "text": "cykler"},
        {"part": "limits", "text": "ikke før ti"},
        {"part": "peers", "text": SENTENCE},
        {"part": "peers", "text": "Ada griner højt."},
    ]
