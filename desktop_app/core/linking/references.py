"""References to laws, bills, articles, figures and paragraphs that both units name."""

import re

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_KINDS = {
    "section": "section|sections|sec\\.|sect\\.|ss?\\.|§§?|subsection|subsections",
    "article": "article|articles|art\\.|arts\\.",
    "clause": "clause|clauses|cl\\.",
    "paragraph": "paragraph|paragraphs|paras?\\.?|paragraphe|paragraphes|¶",
    "bill": "bill|projet de loi",
    "chapter": "chapter|chapters|chapitre|ch\\.|chap\\.",
    "schedule": "schedule|annex|annexe|appendix|app\\.",
    "rule": "rule|rules|règle|regulation|règlement|resolution|résolution",
    "figure": "figure|figures|figs?\\.?",
    "table": "table|tables|tableau|tab\\.",
    "equation": "equation|equations|eqs?\\.?|équation",
    "page": "page|pages|pp?\\.",
    "line": "line|lines|ligne",
    "reference": "reference|references|refs?\\.?",
    "part": "part|partie|phase|step|item|recommendation|recommandation|exhibit|pièce|volume|vol\\.|no\\.|n°|numéro",
}
_NAMED = "|".join(f"(?P<{kind}>{forms})" for kind, forms in _KINDS.items())
_NUMBER = r"(?:[A-Z]-)?\d+(?:\.\d+)*[A-Za-z]?(?:\(\w{1,4}\)){0,4}(?![^\W_])|[IVXLC]{1,6}(?![^\W_])"
_REFERENCE = re.compile(rf"(?<![^\W_])(?:{_NAMED})[\s\u00a0]{{0,2}}(?P<number>{_NUMBER})", re.IGNORECASE)
_NEEDED = re.compile(r"\d|[IVXLC](?![^\W_])", re.IGNORECASE)
"""What some word of a unit holds if the unit refers to something."""
_SHARES = {"page": 0.01, "line": 0.01, "reference": 0.005}
_SHARE = 0.002


def find_references(text: str, within: Span) -> list[tuple[str, Span]]:
    """Return what each reference names, in one form whatever the spelling, and where it stands."""
    return [
        (f"{_kind(match)} {match['number'].lower()}", Span(*match.span()))
        for match in _REFERENCE.finditer(text, within.start, within.end)
    ]


def find_reference_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each reference that the units of `side` make."""
    found = []
    for at, unit in enumerate(units_holding(_NEEDED, side, vocabulary)):
        if at % 64 == 0:
            progress.check()
        for key, place in find_references(side.text, side.units[unit]):
            found.append(Mention(key, place, unit, _SHARES.get(key.split(" ", 1)[0], _SHARE)))
    return found


def _kind(match: re.Match[str]) -> str:
    """Return the kind of thing referred to."""
    return next(kind for kind in _KINDS if match[kind])
