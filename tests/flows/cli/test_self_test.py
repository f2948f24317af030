"""The program tries itself out, and names whatever is broken in it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.core.entities import Analysis
from desktop_app.core.linking import encoder, engine, frequencies
from desktop_app.core.linking.encoder import DIMENSIONS, Encoder
from desktop_app.core.project import CheckResult, Project
from desktop_app.core.reports import typesetting
from desktop_app.core.self_test.checks import Check, Fault, Mark, carry_out
from desktop_app.core.text import tokens

ROOT = Path(__file__).resolve().parents[3]
NAMES = (
    *("fonts", "icons", "words", "stems", "translations", "model"),
    *("TXT", "DOCX", "PDF", "HTML", "Markdown"),
    *("documents", "links", "search", "judging", "report", "reopening", "project"),
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that holds nothing else."""
    folder = tmp_path / "für kurze Zeit"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of what ships beside the code, which the program takes for its own."""
    folder = tmp_path / "copy"
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    shutil.copytree(ROOT / "resources", folder / "resources", ignore=shutil.ignore_patterns("screenshots", "model"))
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    typesetting.fonts.cache_clear()
    yield folder
    typesetting.fonts.cache_clear()


def line_of(out: str, name: str) -> str:
    """Return the line on one check."""
    found = [line for line in out.split("\n") if line.split("  ")[-1].startswith(f"{name}: ")]
    assert len(found) == 1, out
    return found[0]


def marks_of(out: str) -> dict[str, str]:
    """Return the mark of each check by its name."""
    rows = [line.split("  ", 1) for line in out.split("\n") if "  " in line]
    return {row[1].split(": ")[0]: row[0] for row in rows}


def test_every_check_is_named_and_passes_when_the_program_is_whole(crossread: Callable, temporary: Path) -> None:
    outcome = crossread("self-test")
    assert outcome.err == ""
    assert marks_of(outcome.out) == dict.fromkeys(NAMES, "ok")
    assert list(marks_of(outcome.out)) == list(NAMES)
    assert re.fullmatch(r"ok  links: \d\d found, \d\d topics", line_of(outcome.out, "links"))
    assert outcome.out.endswith(f"All {len(NAMES)} checks passed.\n")
    assert outcome.code == 0


def test_nothing_is_left_behind_when_it_is_done(crossread: Callable, temporary: Path, tmp_path: Path) -> None:
    home = os.environ["CROSSREAD_HOME"]
    crossread("self-test")
    assert list(temporary.iterdir()) == []
    assert os.environ["CROSSREAD_HOME"] == home
    assert not Path(home).exists()


def test_the_data_folder_is_named_again_only_if_it_was_when_done(
    crossread: Callable, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CROSSREAD_HOME")
    assert crossread("self-test").code == 0
    assert "CROSSREAD_HOME" not in os.environ


def test_the_person_is_told_when_no_temporary_folder_can_be_made(
    crossread: Callable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    outcome = crossread("self-test")
    assert outcome.code == 1
    assert "No folder for temporary files can be made" in outcome.err


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def place(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


BROKEN_COPIES: dict[str, tuple[Callable[[Path], Any], str, str]] = {
    "no fonts": (lambda copy: shutil.rmtree(copy / "resources/fonts"), "fonts", "missing: Inter, Noto Serif"),
    "half a font": (lambda copy: truncate(copy / "resources/fonts/Inter-Bold.otf"), "fonts", "18 of 19 files"),
    "no program icon": (lambda copy: (copy / "resources/icons/crossread.svg").unlink(), "icons", "crossread.svg"),
    "half an icon": (lambda copy: truncate(copy / "resources/icons/lucide/x.svg"), "icons", "XMLSyntaxError"),
    "no catalogues": (lambda copy: shutil.rmtree(copy / "resources/i18n"), "translations", "there is no folder"),
    "half a catalogue": (
        lambda copy: place(copy / "resources/i18n/fr/LC_MESSAGES/crossread.mo", b"\xde\x12\x04\x95\0"),
        "translations",
        "error",
    ),
    "an empty model": (lambda copy: place(copy / "resources/model/model.onnx", b""), "model", "its files are damaged"),
    "no template": (lambda copy: (copy / "resources/report/report.typ").unlink(), "report", "FileNotFoundError"),
    "no docx": (lambda copy: truncate(copy / "corpus/embassy/memo.docx"), "DOCX", "UserError"),
    "no pdf": (lambda copy: truncate(copy / "corpus/embassy/memo.pdf"), "PDF", "UserError"),
}


@pytest.mark.parametrize("name", BROKEN_COPIES)
def test_the_part_is_named_when_a_copy_lacks_it(crossread: Callable, temporary: Path, copy: Path, name: str) -> None:
    damage, check, words = BROKEN_COPIES[name]
    damage(copy)
    outcome = crossread("self-test")
    assert outcome.code == 1
    assert line_of(outcome.out, check).startswith(f"FAILED  {check}: ")
    assert words in line_of(outcome.out, check)
    assert check in outcome.err.removeprefix("crossread: the self-test failed: ").strip().split(", ")
    assert list(temporary.iterdir()) == []


def test_what_builds_on_the_example_is_not_run_when_it_is_missing(
    crossread: Callable, temporary: Path, copy: Path
) -> None:
    shutil.rmtree(copy / "corpus")
    outcome = crossread("self-test")
    marks = marks_of(outcome.out)
    assert {name for name, mark in marks.items() if mark == "FAILED"} == {"TXT", "DOCX", "PDF", "documents"}
    assert line_of(outcome.out, "links") == "not run  links: it needs documents"
    assert line_of(outcome.out, "report") == "not run  report: it needs judging"
    assert outcome.err == "crossread: the self-test failed: TXT, DOCX, PDF, documents\n"
    assert outcome.code == 1


def test_the_model_is_none_when_it_could_not_be_had(crossread: Callable, temporary: Path, copy: Path) -> None:
    outcome = crossread("self-test")
    assert line_of(outcome.out, "model") == "ok  model: none"
    assert outcome.code == 0


@pytest.mark.skipif(not (ROOT / "resources/model/model.onnx").is_file(), reason="the model could not be had here")
def test_the_model_tells_a_paraphrase_when_there_is_one(crossread: Callable, temporary: Path) -> None:
    assert line_of(crossread("self-test").out, "model").startswith("ok  model: all-MiniLM-L6-v2 ")


def test_the_model_fails_when_it_takes_all_for_alike(
    crossread: Callable, temporary: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(copy / "resources/model/model.onnx", b"abc")
    confused = Encoder("confused", lambda _text: [1], lambda _pieces: np.full(DIMENSIONS, 0.05, np.float32))
    monkeypatch.setattr(encoder, "load_encoder", lambda: confused)
    said = line_of(crossread("self-test").out, "model")
    assert said == "FAILED  model: a paraphrase is 0.96 alike, and another matter 0.96"


def without_evidence(*given: Any) -> Analysis:
    found = FIND_LINKS(*given)
    return replace(found, links=tuple(replace(link, evidence=()) for link in found.links))


def without_links(*given: Any) -> Analysis:
    return replace(FIND_LINKS(*given), links=())


def forgetting(project: Project, *given: Any) -> Any:
    """What a project returns that loses notes over a new start."""
    link = LINK_OF(project, *given)
    return replace(link, note="") if OPENED else link


def reopened(*given: Any, **named: Any) -> Project:
    OPENED.append(True)
    return OPEN(*given, **named)


def unsound(_project: Project) -> CheckResult:
    return CheckResult(("Row 3 is missing.",), 2, 1, 19, 1)


def few(_language: str) -> dict[str, float]:
    return {"the": 0.05}


class Panic(BaseException):
    """What a panic in a compiled library is raised as."""


def panicking(*_given: Any, **_named: Any) -> Any:
    raise Panic("out of\nbounds")


FIND_LINKS, LINK_OF, OPEN = engine.find_links, Project.link, Project.open
OPENED: list[bool] = []
BROKEN_CODE = {
    "few words": (frequencies, "frequencies", few, "words", "only 1 words for en"),
    "no long lists": ("wordfreq", "zipf_frequency", lambda *_given: 0.0, "words", "“hydrographer” (en) is unknown"),
    "no stems": (tokens, "stem", lambda word, _language: word, "stems", "“ambassadors” (en) became “ambassadors”"),
    "no evidence": (engine, "find_links", without_evidence, "links", "no evidence that stands on both sides"),
    "no links": (engine, "find_links", without_links, "links", "none found"),
    "no index": (Project, "search", lambda *_given: (), "search", "“Vostrel” is not found"),
    "no edit": (Project, "apply", lambda *_given: None, "judging", "is not kept"),
    "no memory": (Project, "link", forgetting, "reopening", "is not kept"),
    "no soundness": (Project, "check", unsound, "project", "Row 3 is missing."),
    "no pages": (typesetting, "set_pages", lambda *_given: b"%PDF-1.7", "report", "PdfiumError"),
    "a panic": (Project, "write_report", panicking, "report", "Panic: out of bounds"),
}


@pytest.mark.parametrize("name", BROKEN_CODE)
def test_the_step_is_named_when_it_does_not_do_its_work(
    crossread: Callable, temporary: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    OPENED.clear()
    where, attribute, instead, check, words = BROKEN_CODE[name]
    if isinstance(where, str):
        monkeypatch.setattr(f"{where}.{attribute}", instead)
    else:
        monkeypatch.setattr(where, attribute, instead)
    if where is typesetting:
        monkeypatch.setattr("desktop_app.core.reports.pdf.set_pages", instead)
    monkeypatch.setattr(Project, "open", reopened)
    outcome = crossread("self-test")
    assert outcome.code == 1
    assert line_of(outcome.out, check).startswith(f"FAILED  {check}: ")
    assert words in line_of(outcome.out, check)
    assert "Traceback" not in outcome.out + outcome.err
    assert list(temporary.iterdir()) == []


def test_what_came_before_is_told_when_a_library_is_missing(
    crossread: Callable, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "desktop_app.core.self_test.story", raising=False)
    monkeypatch.setitem(sys.modules, "desktop_app.core.project", None)
    outcome = crossread("self-test")
    assert line_of(outcome.out, "Markdown").startswith("ok  ")
    assert line_of(outcome.out, "program").startswith("FAILED  program: ModuleNotFoundError: ")
    assert outcome.code == 1


def test_it_gives_up_with_a_word_when_a_check_hangs(tmp_path: Path) -> None:
    program = """
