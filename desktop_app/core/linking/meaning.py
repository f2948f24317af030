"""What the units of both sides mean, as vectors, computed where the model is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.entities import Document
from desktop_app.core.linking.encoder import Encoder, Vector
from desktop_app.core.linking.units import find_units
from desktop_app.core.progress import Progress


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
