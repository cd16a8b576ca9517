"""Whoever watches everything learns no more of a vote than its result says.

Each attacker is also let loose on a vote that leaks, and wins: they can see.
"""

import json
import random
from collections import defaultdict
from datetime import timedelta

import pytest

from backend.decisions import actions
from backend.decisions.rules import Votes, mark_of
from backend.groups.actions import change, lock_group
from backend.worker import run_due_job
from models import ChangeKind
from models.types import at, now
from models.work import session
from tests.factories import decision, group, membership_of, person

from .attack import (
    Look,
    Score,
    Vote,
    dump,
    guess_from_dump,
    guess_in_order,
    guess_turns,
)

VOTERS = ("Ada", "Sam", "Kim", "Nor", "Vic", "Liv")
FEW, MANY = 10, 230  # of some four votes each
OF_A_GROUP = 12
LATER = timedelta(hours=2)

pytestmark = [pytest.mark.commits, pytest.mark.usefixtures("unlimited")]


def some_ballot(method, dice):
    words = {"words": f"words-{dice.getrandbits(32):08x}"}
    if method == "majority":
        return {"choice": dice.choice(["yes", "no", "blank"])}
    if method == "advice":
        return {"choice": "advice"} | words
    return {"choice": "object"} | words


@pytest.fixture
def hold(vote):
    """Hold a vote: each has a turn, in any order, and most of them vote in it.

    `look` is called before the first turn and after each.
    """

    def hold(people, group_id, dice, look=lambda asked: None):
        method = dice.choice(["advice", "consent", "majority"])
        held = Vote(decision(people[0], group_id, method=method))
        look(held.decision_id)
        for voter in dice.sample(people, len(people)):
            ballot = some_ballot(method, dice) if dice.random() < 0.75 else None
            if ballot:
                answer = vote(voter, group_id, held.decision_id, **ballot)
                assert answer.status_code == 204
            cast = ballot and ballot.get("words", ballot["choice"])
            held.turns.append((voter.alias, cast))
            look(held.decision_id)
        return held

    return hold


@pytest.fixture
def watch(app, client, socket):
    """All that somebody can fetch of a group by any route, and hear of it live."""
    routes = [
        rule
        for rule in app.url_map.iter_rules()
        if "GET" in rule.methods
        and rule.rule.startswith(("/v1/groups", "/v1/rules", "/v1/principles"))
        and rule.arguments <= {"group_id", "decision_id"}
    ]
    known = {rule.endpoint for rule in routes}
    assert known >= {"decisions.get_decision", "messages.list_changes"}

    def watch(caller, group_id):
        phone = socket(caller)

        def look(decision_id):
            ids = {"group_id": group_id, "decision_id": decision_id}
            seen = []
            for rule in routes:
                url = rule.build({name: ids[name] for name in rule.arguments})[1]
                page = {"after": 0} if rule.endpoint.endswith("changes") else {}
                answer = client.get(url, query_string=page, headers=caller.headers)
                seen.append((rule.endpoint, answer.status_code, answer.data))
            asked = {"groups": {str(group_id): 0}}
            synced = client.post("/v1/sync", json=asked, headers=caller.headers).json
            synced.pop("now", None)
            return Look((seen, synced), phone.get_received())

        return look

    return watch


def published(seen):
    """What the result of a vote lists, as it stands there."""
    [shown] = [d for endpoint, _, d in seen if endpoint == "decisions.get_decision"]
    result = json.loads(shown).get("result") or {"words": [], "counts": None}
    counts = result["counts"] or {}
    return result["words"] + [c for c, count in counts.items() for _ in range(count)]


ATTACKERS = ("participant", "facilitator", "admin")


def watched(hold, watch, decisions, attackers=ATTACKERS):
    """Let somebody in each of these hats watch; what each has learnt."""
    turns, ballots = defaultdict(Score), defaultdict(Score)
    dice = random.Random(28)
    for number in range(decisions):
        if number % OF_A_GROUP == 0:
            people = [person(alias) for alias in VOTERS]
            watching = {hat: person(hat.title(), hat=hat) for hat in attackers}
            members = [who for hat, who in watching.items() if hat != "admin"]
            group_id = group(*people, *members)
            eyes = {hat: watch(caller, group_id) for hat, caller in watching.items()}
        looks = defaultdict(list)

        def look(asked, looks=looks, eyes=eyes):
            for name, eye in eyes.items():
                looks[name].append(eye(asked))

        held = hold(people, group_id, dice, look)
        with at(now() + LATER):
            while run_due_job():
                pass
            for name, eye in eyes.items():
                guess_turns(turns[name], held, looks[name])
                seen, _ = eye(held.decision_id).fetched
                listed = published(seen) if name != "admin" else []
                guess_in_order(ballots[name], held, listed)
    return turns, ballots


