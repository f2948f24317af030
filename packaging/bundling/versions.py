"""Versions as package managers sort them."""

import re

BEFORE_RELEASE = re.compile(r"\.?(a|b|rc|dev)(\d+)")


def sortable(version: str) -> str:
    """Return a version as Debian and RPM sort it: a tilde, which sorts before nothing, before what precedes a release.

    A development version sorts before all others of its release, hence two tildes where it stands alone.
    """

    def tilded(found: re.Match[str]) -> str:
        is_first = version[: found.start()].replace(".", "").isdecimal()
        return f"{'~~' if found[1] == 'dev' and is_first else '~'}{found[1]}{found[2]}"

    return BEFORE_RELEASE.sub(tilded, version.replace("-", "."))
