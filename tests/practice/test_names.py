"""A text is held against everybody's names, word by word, however they are written."""

import pytest

from backend.practice.rules import (
    ALIAS,
    CONTACT,
    EMAIL,
    EMPLOYER,
    GROUP,
    NUMBER,
    Names,
    parts_of,
    parts_of_address,
)


@pytest.fixture(autouse=True)
def database():
    """Rules need none."""


NAMES = Names(
    [
        *((ALIAS, part) for part in parts_of("Björn Borg")),
        *((ALIAS, part) for part in parts_of("Den Stille")),
        (ALIAS, "Ida"),
        (ALIAS, "Måke"),
        (ALIAS, "🌟"),
        *((CONTACT, part) for part in parts_of_address("robin.hood7@example.org")),
        (GROUP, "Tirsdag kl. 13"),
        (EMPLOYER, "Jonstrup Cykler"),
        (GROUP, ""),
    ]
)


@pytest.mark.parametrize(
    ("text", "why", "blotted"),
    [
        ("Vi spurgte Ida først.", {ALIAS}, "vi spurgte … først."),
        ("Det var Idas idé", {ALIAS}, "det var … idé"),
        ("IDA’s idé", {ALIAS}, "…’s idé"),
        ("I\u200bda sagde det", {ALIAS}, "… sagde det"),
        ("Bjo\u0308rn var med", {ALIAS}, "… var med"),
        ("spurgt af björn borg.", {ALIAS}, "spurgt af …."),
        ("stille var med", {ALIAS}, "… var med"),
        ("en 🌟 til alle", {ALIAS}, "en … til alle"),
        ("ring til Robin", {CONTACT}, "ring til …"),
        ("skriv til eve@example.com", {EMAIL}, "skriv til …"),
        ("tlf. 12 34 56 78", {NUMBER}, "tlf. …"),
        ("010203-1234", {NUMBER}, "…"),
        ("vi i tirsdag, kl 13", {GROUP}, "vi i …"),
        ("hos Jonstrup-Cykler med Ida", {EMPLOYER, ALIAS}, "hos … med …"),
    ],
)
def test_finds_who_is_named_and_leaves_the_name_out_of_what_it_says(text, why, blotted):
    assert NAMES.blot(text) == (why, blotted)


@pytest.mark.parametrize(
    "text",
    [
        "Vi starter kl. 10 og holder pause efter 45 minutter.",
        "Idaho er langt væk, og en idé er en idé.",
        "Den, der vil, begynder.",
        "Cykler er gode. Vi mødes tirsdag.",
        "måker",
    ],
)
def test_finds_nobody_in_words_that_only_begin_alike(text):
    assert NAMES.blot(text)[0] == set()
