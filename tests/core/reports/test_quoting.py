from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.reports.quoting import Layer, Quoter, join_layers, paint
from desktop_app.core.reports.values import Ink, TopicMark
from desktop_app.core.text.span import Span
from tests.core.reports import report_builders as build

A, B = TopicMark("A", 0, "first"), TopicMark("B", 1, "second")


def spans(longest: int) -> st.SearchStrategy[Span]:
    numbers = st.integers(0, longest)
    return st.tuples(numbers, numbers).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text("ab \n", min_size=1, max_size=60), st.data())
def test_paint_keeps_every_word_when_layers_overlap(text: str, data: st.DataObject) -> None:
    window = Span(0, len(text))
    inks = st.sampled_from([Ink.EVIDENCE, Ink.TEXT, Ink.FURNITURE])
    layers = data.draw(st.lists(st.builds(Layer, spans(len(text)), inks, st.sampled_from([A, B])), max_size=6))
    painted = "".join(run.text for run in paint(text, window, layers))
    assert painted.split() == text.split()
    assert painted == " ".join(text.split())


@given(st.lists(st.builds(Layer, spans(40), st.just(Ink.EVIDENCE), st.sampled_from([A, B])), max_size=8))
def test_join_layers_leaves_no_overlap_when_evidence_overlaps(layers: list[Layer]) -> None:
    joined = join_layers("x" * 40, layers)
    assert all(first.span.end <= second.span.start for first, second in pairwise(joined))
    covered = {at for layer in layers for at in range(layer.span.start, layer.span.end)}
    assert covered == {at for layer in joined for at in range(layer.span.start, layer.span.end)}


def test_join_layers_joins_words_when_only_a_blank_parts_them() -> None:
    layers = [Layer(Span(0, 3), Ink.EVIDENCE, A), Layer(Span(4, 7), Ink.EVIDENCE, A)]
    assert [layer.span for layer in join_layers("red fox ran", layers)] == [Span(0, 7)]
    layers[1] = Layer(Span(4, 7), Ink.EVIDENCE, B)
    assert len(join_layers("red fox ran", layers)) == 2


def test_passage_shows_its_paragraph_around_it_in_quiet_ink() -> None:
    document = build.memo()
    quote = Quoter.of(document).passage(build.span_of(document, "He denied the smuggling of amber."))
    assert [(run.ink, run.text) for run in quote.runs] == [
        (Ink.CONTEXT, "The harbour office met the envoy on Tuesday. "),
        (Ink.TEXT, "He denied the smuggling of amber."),
        (Ink.CONTEXT, " "),
        (Ink.BLANK, "[REDACTED]"),
        (Ink.CONTEXT, " They parted."),
    ]
    assert quote.locator == "para 1"


def test_passage_cuts_context_between_words_when_the_paragraph_is_long() -> None:
    document = build.document([f"{'before it ' * 40}The point. {'after it ' * 40}"])
    runs = Quoter.of(document).passage(build.span_of(document, "The point.")).runs
    assert runs[0].text == "… " and runs[-1].text == " …"
    assert runs[1].text.startswith(("before", "it")) and runs[-2].text.endswith(("after", "it"))


def test_passage_keeps_evidence_when_it_is_too_long_to_print() -> None:
    text = "long " * 3000 + "amber " + "more " * 3000
    document = build.document([text])
    evidence = Layer(build.span_of(document, "amber"), Ink.EVIDENCE, A)
    runs = Quoter.of(document).passage(Span(0, len(text)), [evidence]).runs
    assert [run.text for run in runs if run.ink is Ink.EVIDENCE] == ["amber"]
    assert sum(run.ink is Ink.ELISION for run in runs) == 2
    assert sum(len(run.text) for run in runs) < 3000
    assert any("characters left out here" in run.text for run in runs)


def test_excerpt_ends_between_words_when_it_is_cut() -> None:
    document = build.document(["several words stand in this paragraph"])
    runs = Quoter.of(document).excerpt(Span(0, 37), 16).runs
    assert "".join(run.text for run in runs) == "several words …"


def test_quote_runs_right_to_left_when_its_letters_do() -> None:
    document = build.document(["שלום לכולם", "Plain words"], language="en")
    quoter = Quoter.of(document)
    hebrew, plain = (quoter.passage(build.span_of(document, words)) for words in ("שלום לכולם", "Plain words"))
    assert (hebrew.is_rtl, hebrew.language) == (True, "")
    assert (plain.is_rtl, plain.language) == (False, "en")
