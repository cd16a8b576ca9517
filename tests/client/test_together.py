"""What young people do together with others, on the phones in their hands."""

from pathlib import Path

from .conftest import invite, run

STORIES = Path(__file__).with_name("together.mjs")


def test_asks_a_peer_along_as_easily_as_alone(demo):
    two = invite(demo, "roskilde", "Loftet", 2)
    [employer] = [cells[-1] for cells in demo.links() if cells[0] == "Jørgen"]

    run(STORIES, "takes_a_step_together", *two, employer)


def test_opens_a_round_on_eight_phones_at_once(demo):
    group = ("Luna", "Robin", "Alex", "Sky, Nova", "Noor", "Malle", "Pixel", "Cille")
    links = {cells[0]: cells[-1] for cells in demo.links()}

    run(STORIES, "opens_a_round", *(links[name] for name in group))


def test_asks_anew_whose_yes_was_to_an_older_text(demo):
    [selma] = [cells[-1] for cells in demo.links() if cells[0] == "Selma"]

    run(STORIES, "is_asked_anew", selma)


def test_brings_three_groups_and_two_employers_to_one_meeting(demo):
    links = {cells[0]: cells[-1] for cells in demo.links()}

    who = ("Alex", "Ida", "Jep", "Abdi", "Jørgen")
    run(STORIES, "meets_in_the_network", *(links[name] for name in who))
