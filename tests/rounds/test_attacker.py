"""Nobody who collects everything there is tells a pass from silence, or who has answered yet.

That the attacker is no fool is shown beside it: each leak that we took care not to make is
made here on purpose, and found.
"""

import random
from datetime import timedelta
from itertools import pairwise

import pytest

from backend.groups.actions import change, lock_group
from backend.rounds import actions
from backend.rounds.actions import TO_FINISH
from backend.worker import run_due_job
from models import ChangeKind, Group, RoundAnswer
from models.types import at, now, uuid7
from models.work import reading, session, writing
from tests.factories import asked, group, membership_of, person
from tests.rounds.attacker import SURE, Clue, Seen, advantage

MEMBERS = ("Ada", "Ben", "Cleo", "Dina", "Emil", "Fie", "Gro")
ATTACKERS = {
    "Eve": "participant",
    "Luna": "facilitator",
    "Ove": "admin",
    "Henrik": "authority",
}
WHO_ATTACKS = (*("Eve", "Luna") * 4, "Ove", "Henrik")
ANSWER, PASS = (
    (0.1, 0.9),
    (0.3, 0.7),
)  # how probably: rarely in some rounds, often in others
FEW, MANY = 60, 1_000
# PostgreSQL reads every version that one transaction has left of a row.
LONG = [pytest.mark.soak, pytest.mark.commits]
APART = timedelta(seconds=60)
ALL_HAVE_SEEN_IT = timedelta(seconds=10)


class Story:
    """A group of seven, and four who want to know: of its members, its staff and from outside."""

    def __init__(self, app, client, socket, rounds):
        self.client, self.chance = client, random.Random(28)
        self.members = [person(name) for name in MEMBERS]
        self.attackers = {n: person(n, hat=hat) for n, hat in ATTACKERS.items()}
        self.phones = {name: socket(who) for name, who in self.attackers.items()}
        inside = [self.attackers[name] for name in ("Eve", "Luna")]
        self.group_id = group(*self.members, *inside)
        self.ids = {m.alias: str(membership_of(m, self.group_id)) for m in self.members}
        self.rules = {
            rule.endpoint.split(".")[-1]: rule
            for rule in app.url_map.iter_rules()
            if "GET" in rule.methods and rule.arguments <= {"group_id", "round_id"}
            if "/groups" in rule.rule
        }
        self.first = now() - rounds * APART
        self.passing, self.answering, self.order = [], [], []

    def tell(self, number):
        """One round, from the question to what is read when it is open."""
        began, self.answered, self.passed = self.first + number * APART, [], []
        with at(began):
            self.round_id = asked(self.chance.choice(self.members), self.group_id)
        self.url = f"/v1/groups/{self.group_id}/rounds/{self.round_id}"
        attacker = self.attackers[self.chance.choice(WHO_ATTACKS)]
        self.phones[attacker.alias].get_received()
        with reading():
            seen = Seen(began, session.get_one(Group, self.group_id).rev)
        self.meet(began)
        with at(began + ALL_HAVE_SEEN_IT):
            self.look("shut", seen, attacker)
            shut = self.facts(seen)
            for caller in (self.chance.choice(self.members), attacker):
                self.client.post(f"{self.url}/open", headers=caller.headers)
        with at(began + ALL_HAVE_SEEN_IT + TO_FINISH):
            while run_due_job():
                pass
            self.look("open", seen, attacker)
        self.note(number, shut, self.facts(seen))

    def meet(self, began):
        """Each in turn answers, passes or does not even look."""
        answers, passes = (self.chance.choice(p) for p in (ANSWER, PASS))
        in_turn = self.chance.sample(self.members, len(self.members))
        for seconds, member in enumerate(in_turn, 1):
            with at(began + timedelta(seconds=seconds)):
                if self.chance.random() < answers:
                    self.answer(member)
                    self.answered.append(member.alias)
                elif self.chance.random() < passes:
                    self.make_a_pass(member)
                    self.passed.append(member.alias)

    def answer(self, member):
        """As often as it takes."""
        for _ in range(self.chance.choice((1, 1, 2))):
            words = {"text": "x" * self.chance.randint(1, 40)}
            self.client.put(f"{self.url}/answer", json=words, headers=member.headers)

    def make_a_pass(self, member):
        """After a look at the question, and at times a second thought."""
        self.client.get(self.url, headers=member.headers)
        if self.chance.random() < 0.3:
            self.answer(member)
            self.client.delete(f"{self.url}/answer", headers=member.headers)

    def look(self, when, seen, attacker):
        """Fetch whatever can be fetched of the group, and hear what was told."""
        places = {"group_id": self.group_id, "round_id": self.round_id}
        headers, queries = attacker.headers, {"list_changes": f"?after={seen.rev}"}
        for name, rule in self.rules.items():
            _, url = rule.build({k: places[k] for k in rule.arguments})
            url += queries.get(name, "")
            seen.take(f"{when} {name}", self.client.get(url, headers=headers))
        since = {"groups": {str(self.group_id): seen.rev}}
        synced = self.client.post("/v1/sync", json=since, headers=headers)
        seen.take(f"{when} sync", synced)
        seen.hear(f"{when} events", self.phones[attacker.alias].get_received())

    def facts(self, seen):
        """What is seen of all, and of each."""
        return seen.facts(), {a: seen.facts_about(a, id) for a, id in self.ids.items()}

    def note(self, number, shut, opened):
        """What each game is to be guessed from, and how it is."""
        (before, early), (after, late) = shut, opened
        for alias in self.ids:
            is_so = alias in self.answered
            self.answering.append(Clue(number, before, early[alias], is_so))
            if not is_so:
                is_so = alias in self.passed
                self.passing.append(Clue(number, after, late[alias], is_so))
        for one, other in pairwise(self.answered):
            is_so = self.chance.random() < 0.5
            first, second = (one, other) if is_so else (other, one)
            known = late[first].keys() & late[second].keys()
            apart = {name: late[first][name] - late[second][name] for name in known}
            self.order.append(Clue(number, {}, apart, is_so))


