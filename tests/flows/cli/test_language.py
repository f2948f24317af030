"""The command line speaks the person's language where there is a catalogue."""

import gettext
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.core import i18n

FRENCH = {"The project is sound.": "Le projet est intact."}


class Catalogue(gettext.NullTranslations):
    """A catalogue of one sentence."""

    def gettext(self, message: str) -> str:
        return FRENCH.get(message, message)


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(gettext, "translation", lambda *_, **__: Catalogue())
    yield
    monkeypatch.undo()
    i18n.install(Path("no such folder"))


@pytest.mark.usefixtures("french")
def test_check_speaks_the_language_of_the_catalogue(crossread: Callable, memo: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.crossread"
    crossread("import", memo, "--project", project)
    assert "Le projet est intact." in crossread("check", project).out
