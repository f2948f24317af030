"""The package for Fedora, openSUSE and their kin, built by rpmbuild."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bundling import linux_tree, rpm_spec
from bundling.needed import needed_sonames, oldest_glibc
from bundling.order import BuildError, Order
from bundling.parts_folder import PLACE
from bundling.versions import sortable

TOOLS = ("rpmbuild", "objdump")
MACHINES = {"arm64": "aarch64"}


class RpmError(BuildError):
    """The package could not be built; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the package says of its content: the licences of all parts as one expression, what the system must have."""

    licence: str
    requires: tuple[str, ...]


def lacking() -> tuple[str, ...]:
    """Return the tools that this machine lacks for the package."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def build(order: Order, frozen: Path) -> Path:
    """Pack the tree with a frozen folder into `order.dist`.

    Raises RpmError if rpmbuild refuses or the frozen folder lacks its licences.
    """
    laid = order.work / "rpm" / "laid"
    shutil.rmtree(laid, ignore_errors=True)
    linux_tree.lay(order, frozen, laid)
    return pack(order, laid, Facts(licence_of(frozen), requires_of(frozen)))


def pack(order: Order, laid: Path, facts: Facts) -> Path:
    """Pack a laid tree. Raises: RpmError if rpmbuild refuses."""
    work = order.work / "rpm"
    work.mkdir(parents=True, exist_ok=True)
    spec, log = work / "crossread.spec", work / "rpmbuild.log"
    content = rpm_spec.Content(sortable(order.version), facts.licence, facts.requires, rpm_spec.owned(laid))
    spec.write_text(rpm_spec.written(content), encoding="utf-8", newline="\n")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(order.epoch), "LAID": str(laid), "LC_ALL": "C.UTF-8"}
    with log.open("wb") as out:
        done = subprocess.run(_command(order, spec), stdout=out, stderr=subprocess.STDOUT, env=environment, check=False)
    if done.returncode:
        raise RpmError(f"rpmbuild failed; its log is in {log}")
    return Path(shutil.move(work / "made" / "crossread.rpm", order.dist / f"{order.stem}.rpm"))


def requires_of(frozen: Path) -> tuple[str, ...]:
    """Return what the binaries need of the system, as RPM names it on machines of 64 bits."""
    glibc = oldest_glibc(frozen)
    floor = (f"libc.so.6(GLIBC_{glibc})(64bit)",) if glibc else ()
    return (*(f"{soname}()(64bit)" for soname in needed_sonames(frozen)), *floor)


def licence_of(frozen: Path) -> str:
    """Return the licences that all parts in a frozen folder are used under, as one expression.

    Raises RpmError if the folder lacks the list of its parts.
    """
    listed = frozen / PLACE / "parts.json"
    if not listed.is_file():
        raise RpmError(f"{frozen} has no {PLACE / 'parts.json'}, which names the licences of its parts.")
    parts = json.loads(listed.read_text(encoding="utf-8"))
    return " AND ".join(dict.fromkeys(term for part in parts for term in _terms(part["chosen"])))


def _terms(chosen: str) -> Iterator[str]:
    yield from filter(None, chosen.replace("(", "").replace(")", "").split(" AND "))


def _command(order: Order, spec: Path) -> list[str]:
    work = order.work / "rpm"
    places = {"_topdir": work, "_rpmdir": work / "made", "_rpmfilename": "crossread.rpm"}
    defined = [word for name, value in places.items() for word in ("--define", f"{name} {value}")]
    return ["rpmbuild", "-bb", "--target", MACHINES.get(order.machine, order.machine), *defined, str(spec)]
