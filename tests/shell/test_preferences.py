"""What the program remembers."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.shell.preferences import RECENT_LIMIT, TYPE_SIZES, Preferences, next_type_size


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
    first.set_type_size(20)
    first.set_widths((210, 333))
    first.set_last_project(tmp_path / "a.crossread")
    first.save()
    again = Preferences(tmp_path)
    assert again.type_size() == 20
    assert again.widths((1, 2)) == (210, 333)
    assert again.last_project() == tmp_path / "a.crossread"


def test_nonsense_in_the_file_is_taken_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "preferences.ini").write_text("[reading]\ntype_size=huge\n[layout]\nwidths=axb\n", encoding="utf-8")
    preferences = Preferences(tmp_path)
    assert preferences.type_size() == 16
    assert preferences.widths((1, 2)) == (1, 2)


@given(st.integers(1, 100), st.integers(-3, 3))
def test_type_sizes_stay_on_the_ladder(size_px: int, step: int) -> None:
    assert next_type_size(size_px, step) in TYPE_SIZES
