"""What a group makes its own, on the phones in their hands."""

from pathlib import Path

from .conftest import invite, run

STORIES = Path(__file__).with_name("ours.mjs")


def test_two_phones_that_rewrite_it_at_once_keep_both_wordings(server):
    four = invite(server, "vig", "Tirsdagsgruppen", 4)

    run(STORIES, "is_rewritten_on_two_phones_at_once", *four)


def test_silence_agrees_and_one_voice_ends_it_without_a_name(server):
    four = invite(server, "vig", "Tirsdagsgruppen", 4)

    run(STORIES, "agrees_by_silence_and_one_voice_ends_it", *four)
