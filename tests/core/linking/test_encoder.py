import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core import paths
from desktop_app.core.errors import Cancelled
from desktop_app.core.linking.encoder import DIMENSIONS, Encoder, load_encoder
from desktop_app.core.progress import Progress

ROOT = paths.program_root()
MODEL = paths.resources() / "model"
needs_model = pytest.mark.skipif(not (MODEL / "model.onnx").is_file(), reason="the model could not be had here")


def encoder_of(run: Callable[[list[int]], np.ndarray]) -> Encoder:
    """Return an encoder that reads each letter as a piece."""
    return Encoder("letters", lambda text: [ord(letter) for letter in text.strip()], run)


def one_hot(pieces: list[int]) -> np.ndarray:
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[pieces[0]] = 1
    return vector


def test_rows_stand_in_the_order_of_the_texts_when_some_are_equal() -> None:
    rows = encoder_of(one_hot).encode(["b", "a", "b", "", "c"], Progress())
    assert rows.dtype == np.float32
    assert rows.shape == (5, DIMENSIONS)
    assert [int(row.argmax()) if row.any() else None for row in rows] == [98, 97, 98, None, 99]


def test_equal_texts_are_computed_once_when_encoded() -> None:
    seen: list[list[int]] = []

    def run(pieces: list[int]) -> np.ndarray:
        seen.append(pieces)
        return one_hot(pieces)

    encoder_of(run).encode(["a"] * 50 + ["b"], Progress())
    assert sorted(seen) == [[97], [98]]


def test_nothing_is_returned_for_nothing_when_encoded() -> None:
    assert encoder_of(one_hot).encode([], Progress()).shape == (0, DIMENSIONS)


def test_encoder_stops_after_a_few_when_asked_to() -> None:
    progress, seen = Progress(), []

    def run(pieces: list[int]) -> np.ndarray:
        seen.append(pieces)
        progress.cancel()
        return one_hot(pieces)

    with pytest.raises(Cancelled):
        encoder_of(run).encode([chr(number) for number in range(200, 300)], progress)
    assert 1 <= len(seen) <= 4


def test_text_is_cut_when_it_is_one_endless_line() -> None:
    lengths: list[int] = []

    def run(pieces: list[int]) -> np.ndarray:
        lengths.append(len(pieces))
        return one_hot(pieces)

    encoder_of(run).encode(["a" * 5_000_000], Progress())
    assert lengths[0] <= 4_000


def test_there_is_no_encoder_when_the_model_is_missing(tmp_path: Path) -> None:
    assert load_encoder(tmp_path) is None


@needs_model
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "SOURCE.txt"])
def test_there_is_no_encoder_when_a_file_is_damaged(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(MODEL, tmp_path / "model")
    content = bytearray((folder / name).read_bytes())
    content[-200:] = b"x" * 200
    (folder / name).write_bytes(content)
    assert load_encoder(folder) is None


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder(MODEL)
    assert loaded
    return loaded


@needs_model
def test_paraphrases_are_nearest_when_words_differ(encoder: Encoder) -> None:
    texts = [
        "A cat was sitting on the mat.",
        "The feline rested upon a rug.",
        "Quarterly profits fell by ten percent.",
        "Earnings dropped a tenth in three months.",
    ]
    rows = encoder.encode(texts, Progress())
    likeness = rows @ rows.T - 2 * np.eye(4, dtype=np.float32)
    assert list(likeness.argmax(axis=1)) == [1, 0, 3, 2]
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)


@needs_model
def test_vector_depends_on_its_sentence_alone_when_others_are_encoded_too(encoder: Encoder) -> None:
    texts = [f"The {word} was seen by the clerk {'again ' * number}." for number, word in enumerate("abcdefghij" * 3)]
    together = encoder.encode(texts, Progress())
    alone = [encoder.encode([text], Progress())[0] for text in texts]
    assert (together == np.array(alone)).all()
    assert (encoder.encode(texts[::-1], Progress())[::-1] == together).all()


@needs_model
def test_vector_is_zero_when_the_model_can_read_nothing(encoder: Encoder) -> None:
    assert not encoder.encode(["", " \n", "█████ ████", "\u0301"], Progress()).any()


@needs_model
def test_vector_ends_with_the_first_pieces_when_a_text_is_long(encoder: Encoder) -> None:
    long, longer = encoder.encode(["one word " * 100, "one word " * 100 + "and ships"], Progress())
    assert (long == longer).all()


def test_there_is_no_encoder_when_a_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert load_encoder(MODEL) is None


@needs_model
def test_nothing_is_written_when_the_libraries_are_loaded(tmp_path: Path) -> None:
    """Versions of onnxruntime that report to their makers keep files in the home and the temporary folder."""
    import_all = "import onnxruntime, tokenizers; from desktop_app.core.linking.encoder import load_encoder as load"
    places = dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "TMPDIR", "TEMP", "XDG_CACHE_HOME"), str(tmp_path))
    command = [sys.executable, "-B", "-c", f"{import_all}; assert load()"]
    done = subprocess.run(command, env={**os.environ, **places}, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.rglob("*")) == []


@needs_model
def test_onnxruntime_is_one_that_does_not_report_when_pinned() -> None:
    """From 1.29 on it sends what it runs to its makers; see pyproject.toml."""
    major, minor = metadata.version("onnxruntime").split(".")[:2]
    assert (int(major), int(minor)) < (1, 29)
