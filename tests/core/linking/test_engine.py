import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.entities import EvidenceKind, LinkKind, SegmentKind
from desktop_app.core.errors import Cancelled
from desktop_app.core.linking.engine import find_links, score_pairs
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document

MEMO = [
    "The minister of Veldania informed parliament on 4 May that the dam at Orsk had cracked.",
    "Ambassador Ilse Torvald denied every allegation of interference in the election.",
    "The ferry company paid a fine of $1,200 to the harbour authority.",
    "Rain fell on the capital for most of the afternoon.",
]
NEWS = [
    "Our football team lost again at home.",
    "Torvald called the claims of meddling in the vote baseless.",
    "A fine of 1200 dollars was paid by the ferry firm, the harbour authority said.",
    "Engineers found that the dam at Orsk had cracked, parliament was told on May 4, 2019.",
]


def links_of(left, right, **options):
    return find_links(document(left), document(right), **options).links


def test_find_links_joins_what_belongs_together_when_order_differs():
    found = {(link.left.quote, link.right.quote) for link in links_of(MEMO, NEWS)[:3]}
    assert found == {(MEMO[0], NEWS[3]), (MEMO[1], NEWS[1]), (MEMO[2], NEWS[2])}


def test_find_links_gives_the_same_when_run_twice():
    assert find_links(document(MEMO), document(NEWS)) == find_links(document(MEMO), document(NEWS))


def test_find_links_mirrors_scores_when_sides_are_swapped():
    here = {(p.left, p.right): p.score for p in score_pairs(document(MEMO), document(NEWS))}
    there = {(p.right, p.left): p.score for p in score_pairs(document(NEWS), document(MEMO))}
    assert here.keys() == there.keys()
    assert all(there[key] == pytest.approx(score, abs=1e-6) for key, score in here.items())


def test_find_links_orders_links_best_first_when_shown():
    links = links_of(MEMO, NEWS)
    assert [link.score for link in links] == sorted((link.score for link in links), reverse=True)
    assert [link.id for link in links] == list(range(1, len(links) + 1))
    assert all(0.0 <= link.score <= 1.0 for link in links)


def test_score_pairs_shows_no_cell_when_nothing_can_be_said_for_it(monkeypatch):
    monkeypatch.setattr("desktop_app.core.linking.engine.gather_evidence", lambda *_: ())
    pairs = score_pairs(document(MEMO), document(NEWS))
    assert pairs and not any(pair.is_shown for pair in pairs)
    assert find_links(document(MEMO), document(NEWS)).links == ()


def test_find_links_shows_what_was_copied_though_its_words_are_plain():
    around = ["The barge Morrow lay off Tern Point.", "Bread rose to nine pence in Quillan market."]
    plain = "And then he was there, and we were not."
    before, after = around
    links = links_of([before, plain, after], [before, plain, after, "The choir sang on Tuesday."])
    (found,) = [link for link in links if plain == link.left.quote == link.right.quote]
    assert found.evidence


def test_score_pairs_shows_what_find_links_shows():
    shown = {(p.left, p.right) for p in score_pairs(document(MEMO), document(NEWS)) if p.is_shown}
    assert shown == {(link.left.span, link.right.span) for link in links_of(MEMO, NEWS)}


def test_every_link_explains_itself_inside_its_spans():
    for link in links_of(MEMO, NEWS):
        assert link.evidence
        for piece in link.evidence:
            assert link.left.span.contains(piece.left)
            assert link.right.span.contains(piece.right)
            assert 0.0 <= piece.weight <= 1.0
        assert sum(part.value for part in link.parts) == pytest.approx(1.0, abs=0.01)


def test_find_links_names_the_number_when_written_in_two_ways():
    links = links_of(["Customs fined the ferry $1,200."], ["The ferry has to pay customs 1200 dollars."])
    assert any(e.kind is EvidenceKind.NUMBER and e.text == "$1,200 = 1200 dollars" for e in links[0].evidence)


def test_find_links_joins_a_date_without_year_to_the_same_day_of_a_year():
    link = next(link for link in links_of(MEMO, NEWS) if link.left.quote == MEMO[0])
    assert any(e.kind is EvidenceKind.DATE for e in link.evidence)


@pytest.mark.parametrize(
    ("left", "right"), [([], []), ([], NEWS), (MEMO, []), (["..."], ["!!!"]), (["the of"], ["the of"])]
)
def test_find_links_finds_nothing_when_there_is_nothing(left, right):
    analysis = find_links(document(left), document(right))
    assert analysis.links == ()
    assert analysis.topics == ()


def test_find_links_leaves_furniture_and_markers_alone():
    left = ["For Limited Circulation", "The dam [WITHHELD] cracked in spring."]
    right = ["For Limited Circulation", "Nobody knew that the dam had cracked [WITHHELD]."]
    sides = [document(side, banner="For Limited Circulation", marker="[WITHHELD]") for side in (left, right)]
    analysis = find_links(*sides)
    assert [(link.left.quote, link.right.quote) for link in analysis.links] == [(left[1], right[1])]
    assert not any("WITHHELD" in e.text or "Circulation" in e.text for link in analysis.links for e in link.evidence)
    assert len(analysis.set_aside) == 4
    assert not any(
        "circulation" in topic.label.lower() or "withheld" in topic.label.lower() for topic in analysis.topics
    )


