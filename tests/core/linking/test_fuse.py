"""The model that scores cells: its constants, how its two experts are mixed, and what caps a chance."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking import fuse
from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.features import Measured
from desktop_app.core.linking.fuse import Expert, Layer, Model, cell_names, chances_of, kind_names, load_model
from desktop_app.core.linking.graph import GRAPH_NAMES
from desktop_app.core.linking.likeness import LEAST_LIKENESS
from desktop_app.core.progress import Progress

TABLE = json.loads(Path(fuse.__file__).with_name("weights.json").read_text("utf-8"))
BOTH = pytest.mark.parametrize("has_meaning", [True, False], ids=["with vectors", "without"])
LIKELY = 2.0
"""The log-odds of a cell by the made model."""


def layer_of(names, intercept):
    """Return a layer that gives any cell the same log-odds."""
    return Layer(names, intercept, np.zeros(len(names)))


def made_model(copied=LIKELY, told=LIKELY, kind=0.0, has_meaning=False):
    """Return a model whose experts give any cell the same log-odds, mixed by those of `kind`."""
    experts = [Expert(layer_of(cell_names(has_meaning), odds), layer_of(GRAPH_NAMES, odds)) for odds in (copied, told)]
    return Model(*experts, layer_of(kind_names(has_meaning), kind))


def measured(cells=1, is_bare=False, has_meaning=False, sizes=(1, 3), **features):
    """Return `cells` cells of one row with these features, all others 0."""
    names = cell_names(has_meaning)
    values = np.zeros((cells, len(names)))
    for name, value in features.items():
        values[:, names.index(name)] = value
    places = Cells(np.zeros(cells, dtype=np.int64), np.arange(cells))
    kind = dict.fromkeys(kind_names(has_meaning), 0.0)
    return Measured(places, names, values, sizes, kind, np.full(cells, is_bare))


def chance(model=None, **options):
    """Return the chance of one cell."""
    found = measured(**options)
    model = model or made_model(has_meaning=options.get("has_meaning", False))
    return float(fuse.score_cells(found, model, False, Progress())[0])


FULL = {"content_cosine": 0.5, "specific": np.log1p(fuse.FULL_SUPPORT), "run": 0.01}
"""The features of a cell that stands firmly on words of its own."""


@BOTH
def test_every_constant_of_the_file_is_named_and_no_other(has_meaning):
    table = TABLE["meaning" if has_meaning else "words"]
    assert set(table) == {"copied", "told", "kind"}
    for which in ("copied", "told"):
        assert set(table[which]) == {"cell", "graph"}
        assert tuple(table[which]["cell"]["weights"]) == cell_names(has_meaning)
        assert tuple(table[which]["graph"]["weights"]) == GRAPH_NAMES
    assert tuple(table["kind"]["weights"]) == kind_names(has_meaning)


def test_the_file_holds_no_more_than_the_two_models():
    assert set(TABLE) == {"about", "words", "meaning"}


@BOTH
def test_load_model_reads_the_constants_as_they_stand(has_meaning):
    table, model = TABLE["meaning" if has_meaning else "words"], load_model(has_meaning)
    for read, written in (
        (model.copied.cell, table["copied"]["cell"]),
        (model.copied.graph, table["copied"]["graph"]),
        (model.told.cell, table["told"]["cell"]),
        (model.told.graph, table["told"]["graph"]),
        (model.kind, table["kind"]),
    ):
        assert read.intercept == written["intercept"]
        assert dict(zip(read.names, read.weights.tolist(), strict=True)) == written["weights"]


@settings(deadline=None)
@given(st.lists(st.floats(-5.0, 5.0), min_size=3, max_size=3), st.floats(-3.0, 3.0))
def test_a_layer_adds_up_its_weighted_features(row, intercept):
    weights = np.array([0.5, -2.0, 1.0])
    odds = Layer(("a", "b", "c"), intercept, weights).odds(np.array([row, [0.0] * 3]))
    assert odds.tolist() == pytest.approx([intercept + float(np.dot(row, weights)), intercept])


def test_a_layer_is_never_surer_than_sure():
    one = Layer(("a",), 0.0, np.array([1.0]))
    assert one.odds(np.array([[1e6], [-1e6]])).tolist() == [fuse.SURE, -fuse.SURE]


def test_the_copied_share_decides_whose_chance_counts():
    copied, told = chances_of(np.array([1.0, -1.0])).tolist()
    for kind in (-fuse.SUREST_KIND, 0.0, 1.0, fuse.SUREST_KIND):
        share = float(chances_of(np.array(kind)))
        assert chance(made_model(1.0, -1.0, kind), **FULL) == pytest.approx(share * copied + (1.0 - share) * told)


def test_no_pair_is_taken_for_one_kind_alone():
    least = float(chances_of(np.array(-fuse.SUREST_KIND)))
    for kind, share in ((fuse.SURE, 1.0 - least), (-fuse.SURE, least)):
        assert made_model(1.0, -1.0, kind).copied_share(measured(1, **FULL)) == pytest.approx(share)


def test_neighbours_count_unless_the_person_leaves_them_out():
    model = made_model()
    graph = replace(model, copied=replace(model.copied, graph=layer_of(GRAPH_NAMES, -1.0)))
    graph = replace(graph, told=graph.copied)
    found = [fuse.score_cells(measured(3, **FULL), graph, uses, Progress()) for uses in (True, False)]
    assert found[0].tolist() == pytest.approx(3 * [float(chances_of(np.array(-1.0)))])
    assert found[1].tolist() == pytest.approx(3 * [float(chances_of(np.array(LIKELY)))])


WHOLE = float(chances_of(np.array(LIKELY)))


def test_a_cell_that_stands_on_words_of_its_own_keeps_its_chance():
    assert chance(**FULL) == pytest.approx(WHOLE)


def test_a_cell_that_shows_nothing_has_no_chance_however_likely_its_neighbours():
    assert chance() == 0.0
    assert chance(cosine=0.3, shared=1.0, specific=1.0) == 0.0
    assert chance(made_model(fuse.SURE, fuse.SURE), longest_copy=0.0) == 0.0


@pytest.mark.parametrize("name", fuse.SHOWING)
def test_anything_shown_gives_a_cell_a_chance(name):
    assert chance(**{name: 0.1}) > 0.0


def test_likeness_in_meaning_alone_gives_a_cell_a_chance():
    assert chance(has_meaning=True, meaning=LEAST_LIKENESS - 0.01) == 0.0
    assert chance(has_meaning=True, meaning=LEAST_LIKENESS) > 0.0


def test_a_bare_name_keeps_little_of_its_chance():
    assert chance(is_bare=True, **FULL) == pytest.approx(fuse.BARE * WHOLE)


def test_a_cell_that_rests_on_commonplaces_keeps_the_less_the_less_tells_anything():
    found = [
        chance(content_cosine=0.5, run=0.001, specific=np.log1p(nats))
        for nats in (0.0, 1.0, fuse.FULL_SUPPORT, 2 * fuse.FULL_SUPPORT)
    ]
    assert found[0] == pytest.approx(fuse.THIN * WHOLE, rel=0.001)
    assert found[0] < found[1] < found[2]
    assert found[2] == pytest.approx(found[3]) == pytest.approx(WHOLE, rel=0.001)


def test_names_alone_are_less_than_names_with_anything_said_of_them():
    alone = {"name": 1.0, "specific": FULL["specific"]}
    assert chance(**alone) == pytest.approx(fuse.NAMED_ALONE * WHOLE)
    assert chance(**alone, content_cosine=fuse.LEAST_CONTENT) == pytest.approx(WHOLE)
    assert chance(**alone, date=1.0) == pytest.approx(WHOLE)


def test_a_long_copied_run_is_sure_whatever_stands_around_it():
    sure = {**FULL, "longest_copy": np.log1p(fuse.SURE_COPY_NATS)}
    assert chance(made_model(-9.0, -9.0), **sure) == pytest.approx(fuse.SURE_CHANCE)
    assert chance(**sure) == pytest.approx(WHOLE)
    assert chance(made_model(-9.0, -9.0), **FULL) < 0.001


def test_a_cell_among_more_units_than_any_fitted_pair_has_asks_for_more():
    most = fuse.MOST_FITTED
    found = [chance(sizes=sizes, **FULL) for sizes in ((1, 1), (most, most), (2 * most, 2 * most), (4 * most, most))]
    assert found[0] == found[1] > found[2]
    assert found[2] == pytest.approx(found[3])
    assert found[2] == pytest.approx(float(chances_of(np.array(LIKELY - np.log(2.0)))))


def test_no_cells_have_no_chances():
    assert len(fuse.score_cells(measured(0), made_model(), True, Progress())) == 0


@settings(deadline=None)
@given(st.floats(-50.0, 50.0))
def test_chances_lie_strictly_between_nought_and_one(odds):
    assert 0.0 < float(chances_of(np.array(odds))) < 1.0
