"""Names that mean the same are written on one line."""

import pytest

from desktop_app.core.text.name_groups import joined_names, split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("PRC = China=Beijing", ("PRC", "China", "Beijing")),
        ("PRC, China ,PRC", ("PRC", "China")),
        ("Smith, John = J.  Smith", ("Smith, John", "J. Smith")),
        ("=PRC=", ("PRC",)),
        (" , ", ()),
    ],
)
def test_names_are_parted_by_equals_or_else_commas(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line) == names


def test_names_come_back_as_they_were_joined() -> None:
    assert split_names(joined_names(("Smith, John", "J. Smith"))) == ("Smith, John", "J. Smith")
