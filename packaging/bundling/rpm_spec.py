"""The spec that tells rpmbuild what to pack."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

WHOLE = ("usr/lib/crossread", "usr/share/doc/crossread")
"""Folders that are the package's own; elsewhere it owns single files."""

SPEC = Template("""\
# Nothing is stripped, rewritten or split off: what is packed is what was tried. One source gives the same bytes.
%define debug_package %{nil}
%define __os_install_post %{nil}
%define _build_id_links none
%define optflags %{nil}
%define _buildhost reproducible
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define build_mtime_policy clamp_to_source_date_epoch
%define source_date_epoch_from_changelog 0
%define _binary_payload w19T4.zstdio
%define _binary_filedigest_algorithm 8

Name: crossread
Version: $version
Release: 1
Summary: Two sources side by side, and what they share
License: $licence
AutoReqProv: no
$requires

%description
Crossread puts two documents side by side and shows in both what they share:
topics, names, dates, numbers, quotations, copied wording. Every link shows its
evidence. A person judges the links and hands over a PDF. Crossread works
offline: nothing leaves the computer.

%install
mkdir -p "%{buildroot}"
cp -a "$$LAID/." "%{buildroot}/"

%files
%defattr(-,root,root,-)
$files
""")


@dataclass(frozen=True, slots=True)
class Content:
    """What differs from spec to spec; `files` are paths below the root, folders taken whole."""

    version: str
    licence: str
    requires: tuple[str, ...]
    files: tuple[str, ...]


def written(content: Content) -> str:
    """Return the spec."""
    return SPEC.substitute(
        version=content.version,
        licence=content.licence,
        requires="\n".join(f"Requires: {name}" for name in content.requires),
        files="\n".join(f'"/{name.replace("%", "%%")}"' for name in content.files),
    )


def owned(laid: Path) -> tuple[str, ...]:
    """Return what the package owns in a laid tree: its own folders whole, of the system's folders its files alone."""
    whole = [name for name in WHOLE if (laid / name).is_dir()]
    files = (path for path in laid.rglob("*") if path.is_symlink() or not path.is_dir())
    names = (path.relative_to(laid).as_posix() for path in files)
    return tuple(sorted([*whole, *(name for name in names if not name.startswith(tuple(f"{one}/" for one in whole)))]))
