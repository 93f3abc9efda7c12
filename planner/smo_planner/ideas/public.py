"""Ideas of a public body by pillar: information, guidance, answers, participation and the people behind the service."""

from smo_planner.words import N_

# What can be told only once something has come in: not in the first weeks.
LATE: frozenset[str] = frozenset(
    (
        "What was said so far, what was taken up, what was not, and why",
        "The result in figures: how many took part, from where, and what it changes",
    )
)

IDEAS: dict[str, tuple[str, ...]] = {
    "informing": (
        N_("What the public gains by it, in one sentence and with the official page: {edge}"),
        N_("What is new at {offer}, since when, whom it concerns, and the decision it rests on"),
        N_("A date that must not be missed, with what happens after it"),
        N_("The fees in one table, with what is free"),
        N_("A rumour about {offer}, what is true of it, and where that can be checked"),
        N_("What has changed and what has not, side by side"),
        N_("The month of {offer} in three figures, with the longest waiting time among them"),
        N_("A fault or a delay, told before people ask: what is affected, until when, what to do"),
        N_("Which account and which number are official, and how to tell the false ones"),
    ),
    "informing/poll": (
        N_("Did you know about this change: yes, partly, no"),
        N_("Where do you look first for official news: site, networks, people, office"),
        N_("What should we explain next: three subjects to choose from"),
    ),
    "guiding": (
        N_("The whole way of a request at {offer}, step by step, with the time each step takes"),
        N_("Which papers are needed, which are not, and where each of them comes from"),
        N_("The mistake that sends most requests back, and how to avoid it"),
        N_("From this post to {door}: the shortest way"),
        N_("For those who do not use the internet: which office, which hour, who may come instead"),
        N_("The form on the screen, filled in from first field to last with invented names"),
        N_("What to do when a request is refused: the time limit and the office for objections"),
        N_("The service for people with a disability: ramps, sign language, screen readers, home visits"),
    ),
    "guiding/poll": (
        N_("Which step is unclear: papers, appointment, payment, collection"),
        N_("How did you settle it last time: online, at the office, through somebody"),
        N_("Right or wrong: this paper is still needed"),
    ),
    "answers": (
        N_("The three questions about {offer} that came most often this week, with short answers"),
        N_("A question from the comments, answered by the person in charge, by name and post"),
        N_("A complaint that was right, and what was put in order since"),
        N_("What we cannot answer here because it is personal, and where to send it"),
        N_("An hour of questions about {offer}, announced with its day and subject"),
        N_("The question that {audience} ask and nobody has answered clearly so far"),
        N_("How long an answer takes, which days, and what to do when none comes"),
    ),
    "answers/poll": (
        N_("Was the last answer clear: yes, not quite, no"),
        N_("At which hour do you want answers: morning, afternoon, evening"),
        N_("Which question comes first next week: three from the comments"),
    ),
    "joining": (
        N_("What is to be decided, by whom, and until when {audience} can have a say"),
        N_("What was said so far, what was taken up, what was not, and why"),
        N_("The draft in ten lines, with the point on which opinions differ"),
        N_("How to take part in five minutes: on the page, at the office, by telephone"),
        N_("A proposal that came from a citizen and is now in force"),
        N_("Who has not been heard yet, and where you will come to listen"),
        N_("The result in figures: how many took part, from where, and what it changes"),
        N_("A walk through the place that the decision is about, in {place}"),
    ),
    "joining/poll": (
        N_("Which of two proposals serves you better, as a first picture and not as the decision"),
        N_("What would make taking part easier: shorter text, later hour, telephone, nearer place"),
        N_("Did you know that this is being decided: yes, no"),
    ),
    "teaching": (
        N_("A right that people have towards an office and seldom use, with the rule it rests on"),
        N_("A word from the forms, explained in plain language"),
        N_("How to recognise a false message that uses the name of an office"),
        N_("What to keep at home for five years, and what can be thrown away"),
        N_("Which personal data nobody may ask for, on the telephone or in a chat"),
        N_("A common belief about {field}: what is true of it and what is not"),
        N_("Something that {audience} can settle alone in ten minutes, without going anywhere"),
    ),
    "teaching/poll": (
        N_("Right or wrong: an official rule of every day, with the explanation the next day"),
        N_("Where do you keep your papers: folder, drawer, telephone, somewhere"),
        N_("Which word from the forms should be explained next: three to choose from"),
    ),
    "people": (
        N_("One hour, shortened to what matters: {scene}"),
        N_("The employee whom the public hears but never sees, and the question they like best"),
        N_("What a request goes through after you have sent it, hand by hand"),
        N_("The team that is on duty when all others are closed"),
        N_("A day in the smallest office of {offer}"),
        N_("What staff learned from citizens this month"),
        N_("Somebody new in the service: what they have to learn before they answer you"),
    ),
    "people/poll": (
        N_("Which office should we show next: three to choose from"),
        N_("How many requests come in on one day: four guesses"),
        N_("Whom would you like to put a question to: counter, telephone, management"),
    ),
}
