"""Which language a text is in, guessed by its function words."""

import re
from collections import Counter

from desktop_app.core.text.word_lists import word_set

SAMPLE_LENGTH = 200_000
_WORDS = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = {
    "en": word_set(
        "the of and to in that is was for it with as his her be at by this have from not are but had they which "
        "you were their has would there been who will its he she we our did"
    ),
    "fr": word_set(
        "le la les de des du et à un une que qui dans pour est sur au aux avec par ce cette il elle ne pas plus "
        "sont ont été son sa ses leur leurs mais ou où nous vous l d qu se s en"
    ),
    "de": word_set("der die das und den dem von zu mit ist im nicht ein eine einer des auf für sich auch als wird"),
    "es": word_set("el los las que y en un una por con para del se su al como más pero sus lo fue ha este"),
    "it": word_set("il lo gli che di e un una per con del della dei non si sono è anche più nel alla le"),
    "pt": word_set("o os as que e do da dos das um uma para com não em no na se por mais foi ao é"),
    "nl": word_set("de het een van en in is dat op te zijn voor met niet aan er om ook als bij door"),
}
_LEAST_SHARE = 0.12


def guess_language(text: str) -> str:
    """Return the two-letter tag of the language of `text`, or "" if its function words do not tell."""
    counts = Counter(word.lower() for word in _WORDS.findall(text[:SAMPLE_LENGTH]))
    total = sum(counts.values())
    if total < 4:
        return ""
    shares = {
        tag: sum(count for word, count in counts.items() if word in words) / total
        for tag, words in _FUNCTION_WORDS.items()
    }
    ranked = sorted(shares, key=lambda tag: -shares[tag])
    best, second = ranked[0], ranked[1]
    if shares[best] < _LEAST_SHARE or shares[best] < 1.15 * shares[second]:
        return ""
    return best
