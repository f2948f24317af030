"""One topic as a project keeps it: what the engine found, with what the person made of it."""

from dataclasses import dataclass, field

from desktop_app.core.entities import Topic, TopicWords


@dataclass(frozen=True, slots=True)
class KeptTopic:
    """A topic before merging and hiding; `found` is as the engine, or the person who added it, has it.

    `rank` is its place in the latest run, None if that run did not find it. `is_spoken_of` says whether any edit ever
    named it, so that it must not be forgotten. `into` is the id of the topic it is merged into; `label` and `colour`
    are the person's, None where there are none; `own` are the terms the person gave it.
    """

    found: Topic
    rank: int | None = None
    is_spoken_of: bool = False
    is_removed: bool = False
    is_hidden: bool = False
    into: int | None = None
    label: str | None = None
    colour: int | None = None
    own: TopicWords = field(default_factory=TopicWords)

    @property
    def id(self) -> int:
        """Its number in the comparison."""
        return self.found.id

    @property
    def is_changed(self) -> bool:
        """Say whether the person made anything of it that still holds."""
        has_own = self.label is not None or self.colour is not None or bool(self.own.terms)
        return has_own or self.is_hidden or self.into is not None

    @property
    def is_searched(self) -> bool:
        """Say whether it stands where its terms do, no run having found it."""
        return self.found.is_by_hand or not self.found.is_found
