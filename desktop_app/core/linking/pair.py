"""Everything the signals say of one pair, ready to be measured cell by cell."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.entities import Document
from desktop_app.core.linking.aliases import Aliases
from desktop_app.core.linking.bags import Bag, telling
from desktop_app.core.linking.bare import find_bare_units
from desktop_app.core.linking.concepts import find_concept_mentions
from desktop_app.core.linking.dates import find_date_mentions
from desktop_app.core.linking.index import Floats, Ints, SideIndex, index_side
from desktop_app.core.linking.meaning import Meanings
from desktop_app.core.linking.mentions import Mention, Mentions, count_mentions
from desktop_app.core.linking.names import CaseEvidence, Name, country_keys, find_name_mentions, find_names
from desktop_app.core.linking.near_copy import CopiedCells, find_copies
from desktop_app.core.linking.numbers import find_number_mentions
from desktop_app.core.linking.quotations import find_quotation_mentions
from desktop_app.core.linking.references import find_reference_mentions
from desktop_app.core.linking.terms import content_bag, pair_bag, stem_bag
from desktop_app.core.linking.units import find_units
from desktop_app.core.linking.vocabulary import Vocabulary, VocabularyBuilder, is_han
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.language import guess_language

NAME_TRUST, CONCEPT_TRUST = 12.0, 60.0
"""A name that stands everywhere in the pair tells nothing, however rare it is in the language: trust the pair."""
HAN_SHARE = 0.7
STOP_SHARE = 0.35
"""Stop words count this much in a copied run: "as well as" is no copy."""


_Finder = Callable[[SideIndex, Vocabulary, Progress], list[Mention]]


@dataclass(slots=True)
class Pair:
    """Two sides, their words, and what each signal found in them."""

    left: SideIndex
    right: SideIndex
    vocabulary: Vocabulary
    stems: Bag
    content: Bag
    telling: Bag
    pairs: Bag
    names: Mentions
    dates: Mentions
    numbers: Mentions
    references: Mentions
    quotations: Mentions
    concepts: Mentions
    copies: CopiedCells
    copied_weights: Floats
    bare: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    """Which units of each side are nothing but a name."""
    aliases: Aliases = field(default_factory=Aliases)
    """The names that the person says mean the same."""
    meanings: Meanings | None = None
    """The vectors of both sides, where they were computed."""


def language_of(document: Document) -> str:
    """Return the two-letter language of a document, guessed where it is not known."""
    known = document.provenance.language[:2].lower()
    return known or guess_language(document.text)


def prepare(left: Document, right: Document, settings: LinkSettings, progress: Progress) -> Pair:
    """Read both documents by every signal."""
    languages = (language_of(left), language_of(right))
    builder = VocabularyBuilder(tuple(dict.fromkeys(languages)))
    both = _index((left, right), languages, builder, progress)
    progress.report(0.3)
    vocabulary = builder.build()
    stems = stem_bag(*both, vocabulary)
    content = content_bag(stems, vocabulary)
    words = _stems_in_order(both, vocabulary)
    copied_weights = _copied_weights(vocabulary, stems.weights)
    copies = find_copies(*both, words, copied_weights, settings.shortest_copy, progress)
    progress.report(0.5)
    sizes = (len(both[0]), len(both[1]))
    quotations = find_quotation_mentions(*both, words, content.weights, progress)
    evidence = CaseEvidence(both, vocabulary, progress)
    names = find_names(both, vocabulary, evidence, progress)
    aliases = Aliases.of(settings.aliases, country_keys()) if settings.aliases else Aliases()
    concepts = _concepts(both, vocabulary, names, progress) if settings.uses_concepts else count_mentions((), (), sizes)
    pair = Pair(
        *both,
        vocabulary,
        stems,
        content,
        telling(content),
        pair_bag(*both, vocabulary),
        count_mentions(*find_name_mentions(both, vocabulary, names, progress, aliases), sizes, NAME_TRUST),
        _each(both, vocabulary, find_date_mentions, progress),
        _each(both, vocabulary, find_number_mentions, progress),
        _each(both, vocabulary, find_reference_mentions, progress),
        count_mentions(*quotations, sizes),
        concepts,
        copies,
        copied_weights,
        _bare(both, vocabulary, evidence),
        aliases,
    )
    progress.report(1.0)
    return pair


def _copied_weights(vocabulary: Vocabulary, weights: Floats) -> Floats:
    """Return what each stem is worth in a copied run: stop words little, a character of Chinese half a word."""
    is_half_word = np.array([is_han(form) for form in vocabulary.stems], dtype=bool)
    shares = np.where(is_half_word, HAN_SHARE, np.where(vocabulary.is_stop, STOP_SHARE, 1.0))
    return np.asarray(shares * weights, dtype=np.float64)


def _index(
    documents: tuple[Document, Document], languages: tuple[str, str], builder: VocabularyBuilder, progress: Progress
) -> tuple[SideIndex, SideIndex]:
    """Number the words of both sides."""
    left, right = (
        index_side(find_units(document, progress), language, builder, progress)
        for document, language in zip(documents, languages, strict=True)
    )
    return left, right


def _stems_in_order(sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary) -> tuple[Ints, Ints]:
    """Return the stem of each word of both sides."""
    return vocabulary.stem_of[sides[0].words], vocabulary.stem_of[sides[1].words]


def _bare(
    sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, evidence: CaseEvidence
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Find the units of both sides that are nothing but a name."""
    return find_bare_units(sides[0], vocabulary, evidence), find_bare_units(sides[1], vocabulary, evidence)


def _concepts(
    sides: tuple[SideIndex, SideIndex],
    vocabulary: Vocabulary,
    names: tuple[list[Name], list[Name]],
    progress: Progress,
) -> Mentions:
    """Find the public matters of both sides."""
    left, right = (
        find_concept_mentions(side, vocabulary, found, progress) for side, found in zip(sides, names, strict=True)
    )
    return count_mentions(left, right, (len(sides[0]), len(sides[1])), CONCEPT_TRUST)


def _each(sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, find: _Finder, progress: Progress) -> Mentions:
    """Find mentions on each side for itself."""
    found: list[list[Mention]] = [find(side, vocabulary, progress) for side in sides]
    return count_mentions(found[0], found[1], (len(sides[0]), len(sides[1])))


def unit_weights(pair: Pair, weights: Floats) -> tuple[Floats, Floats]:
    """Return the sum of `weights` (one per stem) over all words of each unit, left and right."""
    stems = pair.vocabulary.stem_of
    left, right = (
        np.bincount(side.unit_of, weights=weights[stems[side.words]], minlength=len(side)).astype(np.float64)
        for side in (pair.left, pair.right)
    )
    return left, right
