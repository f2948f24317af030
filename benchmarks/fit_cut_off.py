"""Choose the constants behind the cut-off.

    python benchmarks/fit_cut_off.py --gold DIR

From each of STARTS on, one constant at a time is tried at several values, the others held, until none gets better; what
is made greatest is the mean over the sets of F1 of what is shown. Only the sets that `fit.py` may use count, and the
project's own corpus. So that few pairs are judged by a model that has seen them, those of HELD_OUT are scored by models
fitted on the others of their set. The best constants are printed beside those that ship, with what each set makes of
both; a person weighs them and writes what ships into `cutoff.py`.
"""

import argparse
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fit import COPIED_IN_CORPUS, Example, corpus_rows, fit_model, load_examples, measure_row, the_encoder
from desktop_app.core.linking.cutoff import BOUNDS, Bounds, choose_cut_off
from desktop_app.core.linking.fuse import Model, score_cells
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings

STEPS = {
    "floor": (-0.5, -0.2, 0.2, 0.5),
    "by_shape": (-0.3, -0.1, 0.1, 0.3),
    "by_length": (-0.3, -0.1, 0.1, 0.3),
    "scale": (-0.25, -0.1, 0.1, 0.25),
    "ceiling": (-0.25, -0.1, 0.1, 0.25),
    "copied": (-0.25, -0.1, 0.1, 0.25),
}
STARTS = tuple(
    Bounds(floor=floor, by_shape=by_shape, by_length=0.0, scale=0.5, ceiling=0.5, copied=0.5)
    for floor in (-3.0, -2.0)
    for by_shape in (0.0, 0.5, 1.0)
)
"""Round numbers that know nothing of any text; several, for floor and shape get better together alone."""
COPIED_CORPUS = "corpus_copied"
"""The copied pairs of the corpus, under a name of their own: `fit.py` does not fit on them."""
JUDGED_AS_SEEN = ("made_copies", "translation_versions", "corpus", COPIED_CORPUS)
"""Sets scored by a model that may have seen them: they are made by script, or of a pair or two."""
HELD_OUT = ("news_event", "news_event_bundle", "review_paper", "novel_editions")
"""Sets of several pairs that are scored by models fitted without them, in FOLDS parts."""
FOLDS = 4
LEAST_GAIN = 0.0005

Scored = tuple[Example, np.ndarray]


def held_out_scores(examples: list[Example]) -> list[Scored]:
    """Return each pair with its chances, by a model that has not seen it where the set has several pairs."""
    whole = fit_model(examples, True)
    judged = [e for e in examples if e.set_name in {*HELD_OUT, *JUDGED_AS_SEEN}]
    number = {id(e): at for at, e in enumerate(e for e in examples if e.set_name in HELD_OUT)}
    scores = {id(e): chances(whole, e) for e in judged if id(e) not in number}
    for fold in range(FOLDS):
        without = fit_model([e for e in examples if number.get(id(e), fold + 1) % FOLDS != fold], True)
        scores |= {id(e): chances(without, e) for e in judged if number.get(id(e), fold + 1) % FOLDS == fold}
    return [(example, scores[id(example)]) for example in judged]


def chances(model: Model, example: Example) -> np.ndarray:
    """Return the chance of each cell of a pair."""
    return score_cells(example.measured, model, True, Progress())


def mean_f1(pairs: list[Scored], bounds: Bounds) -> tuple[float, dict[str, float]]:
    """Return the mean over the sets of F1 of what is shown, and that of each set."""
    counts: dict[str, np.ndarray] = {}
    most = LinkSettings().most_shown
    for example, chance in pairs:
        runs = np.expm1(example.measured.column("run"))
        shown = choose_cut_off(chance, runs, example.measured.sizes, most, bounds=bounds).is_shown & example.judged
        tally = np.array([(shown & example.truth).sum(), shown.sum(), example.gold])
        counts[example.set_name] = counts.get(example.set_name, 0) + tally
    each = {name: 2.0 * hits / max(1, shown + gold) for name, (hits, shown, gold) in counts.items()}
    return sum(each.values()) / len(each), each


def climb(pairs: list[Scored], bounds: Bounds) -> Bounds:
    """Change one constant at a time for the better until none gets better."""
    best, _ = mean_f1(pairs, bounds)
    is_better = True
    while is_better:
        is_better = False
        for name, step in ((field.name, step) for field in fields(Bounds) for step in STEPS[field.name]):
            tried = replace(bounds, **{name: round(getattr(bounds, name) + step, 3)})
            found, _ = mean_f1(pairs, tried)
            if found > best + LEAST_GAIN:
                best, is_better, bounds = found, True, tried
    return bounds


def choose(pairs: list[Scored]) -> Bounds:
    """Return the best constants that are reached from any start, and print those of each."""
    reached = []
    for start in STARTS:
        bounds = climb(pairs, start)
        reached.append((mean_f1(pairs, bounds)[0], bounds))
        print(f"{reached[-1][0]:.4f}  {bounds}", flush=True)
    return max(reached, key=lambda one: one[0])[1]


def main() -> None:
    """Choose the constants and print them with what each set makes of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    args = parser.parse_args()
    encoder = the_encoder()
    examples = load_examples(args.gold, encoder)
    examples += [measure_row(COPIED_CORPUS, row, encoder) for row in corpus_rows() if row["id"] in COPIED_IN_CORPUS]
    pairs = held_out_scores(examples)
    for what, bounds in (("found", choose(pairs)), ("shipped", BOUNDS)):
        mean, each = mean_f1(pairs, bounds)
        print(f"{what}: {bounds}\n{'mean':24}{mean:.3f}")
        for name, value in each.items():
            print(f"{name:24}{value:.3f}")


if __name__ == "__main__":
    main()
