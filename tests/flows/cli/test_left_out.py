"""What linking leaves out is said on standard error, in the JSON and in the report."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2

LEFT = "El consejo decidió el lunes que el puerto de Quillan se cerrara a todos los barcos de la flota.\n"
RIGHT = "The council decided on Monday that the port of Quillan be closed to all the ships of the fleet.\n"


def test_the_languages_are_named_where_a_pair_is_linked(crossread: Callable, tmp_path: Path) -> None:
    left, right = tmp_path / "consejo.txt", tmp_path / "council.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    outcome = crossread("link", left, right, "--no-meaning", "--json", "-")
    assert "Spanish and English" in " ".join(outcome.json()["notices"])
    assert "Spanish and English" in outcome.err
    report = tmp_path / "report.pdf"
    assert crossread("report", left, right, "--no-meaning", "-o", report).code == 0
    document = pypdfium2.PdfDocument(report)
    said = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Spanish and English" in " ".join(said.split())
