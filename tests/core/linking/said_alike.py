"""An encoder that needs no model and knows a few words that mean the same: it reads a text by their senses."""

import zlib
from dataclasses import replace

from desktop_app.core.linking.encoder import Encoder
from tests.core.linking.fake_encoder import fake_encoder

SENSES = (
    "heavy thick", "fog mist", "delayed late", "mail letters", "labourers workers", "constructed built",
    "dwelling house", "timber wood",
)  # fmt: skip
"""Words that mean the same, written for the tests."""
_SENSE = {word: words.split()[0] for words in SENSES for word in words.split()}
_SMALL = frozenset({"a", "an", "the", "of", "in", "at", "by", "to", "from", "was", "were", "so", "came"})


def sense_encoder() -> Encoder:
    """Return an encoder for which words of one sense are the same, and small words nothing."""

    def read(text: str) -> list[int]:
        words = [word.strip(".,") for word in text.casefold().split()]
        return [zlib.crc32(_SENSE.get(word, word).encode()) for word in words if word not in _SMALL]

    return replace(fake_encoder(name="senses 1"), read=read)
