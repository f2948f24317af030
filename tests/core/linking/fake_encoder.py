"""An encoder that needs no model: a text is the sum of its words' directions, so that shared words lie close."""

import zlib
from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.linking.encoder import DIMENSIONS, Encoder, Vector


@dataclass
class Readings:
    """What a fake encoder was given to read."""

    texts: list[str] = field(default_factory=list)


def fake_encoder(readings: Readings | None = None, name: str = "fake 1") -> Encoder:
    """Return an encoder that computes at once, and the same everywhere."""
    kept = readings or Readings()

    def read(text: str) -> list[int]:
        kept.texts.append(text)
        return [zlib.crc32(word.encode()) for word in text.casefold().split()]

    return Encoder(name, read, direction)


def direction(words: list[int]) -> Vector:
    """Return the direction of some words, of unit length."""
    total = sum(np.random.default_rng(word).standard_normal(DIMENSIONS) for word in words)
    return (total / np.linalg.norm(total)).astype(np.float32)
