"""Crossread: two sources side by side, with linked highlights of what they share."""

from typing import Final

APP_NAME: Final = "Crossread"
__version__: Final = "0.1.0"