import sys, threading
from desktop_app.core.self_test import parts
parts.check_stems.__code__ = (lambda: __import__("threading").Event().wait()).__code__
from desktop_app.__main__ import main
sys.exit(main(["self-test", "--limit", "1"]))
"""
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    ended = subprocess.run(
        (sys.executable, "-c", program), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == 1
    assert "FAILED  time: not done within 1 seconds\n" in ended.stdout, "another check may end as time does"
    assert ended.stderr == "crossread: the self-test failed: time\n"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("crossread-") and path.is_dir()] == []


def test_usage_is_told_when_an_option_is_unknown(crossread: Callable) -> None:
    assert crossread("self-test", "--windows").code == 2


def test_checks_are_told_apart_when_carried_out() -> None:
    def wrong() -> str:
        raise Fault("it is\n wrong")

    def long() -> str:
        raise ValueError("x" * 1000)

    checks = (
        Check("first", lambda: "seen"),
        Check("second", wrong),
        Check("third", lambda: "never", ("first", "second")),
        Check("fourth", lambda: "never", ("third",)),
        Check("fifth", long, ("first",)),
    )
    found = list(carry_out(checks))
    assert [one.mark for one in found] == [Mark.OK, Mark.FAILED, Mark.NOT_RUN, Mark.NOT_RUN, Mark.FAILED]
    assert [str(one) for one in found[:4]] == [
        "ok  first: seen",
        "FAILED  second: it is wrong",
        "not run  third: it needs second",
        "not run  fourth: it needs third",
    ]
    assert found[4].said.startswith("ValueError: xxx")
    assert len(found[4].said) == 300


def test_an_interrupt_is_not_taken_for_a_fault_when_carried_out() -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(carry_out([Check("first", interrupted)]))
