"""A vote is its voter's own: nobody sees it, and nothing tells when it came."""

import pytest

from models import Urn
from models.work import reading, session
from tests.factories import decision, group, person
from tests.rows import every_row, nothing_stored

from .conftest import later


@pytest.fixture
def people():
    ada, ben, luna = person("Ada"), person("Ben"), person("Luna", hat="facilitator")
    return ada, ben, luna, group(ada, ben, luna)


def test_a_majority_is_counted_once_it_is_over(people, vote, see):
    ada, ben, luna, group_id = people
    asked = decision(ada, group_id)
    for voter, choice in ((ada, "yes"), (ben, "no"), (luna, "yes")):
        assert vote(voter, group_id, asked, choice).status_code == 204

    with later(hours=2):
        seen = see(ben, group_id, asked)

    assert seen["is_closed"] and seen["has_voted"] is None
    assert seen["result"] == {
        "is_quorate": True,
        "is_adopted": True,
        "counts": {"yes": 2, "no": 1, "blank": 0},
        "words": [],
    }


def test_a_tie_adopts_nothing(people, vote, see):
    ada, ben, _, group_id = people
    asked = decision(ada, group_id)
    vote(ada, group_id, asked, "yes"), vote(ben, group_id, asked, "no")

    with later(hours=2):
        assert see(ada, group_id, asked)["result"]["is_adopted"] is False


def test_consent_is_that_nobody_objects(people, vote, see):
    ada, ben, luna, group_id = people
    gone, held = (decision(ada, group_id, method="consent") for _ in range(2))
    vote(ada, group_id, gone, "fine"), vote(ben, group_id, gone, "fine")
    vote(ada, group_id, held, "fine")
    vote(ben, group_id, held, "object", words="Bussen går kl. 11")
    vote(luna, group_id, held, "object")

    with later(hours=2):
        results = [see(luna, group_id, asked)["result"] for asked in (gone, held)]

    assert [(r["is_adopted"], r["words"], r["counts"]) for r in results] == [
        (True, [], None),
        (False, ["Bussen går kl. 11"], None),
    ]


def test_advice_is_heard_in_an_order_of_its_own(people, vote, see):
    ada, ben, luna, group_id = people
    asked = decision(ada, group_id, method="advice")
    for voter, words in ((luna, "c"), (ada, "a"), (ben, "b")):
        vote(voter, group_id, asked, "advice", words=words)

    with later(hours=2):
        result = see(ada, group_id, asked)["result"]

    assert (result["words"], result["is_adopted"]) == (["a", "b", "c"], None)


@pytest.mark.parametrize("method", ["advice", "consent", "majority"])
def test_too_few_for_the_quorum_show_nothing(people, vote, see, method):
    ada, ben, _, group_id = people
    asked = decision(ada, group_id, method=method, quorum=3)
    choice = {"advice": "advice", "consent": "object", "majority": "yes"}[method]
    for voter in (ada, ben):
        words = {} if method == "majority" else {"words": "Nej"}
        assert vote(voter, group_id, asked, choice, **words).status_code == 204

    with later(hours=2):
        result = see(ada, group_id, asked)["result"]

    nothing = {"is_quorate": False, "is_adopted": False, "counts": None, "words": []}
    assert result == nothing


def test_until_then_each_sees_their_own_part_alone(people, vote, see):
    ada, ben, _, group_id = people
    asked = decision(ada, group_id)
    before = see(ben, group_id, asked)

    vote(ada, group_id, asked)

    assert see(ben, group_id, asked) == before
    assert see(ada, group_id, asked) == before | {"has_voted": True}
    assert before["result"] is None and before["has_voted"] is False


def test_it_changes_one_sealed_row_and_nothing_else(people, vote):
    ada, _, _, group_id = people
    asked = decision(ada, group_id)
    before = every_row()

    vote(ada, group_id, asked)

    after = every_row()
    assert {name for name in after if after[name] != before[name]} == {"urns"}
    with reading():
        [urn] = session.query(Urn).all()
        assert b"yes" not in urn.sealed_contents
        assert ada.person_id.hex not in urn.contents


