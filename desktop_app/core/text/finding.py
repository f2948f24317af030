"""Finding: where what a person looks for stands in a text, within a bound of time and number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.progress import Progress
from desktop_app.core.text.folding import JOINT, FoldedText
from desktop_app.core.text.span import Span

MOST_HITS = 10_000
LONGEST_EXPRESSION = 1_000
TIME_LIMIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how exactly; accents and case are seen over unless they matter."""

    wanted: str
    is_expression: bool = False
    is_whole_words: bool = False
    is_case_kept: bool = False
    is_accent_kept: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.wanted.strip()


@dataclass(frozen=True, slots=True)
class Hits:
    """Where something stands, in order; there may be more, where there were too many or it took too long."""

    spans: tuple[Span, ...] = ()
    is_cut: bool = False
    is_out_of_time: bool = False


class Searched:
    """One text, folded as often as searches need it, and once for each way of folding."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: dict[tuple[bool, bool], FoldedText] = {}

    def find(
        self, query: Query, progress: Progress, limit: int = MOST_HITS, time_limit_s: float = TIME_LIMIT_S
    ) -> Hits:
        """Return where `query` stands, at most `limit` times.

        Raises: UserError if the expression is none; Cancelled.
        """
        if query.is_empty or not self.text:
            return Hits()
        folded = self._fold(query, progress)
        pattern = compiled(query, has_joints=JOINT in folded.text)
        if pattern is None:
            return Hits()
        spans: list[Span] = []
        try:
            for span in _spans(pattern, folded, time_limit_s):
                progress.check()
                if len(spans) == limit:
                    return Hits(tuple(spans), is_cut=True)
                spans.append(span)
        except TimeoutError:
            return Hits(tuple(spans), is_out_of_time=True)
        return Hits(tuple(spans))

    def _fold(self, query: Query, progress: Progress) -> FoldedText:
        way = (query.is_accent_kept, not query.is_expression)
        if way not in self._folded:
            self._folded[way] = FoldedText.of(self.text, *way, progress=progress)
        return self._folded[way]


def compiled(query: Query, has_joints: bool = False) -> Any:
    """Return the pattern of a query; None where nothing is left of it once folded.

    Raises: UserError with a sentence on what is wrong with the expression.
    """
    wanted = FoldedText.of(query.wanted, query.is_accent_kept).text
    words = wanted if query.is_expression else _literal(wanted.split(), has_joints)
    if not words:
        return None
    if query.is_whole_words:
        words = rf"(?<!\w)(?:{words})(?!\w)"
    flags = regex.MULTILINE | (0 if query.is_case_kept else regex.IGNORECASE)
    if not query.is_expression:
        return regex.compile(words, flags)
    if len(wanted) > LONGEST_EXPRESSION:
        raise UserError(tr("The expression is too long: write it with at most 1,000 characters."))
    try:
        regex.compile(wanted, flags)
        return regex.compile(words, flags)
    except (regex.error, OverflowError, RecursionError) as error:
        raise UserError(_what_is_wrong(error, len(wanted))) from error


def check(query: Query) -> None:
    """Raise UserError, with a sentence on what is wrong, if a query is no expression."""
    if query.is_expression and not query.is_empty:
        compiled(query)


def _spans(pattern: Any, folded: FoldedText, time_limit_s: float) -> Iterator[Span]:
    """Yield what matches; what is empty, or lies in one that came before, is passed over."""
    before = 0
    for found in pattern.finditer(folded.text, concurrent=True, timeout=time_limit_s):
        if found.end() > found.start():
            span = folded.original_span(found.start(), found.end())
            if len(span) and span.start >= before:
                before = span.end
                yield span


def _literal(words: list[str], has_joints: bool) -> str:
    r"""Return the pattern of words as they are; a space stands for any white space, as lines may be broken anywhere."""
    return r"\s+".join(_joined(word) if has_joints else regex.escape(word) for word in words)


def _joined(word: str) -> str:
    """Return the pattern of a word that the end of a line may part."""
    signs = [f"[-{JOINT}]" if sign == "-" else regex.escape(sign) for sign in word]
    return f"{JOINT}?".join(signs)


def _what_is_wrong(error: Exception, length: int) -> str:
    """Return one sentence; the place is named where it lies inside the expression."""
    said = str(error)
    sentence = next((sentence for start, sentence in _sentences() if said.startswith(start)), "")
    if not sentence:
        sentence = tr("This is no regular expression")
    place = getattr(error, "pos", None)
    if place is None or place >= length:
        return sentence + "."
    return tr("{sentence} (at character {place}).").format(sentence=sentence, place=place + 1)


def _sentences() -> tuple[tuple[str, str], ...]:
    """Return how each complaint of the library begins, and what is said instead."""
    return (
        ("missing )", tr("The expression opens a bracket and does not close it: a ) is missing")),
        (
            "unbalanced parenthesis",
            tr("A bracket is closed that was never opened: a ( is missing, or write \\)"),
        ),
        ("unterminated character set", tr("The expression opens a set with [ and does not close it: a ] is missing")),
        (
            "nothing to repeat",
            tr("There is nothing before the sign of repetition: write \\* or \\+ for the sign itself"),
        ),
        ("multiple repeat", tr("Two signs of repetition stand together: one is enough, or write \\ before the second")),
        ("bad escape", tr("The expression ends in \\ or has a \\ before a letter that means nothing there")),
        ("incomplete escape", tr("What begins with \\ is not complete")),
        ("undefined character name", tr("The expression names a character that does not exist")),
        (
            "bad character in group name",
            tr("The name of a group begins with a digit or holds a sign that it may not hold"),
        ),
        ("bad character range", tr("A set has a range that runs backwards, such as z-a")),
        ("bad set", tr("A set in the expression is not well formed")),
        ("min repeat greater", tr("A number of repetitions runs backwards, such as from 3 to 1")),
        ("repeat", tr("A number of repetitions cannot be read")),
        ("unknown property", tr("The expression names a kind of characters that does not exist")),
        ("unknown group", tr("The expression refers to a group that it does not have")),
        ("invalid group reference", tr("The expression refers to a group that it does not have")),
        ("unknown extension", tr("After (? comes something that means nothing there")),
        ("missing <", tr("The name of a group is missing")),
        ("missing >", tr("The name of a group is not closed: a > is missing")),
        ("missing }", tr("A curly bracket is opened and not closed")),
    )
