"""What each platform is good at: its own ideas by who speaks and pillar, and its angles on other ideas."""

from smo_planner.words import N_

IDEAS: dict[str, tuple[str, ...]] = {
    # A broadcast on any platform: what lasts long enough is a conversation.
    "live/angle": (
        N_("as a conversation with those who watch"),
        N_("with two who see it differently"),
        N_("with questions that came in beforehand"),
    ),
    "instagram/edge": (N_("Something to look at twice, so close that it needs no words: {edge}"),),
    "instagram/open/offer": (N_("Worth saving for later: {item}, with all that one has to know in one place"),),
    "instagram/open/making": (N_("Hands, light and a detail nobody else shows: {scene}"),),
    "instagram/open/talking": (
        N_("One question to {audience}, and the best answers shown the next day with their writers’ names"),
    ),
    "instagram/government/guiding": (
        N_("The papers that {offer} asks for, laid out on a table and labelled, to be saved for the day itself"),
    ),
    "instagram/government/people": (N_("Somebody who serves the public, seen at work: {scene}"),),
    "instagram/government/answers": (
        N_("An open box for questions about {offer}, answered by the office within a day"),
    ),
    "instagram/nonprofit/impact": (N_("One picture, one name, one sentence, with consent: {moment}"),),
    "instagram/nonprofit/volunteering": (N_("A volunteer’s hands and what they do with them: {scene}"),),
    "instagram/nonprofit/cause": (
        N_("What is needed this week for {offer}, as a picture that friends can pass on in their stories"),
    ),
    "instagram/angle": (
        N_("from very close"),
        N_("in a few words"),
        N_("understood at a glance"),
        N_("with the result first"),
    ),
    "facebook/edge": (N_("A story that gets retold: a beginning, a turn, and this at its end: {edge}"),),
    "facebook/open/talking": (
        N_("A question that gets people talking to one another, with your own answer as the first comment"),
    ),
    "facebook/open/offer": (
        N_("What to know before coming, for sharing in local groups: hours, way, price, telephone"),
    ),
    "facebook/open/making": (N_("An old picture beside a new one from the same spot: {scene}"),),
    "facebook/government/answers": (
        N_("Comments on {offer} that were left open last week, answered in one post with names of offices"),
    ),
    "facebook/government/informing": (
        N_("A notice about {offer} that local groups can pass on word for word: date, place, papers, telephone"),
    ),
    "facebook/government/guiding": (
        N_("A grandparent’s question about {offer}, answered so that the whole family can help"),
    ),
    "facebook/nonprofit/cause": (
        N_("How {offer} began, told by those who were there, with a request for others’ memories"),
    ),
    "facebook/nonprofit/giving": (
        N_("What is needed this week, for sharing in local groups, with the day and the address for handing it in"),
    ),
    "facebook/nonprofit/volunteering": (N_("An afternoon of volunteering as an event, with who brings what"),),
    "facebook/angle": (
        N_("told as a story"),
        N_("with a question at the end"),
        N_("told by somebody who knows it"),
        N_("for local groups to pass on"),
    ),
    "youtube/edge": (
        N_("The full answer to a question that people search for, with the proof before the camera: {edge}"),
    ),
    "youtube/open/teaching": (
        N_("How to choose: the title is the question as people type it, the answer comes in the first ten seconds"),
    ),
    "youtube/open/making": (N_("From first step to last, without a cut: {scene}"),),
    "youtube/open/offer": (
        N_("The test that nobody films because it takes long: {item}, after a day, a week and a month"),
    ),
    "youtube/government/guiding": (
        N_("A request at {offer} on the screen, click by click, titled with the words people search for"),
    ),
    "youtube/government/answers": (
        N_("The questions asked most about {offer}, one after the other, with subtitles and sign language"),
    ),
    "youtube/government/people": (N_("The way of a request through the house, filmed without names: {scene}"),),
    "youtube/nonprofit/impact": (N_("A year of one project, told in order, what failed included"),),
    "youtube/nonprofit/cause": (
        N_("The question that people search for about this need, answered by somebody who lives with it"),
    ),
    "youtube/nonprofit/volunteering": (N_("A day with a volunteer, from the first coffee to the last bag"),),
    "youtube/angle": (
        N_("with the question as its title"),
        N_("with the answer at once"),
        N_("step by step"),
        N_("after a viewer’s comment"),
    ),
    "x/edge": (N_("One sentence without an adjective, and a picture that proves it: {edge}"),),
    "x/open/talking": (N_("An opinion of your field in two lines, and a question that invites contradiction"),),
    "x/open/teaching": (N_("Five things learned the hard way, one a line, the most surprising first"),),
    "x/open/news": (N_("What has changed today, in one sentence with hour and place, before others tell it"),),
    "x/government/informing": (
        N_("The state of things at {offer} this morning: what works, what does not, when the next notice comes"),
    ),
    "x/government/answers": (
        N_("A rumour about {offer} quoted in one line, the correction in the next, the official page below"),
    ),
    "x/government/joining": (
        N_("One point of a decision that is still open, in a sentence, with the last day for opinions"),
    ),
    "x/nonprofit/cause": (N_("One figure of today, its source, and what {offer} does about it"),),
    "x/nonprofit/giving": (N_("What is missing since this morning, how many, and where to bring it by the evening"),),
    "x/nonprofit/impact": (N_("A promise of last month and its state today, in two lines"),),
    "x/angle": (
        N_("in its shortest form"),
        N_("with the source"),
        N_("as a reply to what is said today"),
        N_("point by point"),
    ),
    "snapchat/edge": (N_("Right now and unrehearsed, filmed upright while it happens: {edge}"),),
    "snapchat/open/making": (N_("A day in eight short scenes, from opening to lights out: {scene}"),),
    "snapchat/open/offer": (N_("Seen here before anywhere else: {item}, on the day it is ready"),),
    "snapchat/open/talking": (N_("An unfinished sentence that followers send back completed"),),
    "snapchat/government/informing": (
        N_("A reminder on the day itself: what ends today at {offer}, and what to do within the hour"),
    ),
    "snapchat/government/guiding": (
        N_("The way to the counter in five short scenes: entrance, number, papers, window, receipt"),
    ),
    "snapchat/government/people": (N_("An employee takes over the camera for one morning: {scene}"),),
    "snapchat/nonprofit/volunteering": (N_("A volunteer takes over the camera for one shift"),),
    "snapchat/nonprofit/impact": (N_("The same place in the morning and in the evening: {moment}"),),
    "snapchat/nonprofit/giving": (N_("What arrived today, unpacked before the camera, with a thank-you"),),
    "snapchat/angle": (
        N_("on the spot"),
        N_("with the telephone alone"),
        N_("seen here first"),
        N_("as a follower would see it"),
    ),
    "tiktok/edge": (N_("The surprise first, the explanation after it: {edge}"),),
    "tiktok/open/making": (N_("The work as it is, without words: {scene}"),),
    "tiktok/open/teaching": (N_("What nobody tells you about it: {item}"),),
    "tiktok/open/talking": (N_("A comment from {audience}, answered with a scene instead of words"),),
    "tiktok/government/guiding": (N_("Three mistakes with {offer}, acted out by the people at the counter"),),
    "tiktok/government/answers": (N_("A comment about {offer}, answered by the person who knows, in three sentences"),),
    "tiktok/government/informing": (
        N_("What is new at {offer}, with the result first and the official page at the end"),
    ),
    "tiktok/nonprofit/volunteering": (N_("A volunteer’s hour as it is, without words: {scene}"),),
    "tiktok/nonprofit/impact": (N_("From empty to full: {moment}"),),
    "tiktok/nonprofit/cause": (N_("A prejudice about this need, answered by somebody who is concerned"),),
    "tiktok/angle": (
        N_("with the answer first"),
        N_("in the place as it is"),
        N_("as an answer to a comment"),
        N_("in everyday words"),
    ),
    "linkedin/edge": (N_("What it takes to keep this up every day, told to people of your trade: {edge}"),),
    "linkedin/open/teaching": (
        N_("A decision of last month with its figures: what was expected, what came, what you learned"),
    ),
    "linkedin/open/offer": (N_("Who asks for this, and the question that comes first: {item}"),),
    "linkedin/open/making": (N_("How a task is divided in {team} and who answers for it: {scene}"),),
    "linkedin/open/talking": (N_("A question that the trade avoids, with your view and two reasons against it"),),
    "linkedin/government/informing": (N_("What was learned in changing {offer}: aim, cost, result, next step"),),
    "linkedin/government/people": (
        N_("A post that is vacant or a skill that is sought at {offer}, with what the work is really like"),
    ),
    "linkedin/government/joining": (
        N_("What companies and associations should know about the coming change at {offer}, and how to comment on it"),
    ),
    "linkedin/nonprofit/giving": (
        N_("What a company can give besides money: a lawyer’s hour, a van, an audited form"),
    ),
    "linkedin/nonprofit/impact": (N_("A project reported as to a supervisory board: aim, cost, result, mistake"),),
    "linkedin/nonprofit/volunteering": (
        N_("A skill that is missing this month, and what a professional gains by two evenings of it"),
    ),
    "linkedin/angle": (
        N_("with the figures"),
        N_("as a lesson learned"),
        N_("with the view against it"),
        N_("told by whoever is responsible for it"),
    ),
    "whatsapp/edge": (N_("To those who have your number, one sentence and one picture from this morning: {edge}"),),
    "whatsapp/open/offer": (N_("A message that is answered with 1, 2 or 3, so that choosing takes a second: {item}"),),
    "whatsapp/open/news": (N_("What is new today and until when it holds, to those who agreed to be written to"),),
    "whatsapp/open/talking": (N_("A voice message of twenty seconds with one question to those who know you already"),),
    "whatsapp/government/informing": (
        N_("A reminder before a date at {offer} passes, to those who asked for it, with the official page"),
    ),
    "whatsapp/government/guiding": (N_("The papers that {offer} asks for, as a list to be forwarded to the family"),),
    "whatsapp/government/answers": (
        N_("One question about {offer} a week, answered in two sentences, with a number for more"),
    ),
    "whatsapp/nonprofit/giving": (N_("What is missing today, how many, until when, as a message to be forwarded"),),
    "whatsapp/nonprofit/impact": (N_("A thank-you to those who gave, with one picture of what came of it"),),
    "whatsapp/nonprofit/volunteering": (N_("A shift that is still free, answered with yes or no by the evening"),),
    "whatsapp/angle": (
        N_("to be answered in one word"),
        N_("to be forwarded to the family"),
        N_("with one picture"),
        N_("in two sentences"),
    ),
    "poll/angle": (
        N_("with the last result"),
        N_("asking for the reason"),
        N_("for those who have not voted yet"),
        N_("with one answer more"),
    ),
}
