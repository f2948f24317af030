"""What is said of an action and of a menu."""

from dataclasses import dataclass
from enum import StrEnum


class Need(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    DOCUMENT = "document"
    COMPARISON = "comparison"
    LINK = "link"
    JUDGEABLE = "judgeable"
    RELINKABLE = "relinkable"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name is also that of the command it calls."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    need: Need = Need.NOTHING
    is_switch: bool = False


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu; None stands for a line between groups."""

    title: str
    actions: tuple[ActionSpec | None, ...]
