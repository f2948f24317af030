"""Negation or denial on one side only."""

import re
from collections.abc import Sequence

from desktop_app.core.entities import Cue, CueKind, Evidence
from desktop_app.core.i18n import tr
from desktop_app.core.linking.cues.markers import Marker, Sayings, matches, may_differ, one_sided
from desktop_app.core.linking.cues.reading import Reading, once_a_unit
from desktop_app.core.text.span import Span

_TAKEN_BACK_WITHIN = 4
"""Words between a negation and the denial that it takes back."""


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])(?:" + "|".join(parts) + r")(?![^\W_])", re.IGNORECASE)


_CLAIMS = (
    r"(?:[\w'’]+\s){0,3}?(?:accusations?|allegations?|charges?|claims?|complaints?|criticisms?|ideas?|notions?|reports?"
    r"|suggestions?|rumou?rs?|as\s)"
)
_NOT_EN = _any_of(
    r"(?<!whether or )(?<!why )not(?!\s(?:only|just|merely|simply|solely|least|to mention|more than|less than"
    r"|fewer than|later than|(?:\w+\s){0,4}until))",
    r"\w+n\s?['’]\s?t(?!\s(?:only|just|merely|(?:\w+\s){0,4}until))",
    r"cannot(?!\s(?:but|help))",
    "never(?!theless)",
    "neither",
    r"yet\sto",
    "nobody",
    r"no[\s-]one",
    r"nothing(?!\s(?:but|less than))",
    r"none(?!theless)(?!\sother)",
    "nowhere",
    r"no\slonger",
    r"no(?!\.?\s?\d|\.\s|\s(?:later|longer|more|less|fewer|sooner|doubt|matter|wonder|one|secret|small|mean|(?:choice|option|alternative)\sbut)(?![^\W_]))",
)
_DENY_EN = _any_of(
    "den(?:y|ies|ied|ying|ials?)",
    "refut(?:e|es|ed|ing)",
    "repudiat(?:e|es|ed|ing)",
    "contradict(?:s|ed|ing)?",
    "reject(?:s|ed|ing)?",
    "disput(?:ed|ing|es?(?=\\s(?:that|the|this|these|those|any|his|her|its|their)))",
    "dismiss(?:es|ed|ing)?(?=\\s" + _CLAIMS + ")",
    r"rul(?:e|es|ed|ing)\sout",
    r"fail(?:s|ed|ing)?\sto",
    r"(?:refus|declin)(?:e|es|ed|ing)\sto",
    r"(?:was|were|is|are|been)\sunable\sto",
    r"without(?!\s(?:a\s|any\s)?(?:delay|doubt|question|fail|exception|further|saying))",
)
_FALSE_EN = _any_of(
    "untrue",
    "baseless",
    "groundless",
    "unfounded",
    r"(?:un)(?:likely|common|usual|reasonable|aware|able)(?=\W)",
    "impossible",
    r"(?<=\bis\s)false",
    r"(?<=\bare\s)false",
    r"(?<=\bwas\s)false",
    r"(?<=\bwere\s)false",
    r"(?<=\bas\s)false",
    r"(?<=\bbe\s)false",
    r"(?<=\bthem\s)false",
    r"(?<=ly\s)false",
)
_NE_FR = re.compile(r"(?<![^\W_])(?:ne(?=\s)|n['’](?=\w))", re.IGNORECASE)
_PAS_FR = _any_of(
    r"(?:pas|point)(?!\s(?:seulement|uniquement|que|avant|moins\sde|moins\sd['’]|plus\stard))",
    "jamais",
    "plus",
    "rien",
    "aucune?",
    "personne",
    "gu[èe]re",
    "nullement",
    "nulle?",
    "ni",
)
_BEFORE_NE_FR = _any_of("aucune?", "personne", "rien", "jamais", "nul", "ni", r"pas\sune?")
_ALONE_FR = _any_of(r"pas\s(?:encore|question|du\stout|un\sseul|une\sseule)", r"(?<!sans\s)aucune?")
_DENY_FR = _any_of(
    "ni(?:er|ent|é|ée|és|ées|ait|aient|a|èrent|ant)",
    r"(?<=\s)nie",
    "dément(?:ent|i|is|ie|ies|ir|ait|aient|it|ant)?",
    "réfut(?:e|ent|é|ée|és|ées|er|ait|aient|a|ant)",
    r"(?<!sans\s)contest(?:e|ent|é|ée|és|ées|er|ait|aient|a|ant)",
    "rejet(?:te|tent|é|ée|és|ées|er|ait|aient|a|ant)",
    "récus(?:e|ent|é|ée|er|ait|a)",
    r"refus(?:e|ent|é|ait|aient|a|er)\sd(?:e|['’])",
    r"(?:omis|manqué)\sd(?:e|['’])",
    r"incapables?\sde",
    r"sans(?!\s(?:doute|délai|cesse|conteste|fondement|tarder|exception|plus|aucun\sdoute|compter|oublier))",
)
_FALSE_FR = _any_of(
    r"infondée?s?",
    r"sans\s(?:aucun\s)?fondement",
    r"dénuée?s?\sde\s(?:tout\s)?fondement",
    r"non\s(?:fondée?s?|avérée?s?)",
    r"(?<=\best\s)(?:faux|fausse)",
    r"(?<=\bsont\s)(?:faux|fausses)",
    r"(?<=\bétait\s)(?:faux|fausse)",
    r"(?<=\bétaient\s)(?:faux|fausses)",
    r"impossibles?",
)
_REACH_OF_NE = 8


