"""Translation of what the core and the command line say, by gettext."""

import gettext
from pathlib import Path

DOMAIN = "crossread"

_state: dict[str, gettext.NullTranslations] = {"current": gettext.NullTranslations()}


def install(folder: Path, languages: list[str] | None = None) -> None:
    """Use the catalogues under `folder` (`<language>/LC_MESSAGES/crossread.mo`), as far as there are any."""
    _state["current"] = gettext.translation(DOMAIN, folder, languages, fallback=True)


def tr(message: str) -> str:
    """Return `message` in the person's language."""
    return _state["current"].gettext(message)


def trn(singular: str, plural: str, count: int) -> str:
    """Return the form that fits `count`, in the person's language."""
    return _state["current"].ngettext(singular, plural, count)


def language() -> str:
    """Return the tag of the language that `tr` speaks, such as "en"."""
    return _state["current"].info().get("language") or "en"
