"""The vectors of a text whose endless repetitions are left out of linking."""

from pathlib import Path

import numpy as np

from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.meaning import Meanings, of_units
from desktop_app.core.linking.units import find_units
from desktop_app.core.project import Project


def test_each_unit_that_is_linked_keeps_its_own_row(tmp_path: Path) -> None:
    path = tmp_path / "said again.txt"
    said = [f"Report {number} tells of the ferry of Lintwell.\n\nNothing was found.\n\n" for number in range(300)]
    path.write_text("".join(said), encoding="utf-8")
    with Project.create(tmp_path / "made.crossread") as project:
        document = project.import_file(path)
    spans = find_units(document).spans
    vectors = np.random.default_rng(1).normal(size=(len(spans), 384)).astype(np.float32)
    kept = [span for span in spans if "Report" in document.text[span.start : span.end]]
    assert np.array_equal(of_units(vectors, document, kept)[7], vectors[spans.index(kept[7])])
    assert of_units(vectors, document, spans) is vectors
    assert find_links(document, document, meanings=Meanings("made up", vectors, vectors)).links
