"""Other tools set to the same task: each returns the places it holds to belong together, from two texts.

Each runs in the environment of benchmarks/peers.txt, at the best setting that was found for these texts.
"""

import re
from collections.abc import Callable, Iterator, Sequence

Place = tuple[int, int]
Claim = tuple[Place, Place]

SHORTEST_BLOCK = 5
"""Words that a run of equal words must have to count; shorter ones are chance."""
ROWS_AT_ONCE = 1_000
"""Sentences of the left text that are compared at once, so that memory stays bounded."""
LEAST_RATIO = 70
"""Of rapidfuzz, 0 to 100: planted sentences with one word in twelve exchanged reach it, others hardly ever."""
LEAST_COSINE = 0.5
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"\S[^.]*\.?")


def word_places(text: str) -> tuple[list[str], list[Place]]:
    """Return the words of a text in lower case, and where they stand."""
    found = list(_WORD.finditer(text))
    return [match[0].lower() for match in found], [match.span() for match in found]


def sentence_places(text: str) -> tuple[list[str], list[Place]]:
    """Return the sentences of a made text, and where they stand."""
    found = list(_SENTENCE.finditer(text))
    return [match[0] for match in found], [match.span() for match in found]


def by_difflib(left: str, right: str, autojunk: str) -> list[Claim]:
    """Match word by word with difflib's SequenceMatcher."""
    from difflib import SequenceMatcher

    (words, left_at), (other, right_at) = word_places(left), word_places(right)
    blocks = SequenceMatcher(None, words, other, autojunk=autojunk == "yes").get_matching_blocks()
    return [
        ((left_at[a][0], left_at[a + size - 1][1]), (right_at[b][0], right_at[b + size - 1][1]))
        for a, b, size in blocks
        if size >= SHORTEST_BLOCK
    ]


def by_rapidfuzz(left: str, right: str) -> list[Claim]:
    """Compare each sentence with each by rapidfuzz's ratio, on all cores."""
    import numpy as np
    from rapidfuzz import fuzz, process

    (sentences, left_at), (other, right_at) = sentence_places(left), sentence_places(right)
    claims = []
    for low in range(0, len(sentences), ROWS_AT_ONCE):
        rows = sentences[low : low + ROWS_AT_ONCE]
        scores = process.cdist(rows, other, scorer=fuzz.ratio, score_cutoff=LEAST_RATIO, dtype=np.uint8, workers=-1)
        claims += [(left_at[low + row], right_at[column]) for row, column in np.argwhere(scores > 0).tolist()]
    return claims


def by_collatex(left: str, right: str) -> list[Claim]:
    """Collate both texts as witnesses of one work with CollateX; runs of words in equal columns count."""
    from collatex import collate

    places: list[list[Place]] = []
    witnesses = []
    for name, text in (("left", left), ("right", right)):
        words, at = word_places(text)
        places.append(at)
        tokens = [{"t": f"{word} ", "n": word, "place": number} for number, word in enumerate(words)]
        witnesses.append({"id": name, "tokens": tokens})
    table = collate({"witnesses": witnesses}, segmentation=False)
    pairs = []
    for column in table.columns:
        cells = [column.tokens_per_witness.get(name) for name in ("left", "right")]
        if all(cells) and cells[0][0].token_data["n"] == cells[1][0].token_data["n"]:
            pairs.append((cells[0][0].token_data["place"], cells[1][0].token_data["place"]))
    return list(_runs(pairs, places))


def _runs(pairs: Sequence[tuple[int, int]], places: Sequence[Sequence[Place]]) -> Iterator[Claim]:
    """Yield the runs of at least SHORTEST_BLOCK pairs that go on by one word on both sides."""
    first = 0
    for at in range(1, len(pairs) + 1):
        if at < len(pairs) and all(pairs[at][side] == pairs[at - 1][side] + 1 for side in (0, 1)):
            continue
        if at - first >= SHORTEST_BLOCK:
            ends = [(places[side][pairs[first][side]][0], places[side][pairs[at - 1][side]][1]) for side in (0, 1)]
            yield ends[0], ends[1]
        first = at


def by_tfidf(left: str, right: str) -> list[Claim]:
    """Link sentences whose words and word pairs have a high cosine, TF-IDF weighted by scikit-learn."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    (sentences, left_at), (other, right_at) = sentence_places(left), sentence_places(right)
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform([*sentences, *other])
    rows, columns = vectors[: len(sentences)], vectors[len(sentences) :].T.tocsc()
    claims = []
    for low in range(0, rows.shape[0], ROWS_AT_ONCE):
        found = (rows[low : low + ROWS_AT_ONCE] @ columns).tocoo()
        chosen = (found.data >= LEAST_COSINE).nonzero()[0].tolist()
        claims += [(left_at[low + int(found.row[at])], right_at[int(found.col[at])]) for at in chosen]
    return claims


PEERS: dict[str, Callable[..., list[Claim]]] = {
    "difflib": by_difflib,
    "rapidfuzz": by_rapidfuzz,
    "collatex": by_collatex,
    "tfidf": by_tfidf,
}
