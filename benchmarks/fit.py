"""Fit the linking model's constants on hand-made links and write them as readable JSON.

    python benchmarks/fit.py --gold DIR [--out desktop_app/core/linking/weights.json]

DIR holds SET.jsonl files of pairs cut into units, with the links people marked. Only sets whose licence lets the
weights ship are used (KINDS); pairs with copied passages are made here by script from their texts. Two experts are
fitted, one on texts copied from each other, one on texts told anew, and what tells which a pair is; all of it with
vectors and without them. Of the sets none holds texts that share themes but neither event nor wording: two pairs of the
project's own corpus stand in for those.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desktop_app.core.entities import Document, Provenance, Segment, SegmentKind
from desktop_app.core.importers.registry import read_file
from desktop_app.core.linking.encoder import Encoder, load_encoder
from desktop_app.core.linking.features import Measured, measure_pair
from desktop_app.core.linking.fuse import Expert, Layer, Model, cell_names, chances_of, kind_names
from desktop_app.core.linking.graph import GRAPH_NAMES, measure_graph
from desktop_app.core.linking.meaning import encode_pair
from desktop_app.core.linking.pair import prepare
from desktop_app.core.linking.units import find_units
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span

KINDS = {
    "copied": {"made_copies": 1.5, "translation_versions": 0.7, "novel_editions": 0.8},
    "told": {
        "news_event": 1.0,
        "news_event_train": 1.0,
        "news_event_bundle": 4.0,
        "review_paper": 1.8,
        "review_paper_train": 2.0,
        "made_windows": 2.0,
        "corpus": 0.4,
    },
}
"""Sets that may be fitted on, by the kind of their pairs, and how much each counts."""
VOTES = 0.6
"""Where kinds are told apart a set of n pairs counts n to this power: 0: one voice a set, 1: one voice a pair."""
COPIED_IN_CORPUS = {"releases"}
"""Pairs of the project's own corpus that are no texts told anew."""
RIDGE, KIND_RIDGE = 3.0, 2.0
ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
OUT = ROOT / "desktop_app" / "core" / "linking" / "weights.json"


@dataclass(slots=True)
class Example:
    """One measured pair: its features, which cells are true, which were judged."""

    set_name: str
    measured: Measured
    truth: np.ndarray
    judged: np.ndarray
    gold: int


def document_of(entry: dict) -> Document:
    """Return a document whose sentences are exactly the units given."""
    segments = tuple(Segment(SegmentKind.SENTENCE, Span(s, e)) for s, e in entry["units"] if e > s)
    name = entry.get("title", "")
    return Document(name, entry["text"], Provenance(name, "", "text/plain", "units", "1"), segments)


