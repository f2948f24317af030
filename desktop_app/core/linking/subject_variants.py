"""Names that the sides spell apart, such as Sea Lark with Sealark, or Reyle with Reyel."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from desktop_app.core.linking.index import Flags, SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.name_labels import folded
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_names import is_idle, name_form
from desktop_app.core.linking.subject_phrases import tokens_of
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.vocabulary import stop_words
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

LEAST_LETTERS = 7
"""Shorter names differ by too little."""
MOST_LETTERS = 60
ALIKE = 0.84
"""The share of letters in a row that two spellings of one name have in common."""
MOST_APART = 2
MOST_FORMS = 120
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi"})

_Places = dict[str, list[tuple[int, Span]]]


def variants_of(
    pair: Pair, names: list[Subject], cells: frozenset[tuple[int, int]], progress: Progress
) -> list[Subject]:
    """Return the names that one side spells otherwise, where a shown link joins passages that bear them."""
    taken = tokens_of(pair, names)
    rows, columns = ({cell[at] for cell in cells} for at in (0, 1))
    left = _lone_forms(pair.left, pair.names.left, taken[0], rows, progress)
    right = _lone_forms(pair.right, pair.names.right, taken[1], columns, progress)
    found = []
    for form in sorted(left):
        progress.check()
        twins = [
            other for other in sorted(right) if are_variants(form, other) and _meet(left[form], right[other], cells)
        ]
        if twins:
            places = [place for twin in twins for place in right[twin]]
            found.append(_subject(pair, form, left[form], twins, places))
    return found


@lru_cache(maxsize=20_000)
def are_variants(first: str, second: str) -> bool:
    """Say whether two names differ by no more than a slip of the pen: a space, a numeral, a letter or two."""
    one, other = (tuple(word for word in folded(form) if word not in _NUMERALS) for form in (first, second))
    letters = ["".join(row) for row in (one, other)]
    if min(map(len, letters)) < LEAST_LETTERS or letters[0][0] != letters[1][0]:
        return False
    if letters[0] == letters[1]:
        return True
    if len(one) != len(other) or abs(len(letters[0]) - len(letters[1])) > MOST_APART:
        return False
    if not all(a[:1] == b[:1] for a, b in zip(one, other, strict=True)):
        return False
    return SequenceMatcher(None, letters[0], letters[1], autojunk=False).ratio() >= ALIKE


def _lone_forms(
    side: SideIndex, mentions: Sequence[Mention], taken: Flags, units: set[int], progress: Progress
) -> _Places:
    """Return the places of the names of one side that the other side does not bear, in some units."""
    starts = frozenset(side.starts[taken].tolist())
    found: _Places = {}
    for mention in progress.over(mentions, 256):
        if mention.unit not in units or mention.key.startswith(("@", "#")) or mention.span.start in starts:
            continue
        if mention.span.end - mention.span.start > MOST_LETTERS:
            continue
        form = name_form(side, mention)
        if form not in found and (len(found) == MOST_FORMS or not _may_be_name(form)):
            continue
        places = found.setdefault(form, [])
        if not places or places[-1] != (mention.unit, mention.span):
            places.append((mention.unit, mention.span))
    return found


def _may_be_name(form: str) -> bool:
    """Say whether a form is more than words that name nothing, with no small word at either end."""
    row = form.lower().split(" ")
    return not is_idle(form) and not any(row[at] in stop_words(language) for at in (0, -1) for language in ("en", "fr"))


def _meet(left: list[tuple[int, Span]], right: list[tuple[int, Span]], cells: frozenset[tuple[int, int]]) -> bool:
    return any((row, column) in cells for row, _ in left for column, _ in right)


def _subject(
    pair: Pair, form: str, left: list[tuple[int, Span]], twins: list[str], right: list[tuple[int, Span]]
) -> Subject:
    """Return a name and its other spellings as a subject, labelled as the left side has it."""
    keys = {mention.key for unit, span in left for mention in pair.names.left_of(unit) if mention.span == span}
    nats = max((pair.names.weight(key) for key in keys), default=1.0)
    subject = Subject("~" + form.casefold(), nats, SubjectKind.NAME, left=left, right=right, label=form)
    subject.is_merged = True
    subject.forms.update({form: len(left), **dict.fromkeys(twins, 1)})
    return subject
