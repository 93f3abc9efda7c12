"""What places are called: the country or region that a source speaks of. Not a hook; others here use it."""

from __future__ import annotations

from babel import Locale
from smo_planner import words
from smo_planner.knowledge import facts

REGIONS = {
    "ar": {"WORLD": "العالم", "ARAB": "البلاد العربية", "MENA": "الشرق الأوسط وشمال إفريقيا", "GCC": "دول الخليج"},
    "en": {"WORLD": "World", "ARAB": "Arab countries", "MENA": "Middle East and North Africa", "GCC": "Gulf states"},
}
SHORT = {
    "ar": {"SA": "السعودية", "US": "الولايات المتحدة", "GB": "بريطانيا"},
    "en": {"US": "United States", "GB": "United Kingdom"},
}
COMMA = {"ar": "، ", "en": ", "}
# Beginnings by which a text names a place, where they are not those of its own name.
NAMED_BY = {
    "AE": ("Emirat", "UAE", "Dubai", "Abu Dhabi", "إمارات", "دبي", "أبوظبي"),
    "ARAB": ("Arab", "عرب"),
    "DZ": ("Algeria", "M'sila", "جزائر", "المسيلة"),
    "ES": ("Spain", "Spanish", "إسبان"),
    "GB": ("Brit", "UK", "United Kingdom", "بريطان"),
    "GCC": ("Gulf", "خليج"),
    "IQ": ("Iraq", "عراق"),
    "LB": ("Leban", "لبنان"),
    "MA": ("Morocc", "مغرب"),
    "MENA": ("Arab", "region", "عرب", "المنطقة"),
    "OM": ("Oman", "عمان", "عُمان"),
    "SA": ("Saudi", "Jeddah", "Riyadh", "سعودي", "جدة", "الرياض"),
    "SG": ("Singapor", "سنغافور"),
    "US": ("America", "United States", "US ", "أمريك", "الولايات المتحدة"),
}


def name(code: str, language: str) -> str | None:
    """A country's or region's name, as the planner says it; None for what is no code."""
    if code in REGIONS[language]:
        return REGIONS[language][code]
    if code in SHORT[language]:
        return SHORT[language][code]
    if code in facts().countries:
        return words.render(words.text(facts().countries[code].name), language)
    return Locale.parse(language).territories.get(code)


def names(geography: str, language: str) -> str:
    """Every place of a source, one after the other."""
    return COMMA[language].join(name(code, language) or code for code in geography.split())


def beside(geography: str, language: str, text: str) -> str:
    """The place to print beside a citation: one country or region, unless `text` names it; else nothing."""
    codes = geography.split()
    if len(codes) != 1 or codes[0] == "WORLD":
        return ""
    place = name(codes[0], language) or ""
    beginnings = NAMED_BY.get(codes[0]) or (place.removeprefix("ال")[:5],)
    return "" if any(one in text for one in beginnings) else place
