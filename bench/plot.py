"""Draw the figures of a CSV: `python bench/plot.py FIGURES.csv PLOT.png TITLE`."""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from math import ceil
from pathlib import Path
from statistics import median

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot

OURS, OTHERS = "#1a7f5a", "#b9c2bf"
COLUMNS = 3

source, drawing, title = sys.argv[1:]
work: dict[tuple[str, str, str], dict[str, list[float]]] = defaultdict(dict)
with Path(source).open() as file:
    for row in csv.DictReader(file):
        contenders = work[row["p"], row["work"], row["unit"]]
        contenders.setdefault(row["contender"], []).append(float(row["figure"]))

height = ceil(len(work) / COLUMNS)
figure, axes = pyplot.subplots(
    height, COLUMNS, figsize=(15, 0.6 + 2.1 * height), squeeze=False
)
for axis in axes.flat[len(work) :]:
    axis.remove()
for axis, ((p, what, unit), contenders) in zip(axes.flat, work.items(), strict=False):
    names = list(contenders)[::-1]
    medians = [median(contenders[name]) for name in names]
    axis.barh(names, medians, color=[OURS if n == "ours" else OTHERS for n in names])
    for at, name in enumerate(names):
        rounds = contenders[name]
        axis.plot(rounds, [at] * len(rounds), "|", color="black", markersize=9)
        shown = f" {medians[at]:,.{0 if medians[at] >= 100 else 2}f}"
        axis.annotate(shown, (0, at), va="center", fontsize=8)
    axis.set_ylim(-0.6, max(len(names), 2) - 0.4)
    axis.set_title(f"{p}: {what} ({unit})", fontsize=9, loc="left")
    axis.tick_params(labelsize=8)
    axis.spines[["top", "right"]].set_visible(False)
figure.suptitle(title, fontsize=9)
figure.tight_layout()
figure.savefig(drawing, dpi=110)
