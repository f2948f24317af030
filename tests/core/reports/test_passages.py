"""Links of neighbouring segments are one entry of the report, with both passages quoted whole."""

from dataclasses import replace
from pathlib import Path

import pypdfium2

from desktop_app.core.entities import Link, PassagePair, Verdict
from desktop_app.core.reports.content import compose
from desktop_app.core.reports.pdf import write_pdf
from desktop_app.core.reports.values import PassageEntry, Quote, ReportContent
from tests.core.reports import report_builders as build

LEFT = build.document(["Amber was found. The envoy laughed. A dog barked.", "Snow fell."], "Memo")
RIGHT = build.document(["It rained. Amber was seen. The envoy smiled."], "Story")


def made(number: int, left: str, right: str, shared: str, **known: object) -> Link:
    return build.link((LEFT, left), (RIGHT, right), shared, number, **known)  # type: ignore[arg-type]


LINKS = (
    made(1, "Snow fell.", "It rained.", "", score=0.7),
    made(2, "The envoy laughed.", "The envoy smiled.", "envoy", score=0.9, note="Laughed or smiled?"),
    made(3, "Amber was found.", "Amber was seen.", "mber", score=0.5),
)
TOGETHER = PassagePair(
    LINKS[2].left.span.joined(LINKS[1].left.span), LINKS[2].right.span.joined(LINKS[1].right.span), (3, 2)
)


def report(*links: Link) -> ReportContent:
    alone = PassagePair(LINKS[0].left.span, LINKS[0].right.span, (1,))
    return compose(LEFT, RIGHT, build.analysis(*links, passages=(TOGETHER, alone)), "Amber", build.MADE_AT)


def entries(content: ReportContent) -> list[PassageEntry]:
    return [passage for group in content.link_groups for passage in group.passages]


def words(quote: Quote | None) -> str:
    return "".join(run.text for run in quote.runs) if quote is not None else ""


def test_a_passage_is_one_entry_with_its_links_as_they_stand() -> None:
    first, second = entries(report(*LINKS))
    assert [(link.number, link.id) for link in first.links] == [(1, 3), (2, 2)]
    assert [(link.number, link.id) for link in second.links] == [(3, 1)]
    assert first.kind == "passage of 2 links"
    assert "Amber was found. The envoy laughed." in words(first.left)
    assert "Amber was seen. The envoy smiled." in words(first.right)
    assert first.links[1].note == "Laughed or smiled?"


def test_a_link_alone_has_no_second_quotes() -> None:
    alone = entries(report(*LINKS))[1]
    assert (alone.left, alone.right) == (None, None)
    assert "Snow fell." in words(alone.links[0].left)


def test_a_passage_whose_links_were_judged_otherwise_stands_under_each_verdict() -> None:
    accepted = replace(LINKS[1], verdict=Verdict.ACCEPTED)
    content = report(LINKS[0], accepted, LINKS[2])
    assert [group.heading for group in content.link_groups] == ["Accepted (1)", "Not yet judged (2)"]
    assert [len(passage.links) for passage in entries(content)] == [1, 1, 1]
    assert sorted(link.number for passage in entries(content) for link in passage.links) == [1, 2, 3]


def test_the_links_lead_says_that_neighbours_stand_together_only_where_some_do() -> None:
    assert "stand together" in report(*LINKS).links.lead[-1]
    alone = build.analysis(LINKS[0], passages=(PassagePair(LINKS[0].left.span, LINKS[0].right.span, (1,)),))
    assert len(compose(LEFT, RIGHT, alone, "Amber", build.MADE_AT).links.lead) == 1


def test_the_pdf_quotes_both_passages_and_lists_the_links(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(report(*LINKS), path, system_fonts=False)
    document = pypdfium2.PdfDocument(path)
    try:
        said = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()
    for expected in ("1–2. envoy", "passage of 2 links", "Amber was found. The envoy laughed.", "Laughed or smiled?"):
        assert expected in said
