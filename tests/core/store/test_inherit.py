"""What was judged is brought over when the same documents are read anew."""

from collections.abc import Sequence

import pytest

from desktop_app.core.edits import AddLink, SetNote, SetVerdict
from desktop_app.core.entities import Analysis, Anchor, Document, Link, LinkKind, Segment, SegmentKind, Verdict
from desktop_app.core.project import Project
from desktop_app.core.store.find_again import PassageFinder
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import RUN, imported

HEAD = "The Harbour Board of Quillan met on the fourth of March to hear the pilots."
CLAIM = "The Board said that no crew member had been told of the broken rudder before the ferry sailed."
PAY = "It then agreed to pay the families of the four missing passengers without delay."
DENIAL = "The company denies that anybody on board knew of the broken rudder before the ferry left."
MONEY = "Families of the missing will be paid from a fund that the company set up."
LEFT, RIGHT = (HEAD, CLAIM, PAY), ("A statement of the company.", DENIAL, MONEY)


def put(project: Project, sentences: Sequence[str], name: str, lead: str = "") -> Document:
    """Add a document of sentences under a file name."""
    text, segments = lead, []
    for sentence in sentences:
        segments.append(Segment(SegmentKind.SENTENCE, Span(len(text), len(text) + len(sentence))))
        text += sentence + "\n"
    return project.add_document(imported(text, name, segments=tuple(segments)))


def link(left: Document, right: Document, words: str, others: str, number: int = 1, **more: object) -> Link:
    sides = (Anchor.of(one.text, span_of(one, said)) for one, said in ((left, words), (right, others)))
    return Link(number, *sides, **{"kind": LinkKind.WORDING, "score": 0.5, **more})


def span_of(document: Document, words: str) -> Span:
    at = document.text.index(words)
    return Span(at, at + len(words))


@pytest.fixture
def judged(path: object) -> Project:
    """A project whose first comparison has a rejected link with a note, and one drawn by hand."""
    with Project.create(path, "Ferry") as project:
        left, right = put(project, LEFT, "memo.txt"), put(project, RIGHT, "statement.txt")
        project.add_comparison(left.id, right.id, Analysis(RUN, (link(left, right, CLAIM, DENIAL),)))
        project.apply(SetVerdict(1, 1, Verdict.OPEN, Verdict.REJECTED))
        project.apply(SetNote(1, 1, "", "Another rudder."))
        project.apply(AddLink(1, link(left, right, PAY, MONEY, 0, kind=LinkKind.BY_HAND)))
        yield project


def read_again(project: Project, left: Sequence[str], found: tuple[str, str] | None = None, **more: str) -> list[Link]:
    """Compare a new state of the memo with the statement, and return the links."""
    again = put(project, left, more.get("name", "memo.txt"), more.get("lead", ""))
    right = project.document(2)
    links = (link(again, right, *found),) if found else ()
    number = project.add_comparison(again.id, right.id, Analysis(RUN, links)).id
    stored = project.analysis(number).links
    for one in stored:
        assert one.is_found or one.verdict is not Verdict.OPEN
        assert one.left.span.of(again.text) == one.left.quote
    return list(stored)


def test_the_verdict_comes_over_when_every_position_has_shifted(judged: Project) -> None:
    links = read_again(judged, LEFT, (CLAIM, DENIAL), lead="RELEASED IN PART\n\n")
    assert [(one.id, one.verdict, one.note, one.is_found) for one in links] == [
        (1, Verdict.REJECTED, "Another rudder.", True),
        (2, Verdict.OPEN, "", True),
    ]
    assert links[1].kind is LinkKind.BY_HAND


def test_the_verdict_comes_over_when_some_words_have_changed(judged: Project) -> None:
    changed = CLAIM.replace("no crew member", "nobody of the crew").replace("sailed", "set out")
    links = read_again(judged, ("Draft.", HEAD, changed, PAY), (changed, DENIAL))
    assert [(one.id, one.verdict) for one in links] == [(1, Verdict.REJECTED), (2, Verdict.OPEN)]


def test_a_judged_link_stays_and_says_so_when_the_run_does_not_find_it(judged: Project) -> None:
    links = read_again(judged, ("Draft.", *LEFT))
    assert [(one.id, one.verdict, one.is_found) for one in links] == [
        (2, Verdict.OPEN, True),
        (1, Verdict.REJECTED, False),
    ]