def test_find_links_leaves_a_same_document_alone_on_both_sides():
    same = document(MEMO)
    assert {(link.left.quote, link.right.quote) for link in find_links(same, same).links} >= {(s, s) for s in MEMO}


def test_find_links_says_what_stands_on_one_side_only():
    analysis = find_links(document(MEMO), document(NEWS))
    assert [span.of(document(MEMO).text) for span in analysis.only_left] == [MEMO[3]]
    assert [span.of(document(NEWS).text) for span in analysis.only_right] == [NEWS[0]]


def test_find_links_finds_planted_copies_when_shuffled():
    rng = random.Random(5)
    words = [
        a + b for a in ("ka", "lo", "mi", "ter", "sun", "vor") for b in ("na", "del", "gis", "po", "rim", "tak", "ul")
    ]
    sides = [[" ".join(rng.choices(words, k=14)) for _ in range(60)] for _ in range(2)]
    planted = rng.sample(range(60), 8)
    for place, source in zip(rng.sample(range(60), 8), planted, strict=True):
        sides[1][place] = sides[0][source]
    links = find_links(document(sides[0], language="xx"), document(sides[1], language="xx")).links
    copies = {
        link.left.quote for link in links if link.kind is LinkKind.NEAR_COPY and link.left.quote == link.right.quote
    }
    assert copies == {sides[0][source] for source in planted}


def test_find_links_joins_neighbours_into_passages():
    story = ["The reactor at Lindow was shut down on Monday.", "Two engineers measured steam pressure above the limit."]
    analysis = find_links(document(story), document(story))
    assert len(analysis.passages) == 1
    assert set(analysis.passages[0].links) == {link.id for link in analysis.links}


def test_find_links_stops_when_cancelled():
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        find_links(document(MEMO), document(NEWS), progress=progress)


def test_find_links_shows_fewer_when_the_cut_off_rises():
    sides = document(MEMO), document(NEWS)
    counts = [len(find_links(*sides, LinkSettings(cut_off=shift)).links) for shift in (-0.9, 0.0, 0.9)]
    assert counts[0] >= counts[1] >= counts[2]
    assert counts[0] > counts[2]


def test_find_links_records_its_settings():
    run = find_links(document(MEMO), document(NEWS), LinkSettings(most_topics=3)).run
    assert ("most_topics", "3") in run.settings
    assert run.engine and run.version


def test_find_links_survives_endless_repetition():
    analysis = find_links(document(["The same line again."] * 3000), document(["The same line again."] * 3000))
    assert len(analysis.links) <= 12_000


@pytest.mark.parametrize(
    "text", ["😀🎉" * 500, "7 8 9 " * 2000, "אבג דהו " * 300, "█" * 2000, "x" * 9000, "a\u0301" * 900]
)
def test_find_links_survives_odd_text(text):
    sides = document([text], kind=SegmentKind.PARAGRAPH), document([text[::-1], text], kind=SegmentKind.LIST_ITEM)
    analysis = find_links(*sides)
    assert all(link.left.span.of(sides[0].text) == link.left.quote for link in analysis.links)


def test_find_links_links_french_by_words_and_names():
    left = ["La mairesse Hélène Garnier a promis une enquête sur l'usine d'Orval.", "Le concert fut long."]
    right = ["Une enquête visera l’usine, selon Mme Garnier.", "Les pommes étaient mûres."]
    analysis = find_links(document(left, "fr"), document(right, "fr"))
    assert (analysis.links[0].left.quote, analysis.links[0].right.quote) == (left[0], right[0])
    assert any(e.kind is EvidenceKind.NAME and "Garnier" in e.text for e in analysis.links[0].evidence)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6), st.lists(st.text(max_size=60), max_size=6))
def test_find_links_keeps_every_span_inside_the_text_whatever_the_text(left, right):
    sides = document(left), document(right)
    analysis = find_links(*sides)
    for link in analysis.links:
        assert link.left.span.of(sides[0].text) == link.left.quote
        assert link.right.span.of(sides[1].text) == link.right.quote
        for cue in link.cues:
            assert cue.left is None or link.left.span.contains(cue.left)
            assert cue.right is None or link.right.span.contains(cue.right)
    for topic in analysis.topics:
        assert all(span.end <= len(sides[0].text) for span in topic.left)
        assert all(span.end <= len(sides[1].text) for span in topic.right)


def test_seed_pair_shows_its_subjects():
    seeds = Path(__file__).resolve().parents[4] / "shared" / "seeds"
    files = sorted(seeds.glob("*.txt"))
    if len(files) != 2:
        pytest.skip("the two seed documents are not here")
    from desktop_app.core.importers.registry import read_file

    analysis = find_links(*(read_file(path).document for path in files))
    labels = " ".join(topic.label.lower() for topic in analysis.topics)
    for subject in ("disinformation", "interference", "media", "defamation", "parliament", "relations", "public"):
        assert subject in labels
    assert "redacted" not in labels and "release" not in labels
    assert 10 <= len(analysis.links) <= 60
