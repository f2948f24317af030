"""Which links are on show where a person moves the cut-off; nothing is computed anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from desktop_app.core.entities import Link, LinkKind, Verdict

_ROUNDING = 1e-6


def is_kept(link: Link) -> bool:
    """Say whether a link stays on show wherever the cut-off is: it was drawn by hand, or something was said of it."""
    is_judged = link.verdict is not Verdict.OPEN or link.relation is not None or bool(link.note)
    return is_judged or link.kind is LinkKind.BY_HAND


def unrejected(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links that count as counterparts: all but those that were rejected."""
    return tuple(link for link in links if link.verdict is not Verdict.REJECTED)


def parted(links: Iterable[Link]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the links on show at the engine's own cut-off, then those below it; each in the order given."""
    every = tuple(links)
    shown = tuple(link for link in every if link.is_shown or is_kept(link))
    return shown, tuple(link for link in every if not (link.is_shown or is_kept(link)))


def from_score(links: Iterable[Link], score: float) -> tuple[Link, ...]:
    """Return the links from a score on, and those that always stay."""
    least = score - _ROUNDING
    return tuple(link for link in links if link.score >= least or is_kept(link))


@dataclass(frozen=True, slots=True)
class Notches:
    """The places that a cut-off can take: one for each score in hundredths, so that each step shows more.

    `scores` fall; the notch `own` stands for the engine's own cut-off, whatever the score.
    """

    scores: tuple[float, ...]
    own: int

    @classmethod
    def of(cls, links: Iterable[Link]) -> "Notches":
        """Return the notches for links, those below the engine's cut-off among them."""
        found = [link for link in links if link.kind is not LinkKind.BY_HAND and link.is_found]
        levels = {_level(link.score) for link in found}
        own = min((_level(link.score) for link in found if link.is_shown), default=max(levels, default=0) + 1)
        ordered = sorted(levels | {own}, reverse=True)
        return cls(tuple(level / 100 for level in ordered), ordered.index(own))

    def score_at(self, notch: int) -> float | None:
        """Return the cut-off at a notch; None for the engine's own."""
        return None if notch == self.own else self.scores[max(0, min(len(self.scores) - 1, notch))]

    def notch_of(self, score: float | None) -> int:
        """Return the notch of a cut-off, or of the nearest that shows no more."""
        if score is None:
            return self.own
        return max((at for at, one in enumerate(self.scores) if one >= score - _ROUNDING), default=0)


def _level(score: float) -> int:
    return floor(score * 100 + _ROUNDING)
