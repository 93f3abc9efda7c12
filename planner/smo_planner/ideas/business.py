"""Ideas of a business by pillar, with what price and family stage add; teaching and talking serve everybody."""

from smo_planner.words import N_

# They show somebody whose health is nobody’s business: a practice leaves them out.
OF_PEOPLE: frozenset[str] = frozenset(
    (
        "A customer’s sentence, word for word and with their consent, and what you did for it",
        "Your first customer and your latest one, asked the same question",
        "Why somebody came back, in their own words",
        "Seen through a customer’s telephone: {moment}",
        "A picture from {audience}: how it looks with them at home or at work",
    )
)

IDEAS: dict[str, tuple[str, ...]] = {
    "offer": (
        N_("The difference, shown instead of said: {edge}"),
        N_("From close by: {item}, with its price, and whom it suits and whom it does not"),
        N_("Two choices side by side, and the question that helps to decide between them"),
        N_("What the price includes and what it does not, in five lines"),
        N_("From this post to {door}: the way in three steps"),
        N_("What people choose the first time, and what they come back for"),
        N_("What of {goods} is only available this week, and until which hour"),
        N_("The choice for a small budget and the one for a special day"),
        N_("The way to you in {street}: the landmark, the parking, the quiet hours"),
    ),
    "offer/price-budget": (N_("How the price stays low, and what you do not save on"),),
    "offer/price-middle": (N_("What one gets for the price, beside the cheaper and the dearer choice"),),
    "offer/price-premium": (N_("Where the higher price goes: the material, the time and the hands behind it"),),
    "offer/price-free": (N_("What is free and stays free, and what you live on"),),
    "offer/family-single": (N_("A choice for one, without paying for two"),),
    "offer/family-newlywed": (N_("What a new household needs first, and what can wait a year"),),
    "offer/family-young_children": (N_("How it works with small children around: time, mess, safety"),),
    "offer/family-older_children": (N_("Something that parents and older children choose together"),),
    "offer/family-large_family": (N_("The sum for a family of seven, worked out in front of everybody"),),
    "offer/family-empty_nest": (N_("Something for two, now that the house is quieter"),),
    "offer/poll": (
        N_("Which of two should be on offer next week: put both to the vote"),
        N_("What matters most before choosing: price, quality, nearness or service"),
        N_("Guess the price: {item}, and the answer tomorrow"),
    ),
    "making": (
        N_("The moment of the day in which it can be seen: {edge}"),
        N_("One hour, shortened to what matters: {scene}"),
        N_("The person behind the work: their first task in the morning and the last at night"),
        N_("Something that went wrong, what it cost, and what you changed since"),
        N_("Where what you use comes from: the supplier, the place, the reason for this choice"),
        N_("From order to delivery, followed with a telephone in hand: {goods}"),
        N_("The tool without which nothing works here, and how old it is"),
        N_("What nobody sees and everybody would notice if it were missing"),
    ),
    "making/poll": (
        N_("What you want to see behind the scenes next: two places to choose from"),
        N_("True or not: a surprising figure from a working day here"),
        N_("How long does it take: {item}, guessed in minutes"),
    ),
    "teaching": (
        N_("A piece of advice that helps at once, without buying anything"),
        N_("A mistake that most people make in matters of {field}, and how to avoid it"),
        N_("Three things to look at before one decides in matters of {field}"),
        N_("A word about {field} that everybody uses and few can explain, in plain language"),
        N_("A common belief about {field}: what is true of it and what is not"),
        N_("What people ask who compare you with {competitor}, answered without naming anybody"),
        N_("What to ask before paying, and which answers should make one careful"),
    ),
    "teaching/poll": (
        N_("Right or wrong: a statement from your field, with the explanation the next day"),
        N_("Which of three questions you should answer next"),
        N_("How do you do it yourself: two habits to choose from"),
    ),
    "proof": (
        N_("A customer tells when they noticed it: {edge}"),
        N_("A customer’s sentence, word for word and with their consent, and what you did for it"),
        N_("Your first customer and your latest one, asked the same question"),
        N_("A complaint, your answer, and what has changed since"),
        N_("A figure from your own books that you can explain in one sentence"),
        N_("Why somebody came back, in their own words"),
        N_("Seen through a customer’s telephone: {moment}"),
    ),
    "proof/poll": (
        N_("What convinced you most the last time: a friend, a picture, a price or a review"),
        N_("Which question about us did nobody answer so far: three to choose from"),
        N_("How did it go: a vote by those who have tried it"),
    ),
    "talking": (
        N_("Put to {audience}: is this a reason for you, or not: {edge}"),
        N_("A decision that you have not made yet, with both sides of it, put to {audience}"),
        N_("The best comment of last week, answered at length"),
        N_("A sentence to complete, which only people in {place} can finish"),
        N_("A memory that everybody here has one of, with yours first"),
        N_("The question you were asked this week and had no good answer to"),
        N_("What should be different here, asked without a list of answers"),
        N_("Two camps and no wrong answer: a small choice of every day"),
    ),
    "talking/poll": (
        N_("This or that: a small choice of every day, and your own answer in the comments"),
        N_("At which hour do you have time to read this: morning, noon, evening or night"),
        N_("What should next week be about: four subjects to vote on"),
    ),
    "news": (
        N_("What is new, from when, and for whom it makes a difference"),
        N_("Changed hours, prices or ways of delivery, short enough to keep at hand"),
        N_("What is sold out or fully booked, when there is more, and what to take meanwhile"),
        N_("A new face in {team} and the question to ask them"),
        N_("What was promised last month, and what has become of it"),
        N_("A date to note: what happens, where, and how to come"),
        N_("A rule or a price in your field that has changed, and what it means for customers"),
    ),
    "news/poll": (
        N_("What would you like to hear about first: hours, prices, new things or events"),
        N_("Which day suits you for something new: two dates to choose from"),
        N_("Did this reach you in time: a vote on the last announcement"),
    ),
    "joining": (
        N_("A picture from {audience}: how it looks with them at home or at work"),
        N_("A name or a colour that customers choose, with the day of the result"),
        N_("An idea that came from a customer and was done, with their name if they agree"),
        N_("What was proposed last month: what you take up, what not, and why"),
        N_("Five people wanted who try something first and say what is wrong with it"),
        N_("A task that can be done together in one afternoon in {place}"),
        N_("A page of suggestions, read out and answered one by one"),
        N_("A choice that is still open for {audience}, and what each answer would lead to"),
    ),
    "joining/poll": (
        N_("Which of two proposals comes first, with the day on which it is done"),
        N_("Would you take part: yes, perhaps, only on a weekend"),
        N_("What keeps you from writing to us: time, doubt, or no reason so far"),
    ),
}
