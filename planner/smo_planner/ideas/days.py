"""Posts for days and seasons, by kind of day and who speaks (or what is offered); `{event}` is the name of the day."""

from smo_planner.words import N_

IDEAS: dict[str, tuple[str, ...]] = {
    "ramadan/business": (
        N_("Your hours in Ramadan: when you open before iftar, when after it, and how fast you answer"),
        N_("An evening of Ramadan at work with you, from iftar to closing time"),
        N_("A good deed that {team} does together this Ramadan, told without praise for yourselves"),
    ),
    "ramadan/food": (
        N_("What tomorrow’s iftar table could hold: how many it feeds, what it costs, and by which hour to order"),
        N_("A suhoor that keeps one going until sunset, put together from what you serve"),
    ),
    "ramadan/fashion_beauty": (
        N_("A look for a family iftar and one for the evening visits, and the last day to order for Eid"),
    ),
    "ramadan/electronics": (
        N_("A device that saves an hour in the kitchen before iftar, with what it costs and what it uses"),
    ),
    "ramadan/education": (
        N_("A plan for learning on a fasting day: a short lesson after suhoor and another after iftar"),
    ),
    "ramadan/health": (
        N_("A question about fasting that comes every year, answered by the specialist: who should ask a doctor first"),
    ),
    "ramadan/tourism": (
        N_("A night of Ramadan with you: iftar, the walk after prayers, and what stays open for guests"),
    ),
    "ramadan/home": (N_("An iftar table for six, set with what you sell: what it takes and what it costs"),),
    "ramadan/professional": (
        N_("What should be settled in the shorter days of Ramadan, and what can wait until after Eid"),
    ),
    "ramadan/entertainment": (N_("What to watch or visit after tarawih, for each week of the month"),),
    "ramadan/government": (
        N_("Working hours in Ramadan, office by office, and what can be settled online instead"),
        N_("What people ask most about {offer} in Ramadan, answered with the official page"),
    ),
    "ramadan/nonprofit": (
        N_("What one iftar parcel holds, what it costs, and how many you handed out last year"),
        N_("Zakat and donations: how to give, what they are spent on, and how the receipt comes"),
    ),
    "ramadan/creator": (
        N_("Your evenings in Ramadan: what changes in your work, and at which hour you now post"),
        N_("A Ramadan habit of {audience} that you try for a week and tell about honestly"),
    ),
    "pre-ramadan/business": (
        N_("What to order now for Ramadan, what there will be enough of, and until which day"),
        N_("What changes with you in Ramadan: hours, delivery and the person who answers"),
        N_("What people prepare before Ramadan, asked in one question"),
    ),
    "pre-ramadan/food": (
        N_("What can be made ahead for the first week of Ramadan, and how long it keeps"),
        N_("What people asked for last Ramadan and did not find, and what you will do about it this time"),
        N_("Two things for the Ramadan table beside each other: which of them should there be more of"),
    ),
    "pre-ramadan/government": (
        N_("What to settle before Ramadan begins, with the last day for each matter"),
        N_("The working hours of Ramadan, announced early, with the decision they rest on"),
    ),
    "pre-ramadan/nonprofit": (
        N_("What you plan for Ramadan, how many people it is for, and what is still missing"),
        N_("Volunteers for Ramadan: which tasks, how many hours, and by when to register"),
    ),
    "pre-ramadan/creator": (
        N_("What your followers would like to see in Ramadan, asked before you plan it"),
        N_("What you will post in Ramadan and on which evenings, said in advance"),
    ),
    "eid/business": (
        N_("A gift for the Eid visit: {item}, how it is wrapped, what it costs, and until when to order"),
        N_("Your hours over the days of Eid, and who answers while you are closed"),
        N_("An Eid greeting from each of {team}, in their own words"),
    ),
    "eid/government": (
        N_("The days of the Eid holiday, what stays open for urgent matters, and what works online"),
        N_("An Eid greeting, with the numbers to call during the holiday"),
    ),
    "eid/nonprofit": (
        N_("What makes a family’s Eid: what the gift holds, and what one gift costs"),
        N_("A thank-you at Eid to volunteers and donors, with what they made possible"),
    ),
    "eid/creator": (
        N_("Your Eid as it is: the visit, the table, the thing that went wrong"),
        N_("Eid memories of your followers, collected and read out"),
    ),
    "faith/business": (
        N_("What {event} means to you, told in a few sentences"),
        N_("A short greeting for {event}, without an offer, and your hours on that day"),
        N_("What {event} means to somebody of {team}, told in a few sentences"),
    ),
    "faith/government": (
        N_("Opening times on {event}, and what can be settled online on that day"),
        N_("A greeting for {event}, in words that include everybody"),
    ),
    "solemn/all": (
        N_("A few words of remembrance on {event}, and no offer on that day"),
        N_("Your hours on {event}, said quietly, and posting paused until the next day"),
    ),
    "national/business": (
        N_("Something from {place} that you are proud of, for {event}, in one picture and one sentence"),
        N_("The people of {team} and the towns they come from, for {event}"),
        N_("What in your work comes from this country: hands, materials, knowledge, for {event}"),
        N_("Your hours on {event}, with a greeting and without selling"),
    ),
    "national/government": (
        N_("What has become easier in {offer} since last year, with a figure, for {event}"),
        N_("Opening times on {event}, and what works online meanwhile"),
        N_("The staff who serve on {event}, by name and post"),
    ),
    "national/nonprofit": (
        N_("A volunteer and the place they come from, for {event}"),
        N_("What people of this country did together for {offer}, for {event}"),
    ),
    "national/creator": (
        N_("A place in this country that few people know, and the way there, for {event}"),
        N_("Somebody from this country whose work you admire, for {event}"),
    ),
    "greeting/business": (
        N_("A greeting for {event} to those who celebrate, and your hours on that day"),
        N_("What is chosen most for {event}, with the last day to order"),
    ),
    "greeting/other": (
        N_("A greeting for {event} to those who celebrate, and who can be reached on that day"),
        N_("What {event} looks like where you are, in one picture"),
    ),
    "new-year/food": (
        N_("What is fresh on the first morning of the year, and from which hour"),
        N_("The sweet or the dish of the past year, chosen by what people ordered most"),
    ),
    "new-year/business": (
        N_("What you learned from customers this year, and what you will do differently"),
        N_("The year in five pictures: what was chosen most, what surprised you"),
    ),
    "new-year/government": (
        N_("What changes with the new year: fees, dates and forms, with the official page"),
        N_("The year of {offer} in three figures, good and bad"),
    ),
    "new-year/nonprofit": (
        N_("What was done with this year’s donations, in three figures"),
        N_("One aim for the new year, and what it takes to get there"),
    ),
    "new-year/creator": (
        N_("Your year in five moments, the failed one among them"),
        N_("What you will stop and what you will start in the new year"),
    ),
    "labour/all": (
        N_("A pair of hands at work and the name of the one they belong to, for {event}"),
        N_("What a shift here is like, hour by hour, told by someone who works it, for {event}"),
    ),
    "mothers/business": (
        N_("A present for a mother: {item}, whom it suits, how it arrives, and until when to order for {event}"),
        N_("A mother among your customers, and one sentence of hers that stayed"),
    ),
    "mothers/creator": (
        N_("What your mother thinks of your work, with her consent and in her own words"),
        N_("Something that your followers learned from their mothers, collected for {event}"),
    ),
    "mothers/other": (
        N_("A mother whose day depends on {offer}, with her consent, in her own words"),
        N_("A thank-you to the mothers of {team}, by name, for {event}"),
    ),
    "women/all": (
        N_("A woman who has shaped this work: what she decided and what came of it, for {event}"),
        N_("A question that women ask and rarely find answered, answered for {event}"),
    ),
    "youth/all": (
        N_("A first step for somebody of twenty: where to begin and whom to ask, for {event}"),
        N_("What people of twenty ask most about this, answered for {event}"),
        N_("A young member of {team} and the task they were trusted with, for {event}"),
    ),
    "sale/business": (
        N_("The price before {event} beside the price during the offer, and until when it holds: {item}"),
        N_("What is worth waiting for until {event}, and what is not, said plainly"),
        N_("How to order on {event}: payment, delivery time, exchange and return"),
    ),
    "sale/other": (
        N_("How to tell a real offer from a false one on {event}"),
        N_("Five questions before you buy anything on {event}"),
    ),
    "festival/business": (
        N_("What is open at your place during {event}, for whom, and how to come there"),
        N_("A half-day plan around {event} with a stop at your place"),
    ),
    "festival/other": (
        N_("What to know before going to {event}: times, ways, prices"),
        N_("A part of {event} that most visitors miss"),
    ),
    "school/business": (
        N_("What is needed for the first week of school, and what is not, with prices"),
        N_("A morning before school, made ten minutes shorter by one thing you offer"),
        N_("A parent’s question before the school year, answered"),
    ),
    "school/other": (
        N_("What parents have to settle before the first day of school, and by when"),
        N_("The question that parents ask most before the school year, answered"),
    ),
    "valentine/business": (
        N_("A present for someone you are fond of: {item}, how it is packed, and until when to order"),
        N_("A kind word that customers wrote on a card, shown with their consent"),
    ),
    "travel/business": (
        N_("What to know before you travel for {event}: booking, papers, and who answers"),
        N_("How you receive those who arrive for {event}: hours, languages, the first hour"),
    ),
    "travel/other": (
        N_("Papers, dates and telephone numbers for those who travel for {event}"),
        N_("A question of those who come home for {event}, answered"),
    ),
    "day/all": (
        N_("What {event} changes for {audience}, and your hours on that day"),
        N_("Something to take part in on {event}, open to everybody, with the hour and the place"),
    ),
}
