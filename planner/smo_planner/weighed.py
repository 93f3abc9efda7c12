"""What costs many plans, and comes once one stands."""

from .brief import Brief
from .brings import brings
from .knowledge import Knowledge
from .sensitivity import sensitivity
from .tries import Tries


def weigh(brief: Brief, known: Knowledge) -> dict[str, object]:
    """The answers that would move the plan most, and what would bring in each channel that is left out."""
    tries = Tries(brief, known)
    return {"sensitivity": sensitivity(tries), "brings": brings(tries)}
