"""Links are read many at a time, and a damaged row does not pass for another."""

from dataclasses import replace

import pytest

from desktop_app.core.entities import Evidence, EvidenceKind
from desktop_app.core.project import Project
from desktop_app.core.store.link_rows import AT_ONCE, _unpacked
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import fill, link


def test_links_come_whole_and_in_order_when_they_take_several_goes(project: Project) -> None:
    told = Evidence(EvidenceKind.TERM, Span(4, 9), Span(12, 17), 'ferry, [and] "more"', 0.5)
    made = tuple(
        link(number, (number % 60, number % 60 + 9), (number // 60, 17), evidence=(told,) * (number % 3))
        for number in range(1, 2 * AT_ONCE + 3)
    )
    comparison_id = fill(project, made)
    found = project.analysis(comparison_id).links
    assert [replace(one, id=0) for one in found] == [replace(one, id=0) for one in made]


@pytest.mark.parametrize("column", [["[1]", "[2],[3]"], ["[1],[2", "3]"], ["[1]", "2"], ["{}"], [""], ["[1]]"]])
def test_a_row_that_holds_no_list_is_damaged(column: list[str]) -> None:
    with pytest.raises(ValueError):
        _unpacked(column)


def test_rows_that_hold_lists_are_taken_apart() -> None:
    assert _unpacked(["[]", '["a",[1,2]]', "[3]"]) == [[], ["a", [1, 2]], [3]]
