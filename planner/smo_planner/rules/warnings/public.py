"""What a public body should look at: its task, the people who are not on social media, and who may be shut out."""

from collections.abc import Iterator

from smo_planner.rules.case import Case, Caution
from smo_planner.rules.registry import check
from smo_planner.words import say

_SEEN = {"photo", "story", "carousel", "infographic", "reel", "video", "live"}


@check("government-sells", say("a public body with sales or enquiries as the objective"))
def government_sells(case: Case) -> Iterator[Caution]:
    """A public body with a commercial objective."""
    if case.brief.organisation == "government" and case.brief.objective.primary in ("sales", "leads"):
        yield Caution(
            "government-sells",
            "objective.primary",
            "warning",
            say("A public body that aims at sales: information, participation or support usually fit its task better."),
            "/e-government/#service",
        )


@check("only-on-social-media", say("a public body without a page or form outside social media"))
def only_on_social_media(case: Case) -> Iterator[Caution]:
    """Official information that some can't reach."""
    if case.brief.organisation == "government" and case.brief.resources.destination in ("none", "whatsapp"):
        yield Caution(
            "only-on-social-media",
            "resources.destination",
            "critical",
            say(
                "What a public body publishes on social media alone is out of reach for those who are not there: in "
                "12 Arab countries women, older, poorer and less schooled people are online less. Name an official "
                "page, form or counter."
            ),
            "/e-government/#accessibility",
            case.found("egov-arabbarometer-divide"),
        )


@check("pictures-without-words", say("a public body that shows pictures and videos, and nobody who writes"))
def pictures_without_words(case: Case) -> Iterator[Caution]:
    """Pictures that nobody describes shut people out."""
    skills = case.brief.resources.skills
    if case.brief.organisation != "government" or not skills or "writing" in skills:
        return
    if case.formats & _SEEN:
        yield Caution(
            "pictures-without-words",
            "resources.skills",
            "warning",
            say(
                "The plan shows pictures and videos, and nobody named writing as a skill: without alternative text "
                "and subtitles people who can’t see or hear are shut out. Name who writes them."
            ),
            "/e-government/#accessibility",
            case.found("egov-accessible-alt-text", "egov-gcs-accessible"),
        )


@check("participation-without-answer", say("a public body that asks for opinions, and no role for listening"))
def participation_without_answer(case: Case) -> Iterator[Caution]:
    """Asking without listening does harm."""
    brief = case.brief
    if brief.organisation != "government" or brief.objective.primary != "participation":
        return
    if brief.roles and "feedback" not in brief.roles:
        yield Caution(
            "participation-without-answer",
            "roles",
            "warning",
            say(
                "You ask people to take part, and listening is not among the roles that you chose. Add it, and plan "
                "who answers: studies find that public bodies mostly announce."
            ),
            "/e-government/#participation",
            case.found("egov-oslo-review"),
        )


@check("public-service-of-others", say("a public service offered by someone who is no public body"))
def public_service_of_others(case: Case) -> Iterator[Caution]:
    """Whoever is no public body must not look like one."""
    brief = case.brief
    if brief.offer.category == "public_service" and brief.organisation not in ("government", "nonprofit"):
        yield Caution(
            "public-service-of-others",
            "offer.category",
            "info",
            say(
                "You offer a public service and are no public body: say in every profile on whose behalf you act, and "
                "link the official page."
            ),
            "/e-government/#official-information",
        )
