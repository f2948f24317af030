"""The marks inside the lines of a Markdown source: of emphasis, code and links, which are no part of what is read."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from desktop_app.core.importers.structure.redactions import find_redactions
from desktop_app.core.text.span import Span

_MET = "crossread"
"""Where in the parser's environment is noted what the rules meet."""

_Rule = Callable[[StateInline, bool], bool]


@dataclass(slots=True)
class _Met:
    """What was met in one stretch: marks for sure, and tokens that are marks if they turn out to emphasise."""

    marks: list[Span] = field(default_factory=list)
    signs: list[tuple[int, Token]] = field(default_factory=list)


def block_parser() -> MarkdownIt:
    """Return a parser that tells blocks, and of what is inside them nothing yet."""
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    parser.inline.ruler2.disable("fragments_join")
    for name, rule in (
        ("escape", _escape),
        ("backticks", _code),
        ("emphasis", _emphasis),
        ("link", _link),
        ("image", _image),
        ("autolink", _autolink),
    ):
        parser.inline.ruler.at(name, rule)
    return parser


def marks_in(parser: MarkdownIt, content: str, env: MutableMapping[str, Any]) -> list[Span]:
    """Return the marks in the content of a block, in order; `env` knows what the links of the source refer to."""
    met = env[_MET] = _Met()
    parser.inline.parse(content, parser, env, [])
    signs = [Span(at, at + 1) for at, token in met.signs if token.type != "text" or not token.content]
    return sorted({span for span in (*met.marks, *signs) if len(span)})


def marks_of(
    parser: MarkdownIt, text: str, starts: Sequence[int], tokens: Iterable[Token], env: MutableMapping[str, Any]
) -> Iterator[Span]:
    """Yield the marks inside the blocks of a source whose lines begin at `starts`, in order.

    Nothing is yielded for a line of a block that does not stand in the source as the parser gives it.
    """
    reached = 0
    for token in tokens:
        if token.type != "inline" or token.map is None:
            continue
        marks, at = marks_in(parser, token.content, env), 0
        for number, line in enumerate(token.content.split("\n"), token.map[0]):
            if number + 1 >= len(starts):
                break
            place = text.find(line, max(reached, starts[number]), starts[number + 1])
            first, last = bisect_left(marks, Span(at, at)), bisect_left(marks, Span(at + len(line), at + len(line)))
            if place >= 0:
                reached = place + len(line)
                inside = (mark for mark in marks[first:last] if mark.end <= at + len(line))
                yield from (Span(place + mark.start - at, place + mark.end - at) for mark in inside)
            at += len(line) + 1


def _met(state: StateInline) -> _Met:
    met: _Met = state.env[_MET]
    return met


def _escape(state: StateInline, silent: bool) -> bool:
    start = state.pos
    is_met = rules_inline.escape(state, silent)
    if is_met and not silent:
        _met(state).marks.append(Span(start, start + 1))
    return is_met


def _code(state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    is_met = rules_inline.backtick(state, silent)
    if is_met and not silent and len(state.tokens) > count and state.tokens[-1].type == "code_inline":
        fence = len(state.tokens[-1].markup)
        _met(state).marks += [Span(start, start + fence), Span(state.pos - fence, state.pos)]
    return is_met


def _emphasis(state: StateInline, silent: bool) -> bool:
    start = state.pos
    is_met = rules_inline.emphasis.tokenize(state, silent)
    if is_met and not silent:
        length = state.pos - start
        _met(state).signs += zip(range(start, state.pos), state.tokens[-length:], strict=True)
    return is_met


def _autolink(state: StateInline, silent: bool) -> bool:
    start = state.pos
    is_met = rules_inline.autolink(state, silent)
    if is_met and not silent:
        _met(state).marks += [Span(start, start + 1), Span(state.pos - 1, state.pos)]
    return is_met


def _link(state: StateInline, silent: bool) -> bool:
    """Take a link's address off; brackets around what is withheld are no link, whatever follows them."""
    return _linked(state, silent, rules_inline.link, "[")


def _image(state: StateInline, silent: bool) -> bool:
    """Leave of a picture the words that stand for it."""
    met = _met(state)
    inner = state.env[_MET] = _Met()  # its words are read as a text of their own
    start = state.pos
    is_met = _linked(state, silent, rules_inline.image, "![", met)
    state.env[_MET] = met
    begin = start + 2
    met.marks += [Span(begin + mark.start, begin + mark.end) for mark in inner.marks]
    met.signs += [(begin + at, token) for at, token in inner.signs]
    return is_met


def _linked(state: StateInline, silent: bool, rule: _Rule, opening: str, met: _Met | None = None) -> bool:
    start = state.pos
    if not state.src.startswith(opening, start):
        return False
    bracket = start + len(opening) - 1
    close = state.md.helpers.parseLinkLabel(state, bracket, opening == "[")
    if close < 0 or find_redactions(state.src[bracket : close + 1], []):
        return False
    is_met = rule(state, silent)
    if is_met and not silent:
        (met or _met(state)).marks += [Span(start, bracket + 1), Span(close, state.pos)]
    return is_met
