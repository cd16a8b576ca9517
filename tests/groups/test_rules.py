"""Nobody passes for somebody else by a name that looks the same."""

import pytest

from backend.groups.rules import imitates_staff, is_taken


@pytest.mark.parametrize(
    "alias",
    ["Luna Konsulent", "k0nsulent", "Кonsulent", "KOMMUNEN", "Jobcentret", "råd-giver"],
)
def test_staff_are_not_imitated(alias):
    assert imitates_staff(alias)


@pytest.mark.parametrize("alias", ["Robin", "Konstantin", "Jo", "Åse", "🦊"])
def test_a_name_is_a_name(alias):
    assert not imitates_staff(alias)


@pytest.mark.parametrize(
    ("alias", "other"),
    [("Sky", "sky"), ("Sky", "S k y"), ("Ali", "AIi"), ("Åse", "Ase")],
)
def test_names_alike_at_a_glance_are_one(alias, other):
    assert is_taken(alias, [other])


@pytest.mark.parametrize(("alias", "other"), [("🦊", "🐻"), ("Sky", "Skye")])
def test_names_apart_are_two(alias, other):
    assert not is_taken(alias, [other])
