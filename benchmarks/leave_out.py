"""Tell what each signal adds: fit the linking model again without it, and see what is shown then.

    python benchmarks/leave_out.py --gold DIR [SIGNAL...]

DIR holds SET.jsonl files, as for `fit.py`. All pairs are measured once; then, for each signal, what it measures is set
to nothing, both in fitting and in scoring, and F1 of what is shown is printed for each set, and their mean. What
derives from a signal (its standing against row and column, its share in measures of the whole pair) goes with it; the
rules that read it see nothing of it. Candidates and the cut-off's constants stay. Pairs of a set that is fitted on are
scored by models that have not seen them, as `fit_cut_off.py` does, but for the one pair of translation_versions. The
measuring takes minutes, each row six fits of up to a minute: give names of signals to share the work between processes.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import fit
from benchmarks.fit_cut_off import chances, held_out_scores, mean_f1
from desktop_app.core.linking import fuse
from desktop_app.core.linking.cutoff import BOUNDS
from desktop_app.core.linking.features import MEANING_NAMES
from desktop_app.core.linking.graph import GRAPH_NAMES, measure_graph
from desktop_app.core.linking.whole import MEANING_KINDS, WORD_KINDS

SETS = (
    "news_event", "news_event_bundle", "verbatim_reuse", "novel_editions", "translation_versions", "review_paper",
    "reply_review", "argument_reply", "gospel_crossrefs",
)  # fmt: skip
"""The sets whose F1 is meant; the mean is over those."""
STANDING = ("in_better", "in_worse", "cosine_rank")
MEANING_STANDING = ("meaning_in_better", "meaning_in_worse")
SIGNALS = {
    "nothing": (),
    "near copy": (
        "copied", "copied_of_shorter", "longest_copy", "run", "best_copied_shorter", "best_copied_longer", "run_high",
        "run_mean", "run_top", "run_tops", "runs",
    ),
    "terms": (
        "content_cosine", "cosine", "shared", "specific", *STANDING, "log_context", "log_wide", "context_in_worse",
        "words_in_common", "best_cosine_shorter", "best_cosine_longer", "context_high", "cosine_order",
    ),
    "names": ("name", "names_in_common"),
    "dates": ("date", "dates_in_common"),
    "numbers": ("number",),
    "references": ("reference",),
    "quotations": ("quotation",),
    "concepts": ("concept",),
    "meaning": (*MEANING_NAMES, *MEANING_KINDS),
    "context": ("log_context", "log_wide", "context_in_worse", "context_high", "meaning_wide",
                "meaning_context_in_worse"),
    "neighbours": ("diagonal", "antidiagonal", "beside", "beside_both", "order", "cosine_order"),
    "row and column": (
        *STANDING, *MEANING_STANDING, "context_in_worse", "meaning_context_in_worse", "best_better", "best_worse",
        "rank_better", "rank_worse", "sum_better", "sum_worse",
    ),
    "length of units": ("shorter_length", "longer_length", "mean_shorter_length", "mean_longer_length"),
    "whole pair": (
        "units_shorter", "units_longer", "names_in_common", "words_in_common", "dates_in_common", "meaning_in_common",
        "density",
    ),
    "two kinds": (*WORD_KINDS, *MEANING_KINDS),
}  # fmt: skip
"""What goes when a signal is left out: features of cells (`features.py`), of the graph, measures of the whole pair."""
KINDS_ONLY = ("two kinds",)
"""What is left out only where the kind of a pair is told, not where cells are measured."""


def without(example: fit.Example, signal: str) -> fit.Example:
    """Return the example with nothing measured by a signal."""
    gone, measured = SIGNALS[signal], example.measured
    stays = np.array([name not in gone or signal in KINDS_ONLY for name in measured.names], dtype=float)
    kind = {name: 0.0 if name in gone else value for name, value in measured.kind.items()}
    return replace(example, measured=replace(measured, values=measured.values * stays, kind=kind))


@contextmanager
def blind_graph(signal: str) -> Iterator[None]:
    """Measure nothing of a signal in the second layer for a while."""
    stays = np.array([name not in SIGNALS[signal] for name in GRAPH_NAMES], dtype=float)

    def measure(*arguments: object) -> np.ndarray:
        return measure_graph(*arguments) * stays

    with mock.patch.object(fit, "measure_graph", measure), mock.patch.object(fuse, "measure_graph", measure):
        yield


def f1_without(signal: str, fitted: list[fit.Example], watched: list[fit.Example]) -> dict[str, float]:
    """Return F1 of each set by models fitted without a signal, and without the pair where that can be."""
    fitted, watched = ([without(example, signal) for example in examples] for examples in (fitted, watched))
    with blind_graph(signal):
        model = fit.fit_model(fitted, True)
        pairs = held_out_scores(fitted) + [(example, chances(model, example)) for example in watched]
    return {name: float(value) for name, value in mean_f1(pairs, BOUNDS)[1].items() if name in SETS}


def row_of(signal: str, each: dict[str, float]) -> str:
    """Return a row of the table."""
    mean = sum(each.values()) / len(each)
    return f"| {signal} | {' | '.join(f'{each[name]:.3f}' for name in SETS)} | {mean:.4f} |"


def main() -> None:
    """Print a row of F1 for each signal left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("signals", nargs="*", metavar="SIGNAL", help=", ".join(SIGNALS))
    args = parser.parse_args()
    encoder = fit.the_encoder()
    fitted = fit.load_examples(args.gold, encoder)
    seen = {example.set_name for example in fitted}
    unseen = [name for name in SETS if name not in seen]
    watched = [fit.measure_row(name, row, encoder) for name in unseen for row in fit.rows_of(name, args.gold)]
    print(f"| without | {' | '.join(SETS)} | mean |\n|{'---|' * (len(SETS) + 2)}")
    for signal in args.signals or SIGNALS:
        print(row_of(signal, f1_without(signal, fitted, watched)), flush=True)


if __name__ == "__main__":
    main()