def load_rows(path: Path) -> list[dict]:
    """Return the pairs of one set."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def measure_row(name: str, row: dict, encoder: Encoder) -> Example:
    """Measure one pair and mark its true cells."""
    sides = (document_of(row["doc_a"]), document_of(row["doc_b"]))
    pair = replace(prepare(*sides, LinkSettings(), Progress()), meanings=encode_pair(*sides, encoder, Progress()))
    measured = measure_pair(pair, Progress())
    units = []
    for side, entry in ((pair.left, row["doc_a"]), (pair.right, row["doc_b"])):
        number = {tuple(unit): at for at, unit in reversed(list(enumerate(entry["units"])))}
        units.append([number.get((span.start, span.end), -1) for span in side.units])
    gold = {(g[0], g[1]) for g in row["gold"]}
    judged = _judge(row)
    cells = [
        (units[0][i], units[1][j])
        for i, j in zip(measured.cells.rows.tolist(), measured.cells.columns.tolist(), strict=True)
    ]
    truth = np.array([cell in gold for cell in cells], dtype=bool)
    looked_at = np.array([judged(cell) for cell in cells], dtype=bool)
    return Example(name, measured, truth, looked_at, sum(judged(cell) for cell in gold))


def _judge(row: dict):
    if "judged_pairs" in row:
        allowed = {tuple(cell) for cell in row["judged_pairs"]}
        return lambda cell: cell in allowed
    if "judged_a" in row:
        left, right = set(row["judged_a"]), set(row["judged_b"])
        return lambda cell: cell[0] in left and cell[1] in right
    return lambda cell: True


def made_copies(rows: list[dict], number: int, seed: int) -> Iterator[dict]:
    """Yield pairs of unrelated texts into one of which passages of the other were copied, cut otherwise there."""
    rng = random.Random(seed)
    texts = [row["doc_b"] for row in rows if len(row["doc_b"]["units"]) > 40]
    for at in range(number):
        source, host = rng.sample(texts, 2)
        first = rng.randrange(len(source["units"]) - 10)
        length = rng.choice((8, 20, 60, 200, 400))
        source = {**source, "units": source["units"][first : first + length]}
        pair = _plant(source, host, rng, f"made-{at}")
        if rng.random() < 0.5:
            gold = [[right, left, label] for left, right, label in pair["gold"]]
            pair = {"id": pair["id"], "doc_a": pair["doc_b"], "doc_b": pair["doc_a"], "gold": gold}
        yield pair


def _plant(source: dict, host: dict, rng: random.Random, name: str) -> dict:
    pieces: list[tuple[str, set[int]]] = []
    host_units = [host["text"][s:e] for s, e in host["units"]]
    start = rng.randrange(max(1, len(host_units) // 2))
    for text in host_units[start : start + rng.choice((8, 20, 60, 150, 300))]:
        pieces.append((text, set()))
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5))):
        at = rng.randrange(len(source["units"]))
        pieces[(k := rng.randrange(len(pieces) + 1)) : k] = _recut(source, at, rng)
    text, units, gold = "", [], []
    for piece, origins in pieces:
        begin = len(text)
        text += piece
        gold += [[origin, len(units), "copied"] for origin in sorted(origins)]
        units.append([begin, len(text)])
        text += " "
    return {"id": name, "doc_a": source, "doc_b": {"title": name, "text": text, "units": units}, "gold": gold}


def _recut(source: dict, at: int, rng: random.Random) -> list[tuple[str, set[int]]]:
    """Return a run of one to five units of `source`, some cut in other places, with the units each came from."""
    words: list[tuple[str, int]] = []
    for unit in range(at, min(len(source["units"]), at + rng.randrange(1, 6))):
        begin, end = source["units"][unit]
        words += [(word, unit) for word in source["text"][begin:end].split()]
    if rng.random() < 0.5 and len(words) > 12:
        words = words[rng.randrange(4) : len(words) - rng.randrange(4)]
    pieces: list[tuple[str, set[int]]] = []
    cut_anew = rng.random() < 0.4
    size = rng.randrange(8, 30)
    groups: list[list[tuple[str, int]]] = []
    for word, unit in words:
        is_new = not groups or (len(groups[-1]) >= size if cut_anew else groups[-1][-1][1] != unit)
        if is_new:
            groups.append([])
        groups[-1].append((word, unit))
    for group in groups:
        counts = {unit: sum(u == unit for _, u in group) for _, unit in group}
        totals = {unit: sum(u == unit for _, u in words) for unit in counts}
        origins = {u for u, n in counts.items() if 2 * n >= min(len(group), totals[u]) and n >= 2}
        pieces.append((" ".join(word for word, _ in group), origins))
    return pieces


def made_windows(gold: Path, number: int, seed: int) -> Iterator[dict]:
    """Yield small pairs cut out of long ones, in which a large share of all cells is true."""
    rng = random.Random(seed)
    whole = load_rows(gold / "gospel_pericopes.jsonl")[0]
    blocks = [block for block in whole["gold_blocks"] if block[0] and block[1]]
    for at in range(number):
        first = rng.randrange(len(blocks) - 6)
        chosen = blocks[first : first + rng.randrange(2, 7)]
        rows, columns = (sorted({u for block in chosen for u in block[side]}) for side in (0, 1))
        if len(rows) > 2 and len(columns) > 2:
            yield _window(whole, rows[:45], columns[:45], f"window-{at}")
    for row in load_rows(gold / "news_event_bundle.jsonl"):
        for at in range(number // 16):
            judged = [sorted(row["judged_a"]), sorted(row["judged_b"])]
            rows, columns = (sorted(rng.sample(units, min(len(units), rng.randrange(8, 30)))) for units in judged)
            yield _window(row, rows, columns, f"window-{row['id']}-{at}")


def _window(whole: dict, rows: list[int], columns: list[int], name: str) -> dict:
    """Return the pair of just these units."""
    place = [{unit: at for at, unit in enumerate(units)} for units in (rows, columns)]
    gold = [[place[0][g[0]], place[1][g[1]], g[2]] for g in whole["gold"] if g[0] in place[0] and g[1] in place[1]]
    entry = {"id": name, "gold": gold}
    for key, units in (("doc_a", rows), ("doc_b", columns)):
        entry[key] = {"title": name, "text": whole[key]["text"], "units": [whole[key]["units"][u] for u in units]}
    return entry


def fit_layer(
    values: np.ndarray, truth: np.ndarray, weights: np.ndarray, names: tuple[str, ...], ridge: float = RIDGE
) -> Layer:
    """Fit a logistic model by Newton's method with a ridge on standardised features."""
    mean = np.average(values, axis=0, weights=weights)
    spread = np.sqrt(np.average((values - mean) ** 2, axis=0, weights=weights)) + 1e-9
    scaled = np.column_stack([np.ones(len(values)), (values - mean) / spread])
    beta = np.zeros(scaled.shape[1])
    penalty = np.full(scaled.shape[1], ridge)
    penalty[0] = 0.0
    for _ in range(40):
        chance = 1.0 / (1.0 + np.exp(-np.clip(scaled @ beta, -30, 30)))
        slope = scaled.T @ (weights * (chance - truth)) + penalty * beta
        bend = (scaled * (weights * np.maximum(chance * (1 - chance), 1e-6))[:, None]).T @ scaled + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        beta -= step
        if float(np.abs(step).max()) < 1e-6:
            break
    plain = beta[1:] / spread
    return Layer(names, float(beta[0] - (plain * mean).sum()), plain)


