"""Which licences may be shipped, and under which of several a part is used."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from bundling.parts import Kind, Part

PERMISSIVE: Final = frozenset(
    (
        "0BSD",
        "AFL-2.1",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSD-3-Clause-Open-MPI",
        "BSL-1.0",
        "blessing",
        "bzip2-1.0.6",
        "CC0-1.0",
        "CNRI-Python",
        "FTL",
        "HPND",
        "HPND-sell-variant",
        "IJG",
        "ISC",
        "libpng-2.0",
        "libtiff",
        "MIT",
        "MIT-0",
        "MIT-open-group",
        "PSF-2.0",
        "Python-2.0",
        "Python-2.0.1",
        "SMLNJ",
        "Unicode-3.0",
        "Unicode-DFS-2016",
        "Unlicense",
        "X11",
        "Zlib",
        "LicenseRef-scancode-public-domain",
        "LicenseRef-Microsoft-Visual-C-Runtime",
    )
)
"""They ask for their own text and for names; the last is what Microsoft lets programs carry."""

PER_FILE: Final = frozenset(("MPL-1.1", "MPL-2.0"))
"""They ask for the source of their own files, which the page of licences names."""

NOT_CODE: Final = frozenset(("Bitstream-Vera", "CC-BY-4.0", "CC-BY-SA-4.0", "LPPL-1.3c", "OFL-1.1", "W3C-20150513"))
"""For data and fonts alone."""

EXCEPTIONS: Final = frozenset(("Bootloader-exception", "GCC-exception-3.1"))
"""They free what is linked with or made by a GPL part, which its own file then is to us."""

HARMLESS_EXCEPTIONS: Final = frozenset(("LLVM-exception",))
"""They add freedom to a licence that is free enough without."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Under which licence a part is used, or else why it may not be shipped; one of the two is empty."""

    chosen: str = ""
    offence: str = ""


def judge(part: Part) -> Verdict:
    """Say under which licence a part may be shipped, or why it may not."""
    if not part.licence:
        return Verdict(offence="nobody knows its licence")
    try:
        tree = _spdx().parse(part.licence)
    except Exception as error:  # the parser has several, and all mean the same
        return Verdict(offence=f"its licence cannot be read: {part.licence} ({error})")
    return _judge(tree, part)


def ids_of(expression: str) -> tuple[str, ...]:
    """Return the licences and exceptions that an SPDX expression names, in its order, each once."""
    words = expression.replace("(", " ").replace(")", " ").split()
    return tuple(dict.fromkeys(word for word in words if word.upper() not in ("AND", "OR", "WITH")))


@cache
def _spdx() -> Any:
    """Return the reader of SPDX expressions, which also knows old names of licences."""
    from license_expression import get_spdx_licensing

    return get_spdx_licensing()


def _judge(tree: Any, part: Part) -> Verdict:
    operator = getattr(tree, "operator", "").strip()
    if operator == "OR":
        return _best([_judge(branch, part) for branch in tree.args])
    if operator == "AND":
        return _all([_judge(branch, part) for branch in tree.args])
    if hasattr(tree, "exception_symbol"):
        return _judge_exception(tree.license_symbol.key, tree.exception_symbol.key, part)
    return _judge_one(tree.key, part)


def _best(verdicts: list[Verdict]) -> Verdict:
    """Take the simplest of those that pass, the first of equals; where none passes, say what holds against each."""
    passing = [verdict for verdict in verdicts if not verdict.offence]
    if passing:
        return min(passing, key=lambda verdict: len(ids_of(verdict.chosen)))
    return Verdict(offence="; and ".join(verdict.offence for verdict in verdicts))


def _all(verdicts: list[Verdict]) -> Verdict:
    refused = [verdict.offence for verdict in verdicts if verdict.offence]
    if refused:
        return Verdict(offence="; ".join(refused))
    return Verdict(chosen=" AND ".join(dict.fromkeys(verdict.chosen for verdict in verdicts)))


def _judge_exception(licence: str, exception: str, part: Part) -> Verdict:
    plain = _judge_one(licence, part)
    is_freed = licence.startswith("GPL-") and exception in EXCEPTIONS
    if is_freed or (exception in HARMLESS_EXCEPTIONS and not plain.offence):
        return Verdict(chosen=f"{licence} WITH {exception}")
    return Verdict(offence=f"{plain.offence or licence}, and the exception {exception} is none that we know to help")


def _judge_one(licence: str, part: Part) -> Verdict:
    is_allowed = (
        licence in PERMISSIVE
        or licence in PER_FILE
        or (licence in NOT_CODE and not part.kind.is_code)
        or (licence.startswith("LGPL-") and part.is_separate)
    )
    return Verdict(chosen=licence) if is_allowed else Verdict(offence=_reason(licence, part.kind))


def _reason(licence: str, kind: Kind) -> str:
    if licence.startswith("AGPL-"):
        return f"it is under the AGPL ({licence})"
    if licence.startswith("GPL-"):
        return f"it is under the GPL alone ({licence})"
    if licence.startswith("LGPL-"):
        return f"it is under the LGPL ({licence}), but not a file of its own that people may replace"
    if licence.startswith("SSPL-"):
        return f"it is under the SSPL ({licence})"
    if "-NC" in licence:
        return f"its licence forbids commercial use ({licence})"
    if licence in NOT_CODE:
        return f"its licence is one for texts, data or fonts ({licence}), but it is a {kind}"
    return f"its licence is unknown to us ({licence})"
