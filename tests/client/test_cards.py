"""What groups do with their card, with each other's and with what they try, on real phones."""

from pathlib import Path

import pytest

from .conftest import invite, run

STORIES = Path(__file__).with_name("cards.mjs")


@pytest.fixture
def tell(server):
    def tell(story: str) -> None:
        run(STORIES, story, *invite(server, "vig", "Tirsdagsgruppen", 2))

    return tell


def test_makes_a_card_that_employers_see_while_the_group_shows_it(demo):
    two = invite(demo, "roskilde", "Kortbordet", 2)
    [employer] = [cells[-1] for cells in demo.links() if cells[0] == "Jørgen"]

    run(STORIES, "makes_a_card", *two, employer)


def test_puts_on_the_card_what_a_peer_said_once_one_said_yes(tell):
    tell("speaks_for_a_peer")


def test_tries_something_and_decides_what_becomes_of_it(tell):
    tell("tries_something")