@pytest.mark.parametrize(
    ("database_url", "decisions"),
    [
        ("sqlite", FEW),
        pytest.param("sqlite", MANY, marks=pytest.mark.soak),
        pytest.param("postgresql", MANY, marks=pytest.mark.soak),
    ],
    indirect=["database_url"],
)
def test_whoever_watches_learns_neither_who_voted_nor_what(hold, watch, decisions):
    turns, ballots = watched(hold, watch, decisions)

    assert [name for name, score in turns.items() if score.has_learnt] == []
    assert ballots["participant"].guesses > 2 * decisions
    assert [n for n, s in ballots.items() if s.guesses and s.has_learnt] == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_same_eyes_see_through_a_vote_that_leaks(hold, watch, monkeypatch):
    kept = actions.vote

    def tell_everybody(caller, group_id, decision_id, **ballot):
        kept(caller, group_id, decision_id, **ballot)
        change(lock_group(group_id), ChangeKind.DECISION_CHANGED)

    def as_they_came(votes):
        return json.dumps({"marks": [*votes.marks], "ballots": votes.ballots})

    monkeypatch.setattr(actions, "vote", tell_everybody)
    monkeypatch.setattr(Votes, "written", as_they_came)

    turns, ballots = watched(hold, watch, FEW, ["participant"])

    assert turns["participant"].has_learnt
    assert ballots["participant"].has_learnt


@pytest.fixture
def on_the_disk(engine):
    """All that lies in the database, read from outside."""

    def on_the_disk():
        with engine.connect() as connection:
            return dump(connection)

    return on_the_disk


def dumped(hold, on_the_disk, decisions):
    """What can be joined in a dump while votes are open, and in one from afterwards."""
    people = [person(alias) for alias in VOTERS]
    group_id = group(*people)
    members = {p.alias: membership_of(p, group_id) for p in people}
    dice = random.Random(31)
    held = [hold(people, group_id, dice) for _ in range(decisions)]

    def learnt():
        scores = defaultdict(Score)
        rows = on_the_disk()
        for each in held:
            names = {p.person_id.hex: p.alias for p in people}
            for alias, id in members.items():
                # They have the keys and the secrets too.
                names |= {id.hex: alias, mark_of(each.decision_id, id): alias}
            guess_from_dump(scores, each, rows, names)
        assert scores["in order"].guesses > 2 * decisions
        return [way for way, score in scores.items() if score.has_learnt]

    while_open = learnt()
    with at(now() + LATER):
        while run_due_job():
            pass
        return while_open, learnt()


@pytest.mark.parametrize("decisions", [FEW, pytest.param(MANY, marks=pytest.mark.soak)])
def test_no_dump_joins_a_ballot_to_a_person(hold, on_the_disk, decisions):
    assert dumped(hold, on_the_disk, decisions) == ([], [])


@pytest.fixture
def plain_rows(engine, monkeypatch):
    """Votes kept as one would at first: a row for each ballot, a row for each voter."""
    columns = "decision_id text, said text"
    with engine.begin() as connection:
        for name in ("plain_voters", "plain_ballots"):
            connection.exec_driver_sql(f"CREATE TABLE {name} ({columns})")

    def insert(caller, group_id, decision_id, *, choice, words=None):
        mine, _ = actions.enter_deciding(caller, group_id)
        for name, said in (("voters", mine.id.hex), ("ballots", words or choice)):
            row = f"INSERT INTO plain_{name} VALUES ('{decision_id.hex}', '{said}')"
            session.connection().exec_driver_sql(row)

    monkeypatch.setattr(actions, "vote", insert)
    yield
    with engine.begin() as connection:
        for name in ("plain_voters", "plain_ballots"):
            connection.exec_driver_sql(f"DROP TABLE {name}")


def test_the_same_dump_joins_them_where_each_has_a_row(
    hold, on_the_disk, plain_rows, engine
):
    while_open, afterwards = dumped(hold, on_the_disk, FEW)

    is_sqlite = engine.dialect.name == "sqlite"
    ways = ["in order"] if is_sqlite else ["in order", "together"]
    assert while_open == afterwards == ways
