"""A damaged file is told as one, whatever SQLite makes of its bytes."""

import random
from pathlib import Path

import pytest

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.project import Project
from desktop_app.core.store.failures import DamagedProject

PAGE = 4096


@pytest.mark.parametrize("name", [b"CREATE TABLE", b"TABLE"])
def test_open_tells_of_damage_when_the_schema_is_not_even_text(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / "p.crossread"
    Project.create(path).close()
    content = path.read_bytes()
    path.write_bytes(content.replace(name, b"\xff" * len(name)))
    with pytest.raises(DamagedProject):
        Project.open(path)


def test_check_raises_only_what_a_person_can_mend_when_bytes_are_flipped(tmp_path: Path) -> None:
    path = tmp_path / "p.crossread"
    Project.create(path).close()
    content = path.read_bytes()
    chance = random.Random(3)
    for _time in range(150):
        damaged = bytearray(content)
        for _flip in range(chance.choice((1, 3, 30))):
            damaged[chance.randrange(2 * PAGE)] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            with Project.open(path) as project:
                project.check()
        except (UserError, EnvironmentProblem):
            continue
