"""What every screen is like for every hat, whoever looks at it and on what."""

import json
from pathlib import Path

from .conftest import run

SCREENS = Path(__file__).with_name("screens.mjs")
PEOPLE = {
    ("Robin", "participant"): "all",
    ("Sky, Nova", "participant"): "",
    ("Nikolaj", "participant"): "",
    ("Selma", "participant"): "",
    ("Luna", "facilitator"): "all",
    ("Birgit", "coordinator"): "",
    ("Jørgen", "employer"): "all",
    ("Brian", "employer"): "",
    ("Henrik", "authority"): "",
    ("Asta", "researcher"): "",
    ("Mette", "lead"): "",
    ("Ove", "admin"): "",
}


def test_nothing_keeps_anybody_out_and_nothing_sticks_out(demo):
    people = [
        json.dumps([cells[0], cells[1], cells[-1], PEOPLE[cells[0], cells[1]]])
        for cells in demo.links()
        if (cells[0], cells[1]) in PEOPLE
    ]
    assert len(people) == len(PEOPLE)

    run(SCREENS, demo.origin, *people)
