"""Whoever asked sees the answers that are shown to them, as long as they are."""

import pytest

from tests.factories import group, membership_of, offer, person


@pytest.fixture
def luna():
    return person("Luna", hat="facilitator")


@pytest.fixture
def answers(made):
    """What somebody is shown of the answers to the offer they made last."""
    return lambda maker: made(maker)["items"][0]["answers"]


def test_are_shown_under_the_name_the_group_knows(choose, answers, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    offer_id = offer(luna, "Cyklerne", "Køkkenet", group_id=group_id)

    choose(ada, offer_id, is_shared=True)

    assert answers(luna) == [
        {
            "by": {
                "id": str(membership_of(ada, group_id)),
                "alias": "Ada",
                "hat": "participant",
            },
            "answer": "option",
            "text": "Cyklerne",
            "idea": None,
            "reason": None,
        }
    ]


def test_have_the_reason_only_where_that_is_shown_too(choose, answers, luna):
    ada = person("Ada")
    offer_id = offer(luna, group_id=group(ada, luna))

    shown = []
    for is_reason_shared in (False, True):
        choose(
            ada,
            offer_id,
            answer="not_now",
            reason="Jeg flytter",
            is_shared=True,
            is_reason_shared=is_reason_shared,
        )
        shown += answers(luna)

    assert [a["reason"] for a in shown] == [None, "Jeg flytter"]


def test_stand_under_the_name_of_whom_the_offer_asked(made, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    offer(luna, group_id=group_id)
    offer(luna, group_id=group_id, to=membership_of(ada, group_id))

    to_one, to_all = made(luna)["items"]

    assert (to_one["to"]["alias"], to_all["to"]) == ("Ada", None)


def test_are_the_last_ones_alone(choose, answers, luna):
    ada = person("Ada")
    offer_id = offer(luna, group_id=group(ada, luna))

    choose(ada, offer_id, is_shared=True)
    choose(ada, offer_id, answer="other", idea="Et bageri", is_shared=True)
    assert [a["idea"] for a in answers(luna)] == ["Et bageri"]

    choose(ada, offer_id, answer="not_now")
    assert answers(luna) == []


def test_go_to_the_participant_who_asked_and_to_no_other(choose, answers, made, luna):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    offer_id = offer(ada, group_id=group(ada, ben, eve, luna))

    choose(ben, offer_id, is_shared=True)

    assert [a["by"]["alias"] for a in answers(ada)] == ["Ben"]
    assert made(eve)["items"] == made(luna)["items"] == []


def test_tell_nothing_by_their_order(choose, answers, luna):
    people = [person(alias) for alias in ("Ada", "Ben", "Eve")]
    group_id = group(*people, luna)
    offer_id = offer(luna, group_id=group_id)

    for somebody in people:
        choose(somebody, offer_id, is_shared=True)

    shown = [a["by"]["id"] for a in answers(luna)]
    assert shown == sorted(str(membership_of(p, group_id)) for p in people)


def test_end_when_their_maker_leaves_the_group(choose, call, answers, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    choose(ada, offer(luna, group_id=group_id), is_shared=True)

    call(ada, "DELETE", f"/groups/{group_id}/membership")

    assert answers(luna) == []


def test_are_gone_for_a_facilitator_who_left_the_group(choose, call, made, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    offer_id = offer(luna, group_id=group_id)
    choose(ada, offer_id, is_shared=True)

    call(luna, "DELETE", f"/groups/{group_id}/membership")

    assert made(luna)["items"] == []
    assert call(luna, "DELETE", f"/offers/{offer_id}").status_code == 404


def test_rest_while_whoever_asked_does_not_take_part_in_the_talk(choose, call, made):
    ada, ben = person("Ada"), person("Ben")
    offer_id = offer(ada, group_id=group(ada, ben))
    own = offer(ada)
    choose(ben, offer_id, is_shared=True)

    call(ada, "DELETE", "/consents/peer_chat")

    assert [o["id"] for o in made(ada)["items"]] == [str(own)]
