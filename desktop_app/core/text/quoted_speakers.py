"""Who is said to speak the words of a quotation, in English and French."""

import re

from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import word_set

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NAME = (
    rf"(?:(?:M|Mr|Mrs|Ms|Mme|Mlle|Dr|Sen|Rep|Gen|Sgt)\.?\s)?{_CAPITAL}[\w'’.-]*"
    rf"(?:\s(?:(?:of|de|du|des|van|von|al|bin)\s(?:the\s|la\s)?|d['’])?{_CAPITAL}[\w'’-]*(?:\.(?=\s{_CAPITAL}))?){{0,5}}"
)
_ROLE = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ll]a|[Ll]es?|[Uu]ne?|[Ll]['’])\s?(?:[\w-]+\s){0,3}?[\w-]{3,}"
    rf"(?:\s{_NAME})?"
)
_WHO = rf"(?P<who>{_NAME}|{_ROLE})"
_PAST_FR = (
    "dit|déclaré|affirmé|ajouté|expliqué|indiqué|souligné|précisé|soutenu|répondu|écrit|annoncé|estimé|noté|lancé"
    "|rappelé"
)
_SAYING = (
    r"(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|replied|replies|stated|states|declared|declares|argued"
    r"|argues|noted|notes|explained|explains|insisted|insists|warned|warns|claimed|claims|testified|remarked|answered"
    r"|announced|concluded|continued|acknowledged|recalled|tweeted|responded|responds"
    rf"|(?:a|ont|avait|avaient)\s(?:\w+ment\s)?(?:{_PAST_FR})|dit|déclare|affirme|ajoute|explique|indique|souligne"
    r"|précise|soutient|répond|écrit|annonce|estime|note|lance|rappelle|conclut)"
)
_AFTER = re.compile(
    rf"[\s,.!?–—-]{{0,4}}(?:{_SAYING}\s{_WHO}|(?:according\sto|selon|d['’]après)\s(?P<by>{_NAME}|{_ROLE})"
    rf"|(?P<first>{_NAME}|{_ROLE})(?:,[^,.\n]{{2,60}},)?\s{_SAYING}(?![^\W_])|[–—-]\s?(?P<signed>{_NAME})\s*(?:[,(\n]|\Z))"
)
_BEFORE = re.compile(
    rf"(?:(?:(?<=\s)|\A){_WHO}(?:,[^,.\n]{{2,60}},)?\s(?:also\s|later\s|then\s|\w+ly\s)?{_SAYING}(?![^\W_])[^.\n“”\"«»]{{0,80}}?"
    rf"|(?:[Aa]ccording\sto|[Ss]elon|[Dd]['’]après|[Pp]our)\s(?P<by>{_NAME}|{_ROLE})[^.\n“”\"«»]{{0,60}}"
    rf"|(?:\A|\n)\W{{0,3}}(?P<first>{_NAME})\s?(?=:))[\s,:]*\Z"
)
_NOBODY = word_set(
    "he she it they we i you il elle ils elles on nous je who which that this these those there but and when in if as "
    "so then"
)
_REACH = 200


def find_quoted_speaker(text: str, quote: Span) -> Span | None:
    """Return the place of who is said to speak what stands in `quote`, None where nobody is named beside it.

    `quote` is what stands between the marks; looked at is the same paragraph, what follows first.
    """
    end = quote.end
    while end < len(text) and text[end] in "”»\"’'›\u00a0\u202f ,.":
        end += 1
    after = text[end : end + _REACH].split("\n\n", 1)[0]
    found = _AFTER.match(after)
    is_new_sentence = found is not None and found["first"] is not None and text[quote.end - 1] in ".!?"
    if found is not None and not is_new_sentence:
        return _sure(text, _place(found, end))
    start = quote.start
    while start > 0 and text[start - 1] in "“«\"‘'‹\u00a0\u202f ":
        start -= 1
    begin = max(0, start - _REACH, text.rfind("\n\n", 0, start) + 1)
    last = None
    for match in re.finditer(_BEFORE, text[begin:start]):
        last = match
    return _sure(text, _place(last, begin)) if last is not None else None


def _place(match: re.Match[str], offset: int) -> Span | None:
    """Return where the match says who speaks."""
    for group in ("who", "by", "first", "signed"):
        if group in match.re.groupindex and match[group]:
            return Span(match.start(group) + offset, match.end(group) + offset)
    return None


def _sure(text: str, place: Span | None) -> Span | None:
    """Return the place if it names somebody."""
    if place is None or place.of(text).split()[0].lower().strip(".") in _NOBODY:
        return None
    return Span(place.start, place.start + len(place.of(text).rstrip(".")))
