"""The workflows are workflows, ask for no more than they need, and run nothing that could change under them."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")


def read(path: Path) -> dict[str, Any]:
    loaded = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def check(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "check-workflows"), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_workflows_pass_the_linters_when_checked() -> None:
    done = check()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "check-jsonschema: well" in done.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    timeout-minutes: 15\n", "    timeout-minutes: soon\n"),
        ("    needs: build\n", "    need: build\n"),
        ("    runs-on: ubuntu-24.04\n", ""),
        ("      contents: write", "      contents: everything"),
        ("        working-directory: files\n", "        working_directory: files\n"),
    ],
)
def test_linters_find_something_when_a_workflow_is_broken(tmp_path: Path, old: str, new: str) -> None:
    sound = RELEASE.read_text(encoding="utf-8")
    assert old in sound
    broken = tmp_path / "broken.yml"
    broken.write_text(sound.replace(old, new, 1), encoding="utf-8")
    done = check(broken)
    assert done.returncode == 1
    assert "check-jsonschema: found something" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit_when_used(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_need_jobs_that_exist_when_read(path: Path) -> None:
    jobs = read(path)["jobs"]
    for job in jobs.values():
        needed = job.get("needs", [])
        assert set([needed] if isinstance(needed, str) else needed) <= set(jobs)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_scripts_take_no_expression_when_run(path: Path) -> None:
    """A value from outside reaches a script through its environment, where it cannot become a command."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_name_files_that_exist_when_read(path: Path) -> None:
    named = re.findall(r"(?<![\w/])packaging[/\\][\w./\\-]+|requirements[\w-]*\.txt", path.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name.replace("\\", "/")).exists()] == []


def test_only_the_release_job_may_write_when_read() -> None:
    workflow = read(RELEASE)
    assert workflow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert rights == {"build": {"contents": "read"}, "release": {"contents": "write"}}


def test_secrets_reach_only_the_signing_of_macos_when_read() -> None:
    with_secrets = [step for step in steps(RELEASE) if "secrets." in str(step)]
    assert [step["name"] for step in with_secrets] == ["Package (macOS)"]
    script = (ROOT / "packaging" / "macos" / "sign-and-notarise").read_text(encoding="utf-8")
    assert set(with_secrets[0]["env"]) == set(re.findall(r"\$\{(CROSSREAD_\w+)-\}", script))


def test_release_builds_on_the_three_systems_when_read() -> None:
    runners = [one["runner"] for one in read(RELEASE)["jobs"]["build"]["strategy"]["matrix"]["include"]]
    assert {runner.split("-")[0] for runner in runners} == {"ubuntu", "windows", "macos"}
    assert len(runners) == len(set(runners))
