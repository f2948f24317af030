"""What was judged stays when the files are linked again, or brought in again after small changes."""

from collections.abc import Callable
from pathlib import Path

MEMO = """The Harbour Board of Quillan met Ambassador Teodor Vance on 4 March 2019 about the Lintwell ferry.

The Board said that 412 passengers had been carried safely across the sound.

The Ambassador promised that the embassy of Marrow would inform the public about the inspection.
"""
STORY = """The embassy of Marrow will inform the public about the inspection of the Lintwell ferry, a statement said.

Ambassador Teodor Vance met the Harbour Board of Quillan in March.

It put the number of passengers carried across the sound at 418.
"""


def links(crossread: Callable, project: Path, comparison: int) -> dict[str, list[str]]:
    """Return the rows of a comparison's links by their number."""
    listed = crossread("list", "--project", project).out.split(f"Comparison {comparison}:")[1].split("\n\n")[0]
    rows = [line.split("\t") for line in listed.split("\n")[1:] if line]
    return {row[0]: row for row in rows}


def test_verdicts_come_over_to_a_new_state_of_a_file(crossread: Callable, tmp_path: Path) -> None:
    project, memo, story = tmp_path / "p.crossread", tmp_path / "memo.txt", tmp_path / "story.txt"
    memo.write_text(MEMO, encoding="utf-8")
    story.write_text(STORY, encoding="utf-8")
    crossread("import", memo, story, "--project", project)
    assert crossread("compare", "--project", project, "1", "2", "--no-meaning").code == 0
    first = links(crossread, project, 1)
    assert len(first) >= 2
    for number, verdict in zip(list(first)[:2], ("accept", "reject"), strict=True):
        crossread("judge", "--project", project, "--comparison", 1, number, verdict)

    memo.write_text("RELEASED IN PART\n\n" + MEMO.replace("had been carried", "were carried"), encoding="utf-8")
    crossread("import", memo, "--project", project)
    again = crossread("compare", "--project", project, "3", "2", "--no-meaning")
    assert again.out == "2\n"
    assert "2 links that you judged or drew were brought over" in again.err
    second = links(crossread, project, 2)
    for number, verdict in zip(list(first)[:2], ("accepted", "rejected"), strict=True):
        assert second[number][3] == verdict
    assert "judged\t4" in crossread("check", project).out
