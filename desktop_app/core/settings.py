"""What a person can set about linking."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """The settings of one run, each printable.

    `cut_off` shifts the engine's own cut-off: 0 leaves it, above shows fewer, below more (-1..1). `most_shown`
    bounds the links shown on a pair of ordinary length; longer pairs get more, in proportion to their segments.
    `shortest_copy` is the number of words from which a run counts as copied. `uses_concepts` joins words of one
    public matter (diplomacy, elections, courts, ...), `uses_neighbours` lets links lean on those beside them.
    `aliases` are groups of names that mean the same. `most_topics` is the usual number of topics; more links get more.
    """

    cut_off: float = 0.0
    most_shown: int = 60
    shortest_copy: int = 3
    most_topics: int = 14
    uses_concepts: bool = True
    uses_neighbours: bool = True
    aliases: tuple[tuple[str, ...], ...] = ()

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return each setting's name and printable value, in a fixed order."""
        return tuple((field.name, _printed(getattr(self, field.name))) for field in fields(self))


def _printed(value: object) -> str:
    """Return a value as text; groups of names as "PRC = China; ..."."""
    if not isinstance(value, tuple):
        return str(value)
    return "; ".join(" = ".join(group) for group in value) or "none"
