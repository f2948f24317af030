from dataclasses import replace

import pytest

from desktop_app.core.entities import Evidence, EvidenceKind, LinkKind, Relation, Run, Verdict
from desktop_app.core.reports import wording
from desktop_app.core.reports.blanks import number_ranges
from desktop_app.core.reports.content import compose
from desktop_app.core.reports.side_lists import MOST_UNMATCHED, join_neighbours
from desktop_app.core.reports.values import Ink, ReportContent
from desktop_app.core.text.span import Span
from tests.core.reports import report_builders as build


def report(*links: object, **known: object) -> ReportContent:
    return compose(build.memo(), build.story(), build.analysis(*links, **known), "The amber", build.MADE_AT)  # type: ignore[arg-type]


def test_compose_names_both_sources_with_guesses_told_apart() -> None:
    facts = {row.label: row for row in report().facts}
    assert facts["Date"].left.text == "11 April 2019" and facts["Date"].left.is_guess
    assert facts["Date"].right.text == "12 April, no year given" and not facts["Date"].right.is_guess
    assert facts["SHA-256 of the file"].left.is_hash
    assert facts["Withheld"].left.text == "1 redaction, 1 gap in the numbering"
    assert facts["Length"].right.text == "13 words, 72 characters"
    assert facts["Publisher"].right.text == ""


def test_compose_groups_links_by_verdict_with_the_rejected_last() -> None:
    verdicts = [Verdict.REJECTED, Verdict.OPEN, Verdict.UNSURE, Verdict.ACCEPTED]
    links = [build.amber_link(number=at, verdict=verdict) for at, verdict in enumerate(verdicts, 1)]
    groups = report(*links).link_groups
    assert [group.heading for group in groups] == ["Accepted (1)", "Unsure (1)", "Not yet judged (1)", "Rejected (1)"]
    assert [entry.number for group in groups for entry in group.links] == [1, 2, 3, 4]


def test_compose_says_as_much_of_a_link_when_it_is_rejected() -> None:
    (kept,), (refused,) = (
        report(build.amber_link(verdict=verdict)).link_groups[0].links for verdict in (Verdict.OPEN, Verdict.REJECTED)
    )
    assert (refused.left, refused.right, refused.note, refused.evidence) == (
        kept.left,
        kept.right,
        kept.note,
        kept.evidence,
    )


def test_compose_orders_links_by_score_within_a_verdict() -> None:
    links = [build.amber_link(number=at, score=score) for at, score in enumerate((0.2, 0.9, 0.5), 1)]
    assert [entry.score for entry in report(*links).link_groups[0].links] == ["0.90", "0.50", "0.20"]


def test_compose_marks_evidence_with_its_topic() -> None:
    content = report(build.amber_link(topics=(1,)), topics=(build.amber_topic(),))
    entry = content.link_groups[0].links[0]
    lit = [run for run in entry.left.runs if run.ink is Ink.EVIDENCE]
    assert [(run.text, run.mark.letter) for run in lit] == [("amber", "A")]
    assert entry.heading == "amber"
    assert content.topic_rows[0].mark == entry.topics[0]


def test_compose_says_what_the_person_made_of_a_link() -> None:
    link = replace(build.amber_link(verdict=Verdict.ACCEPTED), relation=Relation.DISPUTES, note=" See page 2.\n")
    entry = report(link).link_groups[0].links[0]
    assert (entry.relation, entry.note, entry.verdict_label) == ("disputes", "See page 2.", "Accepted")
    assert [(pair.label, pair.value) for pair in entry.cues] == [("speaker", "the office | the mission")]
    assert [(pair.label, pair.value) for pair in entry.parts] == [("rare words", "25%")]


def test_compose_lights_no_whole_passage_when_its_meaning_is_the_evidence() -> None:
    link = build.amber_link()
    whole = Evidence(EvidenceKind.MEANING, link.left.span, link.right.span, ".58", 0.9)
    entry = report(replace(link, evidence=(whole,), kind=LinkKind.MEANING)).link_groups[0].links[0]
    assert all(run.ink is not Ink.EVIDENCE for run in entry.left.runs)
    assert entry.heading == "same meaning"
    assert (entry.evidence[0].label, entry.evidence[0].value) == ("", ".58")


def test_compose_calls_no_word_shared_that_only_means_the_same() -> None:
    link = build.amber_link()
    told = ("meddling ~ interfere", "x")
    pieces = tuple(replace(link.evidence[0], kind=EvidenceKind.TERM, text=text) for text in told)
    entry = report(replace(link, evidence=pieces)).link_groups[0].links[0]
    assert [pair.label for pair in entry.evidence] == ["related", "word"]


