"""The form of a name that a person would use, chosen among those the texts have."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.vocabulary import stop_words
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.tokens import stem, strip_accents

MOST_FORMS = 60
"""Of each side's forms only the commonest count: the others are headlines and slips."""
LONGEST_NAME = 6
LEAST_IN_PART = 2
MOST_BEARERS = 2
"""A word that never stands alone, in more names than this of which the sides share none, names nothing: Boulevard."""
AGREED = 0.75
"""This share of what stands before a lone name must be the same word to belong to it, as a first name does."""
RARELY = 0.1
"""What stands before a lone name less often than this is no part of it."""
SOMETIMES = 0.2
"""The same for what stands before it on one side only."""
USUAL = 0.5
ALONE = 0.15
"""A word that stands alone for its name less often than this is one that several names share, as "Mount" is."""
_RANKS = frozenset({
    "const", "constable", "sgt", "insp", "inspector", "cpl", "det", "supt", "col", "capt", "lt", "gov", "rep", "sen",
    "officer", "manager", "coach", "adm", "gen",
})  # fmt: skip
_STANDS_FOR = {"mt": "mount", "st": "saint", "ste": "sainte", "&": "and", "dept": "department"}

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameLabel:
    """A name as chosen: its words as folded for comparing, and as written."""

    row: Row
    text: str


def choose_label(key: str, left: Counter[str], right: Counter[str]) -> NameLabel:
    """Return the fullest form of the name with the stem `key` that most of its mentions on both sides bear out."""
    here, there = _runs(key, left), _runs(key, right)
    both = {row: here[row] + there[row] for row in here if row in there}
    if not both:
        both = dict(here or there)
    if not both:
        return NameLabel((), "")
    if not stands_alone(key, left + right):
        whole = {row: count for row, count in both.items() if len(row) > 1}
        if not whole and len({folded(form) for form in left + right if " " in form}) > MOST_BEARERS:
            return NameLabel((), "")
        both = whole or both
    base = min(both, key=lambda row: (-both[row] * min(len(row), LONGEST_NAME), -len(row), row))
    row = _extended(base, left, right)
    return NameLabel(row, _written(row, left + right))


def stands_alone(key: str, forms: Counter[str]) -> bool:
    """Say whether the name is often borne by its own word alone, as a family name is."""
    alone = sum(count for form, count in forms.items() if _is_key(folded(form)[-1], key) and _has_one(folded(form)))
    return alone >= ALONE * forms.total()


def _has_one(row: Row) -> bool:
    """Say whether nothing but ranks stands before the last word."""
    return all(_is_rank(word) for word in row[:-1])


def holds(form: str, row: Row) -> bool:
    """Say whether a form has the words of a label in a row."""
    return _place(folded(form), row) >= 0


def bears(form: str, row: Row) -> bool:
    """Say whether a form is of a label: it holds its words in a row, of three and more all but the first or last."""
    parts = [row, row[1:], row[:-1]] if len(row) > LEAST_IN_PART else [row]
    return any(holds(form, part) for part in parts if not any(_is_small(word) for word in (*part[:1], *part[-1:])))


@lru_cache(maxsize=50_000)
def folded(form: str) -> Row:
    """Return the words of a form as they are compared: without case, accents, dots, abbreviations, and plural."""
    return tuple(_fold(word) for word in form.split(" "))


def _fold(word: str) -> str:
    plain = strip_accents(word.strip(".,'’").casefold().removesuffix("'s").removesuffix("’s"))
    plain = _STANDS_FOR.get(plain, plain)
    return plain[:-1] if len(plain) > 4 and plain.endswith("s") and not plain.endswith("ss") else plain


