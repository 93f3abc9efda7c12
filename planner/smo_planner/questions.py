"""The questions of a brief, as data: what the form shows, the reader checks and the JSON Schema says.

`FIELDS` holds every field in the order in which a brief is written and faults are told; `GROUPS` the order in
which the page asks. To add a question: an entry here (with its path in one group), its place in `brief.Brief`.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .knowledge import facts
from .words import N_, Isolated, Text, render_text, say, text


class Choice(NamedTuple):
    """One of the answers to choose from."""

    value: str
    label: Text | Isolated


class Question(NamedTuple):
    """A field of the brief. Label, help, why, example and unit are messages (English, see `words`)."""

    path: str
    # text, lines (a list of texts), choice, set, number, integer, counts (choice to whole number), date,
    # dates (choice to days), currency
    kind: str
    label: str
    help: str
    why: str
    required: bool = False
    example: str = ""
    options: tuple[tuple[str, str], ...] = ()  # value and label; countries and currencies come from the knowledge
    least: int | str | None = None  # of a number, or of a date
    most: int | str | None = None
    above: int | None = None  # a number has to be more than this
    max_length: int | None = None  # code points of a text, or of each of several
    max_items: int | None = None
    unit: str = ""
    units: tuple[tuple[str, str], ...] = ()  # where the unit depends on the objective
    default: object = None  # what an unanswered field stands for, as JSON
    default_text: str = ""  # where the default depends on other answers, or needs words


class Group(NamedTuple):
    """Questions that the page asks together."""

    id: str
    title: str
    required: bool
    paths: tuple[str, ...]


PLATFORMS = (
    ("facebook", N_("Facebook")),
    ("instagram", N_("Instagram")),
    ("youtube", N_("YouTube")),
    ("x", N_("X")),
    ("snapchat", N_("Snapchat")),
    ("tiktok", N_("TikTok")),
    ("linkedin", N_("LinkedIn")),
    ("whatsapp", N_("WhatsApp")),
)

_ALL = (
    Question(
        "version",
        "integer",
        N_("Which version of the questions does the brief answer?"),
        N_("There is only version 1 so far."),
        N_("When the questions change, an older brief can still be read."),
        least=1,
        most=1,
        default=1,
    ),
    Question(
        "name",
        "text",
        N_("What is the name of your business or public body?"),
        N_("Write it as people know it, in 80 characters at most."),
        N_("The plan and the ideas for posts use it."),
        example=N_("Sanabel Bakery"),
        max_length=80,
        default="",
    ),
    Question(
        "country",
        "choice",
        N_("In which country are the people you want to reach?"),
        N_("If the country is not in the list, choose the last item, “Elsewhere”."),
        N_("It sets the currency, the weekend, the calendar and how many people use each platform."),
        required=True,
    ),
    Question(
        "organisation",
        "choice",
        N_("What kind of organisation are you?"),
        N_("Choose the kind that comes closest."),
        N_("A shop, a ministry and a creator need different tasks."),
        required=True,
        options=(
            ("shop", N_("Shop or place that people visit")),
            ("online_store", N_("Online store")),
            ("services", N_("Service provider")),
            ("nonprofit", N_("Charity or association")),
            ("government", N_("Government body")),
            ("creator", N_("Content creator")),
        ),
    ),
    Question(
        "offer.category",
        "choice",
        N_("What do you offer?"),
        N_("Choose the field that most of your work belongs to."),
        N_("Platforms and kinds of content do not serve every offer equally well."),
        required=True,
        options=(
            ("food", N_("Food and drink")),
            ("fashion_beauty", N_("Fashion and beauty")),
            ("electronics", N_("Electronics")),
            ("education", N_("Education and training")),
            ("health", N_("Health")),
            ("tourism", N_("Tourism and travel")),
            ("home", N_("Home and furniture")),
            ("professional", N_("Professional services")),
            ("entertainment", N_("Entertainment")),
            ("public_service", N_("Public service")),
            ("other", N_("Something else")),
        ),
    ),
    Question(
        "offer.price",
        "choice",
        N_("How do your prices compare with those of others?"),
        N_("Compare with what your audience would pay elsewhere for the same."),
        N_("A price that does not fit the income of the audience is the first thing to mend."),
        options=(
            ("budget", N_("Cheaper than most")),
            ("middle", N_("Like most")),
            ("premium", N_("More expensive than most")),
            ("free", N_("Free of charge")),
        ),
        default_text=N_("like most; free of charge for a government body, a charity or an association"),
    ),
    Question(
        "offer.edge",
        "text",
        N_("What do people find with you that they do not find elsewhere?"),
        N_("Say it in one or two sentences, in 280 characters at most."),
        N_("The message of the plan and many of its posts are built on it."),
        example=N_("Baked before dawn with local wheat"),
        max_length=280,
        default="",
    ),
    Question(
        "offer.competitors",
        "lines",
        N_("Who might people choose instead of you?"),
        N_("Write one name a line, five at most, each in 60 characters at most."),
        N_("Their accounts show what the audience already gets, and what is missing."),
        example=N_("The bakery at the corner"),
        max_length=60,
        max_items=5,
        default=[],
    ),
    Question(
        "audience.ages",
        "set",
        N_("How old are the people you want to reach?"),
        N_("Choose every age group you want to reach, one at least."),
        N_("Each age group uses other platforms and likes to be addressed in its own way."),
        required=True,
        options=(
            ("13-17", N_("13 to 17 years")),
            ("18-24", N_("18 to 24 years")),
            ("25-34", N_("25 to 34 years")),
            ("35-44", N_("35 to 44 years")),
            ("45-54", N_("45 to 54 years")),
            ("55+", N_("55 years and over")),
        ),
    ),
    Question(
        "audience.gender",
        "choice",
        N_("Do you want to reach women, men or both?"),
        N_("Choose one only if the offer is meant for one."),
        N_("In some countries, women and men differ in the platforms they use."),
        options=(("all", N_("Women and men")), ("women", N_("Women")), ("men", N_("Men"))),
        default="all",
    ),
    Question(
        "audience.income",
        "choice",
        N_("Which income do they have?"),
        N_("Think of most of them, compared with others in the country."),
        N_("Offer and price have to fit what people can spend."),
        options=(
            ("low", N_("Low income")),
            ("middle", N_("Middle income")),
            ("high", N_("High income")),
            ("mixed", N_("Mixed incomes")),
        ),
        default="mixed",
    ),
    Question(
        "audience.family",
        "set",
        N_("At which stage of family life are they?"),
        N_("Choose every stage that you have in mind."),
        N_("At the same income, families of different sizes buy different things."),
        options=(
            ("single", N_("Single")),
            ("newlywed", N_("Newly married")),
            ("young_children", N_("With young children")),
            ("older_children", N_("With older children")),
            ("large_family", N_("With many children")),
            ("empty_nest", N_("With grown-up children who have left home")),
        ),
        default=[],
        default_text=N_("any stage"),
    ),
    Question(
        "audience.reach",
        "choice",
        N_("Over what area does your audience live?"),
        N_("Choose the widest area from which people really come to you."),
        N_("For one town the plan does not use the figures of a whole country."),
        options=(
            ("local", N_("In one town or district")),
            ("national", N_("Anywhere in the country")),
            ("international", N_("In several countries")),
        ),
        default_text=N_("anywhere in the country; in one town or district for a shop"),
    ),
    Question(
        "audience.place",
        "text",
        N_("In which town or region do they live?"),
        N_("Write its name, in 60 characters at most."),
        N_("The texts of the plan name the place."),
        example=N_("Amman"),
        max_length=60,
        default="",
    ),
    Question(
        "audience.languages",
        "set",
        N_("In which languages do you want to address them?"),
        N_("Choose every language that your posts will use."),
        N_("Every further language takes part of your hours."),
        options=(("ar", N_("Arabic")), ("en", N_("English")), ("fr", N_("French"))),
        default_text=N_("Arabic; English if the country is “Elsewhere”"),
    ),
    Question(
        "objective.primary",
        "choice",
        N_("What should the campaign achieve first of all?"),
        N_("Choose the one result by which you will judge the campaign."),
        N_("Channels, content and measures all follow from this one objective."),
        required=True,
        options=(
            ("awareness", N_("Becoming known")),
            ("engagement", N_("Interaction with the audience")),
            ("traffic", N_("Visits to a website or page")),
            ("leads", N_("Enquiries from possible customers")),
            ("sales", N_("Sales")),
            ("loyalty", N_("Customers who come back")),
            ("support", N_("Answers to customers’ requests")),
            ("research", N_("Learning what people think and need")),
            ("information", N_("Spreading official information")),
            ("participation", N_("Citizens’ participation in decisions")),
        ),
    ),
    Question(
        "objective.target",
        "number",
        N_("How many do you want to achieve by the end?"),
        N_("Write the number for the whole period, counted in the unit of your objective, such as orders or visits."),
        N_("The plan compares it with its own estimate and says what it would take."),
        example=N_("200"),
        above=0,
        most=10**12,
        units=(
            ("awareness", N_("people reached")),
            ("engagement", N_("interactions")),
            ("traffic", N_("visits")),
            ("leads", N_("enquiries")),
            ("sales", N_("orders")),
            ("loyalty", N_("repeat customers")),
            ("support", N_("requests answered")),
            ("research", N_("responses")),
            ("information", N_("people who open the official page")),
            ("participation", N_("contributions")),
        ),
    ),
    Question(
        "roles",
        "set",
        N_("Where can social media help your work?"),
        N_("Choose all that matter to you."),
        N_("Each of them gets its share of the posts."),
        options=(
            ("showcase", N_("Showing what you offer")),
            ("educate", N_("Explaining and teaching")),
            ("support", N_("Answering questions and complaints")),
            ("feedback", N_("Gathering opinions and ideas")),
            ("sell", N_("Taking orders")),
            ("trust", N_("Building trust")),
            ("inform", N_("Announcing news")),
        ),
        default=[],
    ),
    Question(
        "resources.hours_per_week",
        "number",
        N_("How many hours a week can your team give in all?"),
        N_("Add up everybody’s hours for planning, making, publishing and answering, from 1 to 80."),
        N_("The plan never asks for more hours than these."),
        required=True,
        example=N_("6"),
        least=1,
        most=80,
        unit=N_("hours a week"),
    ),
    Question(
        "resources.people",
        "integer",
        N_("How many people share the work?"),
        N_("Write a whole number from 1 to 20."),
        N_("Where there is more than one, the plan says who does what and who approves."),
        example=N_("2"),
        least=1,
        most=20,
        unit=N_("people in the team"),
        default=1,
    ),
    Question(
        "resources.skills",
        "set",
        N_("What is your team good at?"),
        N_("Choose what someone in the team does well and without help."),
        N_("A skill makes posts faster to make and opens more forms of content."),
        options=(
            ("writing", N_("Writing")),
            ("photo", N_("Photography")),
            ("design", N_("Graphic design")),
            ("video", N_("Video")),
            ("live", N_("Live broadcasts")),
            ("ads", N_("Paid ads")),
        ),
        default=[],
    ),
    Question(
        "resources.accounts",
        "counts",
        N_("Which accounts do you have, and how many people follow them?"),
        N_("Write 0 for an account without followers, and leave a platform empty where you have none."),
        N_("An account that people already follow is worth more than a new one."),
        options=PLATFORMS,
        least=0,
        most=10**10,
        unit=N_("followers"),
        default={},
    ),
    Question(
        "resources.destination",
        "choice",
        N_("Where should a post lead people?"),
        N_("Choose the place where people do what the campaign asks of them."),
        N_("Links, measures and several tasks depend on it."),
        options=(
            ("website", N_("To your website")),
            ("store_page", N_("To your page in a store")),
            ("whatsapp", N_("To a chat on WhatsApp")),
            ("visit", N_("To your shop or office")),
            ("form", N_("To a form")),
            ("none", N_("Nowhere, the post says it all")),
        ),
    ),
    Question(
        "budget.amount",
        "number",
        N_("How much money is there for the whole period?"),
        N_("Count ads and production together, and write 0 if there is no money."),
        N_("The plan spreads exactly this amount over the phases and channels."),
        required=True,
        example=N_("400"),
        least=0,
        most=10**12,
    ),
    Question(
        "budget.currency",
        "currency",
        N_("In which currency is the budget?"),
        N_("Choose it only if it is not the currency of the country."),
        N_("Every amount of the plan is in this currency."),
        default_text=N_("the currency of the country; the US dollar if the country is “Elsewhere”"),
    ),
    Question(
        "period.start",
        "date",
        N_("On which day does the campaign begin?"),
        N_("Some tasks of preparation fall in the two weeks before this day."),
        N_("Every date of the plan is counted from this day."),
        required=True,
        least="2000-01-01",
        most="2075-12-31",
    ),
    Question(
        "period.weeks",
        "integer",
        N_("How many weeks does the campaign last?"),
        N_("Write a whole number from 1 to 52."),
        N_("The plan spreads phases, posts and money over these weeks."),
        required=True,
        example=N_("8"),
        least=1,
        most=52,
        unit=N_("weeks"),
    ),
    Question(
        "events",
        "dates",
        N_("On which day do these occasions begin where you are?"),
        N_("Fill in what has been announced; for the others the plan takes the expected day."),
        N_("They depend on the moon, and the day that is announced may differ from the expected one."),
        options=(
            ("ramadan", N_("First day of Ramadan")),
            ("eid-al-fitr", N_("First day of Eid al-Fitr")),
            ("eid-al-adha", N_("First day of Eid al-Adha")),
            ("hijri-new-year", N_("Islamic New Year’s Day")),
            ("mawlid", N_("Birthday of the Prophet")),
            ("ashura", N_("Ashura (10 Muharram)")),
        ),
        max_items=4,
        default={},
    ),
    Question(
        "baseline.order_value",
        "number",
        N_("How much does one order or job bring in on average?"),
        N_("Write the amount in the currency of the budget."),
        N_("It turns orders into revenue, which can be set against what the campaign costs."),
        example=N_("12.5"),
        above=0,
    ),
    Question(
        "baseline.conversion_rate",
        "number",
        N_("What share of your visitors does what you ask of them?"),
        N_("Write a share of 1: 0.02 means that 2 of 100 visitors order or enquire."),
        N_("Your own rate makes the estimate better than any published average."),
        example=N_("0.02"),
        above=0,
        most=1,
    ),
)

FIELDS: dict[str, Question] = {question.path: question for question in _ALL}

GROUPS = (
    Group("who", N_("Whom do you want to reach?"), True, ("country", "audience.ages")),
    Group("goal", N_("What is the goal for now?"), True, ("objective.primary",)),
    Group("role", N_("Who are you, and what do you offer?"), True, ("organisation", "offer.category")),
    Group(
        "means",
        N_("What time and money is there, and for which period?"),
        True,
        ("resources.hours_per_week", "budget.amount", "period.start", "period.weeks"),
    ),
    Group(
        "offer",
        N_("More about the offer"),
        False,
        ("name", "offer.price", "offer.edge", "offer.competitors", "roles"),
    ),
    Group(
        "people",
        N_("More about the audience"),
        False,
        (
            "audience.gender",
            "audience.income",
            "audience.family",
            "audience.reach",
            "audience.place",
            "audience.languages",
        ),
    ),
    Group(
        "target",
        N_("Target and what is already known"),
        False,
        ("objective.target", "resources.destination", "baseline.order_value", "baseline.conversion_rate"),
    ),
    Group(
        "team",
        N_("Team, skills and accounts"),
        False,
        ("resources.people", "resources.skills", "resources.accounts"),
    ),
    Group("money", N_("Currency"), False, ("budget.currency",)),
    Group("dates", N_("Occasions that depend on the moon"), False, ("events",)),
)

QUESTIONS = tuple(FIELDS[path] for group in GROUPS for path in group.paths)
# What "so many of so many are answered" counts, in the form and in the plan: the visitor's own dates are asked for
# only where there are any to correct.
COUNTED = tuple(question.path for question in QUESTIONS if question.kind != "dates")


def values(question: Question) -> tuple[str, ...]:
    """The values that may be chosen, in the order in which a set or a map of them is written."""
    if question.path == "country":
        return tuple(facts().countries)
    if question.kind == "currency":
        return tuple(facts().currencies)
    return tuple(value for value, _ in question.options)


def choices(question: Question) -> tuple[Choice, ...]:
    """What may be chosen, with its words; none where there is nothing to choose from."""
    if question.path == "country":
        return tuple(Choice(one.code, text(one.name)) for one in facts().countries.values())
    if question.kind == "currency":
        return tuple(
            Choice(
                one.code,
                say("{name} ({code})", name=text(one.name), code=Isolated(one.code))
                if one.name
                else Isolated(one.code),
            )
            for one in facts().currencies.values()
        )
    return tuple(Choice(value, text(label)) for value, label in question.options)


@cache
def labels(path: str) -> dict[str, Text | Isolated]:
    """The words of each value that may be chosen at a path."""
    return dict(choices(FIELDS[path]))


def form(language: str) -> dict[str, object]:
    """The questions as plain data in `language` ("ar" or "en"), in the page's groups and order."""
    return {
        "groups": [
            {
                "id": group.id,
                "title": render_text(text(group.title), language),
                "required": group.required,
                "questions": [_shown(FIELDS[path], language) for path in group.paths],
            }
            for group in GROUPS
        ]
    }


