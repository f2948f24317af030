"""What a newcomer types works: set-up, example, checks, templates, and the README that names them."""

import ast
import importlib.util
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.cli.commands import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ("packaging/set-up", "packaging/run-example", "packaging/pins", "packaging/linux/system-libraries", ".ci/run")
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
TOOLS = ("sh", "cat", "cut", "dirname", "basename", "sort", "tr", "cksum", "rm", "mkdir", "mv", "sed", "uname", "pwd")

needs_shell = pytest.mark.skipif(os.name != "posix", reason="the set-up scripts are for POSIX shells")


def stub(path: Path, body: str) -> Path:
    """Write an executable shell script, in place of whatever stood there and never through a link."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8", newline="\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with the few tools every system has, and nothing else: no Python, no package manager."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        if found:
            stub(folder / name, f'exec "{found}" "$@"')
    stub(folder / "id", "echo 1000")
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the scripts need of a checkout, with no environment in it."""
    folder = tmp_path / "a checkout"
    shutil.copytree(ROOT / "packaging", folder / "packaging")
    for name in ("requirements.txt", "requirements-dev.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    return folder


def run(command: list[str | Path], tools: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script with nothing in its environment but these tools."""
    environment = {"PATH": str(tools), **more}
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment, check=False)


def load_strings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("strings_script", ROOT / "packaging" / "strings.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@needs_shell
@pytest.mark.parametrize("name", SCRIPTS)
def test_script_is_executable_and_parses_when_checked(name: str) -> None:
    path = ROOT / name
    assert path.stat().st_mode & stat.S_IXUSR
    shell = path.read_text(encoding="utf-8").split("\n")[0].split("/")[-1].split(" ")[-1]
    subprocess.run([shell, "-n", str(path)], check=True)


@needs_shell
def test_set_up_says_what_is_missing_when_there_is_no_python(checkout: Path, tools: Path) -> None:
    done = run([checkout / "packaging" / "set-up", "run"], tools)
    assert done.returncode == 1
    assert "Crossread needs Python 3.11 to 3.14, and none was found." in done.stderr
    assert not (checkout / ".venv").exists()


@needs_shell
def test_set_up_passes_over_a_python_when_it_is_too_old(checkout: Path, tools: Path) -> None:
    stub(tools / "python3", "exit 1")
    assert "none was found" in run([checkout / "packaging" / "set-up", "test"], tools).stderr


@needs_shell
def test_set_up_names_one_line_when_python_lacks_venv(checkout: Path, tools: Path) -> None:
    """A Python that fits, loads every library, but has no ensurepip, as Debian's."""
    stub(tools / "python3", 'case "$*" in *ensurepip*) exit 1 ;; esac')
    stub(tools / "apt-get", "exit 9")
    stub(tools / "apt-cache", "exit 0")
    stub(tools / "uname", "echo Linux")
    done = run([checkout / "packaging" / "set-up", "run"], tools)
    assert done.returncode == 1
    assert "  sudo apt-get update && sudo apt-get install -y python3-venv\n" in done.stderr


@needs_shell
def test_set_up_does_nothing_when_all_is_installed(checkout: Path, tools: Path) -> None:
    calls = checkout / "calls"
    stub(checkout / ".venv" / "bin" / "python", f'case "$*" in *install*) echo "$*" >> "{calls}" ;; esac')
    stub(tools / "uname", "echo Darwin")
    for _ in range(2):
        assert run([checkout / "packaging" / "set-up", "test"], tools).returncode == 0
    assert run([checkout / "packaging" / "set-up", "run"], tools).returncode == 0
    made = calls.read_text(encoding="utf-8").strip().split("\n")
    assert len(made) == 2
    assert "--require-hashes" in made[0]
    assert "--no-build-isolation" in made[1]


@needs_shell
def test_set_up_installs_anew_when_the_pins_changed(checkout: Path, tools: Path) -> None:
    calls = checkout / "calls"
    stub(checkout / ".venv" / "bin" / "python", f'case "$*" in *install*) echo "$*" >> "{calls}" ;; esac')
    stub(tools / "uname", "echo Darwin")
    for addition in ("", "# changed\n"):
        with (checkout / "requirements.txt").open("a", encoding="utf-8") as pins:
            pins.write(addition)
        assert run([checkout / "packaging" / "set-up", "run"], tools).returncode == 0
    assert len(calls.read_text(encoding="utf-8").strip().split("\n")) == 4


def libraries(tools: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return run([ROOT / "packaging" / "linux" / "system-libraries", tools / "python3", *more], tools)


@needs_shell
def test_libraries_say_nothing_when_all_load(tools: Path) -> None:
    stub(tools / "python3", "exit 0")
    done = libraries(tools, "--display")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@needs_shell
@pytest.mark.parametrize(("known", "expected"), [("exit 0", "libglib2.0-0t64"), ("exit 1", "libglib2.0-0")])
def test_libraries_take_the_name_apt_knows_when_there_are_two(tools: Path, known: str, expected: str) -> None:
    stub(tools / "python3", "echo libglib-2.0.so.0 'libglib2.0-0t64|libglib2.0-0' glib2")
    stub(tools / "apt-get", "exit 9")
    stub(tools / "apt-cache", known)
    done = libraries(tools)
    assert done.returncode == 1
    line = done.stderr.strip().split("\n")[-1]
    assert line.startswith("  sudo apt-get update && sudo apt-get install -y ")
    assert line.endswith(expected)


@needs_shell
def test_libraries_name_fedoras_packages_when_dnf_is_there(tools: Path) -> None:
    stub(tools / "python3", "cat")
    stub(tools / "dnf", "exit 9")
    done = libraries(tools, "--display")
    assert done.returncode == 1
    assert re.search(r"^  sudo dnf install -y .*\blibglvnd-egl .*\bxcb-util-cursor\b", done.stderr, re.M)


@needs_shell
def test_libraries_are_named_themselves_when_no_package_manager_is_known(tools: Path) -> None:
    stub(tools / "python3", "cat")
    done = libraries(tools)
    assert done.returncode == 1
    assert "libEGL.so.1\n" in done.stderr
    assert "xcb" not in done.stderr


@pytest.fixture
def example(checkout: Path) -> Path:
    """A checkout whose Python writes down what it is called with, and makes the files that it is asked for."""
    body = """echo "$*" >> calls
case "$3" in
  import) : > "$5" ;;
  report) : > "$8" ;;
esac"""
    stub(checkout / ".venv" / "bin" / "python", body)
    return checkout


def commands(checkout: Path) -> list[str]:
    return [line.split(" ")[2] for line in (checkout / "calls").read_text(encoding="utf-8").strip().split("\n")]


@needs_shell
def test_example_prints_where_the_pdf_is_when_there_is_no_display(example: Path, tools: Path) -> None:
    stub(tools / "uname", "echo Linux")
    done = run([example / "packaging" / "run-example"], tools)
    assert done.returncode == 0
    assert "There is no display here" in done.stdout
    assert str(example / "build" / "example.pdf") in done.stdout
    assert commands(example) == ["import", "compare", "report"]


@needs_shell
def test_example_opens_the_window_when_there_is_a_display(example: Path, tools: Path) -> None:
    stub(tools / "uname", "echo Linux")
    assert run([example / "packaging" / "run-example"], tools, DISPLAY=":0").returncode == 0
    assert commands(example) == ["import", "compare", "report", "build/example.crossread"]


@needs_shell
def test_example_keeps_the_project_when_run_again(example: Path, tools: Path) -> None:
    stub(tools / "uname", "echo Linux")
    for _ in range(2):
        assert run([example / "packaging" / "run-example"], tools).returncode == 0
    assert commands(example) == ["import", "compare", "report", "report"]


@needs_shell
@pytest.mark.parametrize(("code", "line"), [(0, "3 passed in 0.12s"), (1, "1 failed, 2 passed in 0.12s")])
def test_ci_ends_with_pytests_closing_line_when_run(tmp_path: Path, code: int, line: str) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / "house" / ".ci")
    stub(tmp_path / "bin" / "make", f'echo "===== {line} ====="; echo "make: done"; exit {code}')
    environment = {**os.environ, "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([str(tmp_path / "house" / ".ci" / "run")], capture_output=True, text=True, env=environment)
    assert done.returncode == code
    assert done.stdout.strip().split("\n")[-1] == f"===== {line} ====="


def test_ci_workflow_runs_every_python_on_three_systems_when_read() -> None:
    assert all(f'"3.{minor}"' in WORKFLOW for minor in (11, 12, 13, 14))
    assert all(system in WORKFLOW for system in ("ubuntu-", "macos-", "windows-"))


def test_readme_names_every_command_when_read() -> None:
    named = set(re.findall(r"^    crossread ([a-z-]+) ", README, re.M))
    assert named == set(COMMANDS)


def test_readme_names_files_that_exist_when_read() -> None:
    for name in re.findall(r"`((?:corpus|packaging|tests|benchmarks|resources|\.github|\.ci)/[\w./-]+)`", README):
        assert (ROOT / name).exists(), name


def test_readme_shows_pictures_that_exist_when_read() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [name for name in pictures if not (ROOT / name).exists()] == []


def test_readme_and_makefile_agree_when_they_name_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    assert set(re.findall(r"^    make ([a-z]+)", README, re.M)) <= targets


def test_messages_are_collected_when_they_are_literals() -> None:
    strings = load_strings()
    tree = ast.parse('tr("One")\ntrn("{n} link", "{n} links", n)\nobject.tr("not ours")\n')
    found = [message for message, _line in strings.messages_in(tree, "here.py")]
    assert found == [strings.Message("One"), strings.Message("{n} link", "{n} links")]


@pytest.mark.parametrize("source", ['tr(f"One {two}")', 'tr("one" + two)', "tr(name)", 'trn("one", many, 2)'])
def test_messages_are_refused_when_no_catalogue_could_hold_them(source: str) -> None:
    strings = load_strings()
    with pytest.raises(ValueError, match=r"here\.py:1: trn?\(\) takes plain string literals only"):
        list(strings.messages_in(ast.parse(source), "here.py"))


def test_template_escapes_text_when_it_is_written() -> None:
    strings = load_strings()
    template = strings.pot({strings.Message('Say "A\\B"'): ["b.py", "a.py"], strings.Message("One\nTwo"): ["c.py"]})
    assert '#: a.py\n#: b.py\nmsgid "Say \\"A\\\\B\\""\nmsgstr ""\n' in template
    assert 'msgid ""\n"One\\n"\n"Two"\nmsgstr ""\n' in template


def test_every_message_of_the_core_can_be_collected_when_the_template_is_made() -> None:
    assert len(load_strings().collect(ROOT)) > 50


def test_window_strings_keep_their_context_when_it_has_a_name(tmp_path: Path) -> None:
    """Qt's tool passes over a context that is no literal, and what is said there could not be translated."""
    strings = load_strings()
    template = tmp_path / "window.ts"
    strings.update_window_strings(ROOT, template)
    collected = set(re.findall("<name>(.+?)</name>", template.read_text(encoding="utf-8")))
    shell = (ROOT / "desktop_app" / "shell").rglob("*.py")
    written = "\n".join(strings.with_context(path.read_text(encoding="utf-8")) for path in shell)
    named = set(re.findall(r'translate\(\s*"(\w+)"', written))
    assert len(named) > 10
    assert named - collected == set()
    assert not re.search(r"translate\(\s*_CONTEXT", written)


def test_window_says_nothing_through_a_bare_tr_when_parsed() -> None:
    """Qt's tool reads `tr("a", "b")` as text and remark, so a context is given through `translate` alone."""
    said = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in sorted((ROOT / "desktop_app" / "shell").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "tr"
        and len(node.args) > 1
    ]
    assert said == []
