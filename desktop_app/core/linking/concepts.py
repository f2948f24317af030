"""Public matters that both units speak of, in whatever words: a general thesaurus, English and French.

`concepts.json` names each matter by its English label and lists words and phrases for it in both languages, the
label first. It was written for this program as general knowledge; words are compared by stem.
"""

import json
from functools import cache
from pathlib import Path

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.phrases import PhraseTable
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.tokens import tokenize

CONCEPT_SHARE = 0.02
_TABLE = Path(__file__).with_name("concepts.json")


@cache
def concept_labels() -> dict[str, dict[str, str]]:
    """Return each concept's label by language."""
    table = json.loads(_TABLE.read_text("utf-8"))
    return {key: {language: forms[0] for language, forms in entry.items()} for key, entry in table.items()}


@cache
def _phrases(language: str) -> PhraseTable:
    """Return the thesaurus as rows of stems, stemmed as a text in `language` is."""
    table = PhraseTable()
    seen: set[tuple[str, ...]] = set()
    for key, entry in json.loads(_TABLE.read_text("utf-8")).items():
        for form in entry.get(language, []):
            row = tuple(token.stem for token in tokenize(form, language))
            if row not in seen:
                seen.add(row)
                table.add(row, key)
    return table


def find_concept_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each word or phrase of `side` that stands for a public matter."""
    language = side.language if side.language in {"en", "fr"} else "en"
    table = _phrases(language)
    stems = [vocabulary.stems[number] for number in vocabulary.stem_of.tolist()]
    found = []
    for unit in range(len(side)):
        if unit % 256 == 0:
            progress.check()
        tokens = side.tokens_of(unit)
        words = [stems[number] for number in side.words[tokens.start : tokens.stop].tolist()]
        for first, last, key in table.find(words):
            span = side.span_of(tokens.start + first, tokens.start + last)
            found.append(Mention(f"={key}", span, unit, CONCEPT_SHARE))
    return found