def test_who_has_voted_is_forgotten_when_it_is_over(people, vote):
    ada, _, _, group_id = people
    vote(ada, group_id, decision(ada, group_id))

    with later(hours=2), reading():
        [urn] = session.query(Urn).all()
        assert urn.contents == '{"marks": [], "ballots": [["yes", ""]]}'


def test_the_end_is_told_and_a_vote_is_not(people, vote, socket, heard, call):
    ada, ben, _, group_id = people
    asked = decision(ada, group_id)
    phone = socket(ben)

    vote(ada, group_id, asked)
    assert phone.get_received() == []

    with later(hours=2):
        [told] = heard(phone, "decision_changed")
        rev = call(ben, "GET", group_id).json["rev"]
    assert told == {"group_id": str(group_id), "rev": rev}


@pytest.mark.parametrize(
    ("method", "ballot", "pointer"),
    [
        ("majority", {"choice": "fine"}, "#/choice"),
        ("majority", {"choice": "advice", "words": "Ja"}, "#/choice"),
        ("majority", {"choice": "yes", "words": "Ja"}, "#/words"),
        ("consent", {"choice": "yes"}, "#/choice"),
        ("consent", {"choice": "fine", "words": "Ja"}, "#/words"),
        ("advice", {"choice": "advice"}, "#/words"),
        ("advice", {"choice": "advice", "words": " "}, "#/words"),
        ("advice", {"choice": "maybe"}, "#/choice"),
        ("advice", {"choice": None}, "#/choice"),
    ],
)
def test_a_ballot_fits_its_question(people, call, method, ballot, pointer):
    ada, _, _, group_id = people
    asked = decision(ada, group_id, method=method)

    with nothing_stored():
        refused = call(
            ada, "POST", group_id, f"/decisions/{asked}/ballots", json=ballot
        )

    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == pointer


def test_a_second_ballot_of_one_voter_is_refused(people, vote, see):
    ada, _, _, group_id = people
    asked = decision(ada, group_id)
    vote(ada, group_id, asked, "yes")

    with nothing_stored():
        refused = vote(ada, group_id, asked, "no")

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/already-voted",
    )
    with later(hours=2):
        counts = see(ada, group_id, asked)["result"]["counts"]
    assert counts == {"yes": 1, "no": 0, "blank": 0}


def test_nobody_votes_once_the_result_can_be_read(people, vote, see):
    ada, ben, _, group_id = people
    asked = decision(ada, group_id)
    vote(ada, group_id, asked)

    with later(hours=1), nothing_stored():
        read = see(ada, group_id, asked)["result"]
        refused = vote(ben, group_id, asked, "no")
        assert see(ada, group_id, asked)["result"] == read

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/decision-closed",
    )


def test_what_is_under_way_at_the_end_is_let_in_before_anybody_looks(people, vote, see):
    ada, _, _, group_id = people
    asked = decision(ada, group_id)
    closes_at = see(ada, group_id, asked)["closes_at"]

    with later(seconds=3599):
        refused = vote(ada, group_id, asked)
        still = see(ada, group_id, asked)

    assert refused.json["type"] == "/problems/decision-closed"
    assert (still["result"], still["closes_at"]) == (None, closes_at)


def test_a_stranger_and_one_who_does_not_read_there_do_not_vote(people, vote, see):
    ada, _, _, group_id = people
    eve = person("Eve")
    elsewhere = group(eve)
    asked = decision(ada, group_id)

    with nothing_stored():
        answers = [
            vote(eve, group_id, asked),
            vote(eve, elsewhere, asked),
            vote(ada, elsewhere, asked),
        ]

    assert {answer.status_code for answer in answers} == {404}
