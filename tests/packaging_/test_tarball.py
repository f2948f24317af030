"""The portable archive is the same each time, and comes into a person's menu without a trace that stays."""

import dataclasses
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from bundling import tarball
from bundling.order import Order, make_order

EPOCH = 1_700_000_000
SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "install-for-me"
REFRESHERS = ("update-mime-database", "update-desktop-database", "gtk-update-icon-cache")

needs_xz = pytest.mark.skipif(shutil.which("xz") is None, reason="xz is not installed")
needs_sh = pytest.mark.skipif(sys.platform != "linux", reason="the script is for Linux")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    made = make_order(tmp_path / "dist", tmp_path / "work", version="1.2.0rc3")
    made.dist.mkdir()
    return dataclasses.replace(made, system="linux", machine="x86_64", epoch=EPOCH)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    (folder / "crossread").write_text("#!/bin/sh\n", encoding="ascii")
    (folder / "_internal" / "l'été.txt").write_text("x" * 1000, encoding="ascii")
    (folder / "_internal" / "link.so").symlink_to("l'été.txt")
    return folder


@dataclasses.dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a home of their own and tools that only write down that they were called."""

    home: Path
    archive: Path

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the script, with variables over the ordinary ones."""
        path = os.pathsep.join([str(self.home.parent / "tools"), "/usr/bin", "/bin"])
        return subprocess.run(
            [str(self.archive / "install-for-me"), *words],
            env={"HOME": str(self.home), "PATH": path} | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> list[str]:
        """Return all that lies in the home, folders left out."""
        found = (path for path in self.home.rglob("*") if path.is_symlink() or not path.is_dir())
        return sorted(path.relative_to(self.home).as_posix() for path in found)


def unpack(folder: Path) -> Path:
    """Put a small archive where a real one would be unpacked."""
    icon = folder / "share/icons/hicolor/32x32/apps/crossread.png"
    icon.parent.mkdir(parents=True)
    icon.write_text("icon", encoding="ascii")
    entry = "[Desktop Entry]\nName=Cross\\sread\nExec=crossread %F\nIcon=crossread\n"
    (folder / "share/crossread.desktop").write_text(entry, encoding="utf-8")
    (folder / "share/crossread.xml").write_text("<mime-info/>", encoding="ascii")
    (folder / "crossread").write_text('#!/bin/sh\necho "$@"\n', encoding="ascii")
    shutil.copy(SCRIPT, folder / "install-for-me")
    (folder / "crossread").chmod(0o755)
    return folder


@pytest.fixture
def person(tmp_path: Path) -> Person:
    home, tools = tmp_path / "my home", tmp_path / "tools"
    home.mkdir()
    tools.mkdir()
    for name in REFRESHERS:
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "{tmp_path}/called"\n', encoding="ascii")
        (tools / name).chmod(0o755)
    return Person(home, unpack(tmp_path / "a folder" / "crossread"))


INSTALLED = [
    ".local/bin/crossread",
    ".local/share/applications/crossread.desktop",
    ".local/share/icons/hicolor/32x32/apps/crossread.png",
    ".local/share/mime/packages/crossread.xml",
]


def program_of(entry: Path) -> str:
    """Return the program that a menu entry starts, read as the Desktop Entry Specification says."""
    value = next(line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    text = value.removeprefix("Exec=").replace("\\\\", "\\")
    assert text.startswith('"')
    assert text.endswith('" %F')
    inside, out = iter(text[1:-4]), ""
    for letter in inside:
        assert letter not in '"`$'
        out += next(inside) if letter == "\\" else letter
    return out


@needs_xz
def test_archive_is_the_same_when_packed_twice(order: Order, frozen: Path) -> None:
    entries = tarball.entries_of(frozen)
    first = tarball.pack(order, entries).read_bytes()
    os.utime(frozen / "crossread", (EPOCH + 9, EPOCH + 9))
    (frozen / "crossread").chmod(0o700)
    assert tarball.pack(order, tarball.entries_of(frozen)).read_bytes() == first


@needs_xz
def test_archive_has_one_folder_when_packed(order: Order, frozen: Path, tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    extra.mkdir()
    shutil.copy(SCRIPT, extra / "install-for-me")
    top = "crossread-1.2.0rc3-linux-x86_64"
    out = tarball.pack(order, tarball.entries_of(frozen, extra))
    assert out.name == f"{top}.tar.xz"
    with tarfile.open(out) as tar:
        members = {member.name: member for member in tar.getmembers()}
        assert list(members) == [top, *(f"{top}/{name}" for name in sorted(members_below(frozen, extra)))]
    assert {(member.uid, member.gid, member.mtime) for member in members.values()} == {(0, 0, EPOCH)}
    programs = [name for name, member in members.items() if member.isreg() and member.mode == 0o755]
    assert programs == [f"{top}/crossread", f"{top}/install-for-me"]
    assert members[f"{top}/_internal/link.so"].linkname == "l'été.txt"


def members_below(*folders: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for folder in folders for path in folder.rglob("*")]


@needs_xz
def test_archive_is_refused_when_xz_fails(order: Order, frozen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tarball, "XZ", ("sh", "-c", "cat > /dev/null; exit 3"))
    with pytest.raises(tarball.ArchiveError, match="xz failed with exit code 3"):
        tarball.pack(order, tarball.entries_of(frozen))


def test_archive_lacks_its_tools_when_none_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _tool: None)
    assert tarball.lacking() == ("xz", "objdump")


@needs_sh
def test_script_leaves_nothing_when_it_removes(person: Person) -> None:
    assert person.run().returncode == 0
    assert person.files() == INSTALLED
    assert person.run("--remove").returncode == 0
    assert person.files() == []


@needs_sh
def test_script_leaves_others_alone_when_it_removes(person: Person) -> None:
    others = [person.home / name.replace("crossread", "other") for name in INSTALLED]
    for path in others:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("other", encoding="ascii")
    before = person.files()
    person.run()
    person.run("--remove")
    assert person.files() == before


@needs_sh
@pytest.mark.parametrize("name", ["with blanks", "o'dd", 'q"uote', "back\\slash", "do$HOME`ll`ar", "l'été", "-n"])
def test_entry_names_the_program_when_the_folder_is_called(name: str, person: Person, tmp_path: Path) -> None:
    archive = unpack(tmp_path / name)
    done = dataclasses.replace(person, archive=archive).run()
    assert (done.returncode, done.stderr) == (0, "")
    entry = person.home / ".local/share/applications/crossread.desktop"
    assert program_of(entry) == f"{archive}/crossread"
    assert "Name=Cross\\sread\n" in entry.read_text(encoding="utf-8")
    assert (person.home / ".local/bin/crossread").resolve() == archive / "crossread"


@needs_sh
@pytest.mark.parametrize("name", ["50% off", "two\nlines"])
def test_script_refuses_when_no_entry_can_name_the_folder(name: str, person: Person, tmp_path: Path) -> None:
    done = dataclasses.replace(person, archive=unpack(tmp_path / name)).run()
    assert done.returncode == 1
    assert "Move the folder elsewhere." in done.stderr
    assert person.files() == []


@needs_sh
def test_script_refuses_when_the_command_is_anothers(person: Person) -> None:
    command = person.home / ".local/bin/crossread"
    command.parent.mkdir(parents=True)
    command.write_text("mine", encoding="ascii")
    done = person.run()
    assert done.returncode == 1
    assert "does not belong to Crossread's archive" in done.stderr
    person.run("--remove")
    assert command.read_text(encoding="ascii") == "mine"


@needs_sh
def test_script_takes_the_command_over_when_the_folder_was_moved(person: Person, tmp_path: Path) -> None:
    person.run()
    moved = person.archive.rename(tmp_path / "moved")
    assert dataclasses.replace(person, archive=moved).run().returncode == 0
    assert (person.home / ".local/bin/crossread").readlink() == moved / "crossread"


@needs_sh
def test_script_follows_the_data_folder_when_one_is_set(person: Person, tmp_path: Path) -> None:
    data = person.home / "data"
    person.run(XDG_DATA_HOME=str(data))
    assert person.files() == [name.replace(".local/share", "data") for name in INSTALLED]
    called = (tmp_path / "called").read_text(encoding="utf-8").splitlines()
    assert called == [f"update-mime-database {data}/mime", f"update-desktop-database {data}/applications"]
    person.run("--remove", XDG_DATA_HOME=str(data))
    person.run(XDG_DATA_HOME="relative")
    assert person.files() == INSTALLED


@needs_sh
def test_script_says_how_when_asked_for_something_else(person: Person) -> None:
    done = person.run("--help")
    assert (done.returncode, done.stderr) == (2, "Usage: install-for-me [--remove]\n")


@needs_sh
def test_script_refuses_when_the_program_is_not_beside_it(person: Person) -> None:
    (person.archive / "crossread").unlink()
    done = person.run()
    assert done.returncode == 1
    assert "Unpack the whole archive" in done.stderr
