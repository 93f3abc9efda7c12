"""Results that are asked for again and again while somebody changes hours and money."""

from collections.abc import Callable, Hashable

_MOST = 4


class Kept[T]:
    """The newest few results of one kind, each under what it was made from."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[object, T]] = {}

    def get(self, key: Hashable, by: object, make: Callable[[], T]) -> T:
        """What was made from `key` by the same object `by` (such as the knowledge), else what `make` gives."""
        found = self._made.get(key)
        if found and found[0] is by:
            return found[1]
        made = make()
        self._made.pop(key, None)
        if len(self._made) == _MOST:
            del self._made[next(iter(self._made))]
        self._made[key] = (by, made)
        return made
