"""Invented topics, and strategies for them."""

from hypothesis import strategies as st

from desktop_app.core.entities import Topic, TopicWords
from desktop_app.core.text.span import Span
from desktop_app.core.topics.kept import KeptTopic

NOWHERE = TopicWords()
TERMS = ("ferry", "Ferry", "harbour", "crate", "crates", "bay", "nine")


def topic(number: int, *terms: str, **more: object) -> Topic:
    """A topic labelled by its first term."""
    return Topic(number, terms[0], terms, **{"left": (), "right": (), "links": (), "colour": (number - 1) % 8, **more})


def kept(number: int, *terms: str, **more: object) -> KeptTopic:
    """A topic as a project keeps it, found at the rank of its number."""
    return KeptTopic(topic(number, *terms), rank=number, **more)


def nowhere(terms: tuple[str, ...]) -> TopicWords:
    """A search that finds nothing."""
    return TopicWords(terms)


def spans() -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(st.integers(0, 20), max_size=3, unique=True).map(
        lambda starts: tuple(Span(3 * start, 3 * start + 2) for start in sorted(starts))
    )


def found_topics() -> st.SearchStrategy[tuple[Topic, ...]]:
    """The topics of a run."""
    terms = st.lists(st.lists(st.sampled_from(TERMS), min_size=1, max_size=3), max_size=5)
    return terms.map(lambda rows: tuple(topic(number, *row) for number, row in enumerate(rows, 1)))


@st.composite
def kept_topics(draw: st.DrawFn) -> tuple[KeptTopic, ...]:
    """What a project may keep: touched or not, merged in any way, even into what is gone or in a ring."""
    numbers = draw(st.lists(st.integers(1, 8), max_size=6, unique=True))
    made = []
    for number in sorted(numbers):
        is_by_hand, is_found = draw(st.booleans()), draw(st.booleans())
        is_touched = draw(st.booleans())
        words = draw(st.lists(st.sampled_from(TERMS), min_size=1, max_size=3))
        places = {"left": draw(spans()), "right": draw(spans()), "links": tuple(draw(st.sets(st.integers(1, 4))))}
        found = topic(number, *words, is_by_hand=is_by_hand, is_found=is_found, **places)
        made.append(
            KeptTopic(
                found,
                number if is_found and not is_by_hand else None,
                is_spoken_of=is_touched or is_by_hand,
                is_removed=is_by_hand and draw(st.booleans()),
                is_hidden=is_touched and draw(st.booleans()),
                into=draw(st.none() | st.integers(1, 9)) if is_touched else None,
                label=draw(st.none() | st.just("Mine")) if is_touched else None,
                own=TopicWords(("own",), draw(spans()), draw(spans()))
                if is_touched and draw(st.booleans())
                else NOWHERE,
            )
        )
    return tuple(made)