def test_the_rejected_pair_stays_rejected_when_it_is_cut_otherwise(judged: Project) -> None:
    links = read_again(judged, ("Draft.", *LEFT), (CLAIM[20:], DENIAL))
    assert links[0].verdict is Verdict.REJECTED


def test_a_judged_link_is_left_behind_when_its_words_are_gone(judged: Project) -> None:
    assert [one.id for one in read_again(judged, (HEAD, PAY))] == [2]
    assert judged.analysis(1).links[0].verdict is Verdict.REJECTED, "the earlier comparison keeps it"


def test_nothing_comes_over_from_other_documents(judged: Project) -> None:
    assert read_again(judged, ("Draft.", *LEFT), name="another memo.txt") == []


def test_ids_go_on_behind_those_that_came_over(judged: Project) -> None:
    links = read_again(judged, ("Draft.", *LEFT), (HEAD, DENIAL))
    assert [one.id for one in links] == [3, 2, 1]
    drawn = link(judged.document(3), judged.document(2), "Draft.", "A statement", 0, kind=LinkKind.BY_HAND)
    judged.apply(AddLink(2, drawn))
    assert {one.id for one in judged.analysis(2).links} == {1, 2, 3, 4}
    assert judged.check().is_sound


def test_the_verdict_can_be_taken_back_after_the_new_reading(judged: Project) -> None:
    read_again(judged, ("Draft.", *LEFT), (CLAIM, DENIAL))
    judged.apply(SetVerdict(2, 1, Verdict.REJECTED, Verdict.OPEN))
    assert judged.analysis(2).links[0].verdict is Verdict.OPEN
    judged.undo()
    assert judged.analysis(2).links[0].verdict is Verdict.REJECTED


def document(text: str) -> Document:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Segment(SegmentKind.SENTENCE, Span(at, at + len(line))))
        at += len(line) + 1
    return Document("A text", text, imported(text).document.provenance, tuple(lines))


def test_the_passage_is_told_from_its_like_by_what_stands_around_it() -> None:
    before = "One. It was denied again. Two.\nThree. It was denied again. Four."
    anchor = Anchor.of(before, Span(38, 58))
    assert anchor.quote == "It was denied again."
    after = document("Zero.\n" + before)
    assert PassageFinder(after).find(anchor).start == 44


def test_a_short_quote_is_not_found_in_other_surroundings() -> None:
    anchor = Anchor.of("They met at noon.", Span(12, 16))
    assert PassageFinder(document("The noon whistle blew in town.")).find(anchor) is None


def test_a_passage_is_found_again_in_a_script_without_spaces() -> None:
    before = "港湾局は四日に会議を開いた。渡し船の検査について話し合った。"
    anchor = Anchor.of(before, Span(14, len(before)))
    after = document("港湾局は四日に会議を開いた。\n渡し船の点検について話し合いました。")
    assert PassageFinder(after).find(anchor) == after.segments[1].span


def test_nothing_is_found_in_an_empty_text() -> None:
    assert PassageFinder(document("")).find(Anchor.of("They met at noon.", Span(0, 17))) is None


def test_the_person_is_told_how_many_came_over(judged: Project) -> None:
    read_again(judged, ("Draft.", *LEFT))
    assert "2 links that you judged or drew were brought over" in judged.analysis(2).notices[0]
    assert judged.analysis(1).notices == ()


def test_verdicts_come_along_when_the_sides_are_swapped(judged: Project) -> None:
    left, right = judged.document(1), judged.document(2)
    turned = judged.add_comparison(2, 1, Analysis(RUN, (link(right, left, DENIAL, CLAIM),)))
    stored = judged.analysis(turned.id)
    rejected = next(one for one in (*stored.links, *stored.fainter) if one.left.quote == DENIAL)
    assert (rejected.verdict, rejected.note) == (Verdict.REJECTED, "Another rudder.")
    drawn = next(one for one in stored.links if one.kind is LinkKind.BY_HAND)
    assert (drawn.left.quote, drawn.right.quote) == (MONEY, PAY)
    assert judged.check().is_sound
