"""What posts are about: banks of ideas, and the brief's own words that fill them."""

from .bank import Bank, Teller, bank
from .fields import age_spans, audience_name, goods_name, kind, offer_name
from .occasions import event_ideas

__all__ = ["Bank", "Teller", "age_spans", "audience_name", "bank", "event_ideas", "goods_name", "kind", "offer_name"]
