"""The words of a pair, each with its stem and how common it is."""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.topic_words import STOP_NOUNS
from desktop_app.core.text.tokens import Word, stem, strip_accents

RAREST = 1e-7
"""The background frequency of a word that no list knows."""
_LISTED = ("en", "fr")
_STOP_FREQUENCY = 1.1e-3
"""Words more frequent than this in the language at large carry no content, whatever their class."""


@dataclass(slots=True)
class Vocabulary:
    """Words of both sides by number; built once per pair, then read only.

    `stem_of[w]` is the number of the word's stem; `frequency[s]` how often the stem's words come in the language
    at large (0..1); `is_stop[s]` says that the stem alone joins nothing, `is_weak[s]` that it tells little of what
    a text is about, such as "include" or "situation".
    """

    words: list[Word]
    stems: list[str]
    stem_of: NDArray[np.int64]
    frequency: NDArray[np.float64]
    is_stop: NDArray[np.bool_]
    is_weak: NDArray[np.bool_]


class VocabularyBuilder:
    """Numbers words as they come."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = languages
        self._words: dict[str, int] = {}
        self._list: list[Word] = []
        self._stems: dict[str, int] = {}
        self._stem_of: list[int] = []

    def number(self, word: Word) -> int:
        """Return the number of `word`, giving it one on first sight."""
        known = self._words.get(word.text)
        if known is not None:
            return known
        self._words[word.text] = number = len(self._list)
        self._list.append(word)
        self._stem_of.append(self._stems.setdefault(word.stem, len(self._stems)))
        return number

    def build(self) -> Vocabulary:
        """Return the vocabulary of all words numbered so far."""
        frequency = np.full(len(self._stems), RAREST)
        is_stop = np.ones(len(self._stems), dtype=bool)
        weak = frozenset().union(*(weak_stems(code) for code in self._languages))
        is_weak = np.array([form in weak for form in self._stems], dtype=bool)
        lists = [frequencies(code) for code in self._languages]
        stops = [stop_words(code) for code in self._languages]
        for word, number in zip(self._list, self._stem_of, strict=True):
            is_listed = False
            for code, known, stop in zip(self._languages, lists, stops, strict=True):
                found = 2e-6 if word.is_number else known.get(word.lower, 0.0) if code else 0.0
                frequency[number] = max(frequency[number], found)
                is_listed = is_listed or word.lower in stop or (found > _STOP_FREQUENCY and not word.is_number)
            if not is_listed and (len(word.stem) > 1 or word.is_number or not word.stem.isascii()):
                is_stop[number] = False  # a stem is no stop word if one of its words is none
        stem_of = np.array(self._stem_of, dtype=np.int64)
        return Vocabulary(self._list, list(self._stems), stem_of, frequency, is_stop, is_weak)


@cache
def frequencies(language: str) -> dict[str, float]:
    """Return how often each common word comes in English or French; empty for any other language."""
    if language not in _LISTED:
        return {}
    import wordfreq

    return wordfreq.get_frequency_dict(language, "small")  # type: ignore[no-any-return]


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that join nothing by themselves."""
    words = _STOP.get(language, "")
    plain = words.split()
    return frozenset(plain) | frozenset(strip_accents(word) for word in plain)


@cache
def weak_stems(language: str) -> frozenset[str]:
    """Return the stems of words that are no subject by themselves, in English or French."""
    return frozenset(stem(word, language) for word in STOP_NOUNS) if language in _LISTED else frozenset()


def rarity(frequency: float) -> float:
    """Return how much a word of this frequency tells, 0 (the commonest) to 1 (in no list)."""
    return min(1.0, max(0.0, -math.log10(max(frequency, RAREST)) - 2.0) / 5.0)


_STOP = {
    "en": """
a about above across after afterwards again against ago all almost alone along already also although always am among
an and another any anybody anyhow anyone anything anyway anywhere are aren't around as aside at away back be became
because become becomes been before beforehand behind being below beside besides best better between beyond both but by
came can can't cannot come comes could couldn't did didn't do does doesn't doing don't done down during each either
else elsewhere enough entirely etc even ever every everybody everyone everything everywhere except few first following
for former formerly from further gave get gets getting give given gives go goes going gone got had hadn't hardly has
hasn't have haven't having he he'd he'll he's hence her here hereby herein hers herself him himself his how however
i i'd i'll i'm i've if in indeed instead into is isn't it it'll it's its itself just keep kept largely last later
least less let let's like likely ll made mainly make makes making many may maybe me meanwhile might mine more moreover
most mostly much must my myself namely near nearly neither never nevertheless next no nobody none nonetheless nor
not nothing now nowhere of off often on once one ones only onto or other others otherwise our ours ourselves out over
own per perhaps please put quite rather re really same say says said saying see seem seemed seems seen several shall
she she'd she'll she's should shouldn't simply since so some somebody somehow someone something sometimes somewhat
somewhere still such take taken takes taking than that that's the thee their theirs them themselves then thence there
there's thereafter thereby therefore therein these they they're they've this those thou though through throughout thus
thy till to together too took toward towards two under unless until unto up upon us use used using ve very via want
was wasn't way we we'd we'll we're we've well went were weren't what whatever when whence whenever where whereas whereby
wherein whether which whichever while who whoever whole whom whose why will with within without won't would wouldn't
yes yet you you'd you'll you're you've your yours yourself yourselves ye hath doth shalt wilt
mr mrs ms dr
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
november december
""",
    "fr": """
a à afin ai ainsi ait alors après assez au aucun aucune aujourd'hui auprès aura auraient aurait auront aussi autant autre
autres aux avaient avait avant avec avez avoir avons ayant beaucoup bien bon c ce ceci cela celle celles celui cependant
certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme comment d dans de dedans dehors
déjà depuis derrière des dès deux devant doit doivent donc dont du elle elles en encore entre envers environ es est et étaient
était étant etc été être eu eux fait faire faites fois font furent fut grâce hors ici il ils j je jusque l la laquelle
le lequel les lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes mes mien moi moins mon n ne néanmoins
ni non nos notre nous on ont ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour
pourquoi pourra pourrait pourtant près presque puis puisque qu quand que quel quelle quelles quelque quelques quels qui
quoi quoique rien s sa sans sauf se selon sera serait seront ses seulement si sien sinon soi soient soit son sont sous
souvent suis sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très
trop tu un une va vers voici voilà vos votre vous vont vu y dit dire m mm mme mlle lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril mai juin juillet août
septembre octobre novembre décembre
""",
}
