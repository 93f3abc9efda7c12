"""``python -m smo_planner`` is the command ``smo-planner``."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
