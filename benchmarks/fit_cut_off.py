"""Choose the constants behind the cut-off, and how far links lean on their own evidence.

    python benchmarks/fit_cut_off.py --gold DIR

From START on, one constant at a time is tried at several values, the others held, until none gets better; what is made
greatest is the mean over the sets of F1 of what is shown. Only the sets that `fit.py` may use count, and the project's
own corpus. The constants are printed; a person copies them into `fuse.py` and `cutoff.py`. Those of short pairs were
then lowered by hand, from .416 and .12: no set that may be fitted on holds two short texts that share themes rather
than events, and readers of such a pair want some twenty links to judge, not five.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fit import Example, load_examples, measure_row
from desktop_app.core.importers.registry import read_file
from desktop_app.core.linking.cutoff import Bounds, choose_cut_off
from desktop_app.core.linking.features import measure_second, same_order
from desktop_app.core.linking.fuse import Leaning, lean, load_model
from desktop_app.core.linking.units import find_units
from desktop_app.core.settings import LinkSettings

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
STEPS = (0.5, 0.7, 0.85, 1.2, 1.4, 2.0)
START = (
    Leaning(unsupported=0.3, in_order=0.5, full_support=4.0, own_weight=0.25, usual_own=1.0, most_added=1.0),
    Bounds(short_scale=1.0, long_scale=1.0, short_floor=0.1, long_floor=0.1),
)
"""Round numbers that know nothing of any text, but for what is held."""
HELD = {"bare", "unsupported"}
"""What readers ask, whatever the sets say: a link shows why it is there, and a letterhead is no claim."""
SHARES = {"in_order", "ceiling"}
LEAST_GAIN = 0.0005


@dataclass(frozen=True, slots=True)
class Weighed:
    """A measured pair with the model's chances, before they lean on anything."""

    example: Example
    chances: np.ndarray
    order: float


def weigh(example: Example) -> Weighed:
    """Apply the model to a measured pair."""
    model, measured = load_model(), example.measured
    first = model.cell.chances(measured.values)
    chances = model.graph.chances(measure_second(measured, first)) if len(first) else first
    return Weighed(example, chances, max(0.0, same_order(measured.cells, first, measured.sizes)))


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


def mean_f1(pairs: list[Weighed], leaning: Leaning, bounds: Bounds) -> tuple[float, dict[str, float]]:
    """Return the mean over the sets of F1 of what is shown, and that of each set."""
    counts: dict[str, np.ndarray] = {}
    most = LinkSettings().most_shown
    for pair in pairs:
        example = pair.example
        chances = lean(pair.chances, pair.order, example.measured, leaning)
        shown = choose_cut_off(chances, example.measured.sizes, most, bounds=bounds).is_shown & example.judged
        tally = np.array([(shown & example.truth).sum(), shown.sum(), example.gold])
        counts[example.set_name] = counts.get(example.set_name, 0) + tally
    each = {name: 2.0 * hits / max(1, shown + gold) for name, (hits, shown, gold) in counts.items()}
    return sum(each.values()) / len(each), each


def climb(pairs: list[Weighed], leaning: Leaning, bounds: Bounds) -> tuple[Leaning, Bounds]:
    """Change one constant at a time for the better until none gets better."""
    best, _ = mean_f1(pairs, leaning, bounds)
    is_better = True
    while is_better:
        is_better = False
        for name in (field.name for kind in (Leaning, Bounds) for field in fields(kind) if field.name not in HELD):
            for step in STEPS:
                tried = with_constant(leaning, bounds, name, step)
                found, _ = mean_f1(pairs, *tried)
                if found > best + LEAST_GAIN:
                    best, is_better, (leaning, bounds) = found, True, tried
                    print(f"{best:.4f}  {name} x {step}", flush=True)
    return leaning, bounds


def with_constant(leaning: Leaning, bounds: Bounds, name: str, step: float) -> tuple[Leaning, Bounds]:
    """Return the constants with the one called `name` times `step`."""
    value = round(getattr(leaning if hasattr(leaning, name) else bounds, name) * step, 3)
    value = min(value, 1.0) if name in SHARES else value
    if hasattr(leaning, name):
        return replace(leaning, **{name: value}), bounds
    return leaning, replace(bounds, **{name: value})


def main() -> None:
    """Choose the constants and print them with what each set makes of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    args = parser.parse_args()
    examples = load_examples(args.gold) + [measure_row("corpus", row) for row in corpus_rows()]
    pairs = [weigh(example) for example in examples]
    chosen = climb(pairs, *START)
    print(*chosen, sep="\n")
    for name, value in mean_f1(pairs, *chosen)[1].items():
        print(f"{name:24}{value:.3f}")


if __name__ == "__main__":
    main()