def example_weights(examples: list[Example], shares: dict[str, float]) -> np.ndarray:
    """Return a weight for each judged cell so that each set counts as `shares` says, whatever its size."""
    positives: dict[str, float] = {}
    for example in examples:
        positives[example.set_name] = positives.get(example.set_name, 0.0) + float(example.truth[example.judged].sum())
    each = {name: 500.0 * shares[name] / max(found, 1.0) for name, found in positives.items()}
    return np.concatenate([np.full(int(e.judged.sum()), each[e.set_name]) for e in examples])


def fit_expert(examples: list[Example], shares: dict[str, float], has_meaning: bool) -> Expert:
    """Fit both layers on the pairs of one kind."""
    examples = [e for e in examples if e.set_name in shares and e.judged.any()]
    weights = example_weights(examples, shares)
    truth = np.concatenate([e.truth[e.judged] for e in examples]).astype(float)
    names = cell_names(has_meaning)
    tables = [np.column_stack([e.measured.column(name) for name in names]) for e in examples]
    judged = np.concatenate([table[e.judged] for table, e in zip(tables, examples, strict=True)])
    cell = fit_layer(judged, truth, weights, names)
    graphs = [
        measure_graph(e.measured.cells, chances_of(cell.odds(table)), e.measured.sizes, Progress())[e.judged]
        for table, e in zip(tables, examples, strict=True)
    ]
    return Expert(cell, fit_layer(np.concatenate(graphs), truth, weights, GRAPH_NAMES))


def fit_kind(examples: list[Example], has_meaning: bool) -> Layer:
    """Fit what tells copied pairs from pairs told anew; both kinds count alike."""
    names = kind_names(has_meaning)
    chosen = [e for e in examples if len(e.measured.cells) and any(e.set_name in sets for sets in KINDS.values())]
    values = np.array([[e.measured.kind[name] for name in names] for e in chosen])
    is_copied = np.array([e.set_name in KINDS["copied"] for e in chosen])
    number = Counter(e.set_name for e in chosen)
    votes = np.array([number[e.set_name] ** (VOTES - 1.0) for e in chosen])
    weights = len(chosen) * votes / np.where(is_copied, votes[is_copied].sum(), votes[~is_copied].sum())
    return fit_layer(values, is_copied.astype(float), weights, names, KIND_RIDGE)


