"""What was measured: kept as CSV, judged against the targets, and shown in the README."""

from __future__ import annotations

import csv
import math
import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from statistics import median
from typing import TypeVar

from .servers import ROOT

FOLDER = Path(__file__).parent
FIGURES = FOLDER / "figures"
PLOT = ROOT / "build" / "plot"  # with a lock of its own
COLUMNS = ("p", "work", "unit", "contender", "round", "figure")

T = TypeVar("T")
Figures = Mapping[str, float]


@dataclass(frozen=True)
class Target:
    """What a figure, or its ratio to another of the same round, must reach."""

    of: str
    against: str | None = None
    at_least: float = -math.inf
    at_most: float = math.inf

    def __str__(self) -> str:
        sign, bound = (
            ("≥", self.at_least) if self.at_most == math.inf else ("≤", self.at_most)
        )
        than = f" × {self.against}" if self.against else ""
        return f"{self.of} {sign} {bound:g}{than}"


@dataclass(frozen=True)
class Measured:
    """One kind of work, done by each contender in turn, round by round."""

    p: str
    work: str
    unit: str
    rounds: Sequence[Figures]
    targets: Sequence[Target] = field(default=())

    def reached(self, target: Target) -> tuple[float, bool]:
        """The median, over the rounds, of what the target speaks of; and whether it is met."""
        figure = median(
            r[target.of] / (r[target.against] if target.against else 1)
            for r in self.rounds
        )
        return figure, target.at_least <= figure <= target.at_most

    def medians(self) -> dict[str, float]:
        return {name: median(r[name] for r in self.rounds) for name in self.rounds[0]}


def alternate(
    contenders: Mapping[str, Callable[[], T]], rounds: int = 3
) -> list[dict[str, T]]:
    """A B A B A B: on a noisy machine only figures of the same minutes can be compared."""
    figures: list[dict[str, T]] = []
    for number in range(1, rounds + 1):
        figures.append({})
        for name, run in contenders.items():
            figures[-1][name] = run()
            say(f"  {number}. {name}: {figures[-1][name]}")
    return figures


def only(figure: str, rounds: list[dict[str, dict[str, float]]]) -> list[Figures]:
    """One of the figures that each contender has given in each round."""
    return [{name: given[figure] for name, given in r.items()} for r in rounds]


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def keep(measured: Sequence[Measured]) -> None:
    """Put the figures beside those of the same commit and day, and anew into the README."""
    path = FIGURES / f"{datetime.now(UTC):%Y-%m-%d}-{commit()}.csv"
    FIGURES.mkdir(exist_ok=True)
    done = {m.p for m in measured}
    before = list(csv.reader(path.open())) if path.exists() else []
    rows = [row for row in before[1:] if row[0] not in done]
    for m in measured:
        for number, figures in enumerate(m.rounds, 1):
            rows += [
                [m.p, m.work, m.unit, name, str(number), f"{figure:.6g}"]
                for name, figure in figures.items()
            ]
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *sorted(rows, key=lambda row: row[0])])
    _show(measured, path)
    _draw(path)


@cache
def commit() -> str:
    """The commit that is measured, with a + where it has been worked on since."""
    # Asked once, at the start: the figures themselves are changes too.
    asked = ["git", "describe", "--always", "--exclude=*", "--dirty=+"]
    return subprocess.check_output(asked, cwd=ROOT, text=True).strip()


def machine() -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    name = model[1] if model else platform.machine()
    return f"{name}, {os.cpu_count()} cores, Linux {platform.release()}"


def _draw(path: Path) -> None:
    drawing = path.with_suffix(".png")
    title = f"{path.stem} · {machine()} · bars: medians, strokes: rounds"
    subprocess.run(
        [sys.executable, FOLDER / "plot.py", path, drawing, title],
        env={**os.environ, "PYTHONPATH": str(PLOT)},
        check=True,
    )


def _show(measured: Sequence[Measured], path: Path) -> None:
    readme = FOLDER / "README.md"
    head, table, foot = re.split(
        "(?<=<!-- figures -->\n)|(?=<!-- end -->)", readme.read_text()
    )
    done = {m.p for m in measured}
    kept = [
        line
        for line in table.splitlines()[2:]
        if line.split("|")[1].strip() not in done
    ]
    rows = kept + [line for m in measured for line in _lines(m, path)]
    titles = "| | work | figures (medians) | target | figure | | measured |"
    lines = [titles, "|---|---|---|---|---|---|---|", *sorted(rows, key=_number)]
    readme.write_text(head + "\n".join(lines) + "\n" + foot)


def _lines(m: Measured, path: Path) -> list[str]:
    medians = " · ".join(f"{name} {_short(f)}" for name, f in m.medians().items())
    start = f"| {m.p} | {m.work} | {medians} {m.unit} |"
    when = f"[{path.stem}](figures/{path.name})"
    if not m.targets:
        return [f"{start} – | – | – | {when} |"]
    lines = []
    for target in m.targets:
        figure, is_reached = m.reached(target)
        verdict = "reached" if is_reached else "**not reached**"
        lines.append(f"{start} {target} | {_short(figure)} | {verdict} | {when} |")
    return lines


def _number(line: str) -> str:
    return line.split("|")[1]


def _short(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"
