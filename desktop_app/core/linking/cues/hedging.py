"""Hedging on one side only."""

import re
from collections.abc import Sequence

from desktop_app.core.entities import Cue, CueKind, Evidence
from desktop_app.core.i18n import tr
from desktop_app.core.linking.cues.markers import Marker, Sayings, matches, may_differ, one_sided
from desktop_app.core.linking.cues.reading import Reading, once_a_unit
from desktop_app.core.text.span import Span

_HEDGE_EN = re.compile(
    r"(?<![^\W_])(?:"
    r"(?<!you\s)(?-i:may)(?=\s(?!\d)|,\s)(?!\sday)"
    r"|(?<!the\s)(?<!military\s)(?<!of\s)might(?=\s(?!of|and\s))"
    r"|could(?=\s(?:have|be|lead|mean)(?![^\W_]))"
    r"|allegedly|alleged(?!\sthat)|reportedly|apparently|perhaps|possibly|probably|presumably|supposedly|purportedly"
    r"|purported|potentially|seemingly|unconfirmed|unverified|rumou?red|suspected(?=\sof)"
    r"|(?<=\bis\s)suspected|(?<=\bthe\s)suspected|(?<=\ba\s)suspected|(?<=\bwas\s)suspected|(?<=\bare\s)suspected"
    r"|(?<!more\s)(?<!less\s)(?<!as\s)(?<!equally\s)(?:un)?likely"
    r"|(?:appear|seem)(?:s|ed)?\s(?:to|that|as|as\sif)|seem(?:s|ed)|it\sappear(?:s|ed)"
    r"|(?:evidence|findings?|results?|data|signs?|this)\ssuggest(?:s|ed)?|suggest(?:s|ing)\sthat"
    r"|(?:is|are|was|were)\s(?:widely\s)?(?:believed|thought|said|understood|reported)\sto"
    r"|in\sall\slikelihood"
    r")(?![^\W_])",
    re.IGNORECASE,
)
_HEDGE_FR = re.compile(
    r"(?<![^\W_])(?:"
    r"peut-être|pourrai(?:t|ent)|probablement|vraisemblablement|apparemment|possiblement|sans\sdoute(?!\saucun)"
    r"|sembl(?:e|ent|ait|aient)(?:-t-il)?|il\s(?:se\speut|se\spourrait|paraît)|paraît(?=\s(?:que|avoir|être))"
    r"|éventuellement|présumée?s?|alléguée?s?|prétendue?s?|prétendument|supposée?s?|soi-disant|soupçonnée?s?"
    r"|non\s(?:confirmée?s?|vérifiée?s?)"
    r"|(?P<hearsay>(?:aurai|serai)(?:t|ent)(?=\s(?:\w+\s){0,2}?(?:\w*(?:é|ée|és|ées|u|ue|us|ues|i|ie|is|ise|it|ite))(?![^\W_])))"
    r")(?![^\W_])",
    re.IGNORECASE,
)
_IF_FR = re.compile(r"(?<![^\W_])(?:si|s['’]ils?)(?![^\W_])", re.IGNORECASE)


def find_hedges(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue if one side alone hedges what both speak of."""
    if not may_differ(left, right, evidence):
        return []
    said = Sayings(tr("Hedged on the left only: {word}."), tr("Hedged on the right only: {word}."))
    return one_sided(CueKind.HEDGE, (_markers(left), _markers(right)), (left, right), evidence, said)


@once_a_unit
def _markers(reading: Reading) -> list[Marker]:
    found = []
    if "en" in reading.languages:
        found += [Span(*match.span()) for match in matches(_HEDGE_EN, reading)]
    if "fr" in reading.languages:
        is_condition = bool(matches(_IF_FR, reading))
        found += [
            Span(*match.span()) for match in matches(_HEDGE_FR, reading) if not (match["hearsay"] and is_condition)
        ]
    return [Marker(span, 6, 8) for span in sorted(found)]
