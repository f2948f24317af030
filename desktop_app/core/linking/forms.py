"""Words as a person reads them in a list."""

import re

from desktop_app.core.text.hyphens import one_line

_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=\w\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\Z")


def plain_form(form: str) -> str:
    """Return words on one line, without elided article or possessive ending."""
    return _POSSESSIVE.sub("", _ELISION.sub("", one_line(form)))
