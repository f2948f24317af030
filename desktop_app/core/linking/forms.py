"""Words as a person reads them in a list."""

import re

from desktop_app.core.text.hyphens import one_line

_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=\w\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\Z")


def has_elision(form: str) -> bool:
    """Say whether an elided article or such a word stands before a word, as in "l'usine"."""
    return _ELISION.match(form) is not None


def plain_form(form: str) -> str:
    """Return words on one line, without elided article or possessive ending."""
    return _POSSESSIVE.sub("", _ELISION.sub("", one_line(form)))
