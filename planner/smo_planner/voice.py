"""Rules of voice by what they follow from: the edge, the audience, the lead channel, the body and the price."""

from .words import N_

RULES = {
    "do/edge": N_(
        "Prove the difference instead of praising it; once a week something must be seen that shows this: {edge}"
    ),
    "do/no-edge/business": N_(
        "Say in the first line what one gets, for whom and at what price; write down your difference before you "
        "advertise"
    ),
    "do/no-edge/government": N_(
        "Say in the first line what people have to do, by when and where, and only then which decision it rests on"
    ),
    "do/no-edge/nonprofit": N_(
        "Say in the first line who is helped with what, and what one person can do about it today"
    ),
    "do/no-edge/creator": N_(
        "Give your verdict in the first line and your reasons after it; write down the rule you work by"
    ),
    "do/young": N_(
        "Show instead of explaining: short scenes, subtitles, a voice of their age, and no lesson at the end"
    ),
    "do/older": N_(
        "One thought a post, large letters, full sentences, and a telephone number for whoever would rather talk"
    ),
    "do/single": N_(
        "Speak to one person who decides alone: short, by day of the week, with a next step that takes a minute"
    ),
    "do/newlywed": N_(
        "Speak to two who decide together for the first time: name costs, order and time, and give no advice on life"
    ),
    "do/young_children": N_(
        "Speak to people with one hand free: the answer first, two sentences at most, posted when the children are "
        "asleep"
    ),
    "do/older_children": N_(
        "Write so that parents and their children can read it together: no baby talk, no youth slang"
    ),
    "do/large_family": N_("Reckon for the whole family: name what six or seven people need and pay, not only one"),
    "do/empty_nest": N_("Speak of time and quality, not of duty: they choose for themselves again"),
    "do/women": N_(
        "Let women speak and be seen as those who decide, with their consent and their names where they wish it"
    ),
    "do/men": N_("Say what it does and how long it lasts, and show a man whom they could meet in the street"),
    "do/income-low": N_("Name the whole cost and the smallest step in the post itself, with what can be saved"),
    "do/income-high": N_(
        "Say less and show more precisely: origin, material, time taken, and who is personally responsible"
    ),
    "do/everyone": N_(
        "Use the words in which people ask: take them from last month’s messages and comments, and keep a list"
    ),
    "do/facebook": N_(
        "On Facebook: write as to neighbours, with place names, and answer the first comments within an hour"
    ),
    "do/instagram": N_(
        "On Instagram: let the picture say it first; the first line of the caption stands without “more”"
    ),
    "do/youtube": N_("On YouTube: make the viewer’s question the title, and answer it within ten seconds"),
    "do/x": N_("On X: one thought, one sentence, one source; correct yourself in public when you were wrong"),
    "do/snapchat": N_("On Snapchat: speak as to a friend who is standing beside you, in your town’s way of speaking"),
    "do/tiktok": N_("On TikTok: begin in the middle of things; a mistake may stay in, a lie may not"),
    "do/linkedin": N_("On LinkedIn: write in the first person, with a figure and what you learned from it"),
    "do/whatsapp": N_("On WhatsApp: write as you would to somebody whose name you know, and only to those who agreed"),
    "dont/shop": N_("No “send us a message for the price”: price, hours and way belong in the post"),
    "dont/online_store": N_("No promise on delivery or exchange that the small print takes back"),
    "dont/services": N_("No technical term without its plain meaning, and no customer’s case without written consent"),
    "dont/nonprofit": N_("No faces of people in need without consent, and no pity: say what they do themselves"),
    "dont/government": N_("No announcement without date, place, legal basis and somebody to ask"),
    "dont/creator": N_("No paid post without the word “advertisement” at its beginning"),
    "dont/price-budget": N_("No “cheapest” and no row of exclamation marks: a figure says it, with what is included"),
    "dont/price-middle": N_("No discount as the only reason to buy: say each time what one gets for the full price"),
    "dont/price-premium": N_("No discounts in large letters and no “luxury”: say what takes longer or lasts longer"),
    "dont/price-free": N_("No “free” in large letters while there is a condition in small ones"),
    "dont/tone-government": N_(
        "No officialese and no praise of the office itself: what people gain comes first, who signed comes last"
    ),
    "dont/tone-nonprofit": N_(
        "No round figures without a receipt: each sum with its purpose, its date and who checked it"
    ),
    "dont/tone-creator": N_("No verdict on something you did not try yourself, and no deleting of critical comments"),
    "dont/minors": N_(
        "No private messages to those under 18, no pressure of time, and no picture of them without their parents’ "
        "consent"
    ),
    "dont/languages": N_(
        "No mixing of languages within a sentence and no translation word for word: each language gets a text of its "
        "own"
    ),
    "dont/income-low": N_(
        "No picture of a life that the audience can’t pay for, and no instalments without the whole sum"
    ),
    "dont/income-high": N_("No shouting, no countdowns, no familiarity: one calm sentence is enough"),
    "dont/facebook": N_(
        "On Facebook: no bait such as “share if you agree”, and no link without a sentence on what it leads to"
    ),
    "dont/instagram": N_("On Instagram: no wall of hashtags and no text that covers the picture"),
    "dont/youtube": N_("On YouTube: no title that the video does not answer, no greeting of half a minute"),
    "dont/x": N_("On X: no quarrel with single people in public; a second answer goes into a private message"),
    "dont/snapchat": N_("On Snapchat: no polished advertising film between two everyday scenes"),
    "dont/tiktok": N_("On TikTok: no chasing of a trend that has nothing to do with you"),
    "dont/linkedin": N_("On LinkedIn: no “we are proud to announce”: say what has changed for others"),
    "dont/whatsapp": N_("On WhatsApp: no more than two messages a week, no chains, nothing late at night"),
}
