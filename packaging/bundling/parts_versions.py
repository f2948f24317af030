"""The versions of parts that lie compiled within others, asked of these themselves."""

import platform
import re
from collections.abc import Sequence
from importlib import import_module

from bundling.order import ROOT, version_of


def probe(name: str, files: Sequence[str]) -> str:
    """Return the version that a probe finds, empty if it cannot be had; `files` are those of the part."""
    try:
        return PROBES[name](files)
    except (ImportError, AttributeError, KeyError):
        return ""


def python_version() -> str:
    """Return the version of the Python that is frozen, which is the one that builds."""
    return platform.python_version()


def _crossread(_: Sequence[str]) -> str:
    return version_of(ROOT)


def _openblas(_: Sequence[str]) -> str:
    return str(import_module("numpy.__config__").CONFIG["Build Dependencies"]["blas"]["version"])


def _libxml2(_: Sequence[str]) -> str:
    return ".".join(map(str, import_module("lxml.etree").LIBXML_COMPILED_VERSION))


def _libxslt(_: Sequence[str]) -> str:
    return ".".join(map(str, import_module("lxml.etree").LIBXSLT_COMPILED_VERSION))


def _pdfium(_: Sequence[str]) -> str:
    found = import_module("pypdfium2_raw.version").PDFIUM_INFO
    return f"{found.major}.{found.minor}.{found.build}.{found.patch}"


def _icu(files: Sequence[str]) -> str:
    found = (re.search(r"libicu\w+\.so\.([\d.]+)$", name) for name in files)
    return next((match.group(1) for match in found if match), "")


PROBES = {
    "crossread": _crossread,
    "openblas": _openblas,
    "libxml2": _libxml2,
    "libxslt": _libxslt,
    "pdfium": _pdfium,
    "icu": _icu,
}