@pytest.fixture
def watch(app, client, socket, unlimited):
    """What the attackers have seen of so many rounds."""

    def watch(rounds):
        story = Story(app, client, socket, rounds)
        for number in range(rounds):
            story.tell(number)
        return story

    return watch


@pytest.mark.parametrize(
    ("database_url", "rounds"),
    [
        ("sqlite", FEW),
        pytest.param("sqlite", MANY, marks=LONG),
        pytest.param("postgresql", MANY, marks=LONG),
    ],
    indirect=["database_url"],
)
def test_guesses_no_better_than_who_has_seen_nothing(watch, rounds):
    story = watch(rounds)

    assert len(story.passing) > rounds and len(story.answering) == 7 * rounds
    assert len({name for clue in story.passing for name in clue.of_all}) > 100
    assert advantage(story.passing) < SURE, "a pass is not silence"
    assert advantage(story.answering) < SURE, "it shows who has answered"
    assert advantage(story.order) < SURE, "it shows who answered first"


@pytest.fixture
def leaky(monkeypatch):
    """A pass has a row, an answer is a word to the group, and answers come in their order."""
    answer_quietly = actions.answer_round

    def answer_aloud(caller, group_id, round_id, *, text):
        answer_quietly(caller, group_id, round_id, text=text)
        change(lock_group(group_id), ChangeKind.ROUND_CHANGED)

    def leave_a_row(story, member):
        with writing():
            place = story.group_id, story.round_id
            answer_quietly(member.caller(), *place, text="–")

    monkeypatch.setattr(actions, "answer_round", answer_aloud)
    monkeypatch.setattr(Story, "make_a_pass", leave_a_row)
    monkeypatch.setattr(RoundAnswer, "new_id", staticmethod(uuid7))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_would_find_each_of_the_leaks_that_there_could_be(leaky, watch):
    story = watch(FEW)

    assert advantage(story.passing) > SURE
    assert advantage(story.answering) > SURE
    assert advantage(story.order) > SURE
