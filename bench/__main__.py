"""Measure: `python -m bench`, or `python -m bench P1,P3` for a choice."""

from __future__ import annotations

import resource
import signal
import sys
from importlib import import_module

from .phones import Lost
from .report import commit, keep, machine, say
from .servers import BUILD, NotServing

ALL = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "idle")


def main(chosen: list[str]) -> int:
    if unknown := set(chosen) - set(ALL):
        say(f"There is no {', '.join(sorted(unknown))} among {', '.join(ALL)}.")
        return 2
    # Whoever ends it ends the servers it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    BUILD.mkdir(parents=True, exist_ok=True)
    # Servers inherit it: thousands of phones are thousands of files.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    say(f"{machine()}; commit {commit()}")
    failed = False
    for name in chosen or ALL:
        say(name)
        try:
            measured = import_module(f"bench.{name.lower()}").measure()
        except (Lost, NotServing) as error:
            say(f"  {name} has no figures: {error}")
            failed = True
            continue
        keep(measured)
        for m in measured:
            for target in m.targets:
                figure, is_reached = m.reached(target)
                verdict = "reached" if is_reached else "NOT reached"
                say(f"  {m.p} {m.work}: {target}: {figure:.3g}, {verdict}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:]).replace(",", " ").split()))
