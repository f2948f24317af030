"""A person judges, the texts are linked or read again, and nothing that was said is lost."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.entities import Verdict
from desktop_app.core.project import Project
from desktop_app.shell.dialogs.document_properties import Corrections
from desktop_app.shell.models import words
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.spread import read_spread
from tests.window_fixtures import Opened

MEMO = """On 4 March 2019 the Harbour Board of Quillan met Ambassador Teodor Vance about the café on the quay.

The Board said that the accusations were baseless, and that 412 passengers had been carried safely.

The Ambassador promised that the embassy would inform the public about the inspection of the Lintwell ferry.
"""


def judge_two(opened: Opened) -> tuple[int, int]:
    """Accept the first link of the queue and reject the second; return their ids."""
    desk = opened.assembly.desk
    opened.assembly.links.step(1)
    accepted = desk.current
    opened.do("accept")
    opened.assembly.links.step(1)
    rejected = desk.current
    opened.do("reject")
    assert accepted != rejected
    return accepted, rejected


def test_a_judged_link_says_that_it_is_no_longer_found(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    accepted, rejected = judge_two(opened)
    project, number = opened.assembly.session.project, opened.assembly.desk.spread.comparison.id
    emptied = replace(project.analysis(number), links=(), fainter=(), topics=(), passages=())
    project.add_comparison(1, 2, emptied)
    opened.assembly.desk.lay(read_spread(project, number))
    desk, model = opened.assembly.desk, opened.assembly.window.findChild(LinksModel)
    assert {desk.link(one).verdict for one in (accepted, rejected)} == {Verdict.ACCEPTED, Verdict.REJECTED}
    assert not desk.link(accepted).is_found
    desk.choose(accepted)
    opened.settle()
    assert words.no_longer_found() in said(opened)
    if model is not None:
        tip = model.data(model.index(model.place(accepted)), Qt.ItemDataRole.ToolTipRole)
        assert words.no_longer_found() in tip
    opened.do("undo")
    assert desk.link(rejected).verdict is Verdict.OPEN
    opened.do("redo")
    assert desk.link(rejected).verdict is Verdict.REJECTED


def said(opened: Opened) -> str:
    """Return what the detail of the link says beside its evidence."""
    from PySide6.QtWidgets import QLabel

    return " ".join(one.text() for one in opened.assembly.detail.findChildren(QLabel) if one.isVisibleTo(one.window()))


def test_verdicts_come_over_when_a_document_is_read_again_in_another_encoding(
    opened: Opened, pair: tuple[Path, Path]
) -> None:
    pair[0].write_bytes(MEMO.encode("cp1252"))
    opened.open(*pair)
    accepted, rejected = judge_two(opened)
    before = {one: opened.assembly.desk.link(one).right.quote for one in (accepted, rejected)}
    opened.asker.corrections_given = Corrections(encoding="mac-roman")
    opened.do("properties")
    opened.settle()
    desk = opened.assembly.desk
    assert desk.spread.left.provenance.encoding.replace("_", "-") == "mac-roman"
    assert desk.spread.comparison.id == 2
    assert (desk.link(accepted).verdict, desk.link(rejected).verdict) == (Verdict.ACCEPTED, Verdict.REJECTED)
    assert {one: desk.link(one).right.quote for one in (accepted, rejected)} == before
    assert any("brought over" in notice for notice in desk.spread.analysis.notices)


def test_nothing_rejected_is_open_again_when_the_pair_is_linked_anew(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    project: Project = opened.assembly.session.project
    ids = [link.id for link in opened.assembly.desk.links()]
    for _link in ids:
        opened.assembly.links.step(1)
        opened.do("reject")
    again = project.compare(1, 2)
    verdicts = {link.id: link.verdict for link in project.analysis(again.id).links}
    assert {verdicts[one] for one in ids} == {Verdict.REJECTED}
    assert project.check().is_sound
