"""Prints the table; always ends well, since a busy machine is no fault of a change."""

import sys
from collections.abc import Callable, Iterator

from playwright.sync_api import sync_playwright

from tests.bench import Row, Tools, follow, host, start, weight

MEASURES: dict[str, Callable[[Tools], Iterator[Row]]] = {
    "weight": weight.rows,
    "start": start.rows,
    "follow": follow.rows,
    "host": host.rows,
}


def main(names: list[str]) -> int:
    """Measure what is named, or everything."""
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        print(f"no such measure: {', '.join(unknown)}; there are {', '.join(MEASURES)}", file=sys.stderr)
        return 2
    print(f"{'budget':<58} {'limit':<18} measured")
    with sync_playwright() as playwright:
        tools = Tools(playwright)
        for name in names or MEASURES:
            for row in MEASURES[name](tools):
                over = "" if row.kept else "  OVER BUDGET"
                print(f"{row.what:<58} {row.limit:<18} {row.measured}{over}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
