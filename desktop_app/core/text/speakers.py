"""Who speaks, as reports of some parliaments and courts print it before what is said: "Mr. SMITH."."""

import re

_SPEAKER = (
    r"\W{0,3}(?:(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sen|Rep|Gov|Gen|M|Mme)\.?|Senator|Chairman|Chairwoman)[ ]"
    r"(?:[A-Z]{1,3}[a-z])?[A-ZÀ-Þ'’-]{2,20}(?:[ ][A-ZÀ-Þ'’-]{2,20}){0,2}"
    r"|The[ ](?:(?:ACTING|VICE)[ -])?(?:CHAIR[A-Z]{0,6}|SPEAKER|PRESIDENT|CLERK|WITNESS|COURT))"
)
_NAME = re.compile(rf"{_SPEAKER}\Z")
_OPENING = re.compile(rf"{_SPEAKER}\.\s")
_LONGEST = 60


def is_speaker(text: str, start: int, stop: int) -> bool:
    """Say whether [start, stop) of the text names a speaker in capitals, and nothing else."""
    return stop - start <= _LONGEST and _NAME.match(text, start, stop) is not None


def begins_speech(text: str) -> bool:
    """Say whether a speaker's name in capitals, or Q for question, closed by a full stop, opens the text."""
    return _OPENING.match(text) is not None or text.lstrip()[:3] in ("Q. ", "A. ")
