"""The versions of parts that lie compiled within others, asked of these themselves."""

import platform
import re
from collections.abc import Sequence
from importlib import import_module

from bundling.order import ROOT, version_of


def probe(question: str, files: Sequence[str]) -> str:
    """Return the version that a probe finds; `files` are those of the part. Empty if it cannot be had.

    `question` is the name of a probe, and what it is to look for after a blank.
    """
    name, _, argument = question.partition(" ")
    try:
        return PROBES[name](argument, files)
    except (ImportError, AttributeError, KeyError, TypeError):
        return ""


def python_version() -> str:
    """Return the version of the Python that is frozen, which is the one that builds."""
    return platform.python_version()


def _crossread(_: str, __: Sequence[str]) -> str:
    return version_of(ROOT)


def _openblas(_: str, __: Sequence[str]) -> str:
    return str(import_module("numpy.__config__").CONFIG["Build Dependencies"]["blas"]["version"])


def _libxml2(_: str, __: Sequence[str]) -> str:
    return ".".join(map(str, import_module("lxml.etree").LIBXML_COMPILED_VERSION))


def _libxslt(_: str, __: Sequence[str]) -> str:
    return ".".join(map(str, import_module("lxml.etree").LIBXSLT_COMPILED_VERSION))


def _pdfium(_: str, __: Sequence[str]) -> str:
    found = import_module("pypdfium2_raw.version").PDFIUM_INFO
    return f"{found.major}.{found.minor}.{found.build}.{found.patch}"


def _icu(_: str, files: Sequence[str]) -> str:
    return _number_after(r"libicu\w+\.so\.", files)


def _soname(stem: str, files: Sequence[str]) -> str:
    return _number_after(rf"{re.escape(stem)}.*\.so\.", files)


def _number_after(pattern: str, files: Sequence[str]) -> str:
    found = (re.search(pattern + r"([\d.]+)$", name) for name in files)
    return next((match.group(1) for match in found if match), "")


PROBES = {
    "crossread": _crossread,
    "openblas": _openblas,
    "libxml2": _libxml2,
    "libxslt": _libxslt,
    "pdfium": _pdfium,
    "icu": _icu,
    "soname": _soname,
}
