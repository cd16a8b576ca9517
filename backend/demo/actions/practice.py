"""What another site has handed on."""

from __future__ import annotations

from backend.practice.actions import take_over

from .town import Town


def plan(town: Town) -> None:
    town.plan(town.when(town.first_day, "09:00"), _take_over, town)


def _take_over(town: Town) -> None:
    take_over(town.site, town.story["practice"])
