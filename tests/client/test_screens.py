"""What every screen is like for every hat, whoever looks at it and on what."""

import json
from pathlib import Path

from .conftest import run

SCREENS = Path(__file__).with_name("screens.mjs")
# In two groups, in one, without a word in the chat, in none; vetted and not; here and in Norway.
LOOK = {
    "participant": ["Sky, Nova", "Robin", "Bo", "Nikolaj", "Selma"],
    "facilitator": ["Luna"],
    "coordinator": ["Birgit"],
    "employer": ["Jørgen", "Brian"],
    "authority": ["Henrik"],
    "researcher": ["Asta"],
    "lead": ["Mette"],
    "admin": ["Ove"],
}
# They open what comes up over a screen, too, and see the server fail.
CLOSELY = ["Robin", "Luna", "Jørgen"]


def test_nothing_keeps_anybody_out_and_nothing_sticks_out(demo):
    people = [
        json.dumps([cells[0], cells[1], cells[-1], cells[0] in CLOSELY])
        for cells in demo.links()
        if cells[0] in LOOK[cells[1]]
    ]
    assert len(people) == sum(map(len, LOOK.values()))

    run(SCREENS, demo.origin, *people)