def _runs(key: str, forms: Counter[str]) -> Counter[Row]:
    """Count the runs of words of the forms that hold the key and neither begin nor end with a small word."""
    found: Counter[Row] = Counter()
    for form, count in _commonest(forms):
        row = folded(form)
        stops = [at for at, word in enumerate(form.split(" ")) if _ends_sentence(word)]
        runs = set()
        for at, word in enumerate(row):
            if _is_key(word, key):
                first = max((stop + 1 for stop in stops if stop < at), default=0)
                last = min((stop + 1 for stop in stops if stop >= at), default=len(row))
                runs |= set(_around(row, at, range(first, last)))
        found.update(dict.fromkeys(runs, count))
    return found


def _commonest(forms: Counter[str]) -> list[tuple[str, int]]:
    return sorted(forms.items(), key=lambda item: (-item[1], item[0]))[:MOST_FORMS]


def _around(row: Row, at: int, within: range) -> Iterable[Row]:
    """Yield the runs of a row that hold the word at `at`."""
    for first in range(max(within.start, at - LONGEST_NAME + 1), at + 1):
        if first < at and (_is_small(row[first]) or any(_is_rank(word) for word in row[first:at])):
            continue
        for last in range(at, min(within.stop, first + LONGEST_NAME)):
            if last == at or not _is_small(row[last]):
                yield row[first : last + 1]


def _is_small(word: str) -> bool:
    return word in stop_words("en") or word in stop_words("fr") or word in words(WordList.NAME_CONNECTORS)


def _is_rank(word: str) -> bool:
    return word in _RANKS or word in words(WordList.TITLES)


@lru_cache(maxsize=50_000)
def _is_key(word: str, key: str) -> bool:
    key = key.partition("|")[0]  # what follows tells several bearers of one word apart
    parts = [word, word + "s", *word.replace("’", "'").replace("-", " ").replace("'", " ").split()]
    return any(key in {part, stem(part, "en"), stem(part, "fr")} for part in parts)


def _extended(row: Row, left: Counter[str], right: Counter[str]) -> Row:
    """Return a run with what most often stands before it: a person's first name, the place of a body."""
    for _ in range(2):
        here, there = _before(row, left), _before(row, right)
        before = here + there
        total = sum(count for forms in (left, right) for form, count in _commonest(forms) if holds(form, row))
        if not before:
            return row
        word, count = min(before.items(), key=lambda item: (-item[1], item[0]))
        is_agreed = len(row) == 1 and count >= max(AGREED * before.total(), RARELY * total)
        is_known = bool(here[word] and there[word]) or count >= SOMETIMES * total
        if _is_small(word) or _is_rank(word) or not ((is_agreed and is_known) or count >= USUAL * total):
            return row
        row = (word, *row)
    return row


def _before(row: Row, forms: Counter[str]) -> Counter[str]:
    """Count what stands before a run in the forms of one side."""
    found: Counter[str] = Counter()
    for form, count in _commonest(forms):
        whole = folded(form)
        at = _place(whole, row)
        if at > 0 and not _is_rank(whole[at - 1]) and not _ends_sentence(form.split(" ")[at - 1]):
            found[whole[at - 1]] += count
    return found


def _ends_sentence(word: str) -> bool:
    """Say whether a full stop after a word ends a sentence rather than shortens the word."""
    return word.endswith(".") and len(word) > 5


def _place(whole: Row, row: Row) -> int:
    """Return where a run begins in a row of words, -1 if it does not."""
    return next((at for at in range(len(whole) - len(row) + 1) if whole[at : at + len(row)] == row), -1)


def _written(row: Row, forms: Counter[str]) -> str:
    """Return a run as it is most often written, in capitals only if it chiefly is."""
    found: Counter[str] = Counter()
    for form, count in _commonest(forms):
        at = _place(folded(form), row)
        if at >= 0:
            found[plain_form(" ".join(form.split(" ")[at : at + len(row)]).rstrip(","))] += count
    loud = sum(count for form, count in found.items() if form.isupper())
    calm = {form: count for form, count in found.items() if form.isupper() == (2 * loud > found.total())} or found
    return min(calm, key=lambda form: (-calm[form], -len(form), form)) if calm else " ".join(row)
