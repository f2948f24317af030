"""What the window tells the person, in a bar at its top rather than in a dialog that blocks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Tone(StrEnum):
    """How grave a message is."""

    NOTICE = "notice"
    SUCCESS = "success"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something the person may do about a message, by a button."""

    label: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to tell: a sentence, how grave it is, what may be done."""

    text: str
    tone: Tone = Tone.NOTICE
    offers: tuple[Offer, ...] = ()


class Messages(QObject):
    """Pass on what is to be told to whoever shows it."""

    told = Signal(object)
    swept = Signal()

    def tell(self, text: str, tone: Tone = Tone.NOTICE, *offers: Offer) -> None:
        """Tell the person one thing."""
        self.told.emit(Message(text, tone, offers))

    def problem(self, text: str, *offers: Offer) -> None:
        """Tell of something that went wrong."""
        self.tell(text, Tone.PROBLEM, *offers)

    def sweep(self) -> None:
        """Take away the notices that belong to what was on show before."""
        self.swept.emit()
