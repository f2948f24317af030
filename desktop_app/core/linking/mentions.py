"""Mentions: things that a unit names, in the form that both sides share."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.bags import BACKGROUND_UNITS, Bag, incidence, make_bag
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named at one place of a side.

    `key` says what it is, the same on both sides; `share` is the share of units in the language at large that
    would name it; `unit` is the number of the unit it stands in.
    """

    key: str
    span: Span
    unit: int
    share: float = 0.001


@dataclass(slots=True)
class Mentions:
    """What both sides name, of one kind, and the bag that counts it."""

    left: Sequence[Mention]
    right: Sequence[Mention]
    keys: dict[str, int]
    bag: Bag
    _by_unit: tuple[dict[int, list[Mention]], dict[int, list[Mention]]]

    def left_of(self, unit: int) -> list[Mention]:
        """Return the mentions of a unit on the left."""
        return self._by_unit[0].get(unit, [])

    def right_of(self, unit: int) -> list[Mention]:
        """Return the mentions of a unit on the right."""
        return self._by_unit[1].get(unit, [])

    def weight(self, key: str) -> float:
        """Return the rarity of a key in nats."""
        return float(self.bag.weights[self.keys[key]])


def count_mentions(
    left: Sequence[Mention], right: Sequence[Mention], sizes: tuple[int, int], trust: float = BACKGROUND_UNITS
) -> Mentions:
    """Return the mentions with their bag; for `trust` see make_bag."""
    keys: dict[str, int] = {}
    shares: list[float] = []
    for mention in (*left, *right):
        if mention.key not in keys:
            keys[mention.key] = len(keys)
            shares.append(mention.share)
    sides = [
        incidence(
            np.array([m.unit for m in side], dtype=np.int64),
            np.array([keys[m.key] for m in side], dtype=np.int64),
            size,
        )
        for side, size in zip((left, right), sizes, strict=True)
    ]
    bag = make_bag(sides[0], sides[1], np.array(shares, dtype=np.float64), trust)
    return Mentions(left, right, keys, bag, (_by_unit(left), _by_unit(right)))


def _by_unit(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions of each unit."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.unit, []).append(mention)
    return found
