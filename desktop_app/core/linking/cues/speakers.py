"""Who is speaking on each side."""

import re
from dataclasses import dataclass

from desktop_app.core.entities import Cue, CueKind
from desktop_app.core.linking.cues.markers import matches
from desktop_app.core.linking.cues.reading import Reading, differ, once_a_unit
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import word_set

_NAME = (
    r"(?-i:[A-ZÀ-ÖØ-Þ][\w'’.-]*(?:\s(?:of\s|de\s|du\s|des\s|and\s|for\s|the\s|la\s|d['’]|[a-zà-ÿ-]+\s(?=[A-ZÀ-Þ]))?"
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]*){0,5}(?<!\.))"
)
_NOUNS = r"(?:[^\W\d_][\w-]*(?:['’]s)?\s(?!(?:had|has|have|who|which|that|and|qui|et)\s)){0,2}?[^\W\d_][\w-]*"
_ROLE_EN, _ROLE_FR = (
    rf"(?:{articles}){_NOUNS}"
    for articles in (r"(?:the|its|their|our|his|her|an?)\s", r"(?:la|les?|leur|sa|son|une?)\s|l['’]")
)
_ADVERB = r"(?:also|later|then|again|earlier|publicly|aussi|également|ensuite|ensuite|depuis|\w+ly)\s"
_NO_VERB_AFTER = r"(?!\s(?:of|were|was|are|is|by|against|made|de|du|des)(?![^\W_]))"
_PRONOUNS = word_set(
    "he she it they we i you il elle ils elles on nous who which that this these those there here nobody everyone cela "
    "ce qui ceci lui what"
)
_ARTICLES = word_set("the its their our his her la le les leur sa son un une a an l s")


@dataclass(frozen=True, slots=True)
class _Speech:
    """The patterns of one language that tell who speaks."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    according: re.Pattern[str]


def _speech(role: str, auxiliary: str, according: str) -> _Speech:
    who = rf"(?P<who>{role}|{_NAME})"
    saying = "(?:" + "|".join(sorted(words(WordList.SAYING), key=lambda word: (-len(word), word))) + ")"
    flags = re.IGNORECASE
    return _Speech(
        re.compile(
            rf"(?<![\w'’]){who}\s(?:(?:{auxiliary})\s)?(?:{_ADVERB})?(?-i:{saying}){_NO_VERB_AFTER}(?![^\W_])", flags
        ),
        re.compile(rf"[,”\"»’?!]\s?(?:(?:{auxiliary})\s)?(?-i:{saying})\s{who}(?=[\s,.;:”\"»]|\Z)", flags),
        re.compile(rf"(?<![^\W_])(?:{according})\s?{who}(?=\s?[,.;:”\"»)]|\s?\Z)", flags),
    )


_SPEECH: dict[str, _Speech] = {}


def find_speakers(left: Reading, right: Reading) -> list[Cue]:
    """Return a cue if each side reports who is speaking, and it is not the same."""
    here = _speaker(left)
    there = _speaker(right) if here is not None else None
    if here is None or there is None:
        return []
    names = here.of(left.text), there.of(right.text)
    if _are_alike(*names) or (left.languages != right.languages and not all(_is_name(one) for one in names)):
        return []
    return [differ(CueKind.SPEAKER, left, right, here, there)]


@once_a_unit
def _speaker(reading: Reading) -> Span | None:
    """Return the first who is said to speak; pronouns tell nobody."""
    found: list[Span] = []
    for code in reading.languages:
        speech = _patterns(code)
        for pattern in (speech.before, speech.after, speech.according):
            for match in matches(pattern, reading):
                if not _is_nobody(match["who"]):
                    found.append(Span(*match.span("who")))
                    break
    return min(found, default=None)


def _patterns(code: str) -> _Speech:
    if code not in _SPEECH:
        made = {
            "en": lambda: _speech(_ROLE_EN, "has|have|had", r"according\sto|in\sthe\swords\sof"),
            "fr": lambda: _speech(_ROLE_FR, "a|ont|avait|avaient", r"selon|d['’]après"),
        }
        _SPEECH[code] = made[code]()
    return _SPEECH[code]


def _is_nobody(who: str) -> bool:
    bare = _bare(who)
    return not bare or bare[0] in _PRONOUNS or all(word in _PRONOUNS for word in bare)


def _bare(who: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", who.casefold()) if word not in _ARTICLES]


def _is_name(who: str) -> bool:
    return bool(re.match(r"[A-ZÀ-ÖØ-Þ]", who)) and not re.match(r"(?:The|La|Le|Les|L['’])", who)


def _are_alike(first: str, second: str) -> bool:
    """Say whether two speakers share a word that is no title, or the first letters of one."""
    titles = words(WordList.TITLES)
    a, b = ({word for word in _bare(text) if word not in titles} or set(_bare(text)) for text in (first, second))
    if a & b or set(_bare(first)) & set(_bare(second)) & titles:
        return True
    initials = ["".join(word[0] for word in _bare(text)) for text in (first, second)]
    return initials[0] in b or initials[1] in a or any(x[:5] == y[:5] for x in a for y in b if len(x) > 4 < len(y))
