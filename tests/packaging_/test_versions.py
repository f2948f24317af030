"""Versions as package managers sort them."""

import itertools
import shutil
import subprocess

import pytest
from bundling.versions import sortable


@pytest.mark.parametrize(
    ("version", "sorted_as"),
    [
        ("1.2.0", "1.2.0"),
        ("1.2.0rc3", "1.2.0~rc3"),
        ("1.2a1.dev2", "1.2~a1~dev2"),
        ("1.2.0.dev4", "1.2.0~~dev4"),
        ("1.2.post1", "1.2.post1"),
        ("1.2.post1.dev1", "1.2.post1~dev1"),
    ],
)
def test_version_sorts_as_in_python_when_packages_bear_it(version: str, sorted_as: str) -> None:
    assert sortable(version) == sorted_as


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="there is no dpkg here")
def test_versions_rise_to_the_release_when_debian_compares_them() -> None:
    rising = [sortable(one) for one in ("1.2.0.dev4", "1.2.0a1", "1.2.0rc1", "1.2.0", "1.2.0.post1", "1.2.1")]
    for older, newer in itertools.pairwise(rising):
        assert subprocess.run(["dpkg", "--compare-versions", older, "lt", newer], check=False).returncode == 0
