"""What chance alone would show: samples for a comparison, and how sure a measured figure is.

The levels are the usual ones, two-sided: a difference is believed when chance would show it in 5 of 100 tries, and
one that is there should be found in 80 of 100.
"""

import math
from collections.abc import Sequence

from .figures import Range

CONFIDENCE, POWER = 1.959964, 0.841621  # quantiles of the normal distribution: 0.975 and 0.8
# So many events may still stand behind a count of none: the upper end at 95 of 100, -ln 0.05.
NONE_SEEN = 2.995732


def sample_size(rate: float, lift: float) -> int | None:
    """Cases a variant that a two-proportion test needs to find `rate` (0..1) rising by `lift` (relative).

    n = (z + z')² × (p(1 - p) + q(1 - q)) / (q - p)²; None where the better rate would be no share any more.
    """
    better = rate * (1 + lift)
    if not 0 < rate < better < 1:
        return None
    spread = rate * (1 - rate) + better * (1 - better)
    return math.ceil((CONFIDENCE + POWER) ** 2 * spread / (better - rate) ** 2)


def smallest_lift(rate: float, cases: float) -> int | None:
    """The smallest rise, in whole percent of `rate`, that `cases` a variant can show; None above threefold."""
    low, high = 0, 200
    if not _enough(rate, high, cases):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _enough(rate, middle, cases) else (middle, high)
    return high


def _enough(rate: float, percent: int, cases: float) -> bool:
    needed = sample_size(rate, percent / 100)
    return needed is not None and needed <= cases


def cases_between(low: float, high: float) -> int | None:
    """Cases after which a rate of `high` (0..1) is told from a limit of `low`; None where they are no two rates."""
    if not 0 < low < high < 1:
        return None
    spread = CONFIDENCE * math.sqrt(low * (1 - low)) + POWER * math.sqrt(high * (1 - high))
    return math.ceil((spread / (high - low)) ** 2)


def events_between(ratio: float) -> int | None:
    """Events (clicks) expected at the worse of two paces, until one `ratio` times as fast is told from it."""
    if ratio <= 1:
        return None
    return math.ceil(((CONFIDENCE + POWER * math.sqrt(ratio)) / (ratio - 1)) ** 2)


def wilson(successes: float, trials: float) -> Range:
    """The share of successes with its Wilson interval at 95 of 100, all 0..1."""
    share = successes / trials
    z = CONFIDENCE**2 / trials
    middle = (share + z / 2) / (1 + z)
    half = math.sqrt(z * (share * (1 - share) + z / 4)) / (1 + z)
    return Range(min(share, max(0.0, middle - half)), share, max(share, min(1.0, middle + half)))


def dispersion(counts: Sequence[float], expected: Sequence[float]) -> float:
    """How much more counts scatter around what was expected than chance alone would (Pearson); 1 at least."""
    pace = sum(counts) / sum(expected)
    if len(counts) < 2 or not pace:
        return 1.0
    squares = sum((count - pace * one) ** 2 / (pace * one) for count, one in zip(counts, expected, strict=True))
    return max(1.0, squares / (len(counts) - 1))


def middle(values: Sequence[float]) -> float:
    """The median."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
