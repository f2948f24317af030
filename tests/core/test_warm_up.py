"""What the first documents need is loaded before they come."""

import subprocess
import sys

import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.linking import engine
from desktop_app.core.linking.pair import language_of
from desktop_app.core.progress import Progress
from desktop_app.core.warm_up import warm_up

NEEDED = ("desktop_app.core.linking.engine", "desktop_app.core.importers.registry", "sqlite_utils.migrations", "numpy")


def test_everything_is_loaded_and_nothing_before() -> None:
    look = f"print([name in sys.modules for name in {NEEDED}])"
    code = f"import sys; from desktop_app.core.warm_up import warm_up; {look}; from desktop_app.core.progress import"
    code += f" Progress; warm_up(Progress()); {look}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    before, after = done.stdout.splitlines()
    assert before == str([False] * len(NEEDED))
    assert after == str([True] * len(NEEDED))


def test_both_languages_are_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    linked: list[str] = []
    find_links = engine.find_links

    def told(*sides: object, progress: Progress) -> object:
        linked.extend(language_of(side) for side in sides)
        return find_links(*sides, progress=progress)

    monkeypatch.setattr(engine, "find_links", told)
    warm_up(Progress())
    assert linked == ["en", "fr"]


def test_it_can_be_stopped() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        warm_up(progress)
