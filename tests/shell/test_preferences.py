"""What the program remembers."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.shell.preferences import RECENT_LIMIT, Preferences
from desktop_app.shell.reading_type import LINE_HEIGHTS, SIZES, USUAL, Face, ReadingType, Width


def test_recent_projects_come_newest_first_and_only_those_still_there(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    paths = [tmp_path / f"p{number}.crossread" for number in range(RECENT_LIMIT + 2)]
    for path in paths:
        path.touch()
        preferences.add_recent(path)
    preferences.add_recent(paths[4])
    assert preferences.recent()[0] == paths[4]
    assert len(preferences.recent()) == RECENT_LIMIT
    paths[4].unlink()
    assert paths[4] not in preferences.recent()


def test_preferences_are_there_again_when_read_anew(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    first.set_reading(ReadingType(20, 1.8, Width.WIDE, Face.SANS))
    first.set_folds_furniture(True)
    first.set_widths((210, 333))
    first.set_last_project(tmp_path / "a.crossread")
    first.save()
    again = Preferences(tmp_path)
    assert again.reading() == ReadingType(20, 1.8, Width.WIDE, Face.SANS)
    assert again.folds_furniture()
    assert again.widths((1, 2)) == (210, 333)
    assert again.last_project() == tmp_path / "a.crossread"


def test_nonsense_in_the_file_is_taken_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "preferences.ini").write_text(
        "[reading]\ntype_size=huge\nline_height=nan\nwidth=sea\nface=9\n[layout]\nwidths=axb\n", encoding="utf-8"
    )
    preferences = Preferences(tmp_path)
    assert preferences.reading() == USUAL
    assert not preferences.folds_furniture()
    assert preferences.widths((1, 2)) == (1, 2)


@given(st.integers(1, 100), st.integers(-9, 9))
def test_steps_stay_on_their_ladders(size_px: int, by: int) -> None:
    set_so = ReadingType(size_px, size_px / 10)
    assert set_so.larger(by).size_px in SIZES
    assert set_so.looser(by).line_height in LINE_HEIGHTS
    assert set_so.wider(by).width in tuple(Width)


def test_steps_go_one_place_and_faces_come_round() -> None:
    assert (USUAL.larger(1).size_px, USUAL.looser(-1).line_height) == (18, 1.5)
    assert (USUAL.wider(1).width, USUAL.wider(-9).width) == (Width.WIDE, Width.NARROW)
    assert USUAL.next_face().next_face().next_face() == USUAL
