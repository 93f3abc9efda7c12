"""Ideas of those who sell goods, by pillar and category; teaching and talking serve everybody in the field."""

from smo_planner.words import N_

IDEAS: dict[str, tuple[str, ...]] = {
    "offer/food": (
        N_("What goes together: two or three things from what you serve, with what they cost as one order"),
        N_("How many it feeds: one portion beside a hand, for the size"),
        N_("The hour at which it is freshest, and how long it keeps"),
    ),
    "making/food": (
        N_("The first two hours of the day, before anybody is in the street"),
        N_("One ingredient, from the sack or the crate to the first bite"),
        N_("What is left over in the evening, and what becomes of it"),
    ),
    "teaching/food": (
        N_("How to keep it fresh until tomorrow: what goes into the refrigerator and what does not"),
        N_("How to serve it at home: what goes with it, warm or cold, and for how many"),
        N_("What is in it: the ingredients of one thing you serve, and what is left out"),
    ),
    "proof/food": (
        N_("What was gone first this week, and what people say about it"),
        N_("A regular customer and what they have ordered for years"),
    ),
    "talking/food": (
        N_("The taste of childhood: what was on the table on Fridays"),
        N_("Sweet or salty in the morning, and where the line between towns runs"),
    ),
    "offer/fashion_beauty": (
        N_("One piece in three ways: for work, for a visit, for an evening"),
        N_("The same size on three different people, with their heights"),
        N_("The colours side by side in daylight, without a filter"),
    ),
    "making/fashion_beauty": (
        N_("From sketch or list to the shelf: what was left out and why"),
        N_("The test before it is sold: washed ten times, worn for a day, tried on skin"),
    ),
    "teaching/fashion_beauty": (
        N_("How to take your measurements with a tape and a friend"),
        N_("How to care for a fabric or a product so that it lasts twice as long"),
        N_("What the list of ingredients or the care label means, line by line"),
    ),
    "proof/fashion_beauty": (
        N_("Customers as they wear it, in their own pictures and with their consent"),
        N_("The same piece after a year of wear"),
    ),
    "talking/fashion_beauty": (
        N_("A rule of dress that you would do away with"),
        N_("The oldest piece in the wardrobe, and why it stays"),
    ),
    "offer/electronics": (
        N_("What is in the box and what has to be bought besides"),
        N_("Two models, one difference that matters in daily use, and the price between them"),
        N_("Guarantee and repair: who, where, how many days, what it does not cover"),
    ),
    "making/electronics": (
        N_("What is tested before a device is handed over, point by point"),
        N_("A repair from the fault to the finished device"),
    ),
    "teaching/electronics": (
        N_("How to make a battery last longer, and which advice is wrong"),
        N_("How to recognise an imitation before paying"),
        N_("What to save and erase before you sell an old device"),
    ),
    "proof/electronics": (
        N_("A device that came back for repair after years, and what was worn"),
        N_("A measured value: charging time, noise or consumption, with the meter in the picture"),
    ),
    "talking/electronics": (
        N_("The device that you would not give back, and the one that lies in a drawer"),
        N_("Repair or replace: a case from this week"),
    ),
    "offer/home": (
        N_("The same corner with three budgets"),
        N_("The measurements drawn into a real room, door and stairs included"),
        N_("Delivery and assembly: who comes, when, and what has to be ready"),
    ),
    "making/home": (
        N_("The material before it becomes a piece: where it comes from, how it is chosen"),
        N_("Packing something fragile, from the shelf to the van"),
    ),
    "teaching/home": (
        N_("How to measure a room in ten minutes before buying anything"),
        N_("Care of wood, fabric or metal: once a week, once a year"),
        N_("What makes a small room look larger without any purchase"),
    ),
    "proof/home": (
        N_("A customer’s room as it is, after a month of use"),
        N_("A piece that is ten years old, with its scratches"),
    ),
    "talking/home": (
        N_("The corner at home where everybody sits, and the chair that nobody uses"),
        N_("What you would take along if you moved tomorrow"),
    ),
    "offer/other": (
        N_("What it is for, what it is not for, and what is used instead"),
        N_("Three sizes, kinds or packages, and for whom each is meant"),
    ),
    "making/other": (
        N_("A day’s work from the first telephone call to the last light"),
        N_("What you check twice before it leaves the house"),
    ),
    "teaching/other": (
        N_("A list of what to prepare before coming to you or to anybody else in this field"),
        N_("Where people lose money or time in this field, and how to keep both"),
    ),
    "proof/other": (
        N_("A customer of the first year, and what has changed for them"),
        N_("The order that was hardest, and how it ended"),
    ),
    "talking/other": (
        N_("What you would ask a professional in this field if it cost nothing"),
        N_("A small annoyance of every day that somebody should put an end to"),
    ),
}
