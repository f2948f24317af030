"""A thing both sides speak of, which may become a topic."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.text.span import Span


class SubjectKind(StrEnum):
    """What a subject is found by."""

    MATTER = "matter"
    PHRASE = "phrase"
    NAME = "name"
    NOUN = "noun"
    INNER = "inner"
    """A noun that a matter covers already: good for links that no other subject explains."""


@dataclass(slots=True)
class Subject:
    """One thing spoken of: its places (unit and span) on both sides, its surface forms, its rarity in nats.

    `kind` ranks it: people look for phrases and names sooner than for single words. `is_party` marks a country.
    `trust` (0..1) is less for what texts of every kind touch upon; `is_merged` says that words of one meaning were
    joined in it.
    """

    key: str
    nats: float
    kind: SubjectKind = SubjectKind.MATTER
    is_party: bool = False
    left: list[tuple[int, Span]] = field(default_factory=list)
    right: list[tuple[int, Span]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    label: str = ""
    trust: float = 1.0
    is_merged: bool = False

    @property
    def is_shared(self) -> bool:
        """Say whether both sides speak of it."""
        return bool(self.left) and bool(self.right)


KIND_WORTH = {
    SubjectKind.PHRASE: 1.3,
    SubjectKind.NAME: 1.0,
    SubjectKind.MATTER: 1.0,
    SubjectKind.NOUN: 0.75,
    SubjectKind.INNER: 0.4,
}
PARTY_WORTH = 0.5
ONCE_WORTH, LOOSE_WORTH = 1.0, 0.7
"""Of a term that stands but once on each side; the second if its first word may just describe the other."""
DESCRIBING = (
    "al", "ic", "ous", "ive", "able", "ible", "ful", "ed", "ish", "less", "ant", "ent", "ary", "an", "er", "est",
    "eux", "euse", "ique", "elle", "if",
)  # fmt: skip
MOST_NATS = 7.0
"""Rarity beyond tells no more: the rarest words are slips of the pen."""


def best_form(forms: Counter[str]) -> str:
    """Return the commonest form, of equals the longest."""
    return min(forms, key=lambda form: (-forms[form], -len(form), form)) if forms else ""


def tells(subject: Subject, units: tuple[int, int]) -> float:
    """Return how much a subject tells: rare in the language and in the pair, yet present on both sides."""
    left, right = len({unit for unit, _ in subject.left}), len({unit for unit, _ in subject.right})
    share = max(left / max(units[0], 1), right / max(units[1], 1))
    presence = min(left, right) + 0.25 * max(left, right)
    kind = _kind_worth(subject)
    return float(kind * min(subject.nats, MOST_NATS) * presence**0.8 * (1.0 - 0.8 * min(1.0, share)))


def _kind_worth(subject: Subject) -> float:
    """Return what share of its rarity a subject keeps for what it is found by."""
    if subject.kind is SubjectKind.PHRASE and max(len(subject.left), len(subject.right)) == 1:
        return LOOSE_WORTH if subject.label.split(" ")[0].endswith(DESCRIBING) else ONCE_WORTH
    return KIND_WORTH[subject.kind] * (PARTY_WORTH if subject.is_party else 1.0) * subject.trust
