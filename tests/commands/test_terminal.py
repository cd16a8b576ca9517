"""Where somebody sits at a terminal, what takes long shows how far it is."""

import pytest

from backend.terminal import progress


@pytest.mark.parametrize("steps", [1, 250])
def test_every_step_is_passed_on_with_a_bar(monkeypatch, capsys, steps):
    monkeypatch.setenv("FORCE_COLOR", "1")

    with progress("Filling") as watch:
        assert [*watch([*range(steps)])] == [*range(steps)]

    assert "Filling" in capsys.readouterr().err


def test_no_bar_is_drawn_into_a_file(capsys):
    with progress("Filling") as watch:
        assert [*watch([1, 2, 3])] == [1, 2, 3]

    assert capsys.readouterr().err == ""
