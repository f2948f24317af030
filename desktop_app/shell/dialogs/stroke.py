"""What one key or gesture does, as it is listed."""

from dataclasses import dataclass

BETWEEN = "  "
"""What parts the several keys of one action."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """An action with its keys; a head has no keys."""

    text: str
    keys: str = ""
