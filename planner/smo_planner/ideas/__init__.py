"""What posts are about: banks of ideas, and the brief's own words that fill them."""

from .bank import Bank, Teller
from .fields import age_spans, audience_name, goods_name, kind, offer_name
from .occasions import event_idea

__all__ = ["Bank", "Teller", "age_spans", "audience_name", "event_idea", "goods_name", "kind", "offer_name"]
