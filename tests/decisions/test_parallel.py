"""Votes that come at the same moment are each counted once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.factories import decision, group, person

from .conftest import later


def at_once(app, group_id, asked, voters):
    """What the voters are answered who all vote at the same moment."""
    together = Barrier(len(voters))

    def vote(voter):
        together.wait()
        url = f"/v1/groups/{group_id}/decisions/{asked}/ballots"
        phone = app.test_client()
        sent = phone.post(url, json={"choice": "yes"}, headers=voter.headers)
        return sent.status_code

    with ThreadPoolExecutor(len(voters)) as pool:
        return list(pool.map(vote, voters))


@pytest.mark.commits
def test_eight_of_one_member_are_one_ballot(app, see):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    asked = decision(ben, group_id)

    answers = at_once(app, group_id, asked, [ada] * 8)

    assert sorted(answers) == [204] + [409] * 7
    with later(hours=2):
        assert see(ben, group_id, asked)["result"]["counts"]["yes"] == 1


@pytest.mark.commits
def test_eight_of_eight_members_are_eight(app, see):
    people = [person(f"Ada {n}") for n in range(8)]
    group_id = group(*people)
    asked = decision(people[0], group_id)

    assert set(at_once(app, group_id, asked, people)) == {204}

    with later(hours=2):
        assert see(people[0], group_id, asked)["result"]["counts"]["yes"] == 8
