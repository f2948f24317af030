"""Which of the subjects become topics."""

from collections.abc import Callable, Iterable

from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

Carried = dict[int, frozenset[int]]
"""The links of each subject, by the subject's `id`."""

_Spans = dict[int, list[Span]]

LEAST_OF_BEST = 0.12
"""A subject that tells less than this share of the best one is left out, unless it explains a link."""
MOST_SUPPORT = 6
LINKS_A_GAIN = 60
"""A topic chosen for the links it explains must explain one in so many that no other does."""


class _Choice:
    """The subjects chosen so far, and the links they explain."""

    def __init__(self, carried: Carried, worth: Callable[[Subject], float], progress: Progress) -> None:
        self._progress = progress
        self._spans: dict[int, tuple[_Spans, _Spans]] = {}
        self.chosen: list[Subject] = []
        self.explained: set[int] = set()
        self._carried = carried
        self._worth = worth

    def rank(self, subject: Subject) -> tuple[float, str]:
        """Return what a subject is sorted by: what it tells, and how many links it carries."""
        support = min(MOST_SUPPORT, len(self._carried[id(subject)]))
        return (-self._worth(subject) * (0.5 + support) ** 0.5, subject.key)

    def add(self, subject: Subject) -> None:
        """Choose a subject."""
        self.chosen.append(subject)
        self.explained |= self._carried[id(subject)]

    def gain(self, subject: Subject) -> int:
        """Return how many links a subject would explain that none chosen does."""
        return len(self._carried[id(subject)] - self.explained)

    def tells_again(self, subject: Subject) -> bool:
        """Say whether a chosen subject has all links of this one and stands where it does."""
        links = self._carried[id(subject)]
        return any(links <= self._carried[id(other)] and self._covers(other, subject) for other in self.chosen)

    def _covers(self, other: Subject, subject: Subject) -> bool:
        """Say whether one subject stands at most places of another, on both sides."""
        if id(other) not in self._spans:
            over = self._progress.over
            self._spans[id(other)] = _by_unit(over(other.left)), _by_unit(over(other.right))
        return all(
            2 * sum(any(span.overlaps(wide) for wide in near.get(unit, ())) for unit, span in self._progress.over(mine))
            > len(mine)
            for mine, near in zip((subject.left, subject.right), self._spans[id(other)], strict=True)
        )


def choose_subjects(
    subjects: list[Subject],
    carried: Carried,
    worth: Callable[[Subject], float],
    room: tuple[int, int],
    progress: Progress,
) -> list[Subject]:
    """Return the best subjects by rank, with room for those that explain links no better one explains.

    `room` is how many there usually are, and how many there may be on this pair.
    """
    usual, most = room
    choice = _Choice(carried, worth, progress)
    ranked = sorted(subjects, key=choice.rank)
    is_linked = any(carried.values())
    best = -choice.rank(ranked[0])[0] if ranked else 0.0
    for subject in ranked:
        progress.check()
        is_first = subject.kind is not SubjectKind.INNER and not subject.is_party
        is_worthy = -choice.rank(subject)[0] >= LEAST_OF_BEST * best and bool(carried[id(subject)] or not is_linked)
        if is_first and is_worthy and len(choice.chosen) < most * 3 // 4 and not choice.tells_again(subject):
            choice.add(subject)
    _add_explaining(choice, [s for s in ranked if carried[id(s)] and s not in choice.chosen], most * 7 // 8, carried)
    _fill(choice, [s for s in ranked if s not in choice.chosen and s.kind is not SubjectKind.INNER], most, carried)
    return _without_slight(sorted(choice.chosen, key=choice.rank), carried, usual)


def _fill(choice: _Choice, rest: list[Subject], most: int, carried: Carried) -> None:
    """Choose what is left by rank, countries last; what no shown link carries only beside enough that links carry."""
    unlinked = len(choice.chosen) // 2 + 1
    for subject in sorted(rest, key=lambda s: s.is_party):
        is_linked = bool(carried[id(subject)])
        is_worthy = is_linked or (unlinked > 0 and _may_fill(subject))
        if len(choice.chosen) < most and is_worthy and not choice.tells_again(subject):
            choice.add(subject)
            unlinked -= not is_linked


def _without_slight(chosen: list[Subject], carried: Carried, usual: int) -> list[Subject]:
    """Leave out, well beyond the usual number, single nouns that explain no more than one link."""
    singles = {SubjectKind.NOUN, SubjectKind.INNER}
    return [s for at, s in enumerate(chosen) if 2 * at < 3 * usual or s.kind not in singles or len(carried[id(s)]) > 1]


def _add_explaining(choice: _Choice, spare: list[Subject], most: int, carried: Carried) -> None:
    """Choose the subjects that explain most links no chosen one does."""
    least = max(1, len(frozenset().union(*carried.values())) // LINKS_A_GAIN)
    while spare and len(choice.chosen) < most:
        subject = min(spare, key=lambda s: (-choice.gain(s), choice.rank(s)))
        if choice.gain(subject) < least:
            return
        choice.add(subject)
        spare.remove(subject)


def _by_unit(places: Iterable[tuple[int, Span]]) -> _Spans:
    found: dict[int, list[Span]] = {}
    for unit, span in places:
        found.setdefault(unit, []).append(span)
    return found


def _may_fill(subject: Subject) -> bool:
    """Say whether a subject that no shown link carries is worth naming: it must come again somewhere."""
    return max(len(subject.left), len(subject.right)) > 1 and subject.trust == 1.0
