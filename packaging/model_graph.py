"""The model's graph, drawn up from its weights: a plain BERT of six layers, its mean taken and set to unit length.

There is no mask, because nothing is padded: the program computes each sentence alone, and a batch must hold sentences
of one length.
"""

import json
import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

HEADS, HIDDEN, LAYERS = 12, 384, 6
_EPSILON = 1e-12
_OPSET, _IR = 20, 9
_HEADER = 8
"""Bytes that say how long the header of a safetensors file is."""

Weights = Mapping[str, np.ndarray]


def read_weights(content: bytes) -> dict[str, np.ndarray]:
    """Return the tensors of a safetensors file by name. Raises: ValueError if one is not of 32-bit floats or whole."""
    start = _HEADER + int.from_bytes(content[:_HEADER], "little")
    rows = json.loads(content[_HEADER:start])
    kept = {name: row for name, row in rows.items() if row.get("dtype") == "F32"}
    return {name: _tensor(content, start, row) for name, row in kept.items()}


def _tensor(content: bytes, start: int, row: dict[str, Any]) -> np.ndarray:
    first, last = row["data_offsets"]
    return np.frombuffer(content[start + first : start + last], "<f4").reshape(row["shape"])


class Graph:
    """Nodes and constants as they come, each named by its first output."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def node(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """Add an operation; return the name of its output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def constant(self, name: str, value: Any) -> str:
        """Add a constant, once; return its name."""
        self.constants.setdefault(name, numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def numbers(self, *values: int) -> str:
        """Add a list of whole numbers; return its name."""
        return self.constant("numbers:" + ",".join(map(str, values)), np.array(values, np.int64))

    def weight(self, key: str) -> str:
        """Add one of the weights as it is; return its name."""
        return self.constant(key, self.weights[key])

    def norm(self, value: str, key: str) -> str:
        """Add a layer normalisation; return its output."""
        inputs = [value, self.weight(f"{key}.weight"), self.weight(f"{key}.bias")]
        return self.node("LayerNormalization", inputs, f"{key}:out", axis=-1, epsilon=_EPSILON)

    def linear(self, value: str, key: str) -> str:
        """Add a multiplication by a matrix, and its bias; return the output."""
        matrix = self.constant(f"{key}.weight", self.weights[f"{key}.weight"].T)
        product = self.node("MatMul", [value, matrix], f"{key}:product")
        return self.node("Add", [product, self.weight(f"{key}.bias")], f"{key}:out")


def build_graph(weights: Weights) -> ModelProto:
    """Return the model: numbers of pieces [batch, length] in, vectors [batch, 384] of unit length out."""
    graph = Graph(weights)
    value = _embeddings(graph)
    for number in range(LAYERS):
        value = _feed(graph, _attention(graph, value, f"encoder.layer.{number}"), f"encoder.layer.{number}")
    mean = graph.node("ReduceMean", [value, graph.numbers(1)], "mean", keepdims=0)
    graph.node("LpNormalization", [mean], "vectors", axis=-1, p=2)
    given = helper.make_tensor_value_info("pieces", TensorProto.INT64, ["batch", "length"])
    got = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", HIDDEN])
    drawn = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", [given], [got], list(graph.constants.values()))
    model = helper.make_model(drawn, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR)
    checker.check_model(model)
    return model


def _embeddings(graph: Graph) -> str:
    """Add up what each piece means, where it stands, and that it is of the first of two texts: there is no second."""
    weights, key = graph.weights, "embeddings"
    words = graph.node("Gather", [graph.weight(f"{key}.word_embeddings.weight"), "pieces"], "words")
    places = weights[f"{key}.position_embeddings.weight"] + weights[f"{key}.token_type_embeddings.weight"][0]
    length = graph.node("Shape", ["pieces"], "length", start=1, end=2)
    zero = graph.numbers(0)
    standing = graph.node("Slice", [graph.constant("places", places), zero, length, zero], "standing")
    return graph.norm(graph.node("Add", [words, standing], "embedded"), f"{key}.LayerNorm")


def _attention(graph: Graph, value: str, layer: str) -> str:
    """Let each piece look at all others."""
    query, key, content = (
        _heads(graph, graph.linear(value, f"{layer}.attention.self.{which}"), order)
        for which, order in (("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3]))
    )
    scale = graph.constant("scale", np.float32(1 / math.sqrt(HIDDEN // HEADS)))
    likeness = graph.node("MatMul", [query, key], f"{layer}:likeness")
    scaled = graph.node("Mul", [likeness, scale], f"{layer}:scaled")
    shares = graph.node("Softmax", [scaled], f"{layer}:shares", axis=-1)
    seen = graph.node("MatMul", [shares, content], f"{layer}:seen")
    turned = graph.node("Transpose", [seen], f"{layer}:turned", perm=[0, 2, 1, 3])
    joined = graph.node("Reshape", [turned, graph.numbers(0, 0, HIDDEN)], f"{layer}:joined")
    return _add_and_norm(graph, graph.linear(joined, f"{layer}.attention.output.dense"), value, f"{layer}.attention")


def _heads(graph: Graph, value: str, order: list[int]) -> str:
    parted = graph.node("Reshape", [value, graph.numbers(0, 0, HEADS, HIDDEN // HEADS)], f"{value}:parted")
    return graph.node("Transpose", [parted], f"{value}:heads", perm=order)


def _feed(graph: Graph, value: str, layer: str) -> str:
    """Work on each piece by itself."""
    wide = graph.node("Gelu", [graph.linear(value, f"{layer}.intermediate.dense")], f"{layer}:wide")
    return _add_and_norm(graph, graph.linear(wide, f"{layer}.output.dense"), value, layer)


def _add_and_norm(graph: Graph, made: str, value: str, key: str) -> str:
    added = graph.node("Add", [made, value], f"{key}:added")
    return graph.norm(added, f"{key}.output.LayerNorm")
