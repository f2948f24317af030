"""Numbers, amounts of money and percentages that both units name."""

import re
from dataclasses import dataclass

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.dates import find_dates
from desktop_app.core.text.span import Span

_SCALES = {
    "hundred": 100, "cent": 100, "cents": 100, "thousand": 1_000, "k": 1_000, "mille": 1_000, "million": 10**6,
    "millions": 10**6, "m": 10**6, "mn": 10**6, "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9,
    "milliard": 10**9, "milliards": 10**9, "trillion": 10**12, "trillions": 10**12, "dozen": 12, "douzaine": 12,
}  # fmt: skip
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_FRENCH = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_WORDS = {w: n for line in (_ENGLISH, _FRENCH) for n, w in enumerate(line.split())}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS_FR = ("vingt", "trente", "quarante", "cinquante", "soixante")
_WORDS |= {w: 10 * n for line in (_TENS, _TENS_FR) for n, w in enumerate(line, 2)}
_SPELT = "|".join(sorted(_WORDS, key=lambda w: (-len(w), w)))
_SCALE = "|".join(sorted(_SCALES, key=lambda w: (-len(w), w)))
_NUMBER = re.compile(
    r"(?P<before>(?:US|C|CA|A|AU|NZ|HK)?\$|[€£¥]|(?:USD|CAD|EUR|GBP)\s)?\s?"
    r"(?:(?P<digits>(?<![\w.])\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|(?<![\w.])\d+(?:[.,]\d+)?)"
    rf"|(?<![^\W_])(?P<word>{_SPELT})(?:-(?P<unit>{_SPELT}))?(?![^\W_]))"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALE})(?![^\W_]))?"
    r"(?P<after>\s?(?:%|per\s?cent(?![^\W_])|percent(?![^\W_])|pour\s?cent(?![^\W_])|[€£]|dollars?(?![^\W_])"
    r"|euros?(?![^\W_])|pounds?(?![^\W_])))?",
    re.IGNORECASE,
)
_NEEDED = re.compile(rf"\d|(?<![^\W_])(?:{_SPELT})(?![^\W_])", re.IGNORECASE)
"""What some word of a unit holds if the unit names a number."""
_SMALL_SHARE, _TWO_DIGIT_SHARE, _LARGE_SHARE, _UNIT_SHARE = 0.4, 0.02, 0.002, 0.001


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written: its value, and "%", "$" (money of any coin) or "" for its unit."""

    span: Span
    value: float
    unit: str

    @property
    def key(self) -> str:
        """The number in one form whatever the spelling."""
        return f"{self.value:.10g}{self.unit}"

    @property
    def share(self) -> float:
        """The share of units in the language at large that would name it."""
        if self.unit:
            return _UNIT_SHARE
        if self.value <= 12 and self.value == int(self.value):
            return _SMALL_SHARE
        return _TWO_DIGIT_SHARE if self.value < 100 else _LARGE_SHARE


def find_quantities(text: str, within: Span) -> list[Quantity]:
    """Return the numbers of a part of `text`; those inside dates are left out."""
    dates = [date.span for date in find_dates(text, within)]
    found = []
    for match in _NUMBER.finditer(text, within.start, within.end):
        quantity = _quantity(match)
        if quantity is not None and not any(quantity.span.overlaps(span) for span in dates):
            found.append(quantity)
    return found


def find_number_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each number that the units of `side` name."""
    found: list[Mention] = []
    for at, unit in enumerate(units_holding(_NEEDED, side, vocabulary)):
        if at % 64 == 0:
            progress.check()
        found.extend(Mention(q.key, q.span, unit, q.share) for q in find_quantities(side.text, side.units[unit]))
    return found


def _quantity(match: re.Match[str]) -> Quantity | None:
    """Return the quantity that was matched."""
    if match["digits"]:
        value = _value(match["digits"])
    else:
        value = float(_WORDS[match["word"].lower()])
        if match["unit"]:
            value += _WORDS[match["unit"].lower()]
    scale = match["scale"]
    if scale:
        value *= _SCALES[scale.lower()]
    after = (match["after"] or "").strip().lower()
    unit = "%" if after[:1] in {"%", "p"} and not after.startswith("pound") else "$" if after or match["before"] else ""
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Quantity(Span(start, match.end()), value, unit)


def _value(digits: str) -> float:
    """Return the value of digits with either comma or point."""
    plain = re.sub("[\u00a0\u202f ]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    return float(plain.replace(",", ".")[:300])