def test_compose_says_what_was_looked_for_when_nothing_was_found() -> None:
    content = report()
    said = " ".join(content.summary.lead)
    assert "Nothing that joins the two texts was found" in said
    assert "Most links shown on a pair of ordinary length: 60" in said
    assert content.link_groups == () and content.topic_rows == ()


def test_compose_never_says_that_a_side_is_silent() -> None:
    content = report(only_left=(Span(0, 10),))
    assert content.unmatched.heading == "No counterpart found"
    assert "silent" not in repr(content)
    assert content.unmatched_lists[0].lead == "No counterpart found for 1 passage."


def test_compose_lists_redactions_and_gaps_in_the_order_of_the_text() -> None:
    entries = report().blank_lists[0].entries
    assert [entry.what for entry in entries] == [
        "Marked as redacted",
        "Paragraphs 4–6, 9 are missing before this",
    ]
    assert "".join(run.text for run in entries[0].quote.runs).endswith("[REDACTED] They parted.")


def test_compose_says_how_many_are_left_off_when_lists_grow_long() -> None:
    left = build.document(["Words."] * (MOST_UNMATCHED + 7))
    only = tuple(segment.span for segment in left.segments)
    content = compose(left, build.story(), build.analysis(only_left=only), "", build.MADE_AT)
    assert content.unmatched_lists[0].remark.startswith("7 more are left off")
    assert len(content.unmatched_lists[0].entries) == MOST_UNMATCHED


def test_compose_says_so_when_both_sides_are_one_file() -> None:
    same = compose(build.memo(), build.memo(), build.analysis(), "", "")
    assert "Both sides are the same file." in same.notices
    assert same.title == "Memo on the harbour | Memo on the harbour"


def test_compose_serves_a_document_of_which_nothing_is_known() -> None:
    bare = replace(build.document([]), title="", provenance=build.provenance(""), segments=())
    content = compose(bare, bare, replace(build.analysis(), run=Run("", "", ())), "", "")
    assert content.title == "Untitled document | Untitled document"
    assert content.made_line == ""


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2023", "2023"),
        ("2023-08", "August 2023"),
        ("2023-08-09", "9 August 2023"),
        ("--08-09", "9 August, no year given"),
        ("--08", "August, no year given"),
        ("", ""),
        ("-", "-"),
        ("2023-13-01", "2023-13-01"),
        ("yesterday", "yesterday"),
    ],
)
def test_date_is_said_as_far_as_it_is_known(iso: str, words: str) -> None:
    assert wording.date(iso) == words


def test_number_ranges_joins_what_follows_on() -> None:
    assert number_ranges((9, 4, 5, 6, 6)) == "4–6, 9"


def test_join_neighbours_joins_within_a_paragraph_only() -> None:
    text = "One. Two.\nThree."
    assert join_neighbours(text, [Span(5, 9), Span(0, 4), Span(10, 16)]) == [Span(0, 9), Span(10, 16)]


def test_compose_says_of_a_link_that_each_is_the_other_s_best_and_what_that_means() -> None:
    best = replace(build.amber_link(), is_mutual_best=True)
    said, unsaid = report(best), report(build.amber_link())
    assert said.link_groups[0].links[0].badge == "mutual best"
    assert "best counterpart" in said.links.lead[-1]
    assert unsaid.link_groups[0].links[0].badge == ""
    assert len(unsaid.links.lead) == 1


@pytest.mark.parametrize(("told", "shown"), [("all-MiniLM-L6-v2 12ab", "all-MiniLM-L6-v2 12ab"), ("none", "none")])
def test_settings_say_in_words_which_model_read_for_meaning(told: str, shown: str) -> None:
    found = replace(build.analysis(build.amber_link()), run=Run("crossread", "1", (("meaning", told),), "2031"))
    (row,) = compose(build.memo(), build.story(), found, "The amber", build.MADE_AT).settings
    assert (row.label, row.value) == ("Model that read both sides for meaning", shown)


def test_compose_lists_no_passage_as_unmatched_that_the_person_linked() -> None:
    link = build.amber_link()
    alone = {"only_left": (link.left.span,), "only_right": (link.right.span,)}

    def counts(**known: object) -> list[int]:
        return [len(one.entries) for one in report(replace(link, **known), **alone).unmatched_lists]  # type: ignore[arg-type]

    assert counts(kind=LinkKind.BY_HAND) == [0, 0]
    assert counts(is_shown=False, verdict=Verdict.ACCEPTED) == [0, 0]
    assert counts(is_shown=False, verdict=Verdict.REJECTED) == [1, 1]
