"""What is kept of results that are asked for again and again."""

from smo_planner.kept import Kept


def test_the_same_question_by_the_same_knowledge_is_answered_once() -> None:
    kept: Kept[list[int]] = Kept()
    by, other = object(), object()
    first = kept.get("a", by, lambda: [1])
    assert kept.get("a", by, lambda: [2]) is first
    assert kept.get("b", by, lambda: [3]) == [3]
    # Other knowledge gives another answer, which takes the place of the first.
    second = kept.get("a", other, lambda: [4])
    assert second == [4]
    assert kept.get("a", other, lambda: [5]) is second
    assert kept.get("a", by, lambda: [6]) == [6]


def test_only_the_newest_few_are_kept() -> None:
    kept: Kept[int] = Kept()
    for number in range(5):
        kept.get(number, None, lambda number=number: number)
    assert kept.get(1, None, lambda: -1) == 1
    assert kept.get(0, None, lambda: -1) == -1
