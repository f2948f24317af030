"""Sentence vectors: what a sentence means, as a direction among 384.

The model is all-MiniLM-L6-v2 with weights of 8 bits, drawn up by packaging/model.py; the program works without it.
Its activations are scaled by the largest among all that is computed at once, so that the company a sentence is in
would move its vector (cosines down to .977 in batches of 32). Each sentence is therefore computed alone, on one thread,
and several of them side by side: a vector depends on nothing but its sentence, and this is also the quickest way
(on 4 cores beside other work 750 sentences a second, against 360 to 410 for batches of 4 to 16 and 180 for batches of
32; on a quieter machine 1,000 to 1,400).
"""

import hashlib
import logging
import os
import re
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.core import paths
from desktop_app.core.progress import Progress

DIMENSIONS = 384
LONGEST = 128
"""Pieces of words, the two marks of beginning and end among them; the model was trained on no more."""
_MOST_CHARACTERS = 4_000
"""What is read of one sentence: far more than `LONGEST` pieces hold, far less than a line of 5 MB."""
_MOST_THREADS = 4
_AT_ONCE = 1_024
"""Sentences that wait in line, so that a long document does not fill the memory with waiting ones."""
_REPORTED = 64
"""Sentences from one report of progress to the next."""
_SUM = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)
_MODEL, _TOKENIZER, _SOURCE = "model.onnx", "tokenizer.json", "SOURCE.txt"

_log = logging.getLogger(__name__)

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoder:
    """Turns sentences into vectors of unit length; the same sentence always into the same vector.

    `name` says which model this is, to the byte: what was computed under another name is of no use beside it.
    `read` returns the numbers of a text's pieces, `run` the vector of such numbers; both may be called from any thread.
    """

    name: str
    read: Callable[[str], list[int]]
    run: Callable[[list[int]], Vector]

    def encode(self, texts: Sequence[str], progress: Progress) -> Vector:
        """Return one row for each text, of shape (n, 384); a text in which the model can read nothing has zeros.

        Equal texts are computed once. Raises: Cancelled if the person asked to stop, within one sentence's time.
        """
        distinct = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        vectors = np.zeros((len(distinct), DIMENSIONS), np.float32)
        progress.check()
        with closing(self._vectors(list(distinct), progress)) as computed:
            for number, vector in enumerate(computed):
                vectors[number] = vector
                progress.check()
                if number % _REPORTED == 0:
                    progress.report(number / len(distinct))
        return vectors[[distinct[text] for text in texts]] if len(distinct) < len(texts) else vectors

    def _vectors(self, texts: list[str], progress: Progress) -> Generator[Vector, None, None]:
        def vector(text: str) -> Vector:
            progress.check()
            return self._vector(text)

        pool = ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1), "encoder")
        try:
            for start in range(0, len(texts), _AT_ONCE):
                yield from pool.map(vector, texts[start : start + _AT_ONCE])
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _vector(self, text: str) -> Vector:
        pieces = self.read(text[:_MOST_CHARACTERS])
        return self.run(pieces) if pieces else np.zeros(DIMENSIONS, np.float32)


def load_encoder(folder: Path | None = None) -> Encoder | None:
    """Return the encoder whose model lies in `folder`; None where it is missing, damaged or cannot be run here."""
    folder = folder or paths.resources() / "model"
    try:
        sums = _checked_sums(folder)
        if sums is None:
            return None
        return Encoder(f"all-MiniLM-L6-v2 {sums[_MODEL][:16]}", _reader(folder), _runner(folder))
    except Exception as error:  # the libraries raise kinds of their own
        _log.info("The model cannot be loaded: %s", error)
        return None


def _checked_sums(folder: Path) -> dict[str, str] | None:
    """Return the SHA-256 of the model's files by name; None if one is missing or not as it was made."""
    try:
        stated = {name: digest for digest, name in _SUM.findall((folder / _SOURCE).read_text(encoding="utf-8"))}
        found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (_MODEL, _TOKENIZER)}
    except (OSError, UnicodeDecodeError):
        return None
    if any(stated.get(name) != digest for name, digest in found.items()):
        _log.info("The model's files are not as they were made.")
        return None
    return found


def _reader(folder: Path) -> Callable[[str], list[int]]:
    """Return what cuts a text into the numbers of its pieces, none where all of them are unknown."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str((folder / _TOKENIZER).read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    empty = {tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[UNK]")}

    def read(text: str) -> list[int]:
        pieces: list[int] = tokenizer.encode(text).ids
        return [] if empty.issuperset(pieces) else pieces

    return read


def _runner(folder: Path) -> Callable[[list[int]], Vector]:
    """Return what computes the vector of a text's pieces, on the thread that calls it and no other."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # versions that report over the network do so when imported
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    session: Any = onnxruntime.InferenceSession(
        (folder / _MODEL).read_bytes(), _options(onnxruntime), providers=["CPUExecutionProvider"]
    )

    def run(pieces: list[int]) -> Vector:
        vector: Vector = session.run(None, {"pieces": np.array([pieces], np.int64)})[0][0]
        return vector

    return run


def _options(onnxruntime: Any) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_mem_pattern = False  # it would keep one plan for each length of sentence
    options.log_severity_level = 3
    return options
