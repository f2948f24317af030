"""What the units of both sides mean, as vectors, computed where the model is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.entities import Document
from desktop_app.core.linking.encoder import Encoder, Vector
from desktop_app.core.linking.units import find_units
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Meanings:
    """The vectors of two documents: one row of 384 for each unit of `find_units`, in order.

    `encoder` names what computed them. A unit in which the model reads nothing has a row of zeros. `words` computes
    those of a few words more, where the encoder is at hand.
    """

    encoder: str
    left: Vector
    right: Vector
    words: Callable[[Sequence[str]], Vector] | None = None


LEAST_CENTRED = 4
"""Units a side must have for their mean to say anything of its language."""


def comparable(meanings: Meanings | None, languages: tuple[str, str]) -> Meanings | None:
    """Return the vectors so that their cosines mean the same in any language; None where they cannot.

    The model was taught English. A sentence in another language has vectors that all lean one way, so that any two
    are alike: the mean of each side is taken off (Mu and Viswanath, All-but-the-Top, 2018), which also takes off what
    parts two languages.
    """
    if meanings is None or set(languages) == {"en"}:
        return meanings
    if min(len(meanings.left), len(meanings.right)) < LEAST_CENTRED:
        return None
    return replace(meanings, left=_centred(meanings.left), right=_centred(meanings.right))


def of_units(vectors: Vector, document: Document, kept: Sequence[Span]) -> Vector:
    """Return the rows of those units of a document that are linked: some, such as endless repetitions, are left out."""
    if len(vectors) == len(kept):
        return vectors
    row = {span: at for at, span in enumerate(find_units(document).spans)}
    return np.asarray(vectors[[row[span] for span in kept]])


def _centred(vectors: Vector) -> Vector:
    """Return the vectors without their mean, of unit length again; those of zeros stay so."""
    is_read = np.any(vectors != 0.0, axis=1, keepdims=True)
    moved = np.where(is_read, vectors - vectors.sum(axis=0) / max(1, int(is_read.sum())), 0.0)
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, 1e-6), np.float32)


def word_vectors(encoder: Encoder) -> Callable[[Sequence[str]], Vector]:
    """Return what computes the vectors of a few words or terms by `encoder`, too few to be cancelled."""
    return lambda texts: encode_texts(texts, encoder, Progress())


def unit_texts(document: Document) -> list[str]:
    """Return what is encoded of `document`: the text of each of its units, with everything withheld left blank."""
    units = find_units(document)
    return [span.of(units.masked) for span in units.spans]


def encode_document(document: Document, encoder: Encoder, progress: Progress) -> Vector:
    """Return the vectors of the units of `document`, of shape (units, 384). Raises: Cancelled."""
    return encode_texts(unit_texts(document), encoder, progress)


def encode_texts(texts: Sequence[str], encoder: Encoder, progress: Progress) -> Vector:
    """Return the vectors of `texts`, rounded to half precision, which is what a project keeps. Raises: Cancelled.

    Rounded at once, so that nothing hangs on whether they were kept or computed; a cosine moves by 0.0003 at most.
    """
    return encoder.encode(texts, progress).astype(np.float16).astype(np.float32)


def encode_pair(left: Document, right: Document, encoder: Encoder, progress: Progress) -> Meanings:
    """Return the vectors of both documents. Raises: Cancelled."""
    first = encode_document(left, encoder, progress.stage(0.0, 0.5))
    second = encode_document(right, encoder, progress.stage(0.5, 1.0))
    return Meanings(encoder.name, first, second, word_vectors(encoder))
