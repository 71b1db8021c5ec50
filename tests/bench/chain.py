"""Seconds for what rests on what, and what is due, in a portal of 34 provinces and 3,321 communes."""

import time
from collections.abc import Callable

from generator.records.agenda import agendas_of
from generator.records.chain import chains_of
from generator.records.format import Format
from generator.render.compose import Composer
from tests.contract.samples import KINDS, SOURCES, THEME
from tests.render.nation import YEAR, nation

MOST_S = 3.0
"""What the drawings may take together."""


def main() -> None:
    """Print the time of each step and the largest page of each kind."""
    portal = nation()
    composer = Composer(portal, THEME)
    steps: dict[str, Callable[[], object]] = {
        "chains": lambda: chains_of(portal.plans, portal.laws, SOURCES.units, {}),
        "chain-page": lambda: _largest(composer, "chain-page", [portal]),
        "chain-province": lambda: _largest(composer, "chain-province", portal.chains),
        "agendas": lambda: agendas_of(portal.plans, portal.laws, SOURCES.units, YEAR, {}),
        "calendar-page": lambda: _largest(composer, "calendar-page", [portal]),
        "unit-calendar": lambda: _largest(composer, "unit-calendar", [one for one in portal.agendas if one.below]),
    }
    taken: dict[str, float] = {}
    for name, step in steps.items():
        started = time.perf_counter()
        made = step()
        taken[name] = time.perf_counter() - started
        size = f"   largest page {made:,} bytes" if isinstance(made, int) else ""
        print(f"{name:18} {taken[name]:6.2f} s{size}")
    drawn = sum(seconds for name, seconds in taken.items() if name.startswith("chain"))
    print(f"{'all drawings':18} {drawn:6.2f} s   at most {MOST_S} s{'' if drawn <= MOST_S else ': TOO LONG'}")


def _largest(composer: Composer, kind: str, records: list) -> int:  # type: ignore[type-arg]
    sheets = (composer.sheet(KINDS[kind], record, Format.PAGES) for record in records)
    return max(len(sheet.text.encode()) for sheet in sheets)


if __name__ == "__main__":
    main()
