"""Somebody who takes in all that can be fetched or heard of a group, and learns to guess from it.

They know no weak spot: every number in every answer is a fact to them, every length, every count
and every place in a list, and they try which of them tells best what they want to know.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt
from statistics import fmean, stdev

Facts = dict[str, float]
NOWHERE = -1e9  # the fact is not there, which is one too
FOLDS = 3
SURE = 5  # standard errors: what is seen once in a million times by chance


@dataclass
class Clue:
    """What was seen of somebody in one round, and whether what is to be guessed is so."""

    round: int
    of_all: Facts
    of_them: Facts
    is_so: bool

    def fact(self, name: str) -> float:
        return self.of_them.get(name, self.of_all.get(name, NOWHERE))


@dataclass
class Seen:
    """All that an attacker has fetched and heard, by the name of where."""

    began: datetime
    rev: int
    bodies: dict[str, object] = field(default_factory=dict)
    sizes: Facts = field(default_factory=dict)

    def take(self, name: str, response) -> None:
        self.sizes[f"{name} status"] = response.status_code
        self.sizes[f"{name} bytes"] = len(response.data)
        self.sizes[f"{name} headers"] = len(str(response.headers))
        self.bodies[name] = response.get_json(silent=True)

    def hear(self, name: str, events) -> None:
        self.bodies[name] = [{"event": e["name"], "args": e["args"]} for e in events]

    def facts(self) -> Facts:
        """What it says without looking for anybody."""
        found = Counter(self.sizes)
        for name, body in self.bodies.items():
            for path, value in self._leaves(body, name):
                found[path] += value
        return dict(found)

    def facts_about(self, *names: str) -> Facts:
        """Where somebody stands in each list, and what is said there."""
        found = {}
        for name, body in self.bodies.items():
            for path, place, of, item in lists(body, name):
                if any(f'"{n}"' in json.dumps(item) for n in names):
                    found |= {f"{path} place": place, f"{path} to end": of - place}
                    found |= {f"{p} theirs": v for p, v in self._leaves(item, path)}
        return found

    def _leaves(self, body, path):
        if isinstance(body, dict):
            for key, value in body.items():
                yield from self._leaves(value, f"{path}.{key}")
        elif isinstance(body, list):
            yield f"{path} count", len(body)
            for item in body:
                yield from self._leaves(item, f"{path}[]")
        elif isinstance(body, str):
            yield f"{path} length", len(body)
            if len(body) < 20:
                yield f"{path}={body}", 1
            elif body.endswith("Z"):
                moment = datetime.fromisoformat(body)
                yield f"{path} seconds", (moment - self.began).total_seconds()
        else:
            since = self.rev if path.endswith(".rev") else 0
            yield f"{path} value", NOWHERE if body is None else body - since


def lists(body, path):
    """Every item of every list, with its place."""
    if isinstance(body, dict):
        for key, value in body.items():
            yield from lists(value, f"{path}.{key}")
    elif isinstance(body, list):
        for place, item in enumerate(body):
            yield path, place, len(body), item
            yield from lists(item, f"{path}[]")


def advantage(clues: list[Clue]) -> float:
    """How many standard errors the best guess is better than always guessing the commoner.

    What is guessed of a round was learned from others; the rounds are the trials.
    """
    gains: dict[int, list[int]] = {clue.round: [] for clue in clues}
    for fold in range(FOLDS):
        known = [clue for clue in clues if clue.round % FOLDS != fold]
        commoner, guess = learn(known)
        for clue in clues:
            if clue.round % FOLDS == fold:
                gain = (guess(clue) == clue.is_so) - (commoner == clue.is_so)
                gains[clue.round].append(gain)
    means = [fmean(of_round) for of_round in gains.values()]
    error = stdev(means) / sqrt(len(means))
    return fmean(means) / error if error else 0.0


def learn(known: list[Clue]):
    """What is commoner, and the guess by the one fact and threshold that tell best."""
    true = sum(clue.is_so for clue in known)
    commoner = 2 * true >= len(known)
    best, rule = max(true, len(known) - true), None
    names = {n for clue in known for n in (*clue.of_all, *clue.of_them)}
    for name in sorted(names):
        right, threshold, above = split(known, name, true)
        if right > best:
            best, rule = right, (name, threshold, above)
    if rule is None:
        return commoner, lambda clue: commoner
    name, threshold, above = rule
    return commoner, lambda clue: (clue.fact(name) > threshold) == above


def split(known: list[Clue], name: str, true: int) -> tuple[int, float, bool]:
    """The most that one threshold of a fact gets right, where it is, and what is above it."""
    values = sorted((clue.fact(name), clue.is_so) for clue in known)
    best, true_below = (0, NOWHERE, True), 0
    for count, (value, is_so) in enumerate(values, 1):
        true_below += is_so
        if count < len(values) and values[count][0] == value:
            continue
        false_below = count - true_below
        so_above = false_below + true - true_below
        best = max(
            best, (so_above, value, True), (len(values) - so_above, value, False)
        )
    return best
