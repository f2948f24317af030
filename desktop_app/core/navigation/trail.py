"""The trail of places visited, gone back and forward along as in a browser."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Trail(Generic[T]):
    """At most `most` places in the order they were visited, one of them the present one."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._visited: list[T] = []
        self._at = -1

    @property
    def present(self) -> T | None:
        """The place one is at, as it was when last noted; None at first."""
        return self._visited[self._at] if self._visited else None

    @property
    def has_before(self) -> bool:
        """Whether one can go back."""
        return self._at > 0

    @property
    def has_after(self) -> bool:
        """Whether one can go forward again."""
        return self._at + 1 < len(self._visited)

    def visit(self, place: T) -> None:
        """Come to a new place; those that one had gone back from are forgotten, and the oldest beyond the bound."""
        if place == self.present:
            return
        self._visited = [*self._visited[: self._at + 1], place][-self._most :]
        self._at = len(self._visited) - 1

    def amend(self, place: T) -> None:
        """Note how the present place looks now, before it is left."""
        if self._visited:
            self._visited[self._at] = place

    def go(self, by: int) -> T | None:
        """Go so many places forward, or back for less than 0; return the place, or None where there is none."""
        wanted = self._at + by
        if not 0 <= wanted < len(self._visited):
            return None
        self._at = wanted
        return self._visited[wanted]

    def forget(self, is_gone: Callable[[T], bool]) -> None:
        """Forget the places that are no more; the present one gives way to the nearest before it."""
        kept = [(number, place) for number, place in enumerate(self._visited) if not is_gone(place)]
        before = sum(number <= self._at for number, _place in kept)
        self._visited = [place for _number, place in kept]
        self._at = max(0, before - 1) if kept else -1

    def clear(self) -> None:
        """Forget everything."""
        self._visited, self._at = [], -1