def fit_model(examples: list[Example], has_meaning: bool) -> Model:
    """Fit both experts and what tells which of them a pair needs."""
    copied, told = (fit_expert(examples, KINDS[kind], has_meaning) for kind in ("copied", "told"))
    return Model(copied, told, fit_kind(examples, has_meaning))


def table_of(model: Model) -> dict:
    """Return the constants of a model as a table that a person can read."""

    def layer(one: Layer) -> dict:
        weights = {name: round(float(weight), 4) for name, weight in zip(one.names, one.weights, strict=True)}
        return {"intercept": round(one.intercept, 4), "weights": weights}

    experts = {"copied": model.copied, "told": model.told}
    table = {name: {"cell": layer(e.cell), "graph": layer(e.graph)} for name, e in experts.items()}
    return table | {"kind": layer(model.kind)}


def write_models(words: Model, meaning: Model, out: Path) -> None:
    """Write both models as JSON."""
    about = "Logistic weights of the linking model, without vectors and with; benchmarks/fit.py writes them."
    table = {"about": about, "words": table_of(words), "meaning": table_of(meaning)}
    out.write_text(json.dumps(table, indent=2) + "\n", "utf-8")


def rows_of(name: str, gold: Path) -> list[dict]:
    """Return the pairs of one set, made or read."""
    if name == "made_copies":
        return list(made_copies(load_rows(gold / "review_paper_train.jsonl"), 150, 7))
    if name == "corpus":
        return [row for row in corpus_rows() if row["id"] not in COPIED_IN_CORPUS]
    if name == "made_windows":
        return list(made_windows(gold, 80, 11))
    return load_rows(gold / f"{name}.jsonl")


def corpus_rows() -> Iterator[dict]:
    """Yield the project's own pairs, cut into the units that linking sees."""
    for pair in json.loads((CORPUS / "manifest.json").read_text("utf-8"))["pairs"]:
        sides = [read_file(CORPUS / pair[side]).document for side in ("left", "right")]
        units = [[[span.start, span.end] for span in find_units(side).spans] for side in sides]
        gold = json.loads((CORPUS / pair["gold"]).read_text("utf-8"))["links"]
        cells = [
            [i, j, link["label"]]
            for link in gold
            for i in covered(units[0], link["left"])
            for j in covered(units[1], link["right"])
        ]
        texts = [{"title": side.title, "text": side.text, "units": own} for side, own in zip(sides, units, strict=True)]
        yield {"id": pair["id"], "doc_a": texts[0], "doc_b": texts[1], "gold": cells}


def covered(units: list[list[int]], place: dict) -> list[int]:
    """Return the units of which a gold passage covers at least half."""
    overlap = [min(end, place["end"]) - max(start, place["start"]) for start, end in units]
    return [at for at, (start, end) in enumerate(units) if 2 * overlap[at] >= end - start]


def load_examples(gold: Path, encoder: Encoder) -> list[Example]:
    """Measure every pair that may be fitted on."""
    examples: list[Example] = []
    for name in (name for sets in KINDS.values() for name in sets):
        rows = rows_of(name, gold)
        examples += [measure_row(name, row, encoder) for row in rows]
        print(f"{name}: {len(rows)} pairs measured", flush=True)
    return examples


def the_encoder() -> Encoder:
    """Return the encoder. Raises: SystemExit where the model is not built."""
    encoder = load_encoder()
    if encoder is None:
        raise SystemExit("The model is not there: run make set-up first.")
    return encoder


def main() -> None:
    """Fit on the gold sets and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    examples = load_examples(args.gold, the_encoder())
    write_models(fit_model(examples, False), fit_model(examples, True), args.out)


if __name__ == "__main__":
    main()
