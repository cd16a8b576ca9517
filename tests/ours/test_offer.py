"""What several see themselves in becomes the group's."""

from uuid import uuid4

import pytest

from models.errors import NotEnoughSameHere
from models.work import writing
from tests.factories import add_member, group, person, signed_in_again
from tests.ours.factories import same_here
from tests.rows import nothing_stored, rows_of


@pytest.fixture
def offer(ask):
    def offer(author, group_id, message_id):
        path = f"/groups/{group_id}/ours"
        return ask(author, path, "POST", message_id=str(message_id))

    return offer


def test_its_words_are_the_first_wording_and_everybody_sees_it(
    offer, ask, socket, heard, ada, peers, group_id
):
    message_id = same_here(ada, group_id, *peers, body="Hvad siger man om hullet")
    phone = socket(peers[0])

    offered = offer(ada, group_id, message_id)

    assert offered.status_code == 201
    [seen] = ask(peers[0], f"/groups/{group_id}/ours").json["items"]
    assert seen == offered.json
    assert [v["text"] for v in seen["versions"]] == ["Hvad siger man om hullet"]
    assert (seen["asked_version"], seen["agreed_version"]) == (None, None)
    [news] = heard(phone, "ours_changed")
    assert news.keys() == {"group_id", "rev"}


def test_it_stays_when_the_message_goes_and_its_author_too(
    offer, ask, ada, peers, group_id
):
    message_id = same_here(ada, group_id, *peers, body="Hvad siger man om hullet")
    offer(ada, group_id, message_id)

    left = ask(ada, f"/groups/{group_id}/membership?words=remove", "DELETE")

    assert left.status_code == 204
    [kept] = ask(peers[0], f"/groups/{group_id}/ours").json["items"]
    assert kept["versions"][0]["text"] == "Hvad siger man om hullet"


def test_twice_is_once_and_says_where_it_is(offer, ada, peers, group_id):
    message_id = same_here(ada, group_id, *peers)
    first = offer(ada, group_id, message_id)

    with nothing_stored():
        again = offer(ada, group_id, message_id)

    assert (again.status_code, again.json["type"]) == (409, "/problems/already-ours")
    assert again.json["ours_id"] == first.json["id"]


def test_two_others_are_not_enough_and_oneself_does_not_count(
    offer, ada, peers, group_id
):
    message_id = same_here(ada, group_id, ada, *peers[:2])

    with nothing_stored():
        refused = offer(ada, group_id, message_id)

    assert refused.status_code == 409
    assert refused.json["type"] == NotEnoughSameHere().type
    assert refused.json["least"] == 3


def test_who_has_left_counts_no_more(offer, ask, ada, peers, group_id):
    message_id = same_here(ada, group_id, *peers)
    ask(peers[0], f"/groups/{group_id}/membership", "DELETE")

    assert offer(ada, group_id, message_id).status_code == 409


def test_only_its_author_can(offer, ada, peers, group_id):
    message_id = same_here(ada, group_id, *peers)
    eve = person("Eve")
    of_eve = group(eve)

    with nothing_stored():
        refused = [
            offer(peers[0], group_id, message_id),
            offer(eve, group_id, message_id),
            offer(ada, of_eve, message_id),
            offer(ada, group_id, uuid4()),
        ]

    assert {answer.data for answer in refused} == {refused[-1].data}
    assert refused[-1].status_code == 404


def test_what_was_removed_cannot_be_offered(offer, ask, ada, peers, group_id):
    message_id = same_here(ada, group_id, *peers)
    ask(ada, f"/groups/{group_id}/messages/{message_id}", "DELETE")

    refused = offer(ada, group_id, message_id)

    assert refused.json["type"] == "/problems/message-removed"


def test_a_facilitator_is_one_of_the_group(offer, ada, peers, group_id):
    luna = person("Luna", hat="facilitator")
    with writing():
        add_member(group_id, luna)
    message_id = same_here(luna, group_id, *peers)

    assert offer(luna, group_id, message_id).status_code == 201
    in_another_hat = signed_in_again(luna, hat="coordinator")
    assert offer(in_another_hat, group_id, message_id).status_code == 404
    assert len(rows_of("ours")) == 1