def find_negations(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue if one side alone negates or denies what both speak of; what is denied and affirmed is neither."""
    if not may_differ(left, right, evidence):
        return []
    said = Sayings(tr("Negated on the left only: {word}."), tr("Negated on the right only: {word}."))
    return one_sided(CueKind.NEGATION, (_markers(left), _markers(right)), (left, right), evidence, said)


@once_a_unit
def _markers(reading: Reading) -> list[Marker]:
    found: list[Marker] = []
    if "en" in reading.languages:
        plain = [Marker(Span(*match.span())) for match in matches(_NOT_EN, reading)]
        found += _standing(reading, [*plain, *_turning(reading, _DENY_EN, _FALSE_EN)])
    if "fr" in reading.languages:
        found += _standing(reading, [*_plain_french(reading), *_turning(reading, _DENY_FR, _FALSE_FR)])
    return sorted(found, key=lambda marker: marker.span)


def _turning(reading: Reading, denying: re.Pattern[str], false: re.Pattern[str]) -> list[Marker]:
    """Return denials, which reach far on, and words that call something false, which reach back."""
    falses = [Marker(Span(*match.span()), 10, 4, turns=True) for match in matches(false, reading)]
    denials = [Marker(Span(*match.span()), 8, 12, turns=True) for match in matches(denying, reading)]
    return [*falses, *(one for one in denials if not any(one.span.overlaps(other.span) for other in falses))]


def _standing(reading: Reading, markers: list[Marker]) -> list[Marker]:
    """Return the markers that are left when each denial has been taken back by the negation before it."""
    plain = [marker for marker in markers if not marker.turns]
    taken: set[Span] = set()
    for denial in (marker for marker in markers if marker.turns):
        for one in plain:
            if one.span in taken or not _takes_back(reading, one.span, denial.span):
                continue
            taken |= {one.span, denial.span}
            break
    slight = [marker for marker in markers if marker.span not in taken]
    return [marker for marker in slight if not _is_slight(marker.span.of(reading.text))]


def _is_slight(word: str) -> bool:
    """Say whether a word only counts where a negation takes it back: "not unusual"."""
    return bool(re.fullmatch(r"un(?:likely|common|usual|reasonable|aware|able)|impossibles?", word, re.IGNORECASE))


def _takes_back(reading: Reading, plain: Span, denial: Span) -> bool:
    first, second = (plain, denial) if plain.start <= denial.start else (denial, plain)
    if reading.words_between(first.end, second.start) > _TAKEN_BACK_WITHIN:
        return False
    return plain.start <= denial.start or bool(_NE_FR.search(reading.text, max(0, denial.start - 12), denial.start))


def _plain_french(reading: Reading) -> list[Marker]:
    """Return each "ne" with the word that completes it; a lone "ne", or "ne … que", negates nothing."""
    found: list[Span] = []
    for match in matches(_NE_FR, reading):
        window = reading.window(Span(*match.span()), _REACH_OF_NE, _REACH_OF_NE)
        later = _PAS_FR.search(reading.text, match.end(), window.end)
        earlier = list(_BEFORE_NE_FR.finditer(reading.text, window.start, match.start()))
        if later is not None:
            found.append(Span(*later.span()))
        elif earlier:
            found.append(Span(*earlier[-1].span()))
    for match in matches(_ALONE_FR, reading):
        span = Span(*match.span())
        near = [reading.words_between(min(one.start, span.start), max(one.start, span.start)) for one in found]
        if all(distance > _REACH_OF_NE for distance in near):
            found.append(span)
    return [Marker(span, 4, 8) for span in found]
