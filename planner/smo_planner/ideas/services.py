"""Ideas of those who render services, by pillar and category; teaching and talking serve everybody in the field."""

from smo_planner.words import N_

IDEAS: dict[str, tuple[str, ...]] = {
    "offer/education": (
        N_("Two minutes of a real lesson, with the question that came up in it"),
        N_("What one can do after the course and could not before, with the hours it takes"),
        N_("The timetable of a week for somebody who works or studies besides"),
    ),
    "making/education": (
        N_("How a lesson is prepared: what was thrown out, and why"),
        N_("A teacher explains the mistake they like best"),
    ),
    "teaching/education": (
        N_("One thing learned in sixty seconds, with an exercise for today"),
        N_("How to study for an hour without a telephone: a plan in four parts"),
        N_("How to tell a recognised certificate from a piece of paper"),
    ),
    "proof/education": (
        N_("Work by a learner from the first week and from the last"),
        N_("A former learner and the day on which they used it"),
    ),
    "talking/education": (
        N_("What you wish somebody had taught you at school"),
        N_("The best teacher you had, and one sentence of theirs"),
    ),
    "offer/health": (
        N_("The first appointment, minute by minute: what is asked, what is done, what it costs"),
        N_("Who is treated here and who is better sent elsewhere"),
        N_("What to bring along: papers, earlier results, list of medicines"),
    ),
    "making/health": (
        N_("How instruments and rooms are prepared between two appointments"),
        N_("The specialist’s training: where, how long, and what is refreshed every year"),
    ),
    "teaching/health": (
        N_("A sign that can wait until tomorrow, and one that can’t, in the specialist’s words"),
        N_("A widespread belief about health: what the evidence says, with its source"),
        N_("Three questions to put to any doctor before agreeing to a treatment"),
    ),
    "proof/health": (
        N_("How waiting times have changed in a year, shown as they are"),
        N_("What patients praise and what they criticise, summed up without names"),
        N_("How many appointments began on time last month, and why the others did not"),
        N_("The way of a complaint here, step by step, with the days it takes"),
        N_("What is checked before every treatment, point by point"),
        N_("A second opinion: when it is worth asking for, and how to get it"),
    ),
    "talking/health": (
        N_("What keeps people from making an appointment: time, cost, fear or habit"),
        N_("A small habit that does you good, without advice from anybody"),
    ),
    "offer/tourism": (
        N_("A day of the trip hour by hour, with what is included and what is paid on the spot"),
        N_("The room, the bus or the boat as it is, without a wide-angle lens"),
        N_("For whom this journey is right and for whom it is too long, too hot or too steep"),
    ),
    "making/tourism": (
        N_("The guide’s preparation on the evening before"),
        N_("How a place is made ready between one guest and the next"),
    ),
    "teaching/tourism": (
        N_("What to pack for three days in this season, and what to leave at home"),
        N_("A sentence or a custom that opens doors where you are going"),
        N_("When to come: the month with the fewest people, with its weather"),
    ),
    "proof/tourism": (
        N_("A guest’s picture beside yours of the same view"),
        N_("What guests wrote in the book, the critical page included"),
    ),
    "talking/tourism": (
        N_("Sea, mountain, desert or town: where you would be this weekend"),
        N_("The place near home that you have never been to"),
    ),
    "offer/professional": (
        N_("What the first conversation costs, how long it takes, and what you know afterwards"),
        N_("A piece of work from request to result, without names: steps, weeks, fee"),
        N_("What you take on, what you decline, and whom you recommend instead"),
    ),
    "making/professional": (
        N_("A question without a clear answer, and how you decided it"),
        N_("A first draft beside the finished work, and what changed between them"),
    ),
    "teaching/professional": (
        N_("A detail that is overlooked nearly every time, and what it costs later"),
        N_("What to have ready before giving the work to a professional: a list to keep"),
        N_("When one can do without a professional, and when it becomes dear"),
    ),
    "proof/professional": (
        N_("A client’s matter before and after, shown with their consent"),
        N_("A client of many years, and how the work together has changed"),
    ),
    "talking/professional": (
        N_("What should be simpler in your profession"),
        N_("Free advice that turned out dear: what happened"),
    ),
    "offer/entertainment": (
        N_("Thirty seconds that show what an evening here is like, without a cut"),
        N_("Tickets, ages, length, seats: everything one has to know in one picture"),
        N_("What to come with: friends, children, alone"),
    ),
    "making/entertainment": (
        N_("The rehearsal that went wrong, and what became of it on stage"),
        N_("The person at the light, the sound or the camera, and what they listen for"),
    ),
    "teaching/entertainment": (
        N_("How it is done: one trick, told without spoiling it"),
        N_("Where to begin for somebody who knows nothing of it: three first steps"),
        N_("What it really costs to go out in the evening, item by item"),
    ),
    "proof/entertainment": (
        N_("Faces in the audience at the same minute, with their consent"),
        N_("Somebody who came back with friends, and what they had told them"),
    ),
    "talking/entertainment": (
        N_("A scene or a song that you know by heart"),
        N_("Alone, as two or in a crowd: how such an evening is best"),
    ),
    "offer/public_service": (
        N_("What you settle for a customer and what they have to do themselves"),
        N_("The official fee and yours, in two separate lines"),
    ),
    "making/public_service": (
        N_("The way of a file through one morning, without names"),
        N_("How you keep up with new rules, and who checks it"),
    ),
    "teaching/public_service": (
        N_("Which papers expire when: a calendar to keep"),
        N_("How to follow a request with its number, on the official page"),
    ),
    "proof/public_service": (
        N_("How many days a matter took this month, the longest case included"),
        N_("A refused file, and what was missing in it, without names"),
    ),
    "talking/public_service": (
        N_("Which official matter takes longest where you live"),
        N_("What should be possible by telephone and is not yet"),
    ),
}
