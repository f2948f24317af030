"""What the frozen program is made of, by size."""

import random
from pathlib import Path

import pytest

from benchmarks.sizes import REST, measure_parts, part_of


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("crossread", "the program with all modules in Python"),
        ("_internal/typst/_typst.abi3.so", "Typst, which sets the reports"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "ICU, of Qt"),
        ("_internal/PySide6/Qt/lib/libQt6Gui.so.6", "Qt's libraries"),
        ("_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "Qt's plugins"),
        ("_internal/PySide6/plugins/platforms/qwindows.dll", "Qt's plugins"),
        ("_internal/PySide6/QtCore.abi3.so", "PySide6, Qt's bindings"),
        ("_internal/numpy.libs/libscipy_openblas64_-32a4b2a6.so", "OpenBLAS with its Fortran, of numpy"),
        ("_internal/numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", "numpy"),
        ("_internal/resources/fonts/Inter-Bold.otf", "fonts"),
        ("_internal/resources/model/model.onnx", "the linking model with its runtime"),
        ("_internal/resources/icons/crossread.svg", "our icons, templates, constants"),
        ("_internal/python3.11/lib-dynload/zlib.cpython-311-x86_64-linux-gnu.so", "Python"),
        ("_internal/stranger/thing.bin", REST),
    ],
)
def test_file_goes_to_its_part(place: str, part: str) -> None:
    assert part_of(place) == part


def test_parts_are_weighed_whole_when_links_point_into_them(tmp_path: Path) -> None:
    library = tmp_path / "_internal" / "typst" / "_typst.abi3.so"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"0" * 100_000)
    (tmp_path / "_internal" / "typst" / "link.so").symlink_to(library)
    (tmp_path / "crossread").write_bytes(random.Random(1).randbytes(5_000))
    typst, program = measure_parts(tmp_path)
    assert (typst.name, typst.unpacked) == ("Typst, which sets the reports", 100_000)
    assert typst.packed < 1_000
    assert program.unpacked == 5_000
    assert program.packed > 5_000
