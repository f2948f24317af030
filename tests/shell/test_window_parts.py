"""Parts of the window: messages, notes, sizes, columns."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QPushButton

from desktop_app.core.entities import Evidence, EvidenceKind, Relation, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.i18n import plural
from desktop_app.shell.look import Look, theme_now
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.models import words
from desktop_app.shell.theme import DARK, LIGHT, control_font
from desktop_app.shell.views.judgement import RELATIONS
from desktop_app.shell.views.note_editor import NoteEditor
from desktop_app.shell.views.rows import fitted_pair, luminous
from desktop_app.shell.views.widgets import FittedScroll
from desktop_app.shell.window_place import FRAME, placed
from tests.window_fixtures import Opened


def test_a_message_said_twice_is_shown_once(opened: Opened) -> None:
    for _ in range(2):
        opened.assembly.messages.problem("The disk is full.")
    assert len(opened.assembly.message_bar.rows()) == 1


def test_an_offer_is_taken_up_and_its_message_goes(opened: Opened) -> None:
    taken: list[str] = []
    opened.assembly.messages.tell("Saved.", Tone.SUCCESS, Offer("Open", lambda: taken.append("open")))
    opened.assembly.message_bar.findChild(QPushButton, "offer").click()
    assert taken == ["open"]
    assert opened.assembly.message_bar.rows() == []


def test_notices_are_swept_and_problems_stay(opened: Opened) -> None:
    opened.assembly.messages.tell("A notice.")
    opened.assembly.messages.problem("A problem.")
    opened.assembly.messages.sweep()
    assert [row.message.text for row in opened.assembly.message_bar.rows()] == ["A problem."]


def test_a_note_is_stored_under_its_own_link_when_another_is_shown(look: Look, qtbot: object) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    written: list[tuple[int, str]] = []
    editor.written.connect(lambda link_id, text: written.append((link_id, text)))
    editor.show_note(1, "")
    editor.setPlainText("first")
    editor.show_note(2, "second")
    assert written == [(1, "first")]
    assert editor.toPlainText() == "second"
    editor.store()
    assert written == [(1, "first")]


def test_what_is_being_written_is_kept_when_the_same_link_is_shown_again(look: Look, qtbot: object) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show_note(1, "stored")
    editor.setPlainText("stored and more")
    editor.show_note(1, "stored")
    assert editor.toPlainText() == "stored and more"
    editor.store()


def test_relation_and_verdict_are_stored_from_the_detail(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    detail, desk = opened.assembly.detail, opened.assembly.desk
    detail.findChild(QPushButton, "unsure").click()
    assert desk.link(desk.current).verdict is Verdict.UNSURE
    detail.findChild(QPushButton, "unsure").click()
    assert desk.link(desk.current).verdict is Verdict.OPEN
    box = detail.findChild(QComboBox, "relation")
    row = RELATIONS.index(Relation.DISPUTES)
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert desk.link(desk.current).relation is Relation.DISPUTES
    opened.do("undo")
    assert box.currentIndex() == 0


def test_undo_names_what_it_takes_back(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    assert not opened.assembly.actions["undo"].isEnabled()
    opened.do("accept")
    assert opened.assembly.actions["undo"].text() != "&Undo"
    opened.do("undo")
    assert opened.assembly.actions["redo"].isEnabled()


def test_type_grows_and_shrinks_in_both_panes(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    panes = (opened.assembly.comparison.left.pane, opened.assembly.comparison.right.pane)
    opened.do("larger")
    assert [pane.reading_type.size_px for pane in panes] == [18, 18]
    opened.do("normal_size")
    opened.do("smaller")
    assert [pane.reading_type.size_px for pane in panes] == [15, 15]


@pytest.mark.parametrize("size", [(1000, 640), (1920, 1200)])
def test_nothing_overlaps_and_nothing_is_cut_off(
    opened: Opened, pair: tuple[Path, Path], size: tuple[int, int]
) -> None:
    opened.open(*pair)
    window = opened.assembly.window
    window.resize(QSize(*size))
    opened.do("next_link")
    opened.until(lambda: window.size() == QSize(*size))
    middle = opened.assembly.comparison
    assert window.minimumSizeHint().width() <= 1000
    assert middle.width() >= 420
    assert middle.left.width() == pytest.approx(middle.right.width(), abs=2)
    for name in ("accept", "reject", "unsure", "relation", "note"):
        widget = opened.assembly.detail.findChild(object, name)
        corner = widget.mapTo(window, widget.rect().bottomRight())
        assert corner.x() < size[0]
        assert corner.y() < size[1]


@pytest.mark.parametrize(
    "wanted",
    [QRect(0, 0, 1440, 900), QRect(5000, -300, 1440, 900), QRect(-2000, 4000, 900, 600), QRect(60, 60, 900, 600)],
)
def test_the_window_with_its_frame_lies_on_the_screen_wherever_it_was(wanted: QRect) -> None:
    available = QRect(0, 24, 1440, 876)
    inside = placed(wanted, available)
    assert available.contains(inside.marginsAdded(FRAME))
    if available.contains(wanted.marginsAdded(FRAME)):
        assert inside == wanted


def test_both_side_columns_can_be_put_away(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    before = opened.assembly.comparison.width()
    opened.do("column")
    opened.do("sidebar")
    assert not opened.assembly.workspace.column.isVisible()
    opened.until(lambda: opened.assembly.comparison.width() > before)
    opened.do("column")
    assert opened.assembly.workspace.column.isVisible()


def test_one_pane_follows_the_other_unless_they_are_free(opened: Opened, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        lines = "\n\n".join(
            f"Paragraph {number} tells of the ferry and the harbour at length." for number in range(120)
        )
        (tmp_path / name).write_text(f"{name}\n\n{lines}\n", encoding="utf-8")
    opened.open(tmp_path / "a.txt", tmp_path / "b.txt")
    left, right = opened.assembly.comparison.left.pane, opened.assembly.comparison.right.pane
    left.set_reading_place(4000)
    assert right.reading_place > 1000
    opened.do("scroll_free")
    right.set_reading_place(0)
    place = left.reading_place
    right.set_reading_place(3000)
    assert left.reading_place == place


def test_the_theme_changes_while_the_window_is_open(opened: Opened, look: Look, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    light = opened.assembly.window.grab().toImage().pixelColor(4, 500)
    look.wear(DARK)
    dark = opened.assembly.window.grab().toImage().pixelColor(4, 500)
    look.wear(LIGHT)
    assert light.lightness() > 200 > 60 > dark.lightness()


def test_the_theme_follows_the_system_or_else_the_colours_it_gave(look: Look) -> None:
    for scheme, is_dark in (
        (Qt.ColorScheme.Dark, True),
        (Qt.ColorScheme.Light, False),
        (Qt.ColorScheme.Unknown, False),
    ):
        look.follow(scheme)
        assert theme_now().is_dark is is_dark


def test_no_text_moves_when_the_theme_changes(opened: Opened, look: Look, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.assembly.window.resize(1000, 560)
    opened.settle()  # the panes take their widths in the next turn of the event loop
    opened.do("next_link")
    opened.do("next_link")
    panes = (opened.assembly.comparison.left.pane, opened.assembly.comparison.right.pane)
    card = opened.assembly.detail
    opened.until(
        lambda: card.findChild(FittedScroll).maximumHeight() == card.findChild(FittedScroll).sizeHint().height()
    )
    opened.settle()
    before = [pane.place_of(mark.span) for pane in panes for mark in pane.marks]
    try:
        look.wear(DARK)
        opened.settle()
        assert [pane.place_of(mark.span) for pane in panes for mark in pane.marks] == before
        scroll = card.findChild(FittedScroll)
        opened.until(lambda: scroll.maximumHeight() == scroll.sizeHint().height())
    finally:
        look.wear(LIGHT)


def test_the_judgement_keeps_its_height_when_the_theme_changes(opened: Opened, look: Look) -> None:
    embassy = Path(__file__).parents[2] / "corpus" / "embassy"
    opened.assembly.window.resize(QSize(1280, 1100))
    opened.open(embassy / "memo.txt", embassy / "statement.txt")
    opened.do("next_link")
    scroll = opened.assembly.detail.findChild(FittedScroll)
    opened.until(lambda: scroll.height() == scroll.sizeHint().height())
    try:
        look.wear(DARK)
        for _ in range(8):
            QCoreApplication.processEvents()
        opened.until(lambda: scroll.height() == scroll.sizeHint().height())
    finally:
        look.wear(LIGHT)


def test_a_title_of_two_keeps_something_of_both(look: Look) -> None:
    long = "A very long title of a memorandum to file | Another long title of a news story"
    metrics = QFontMetrics(control_font())
    for said in (words.pair_excerpt(long, 40), fitted_pair(metrics, long, 200)):
        left, right = said.split(" | ")
        assert left.startswith("A very")
        assert right.startswith("Another")
    assert len(words.pair_excerpt(long, 40)) <= 42
    assert metrics.horizontalAdvance(fitted_pair(metrics, long, 200)) <= 202
    assert words.pair_excerpt("Memo | " + "story " * 30, 40).startswith("Memo | story story story")
    assert words.pair_excerpt("short | pair", 40) == "short | pair"


def test_words_are_counted_in_the_right_number() -> None:
    assert words.links(1) == "1 link"
    assert words.links(3) == "3 links"
    assert plural("0 gap(s)", 0) == "0 gaps"


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2023-08-09", "9 Aug 2023"), ("2023-08", "Aug 2023"), ("2023", "2023"), ("--08-09", "9 Aug"), ("", "")],
)
def test_dates_are_told_as_far_as_they_are_known(iso: str, said: str) -> None:
    assert words.readable_date(iso) == said


def test_every_choice_of_the_core_has_a_word() -> None:
    from desktop_app.core.entities import LinkKind

    assert all(words.link_kind(kind) for kind in LinkKind)
    assert all(words.evidence_kind(kind) for kind in EvidenceKind)
    assert all(words.verdict(value) for value in Verdict)
    assert all(words.relation(value) for value in (None, *Relation))


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (EvidenceKind.MEANING, "similar in meaning (0.51)", "similar in meaning (0.51)"),
        (EvidenceKind.TERM, "Foreign Influence ~ interference", "related: Foreign Influence ~ interference"),
        (EvidenceKind.TERM, "informing the public", "shared words: informing the public"),
        (EvidenceKind.TERM, "defamatory", "shared word: defamatory"),
        (EvidenceKind.NAME, "Beijing = Chinese", "name: Beijing = Chinese"),
    ],
)
def test_evidence_is_told_as_what_it_is(kind: EvidenceKind, text: str, said: str) -> None:
    assert words.evidence(Evidence(kind, Span(0, 1), Span(0, 1), text, 0.5)) == said


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_letter_of_every_topic_can_be_read_on_its_swatch(theme: object) -> None:
    from PySide6.QtGui import QColor

    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for number in range(8):
        ground = theme.topic(number)
        letter = QColor("#000000") if luminous(ground) else QColor("#ffffff")
        light, dark = sorted((luminance(ground), luminance(letter)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
