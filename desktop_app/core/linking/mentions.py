"""Mentions: things that a unit names, in the form that both sides share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.linking.bags import BACKGROUND_UNITS, Bag, incidence, make_bag
from desktop_app.core.progress import Heeding, Progress
from desktop_app.core.text.span import Span

LOOSE = 5.0
"""A thing and the wider one it is part of tell as much as a thing that is this many times as common."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named at one place of a side.

    `key` says what it is, the same on both sides; `share` is the share of units in the language at large that
    would name it; `unit` is the number of the unit it stands in. `within` are the keys of the wider things that it
    is part of, as a day is of its month: the other side links to it loosely where it names just that wider thing.
    `wide` are further keys under which it may be the wider thing itself, as "about 300" is for 297.
    """

    key: str
    span: Span
    unit: int
    share: float = 0.001
    within: tuple[str, ...] = ()
    wide: tuple[str, ...] = ()


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
    """Return the mentions with their bag; for `trust` see make_bag. Loose mentions are added where both sides meet."""
    left, right = _with_loose(left, right, _progress_of(left, right))
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


def _progress_of(*sides: Sequence[Mention]) -> Progress:
    """Return what is asked whether to stop while mentions are counted: what their lists ask, if they do."""
    return next((side.progress for side in sides if isinstance(side, Heeding)), Progress())


def _with_loose(
    left: Sequence[Mention], right: Sequence[Mention], progress: Progress
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions of both sides, with those of parts and wholes that meet across the sides."""
    wider = [{key: m for m in side for key in (m.key, *m.wide)} for side in (left, right)]
    loose: tuple[list[Mention], list[Mention]] = ([], [])
    for here, side in enumerate((left, right)):
        there = wider[1 - here]
        met = {}
        for mention in side:
            for key in mention.within:
                if key in there:
                    met[key] = f"{key} {'<>'[here]}"
                    loose[here].append(_loose(mention, met[key], there[key].share))
        for mention in (right, left)[here] if met else ():
            for key in (mention.key, *mention.wide):
                if key in met:
                    loose[1 - here].append(_loose(mention, met[key], mention.share))
    return Heeding([*left, *loose[0]], progress), Heeding([*right, *loose[1]], progress)


def is_loose(key: str) -> bool:
    """Say whether a key joins a thing to the wider one it is part of."""
    return key.endswith((" <", " >"))


def _loose(mention: Mention, key: str, share: float) -> Mention:
    return replace(mention, key=key, share=min(0.2, LOOSE * share), within=(), wide=())


def _by_unit(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions of each unit."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.unit, []).append(mention)
    return found
