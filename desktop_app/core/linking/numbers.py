"""Numbers, amounts of money, measures and percentages that both units name."""

import math

from desktop_app.core.linking.dates import dates_of, units_naming_months
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.measures import METRIC, TIME
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.quantities import NEEDED, ORDINAL, Quantity, find_quantities
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Heeding, Progress

_SMALL_SHARE, _TWO_DIGIT_SHARE, _LARGE_SHARE, _UNIT_SHARE = 0.4, 0.02, 0.002, 0.001
_NEAR = 0.05
"""How far from a round number, as a part of it, what it is said about may lie."""
_LEAST_ROUND = 20
_KNOWN_UNITS = frozenset({"en", "fr"})
"""Languages whose words for measures are known."""
_CONVERTED = 0.015
"""How far a mile may be off what it is in kilometres."""

__all__ = ["Quantity", "find_number_mentions", "find_quantities"]


def find_number_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each number that the units of `side` name."""
    found: list[Mention] = []
    months = set(units_naming_months(side, vocabulary))
    for at, unit in enumerate(units_holding(NEEDED, side, vocabulary)):
        if at % 16 == 0:
            progress.check()
        dates = dates_of(side, unit, unit in months)
        quantities = find_quantities(side.text, side.units[unit], dates, side.language)
        for quantity in progress.over(quantities, 64) if len(quantities) > 64 else quantities:
            within, wide = _near_keys(quantity)
            bare = _bare_keys(quantity, side.language)
            found.append(
                Mention(quantity.key, quantity.span, unit, share_of(quantity), (*within, *bare[0]), (*wide, *bare[1]))
            )
    return Heeding(found, progress)


def share_of(quantity: Quantity) -> float:
    """Return the share of units in the language at large that would name a quantity."""
    is_small = quantity.value <= 12 and quantity.value == int(quantity.value)
    if quantity.unit == ORDINAL:
        return _TWO_DIGIT_SHARE
    if quantity.unit in TIME:
        return _TWO_DIGIT_SHARE if is_small else 5 * _UNIT_SHARE
    if quantity.unit:
        return _UNIT_SHARE
    if is_small:
        return _SMALL_SHARE
    return _TWO_DIGIT_SHARE if quantity.value < 100 else _LARGE_SHARE


def _bare_keys(quantity: Quantity, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys under which a number with its unit meets the bare one of a language whose units are not known."""
    key = f"?{quantity.value:.10g}"
    if quantity.unit == ORDINAL or quantity.value < _LEAST_ROUND:
        return (), ()
    if quantity.unit:
        return (key,), ()
    return (), (key,) if language and language not in _KNOWN_UNITS else ()


def _near_keys(quantity: Quantity) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of what a quantity comes near to, and those under which others come near to it."""
    within = [f"{value:.10g}{unit}" for value, unit in quantity.wider]
    wide: list[str] = []
    if quantity.unit == ORDINAL:
        return (), ()
    if quantity.is_about:
        said = {quantity.value, _rounded(quantity.value, 2)}
        wide += [f"≈{value:.10g}{quantity.unit}" for value in sorted(said)]
    elif quantity.value >= _LEAST_ROUND or quantity.unit == "%":
        rounds = {_rounded(quantity.value, digits) for digits in (1, 2, 3)} | _half_rounds(quantity.value)
        within += [
            f"≈{value:.10g}{quantity.unit}"
            for value in sorted(rounds)
            if value
            and abs(value - quantity.value) <= _NEAR * value
            and (value != quantity.value or quantity.unit == "%")
        ]
    if quantity.unit in METRIC:
        wide.append(f"⇄{_rounded(quantity.value, 2):.10g}{quantity.unit}")
    if quantity.converted is not None:
        value, unit = quantity.converted
        near = {_rounded(value * (1.0 + step), 2) for step in (-_CONVERTED, 0.0, _CONVERTED)}
        within += [f"⇄{one:.10g}{unit}" for one in sorted(near)]
    return tuple(within), tuple(wide)


def _half_rounds(value: float) -> set[float]:
    """Return the nearest halves and quarters of a power of ten: 7,412 is almost 7,500, and 243 about 250."""
    step = 10.0 ** math.floor(math.log10(value)) if value >= _LEAST_ROUND else 0.0
    return {round(value / part) * part for part in (step / 2, step / 4) if part >= 1}


def _rounded(value: float, digits: int) -> float:
    """Return a value with so many digits that tell."""
    return float(f"{value:.{digits}g}")
