"""Units of measure, time and money, each with what one of it is in the unit that numbers are compared in."""

from dataclasses import dataclass

from desktop_app.core.text.word_lists import words_of


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: the one it is compared in, how many of those it is, and how many metric ones for a near comparison."""

    unit: str
    factor: float = 1.0
    metric: tuple[str, float] | None = None


_METRIC = (
    ("m", 1.0, "m metre metres meter meters mètre mètres"),
    ("m", 1_000.0, "km kilometre kilometres kilometer kilometers kilomètre kilomètres"),
    ("m", 0.01, "cm centimetre centimetres centimeter centimeters centimètre centimètres"),
    ("m", 0.001, "mm millimetre millimetres millimeter millimeters millimètre millimètres"),
    ("kg", 1.0, "kg kilo kilos kilogram kilograms kilogramme kilogrammes"),
    ("kg", 0.001, "gram grams gramme grammes"),
    ("kg", 1_000.0, "tonne tonnes"),
    ("m2", 1.0, "m² m2"),
    ("m2", 1e6, "km² km2"),
    ("m2", 1e4, "ha hectare hectares"),
    ("l", 1.0, "litre litres liter liters"),
    ("km/h", 1.0, "km/h kph"),
)
_IMPERIAL = (
    ("mi", 1.0, "mi mile miles", ("m", 1609.344)),
    ("ft", 1.0, "ft foot feet pied pieds", ("m", 0.3048)),
    ("ft", 3.0, "yd yard yards verge verges", ("m", 0.9144)),
    ("ft", 1 / 12, "inch inches pouce pouces", ("m", 0.0254)),
    ("lb", 1.0, "lb lbs", ("kg", 0.45359237)),
    ("ton", 1.0, "ton tons", ("kg", 1_000.0)),
    ("acre", 1.0, "acre acres", ("m2", 4046.856)),
    ("gal", 1.0, "gallon gallons", ("l", 3.785)),
    ("mph", 1.0, "mph", ("km/h", 1.609344)),
)
_OTHER = (
    ("min", 1.0, "min minute minutes"),
    ("h", 1.0, "hour hours hr hrs heure heures"),
    ("d", 1.0, "day days jour jours journée journées"),
    ("bd", 1.0, "business-day business-days working-day working-days"),
    ("d", 7.0, "week weeks semaine semaines"),
    ("mo", 1.0, "month months mois"),
    ("y", 1.0, "year years yr yrs ans année années year-old"),
    ("y", 10.0, "decade decades décennie décennies"),
    ("y", 100.0, "century centuries"),
    ("$", 1.0, "$ dollar dollars"),
    ("$", 0.01, "¢ cents"),
    ("US$", 1.0, "us$ $us usd"),
    ("CA$", 1.0, "ca$ c$ $ca cad"),
    ("AU$", 1.0, "au$ a$ aud"),
    ("NZ$", 1.0, "nz$ nzd"),
    ("HK$", 1.0, "hk$ hkd"),
    ("€", 1.0, "€ euro euros eur"),
    ("£", 1.0, "£ gbp quid"),
    ("pound", 1.0, "pound pounds"),
    ("¥", 1.0, "¥ yen yens jpy"),
    ("CN¥", 1.0, "yuan yuans renminbi rmb cny cn¥"),
    ("₹", 1.0, "₹ rupee rupees roupie roupies inr"),
    ("₽", 1.0, "₽ rouble roubles ruble rubles"),
    ("CHF", 1.0, "chf"),
    ("franc", 1.0, "franc francs"),
    ("peso", 1.0, "peso pesos"),
    ("%", 1.0, "%"),
    ("bbl", 1.0, "barrel barrels baril barils"),
    ("°C", 1.0, "°c"),
    ("°F", 1.0, "°f"),
)
MEASURES = (
    {form: Measure(unit, factor) for unit, factor, forms in (*_METRIC, *_OTHER) for form in words_of(forms)}
    | {form: Measure(unit, factor, metric) for unit, factor, forms, metric in _IMPERIAL for form in words_of(forms)}
    | {
        "per cent": Measure("%"), "percent": Measure("%"), "pour cent": Measure("%"), "p. 100": Measure("%"),
        "pct": Measure("%"), "percentage points": Measure("points"), "percentage point": Measure("points"),
        "points de pourcentage": Measure("points"), "point de pourcentage": Measure("points"),
        "us dollars": Measure("US$"), "u.s. dollars": Measure("US$"), "american dollars": Measure("US$"),
        "dollars américains": Measure("US$"), "dollars us": Measure("US$"), "canadian dollars": Measure("CA$"),
        "dollars canadiens": Measure("CA$"), "australian dollars": Measure("AU$"), "pounds sterling": Measure("£"),
        "livres sterling": Measure("£"), "swiss francs": Measure("CHF"), "francs suisses": Measure("CHF"),
        "business days": Measure("bd"), "business day": Measure("bd"), "working days": Measure("bd"),
        "working day": Measure("bd"), "jours ouvrables": Measure("bd"), "jours ouvrés": Measure("bd"),
        "calendar days": Measure("d"), "consecutive days": Measure("d"), "jours civils": Measure("d"),
        "years old": Measure("y"), "ans et plus": Measure("y"), "square metres": Measure("m2"),
        "mètres carrés": Measure("m2"), "square kilometres": Measure("m2", 1e6),
        "square kilometers": Measure("m2", 1e6), "kilomètres carrés": Measure("m2", 1e6),
    }
)  # fmt: skip
"""Each form, in lower case, with its unit."""
MONEY = frozenset({"$", "US$", "CA$", "AU$", "NZ$", "HK$", "€", "£", "pound", "¥", "CN¥", "₹", "₽", "CHF", "franc"})
DOLLARS = frozenset({"US$", "CA$", "AU$", "NZ$", "HK$"})
TIME = frozenset({"min", "h", "d", "bd", "mo", "y"})
KIN = {"bd": "d"}
"""Units that differ, though of one thing: a working day is no day, yet one may stand where the other did."""
METRIC = frozenset(unit for unit, _, _ in _METRIC)
_LARGER = {"min": ("h", 60), "h": ("d", 24), "mo": ("y", 12)}


def in_base(value: float, measure: Measure) -> tuple[float, str]:
    """Return a measured value in the unit it is compared in: 24 months are 2 years, 2 km are 2,000 m."""
    value, unit = value * measure.factor, measure.unit
    while unit in _LARGER and value and value % _LARGER[unit][1] == 0:
        unit, value = _LARGER[unit][0], value / _LARGER[unit][1]
    return value, unit
