"""How a comparison is being read: a value that is kept as text in the project."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from desktop_app.core.entities import Side

MOST_DEPTH_PX = 10_000.0
LEAST_SHARE, MOST_SHARE = 0.1, 0.9
LEAST_ZOOM, MOST_ZOOM = 0.1, 16.0


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a text, by a code point of it, and how many pixels below the top of the pane it stands.

    It is the same line at any width and size of type.
    """

    offset: int = 0
    depth: float = 0.0


@dataclass(frozen=True, slots=True)
class SideState:
    """How one side is read: where, as text or as pages (empty for what is usual), how large the pages are."""

    place: Place = Place()
    view: str = ""
    zoom: float | None = None


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How a comparison is being read. An empty text and None stand for what is usual, or left as it is."""

    left: SideState = SideState()
    right: SideState = SideState()
    scroll: str = ""
    colour: str = ""
    is_only_here: bool = False
    verdict: str = ""
    kind: str = ""
    topics: tuple[int, ...] = ()
    order: str = ""
    current: int | None = None
    is_folded: bool | None = None
    """Whether furniture is folded away."""
    arrangement: str = ""
    share: float = 0.5
    """What the left, or upper, pane takes of the room for both."""

    def side(self, side: Side) -> SideState:
        """Return how one side is read."""
        return self.left if side is Side.LEFT else self.right

    def to_text(self) -> str:
        """Return the state as JSON: what is usual is left out."""
        values = asdict(self)
        usual = asdict(_USUAL)
        kept = {name: value for name, value in values.items() if value != usual[name]}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


_USUAL = ReadingState()


def reading_state(text: str | None) -> ReadingState | None:
    """Return the state that `text` tells of, or None if it tells of none.

    What is missing is as usual, what is strange is passed over: another version of the program may have written it.
    """
    try:
        kept = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    if not isinstance(kept, dict):
        return None
    return _filled(_USUAL, kept, _READERS)


def _filled(usual: Any, kept: Mapping[str, object], readers: Mapping[str, Callable[[Any], Any]]) -> Any:
    """Return `usual` with what of `kept` can be read."""
    found = {}
    for field in fields(usual):
        try:
            found[field.name] = readers[field.name](kept[field.name])
        except (KeyError, TypeError, ValueError, OverflowError):
            continue
    return replace(usual, **found)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
        raise ValueError
    return value


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise ValueError
        return min(max(float(value), least), most)

    return read


def _word(value: object) -> str:
    if not isinstance(value, str) or len(value) > 60:
        raise ValueError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _wholes(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_whole(one) for one in value)


def _part(usual: Any, readers: Mapping[str, Callable[[Any], Any]]) -> Callable[[object], Any]:
    def read(value: object) -> Any:
        if not isinstance(value, dict):
            raise TypeError
        return _filled(usual, value, readers)

    return read


_PLACE = _part(Place(), {"offset": _whole, "depth": _number(-MOST_DEPTH_PX, MOST_DEPTH_PX)})
_SIDE = _part(SideState(), {"place": _PLACE, "view": _word, "zoom": _number(LEAST_ZOOM, MOST_ZOOM)})
_READERS: Mapping[str, Callable[[Any], Any]] = {
    "left": _SIDE,
    "right": _SIDE,
    **dict.fromkeys(("scroll", "colour", "verdict", "kind", "order", "arrangement"), _word),
    **dict.fromkeys(("is_only_here", "is_folded"), _flag),
    "topics": _wholes,
    "current": _whole,
    "share": _number(LEAST_SHARE, MOST_SHARE),
}
