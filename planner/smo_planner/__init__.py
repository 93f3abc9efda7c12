"""The engine: a campaign brief in, a campaign plan with reasons and sources out.

``smo_planner.api`` is the only door; everything else is found through it.
"""

__version__ = "0.1.0"
