"""What a comparison is made of."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.entities.link import Link
from desktop_app.core.text.span import Span

MEANING, NO_MEANING = "meaning", "none"
"""The setting of a run that names what read for meaning, and what it says where words alone linked."""


class Side(StrEnum):
    """One side of a comparison."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The side across."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


TOPIC_COLOURS = 8
"""How many colours topics take in turn, whatever the palette."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject both sides speak of.

    `id` counts from 1 in the order of rank. `terms` are its surface forms; `left`/`right` the spans where each
    side speaks of it, in order; `links` the ids of the links whose evidence shows it. `colour` indexes the
    palette of eight (A..H). `is_found` says whether the latest run found it, `merged` are the ids of the topics that
    the person merged into it.
    """

    id: int
    label: str
    terms: tuple[str, ...]
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    links: tuple[int, ...]
    colour: int = 0
    is_by_hand: bool = False
    is_found: bool = True
    is_hidden: bool = False
    merged: tuple[int, ...] = ()

    @property
    def letter(self) -> str:
        """The letters it is known by: A to Z, then AA, AB and on."""
        return topic_letter(self.id)


@dataclass(frozen=True, slots=True)
class TopicWords:
    """Terms that a person gave a topic, and where each side has them."""

    terms: tuple[str, ...] = ()
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()


def topic_letter(number: int) -> str:
    """Return the letters that count `number` from 1: A to Z, then AA, AB and on."""
    word = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        word = chr(ord("A") + rest) + word
    return word


@dataclass(frozen=True, slots=True)
class PassagePair:
    """Links of neighbouring segments joined: one passage on each side, and the ids of the links inside."""

    left: Span
    right: Span
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A span that took no part in linking, and why, in a few words."""

    side: Side
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of the engine: its name, version, settings (name to printable value) and time (ISO 8601 UTC)."""

    engine: str
    version: str
    settings: tuple[tuple[str, str], ...]
    at: str = ""

    @property
    def meaning(self) -> str | None:
        """What read both sides for meaning; None where words alone linked them."""
        told = dict(self.settings).get(MEANING, NO_MEANING)
        return None if told == NO_MEANING else told


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one run found between two documents.

    `links` are those shown, best score first; `only_left`/`only_right` the segments without any counterpart.
    `fainter` are links below the engine's own cut-off, best first: a person may ask for them.
    `notices` are sentences on what the run left out.
    """

    run: Run
    links: tuple[Link, ...]
    topics: tuple[Topic, ...] = ()
    passages: tuple[PassagePair, ...] = ()
    only_left: tuple[Span, ...] = ()
    only_right: tuple[Span, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    fainter: tuple[Link, ...] = ()
    hidden_topics: tuple[Topic, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """An ordered pair of documents read together; `id` is its number in the project, from 1."""

    id: int
    left_id: int
    right_id: int
    title: str
    run: Run


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that an edit touched; whoever shows them refreshes just these."""

    documents: frozenset[int] = frozenset()
    comparisons: frozenset[int] = frozenset()
    links: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """Pairs of comparison id and link id."""
    topics: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """Pairs of comparison id and topic id."""
    has_aliases: bool = False
    """Whether the names that mean the same are others now."""
    has_other_documents: bool = False
    """Whether documents, with their comparisons, left the project or came back."""
