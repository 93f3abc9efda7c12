"""Amounts exact to the currency's minor unit, and their way into texts and JSON."""

from decimal import Decimal

from .knowledge import Knowledge
from .words import Money

_FEW_COINS = 10


def minor_units(currency: str, known: Knowledge) -> int:
    """Decimals of the currency's smallest coin."""
    return known.currencies[currency].minor_units


def to_minor(amount: Decimal, currency: str, known: Knowledge) -> int:
    """An amount in the currency's smallest coins."""
    return int(amount.scaleb(minor_units(currency, known)))


def from_minor(coins: int, currency: str, known: Knowledge) -> float:
    """Smallest coins as the number that JSON shows: whole amounts without decimals, others exact when read back."""
    exact = Decimal(coins).scaleb(-minor_units(currency, known))
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def money(coins: int, currency: str, known: Knowledge) -> Money:
    """Smallest coins as an amount in a text."""
    exact = Decimal(coins).scaleb(-minor_units(currency, known))
    written = f"{exact:,f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return Money(written, currency, known.currencies[currency].symbol_ar or currency)


def estimated(value: float, currency: str, known: Knowledge) -> Money:
    """An estimated amount, to three figures and the smallest coin; what is less than ten coins, to two figures."""
    coins = round(float(f"{value:.3g}") * 10 ** minor_units(currency, known))
    if coins >= _FEW_COINS or not value:
        return money(coins, currency, known)
    written = f"{Decimal(f'{value:.2g}'):f}"
    return Money(written, currency, known.currencies[currency].symbol_ar or currency)


def dollars(usd: float, currency: str, known: Knowledge) -> Money | None:
    """US dollars as an amount of the currency at its dated rate, to three figures; None where no rate is known."""
    rate = known.currencies[currency].per_usd
    if not rate:
        return None
    amount = usd * rate
    written = f"{amount:,.0f}" if amount >= 100 else f"{amount:,.2f}".rstrip("0").rstrip(".")
    return Money(written, currency, known.currencies[currency].symbol_ar or currency)
