"""What posts are about: banks of ideas, and the brief's own words that fill them."""

from .fields import age_spans, audience_name, goods, kind, offer_name
from .occasions import event_idea

__all__ = ["age_spans", "audience_name", "event_idea", "goods", "kind", "offer_name"]
