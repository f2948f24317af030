"""Translation of what the window says, by Qt's translators."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def install_translations(folder: Path, locale: QLocale) -> list[QTranslator]:
    """Load Crossread's own catalogue from `folder` together with Qt's; return those in use, to be kept."""
    app = QCoreApplication.instance()
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("crossread", str(folder)),
    )
    in_use = []
    for name, place in places:
        translator = QTranslator(app)
        if translator.load(locale, name, "_", place) and app is not None:
            app.installTranslator(translator)
            in_use.append(translator)
    return in_use


def plural(said: str, count: int) -> str:
    """Settle "(s)" in what Qt's `tr` said of `count` things, for languages without a catalogue (English)."""
    return said.replace("(s)", "" if count == 1 else "s")