def _shown(question: Question, language: str) -> dict[str, object]:
    def words(message: str) -> str | None:
        return render_text(text(message), language) if message else None

    return {
        "path": question.path,
        "kind": question.kind,
        "required": question.required,
        "counted": question.path in COUNTED,
        "label": words(question.label),
        "help": words(question.help),
        "why": words(question.why),
        "example": words(question.example),
        "choices": list(_choices_shown(question, language)) or None,
        "min": question.least,
        "max": question.most,
        "above": question.above,
        "max_length": question.max_length,
        "max_items": question.max_items,
        "unit": words(question.unit),
        "units": {value: words(unit) for value, unit in question.units} or None,
        "default": question.default,
        "default_text": words(question.default_text) or _default_shown(question, language),
    }


def _choices_shown(question: Question, language: str) -> Iterator[dict[str, str]]:
    shown = [(one.value, render_text(one.label, language)) for one in choices(question)]
    if question.path == "country":
        shown.sort(key=lambda one: (one[0] == "ZZ", _in_a_list(one[1])))
    elif question.kind == "currency":
        # Those of the countries above come by name; the world's others follow by code.
        shown.sort(key=lambda one: (not facts().currencies[one[0]].name, _in_a_list(one[1])))
    for value, label in shown:
        yield {"value": value, "label": label}


def _default_shown(question: Question, language: str) -> str | None:
    if question.kind == "choice" and isinstance(question.default, str):
        return render_text(labels(question.path)[question.default], language)
    return str(question.default) if question.kind == "integer" and question.default is not None else None


def _in_a_list(label: str) -> str:
    """What Arabic lists are sorted by: without the article, and every alif alike."""
    return label.removeprefix("ال").translate(str.maketrans("أإآ", "ااا"))
