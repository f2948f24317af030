"""What is tried of a package, step by step."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from try_deb_desktop import (
    ACCEPTED,
    DESKTOP_FILE,
    NAMELESS,
    OTHER,
    PROJECT,
    listing,
    open_again,
    open_things,
    recognise,
)
from try_deb_room import Room, finished, fresh, make_bare, make_desk
from try_deb_screen import Screen, Session
from try_deb_steps import expect, last_line, step

MAKING_LIMIT_S = 1800
METAINFO = "/usr/share/metainfo/org.crossread.Crossread.metainfo.xml"
SEARCHED = ("usr", "etc", "opt", "var", "root")
UNSEARCHED = ("var/log", "var/lib/apt", "var/cache/apt", "var/lib/dpkg/status-old", "var/cache/man/index.db")
"""What keeps a record of all that was ever installed: man-db clears its own once a day, for every package."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried, where, and with which two documents."""

    new: Path
    old: Path | None
    root: Path
    pictures: Path
    documents: tuple[Path, Path]


@dataclass(frozen=True, slots=True)
class Packages:
    """Two versions of the package, as files in the room."""

    old: str
    new: str


def carry_out(trial: Trial) -> None:
    """Do all steps. Raises: Wrong at the first that fails."""
    root = trial.root
    trial.pictures.mkdir(parents=True, exist_ok=True)
    root.mkdir(parents=True, exist_ok=True)
    with step("a clean Debian", MAKING_LIMIT_S):
        make_bare(root / "bare")
    with step("the tools of a desktop in a copy of it", MAKING_LIMIT_S):
        make_desk(root / "bare", root / "desk", root / "archives")
    with Screen(trial.pictures) as screen:
        try_bare(trial, screen)
        try_desk(trial, screen)


def try_bare(trial: Trial, screen: Screen) -> None:
    """See that what the package depends on is all that it needs."""
    room = Room(fresh(trial.root / "bare", trial.root / "trial"))
    room.furnish(trial.root / "archives")
    packages = lay_packages(trial, room)
    with step("install with what it depends on alone", MAKING_LIMIT_S) as said:
        room.as_root("apt-get", "update", "--quiet")
        room.install(packages.new, options=["--no-install-recommends"])
        said.append(f"{version_in(room)}, with {packages_in(room)} packages in all")
    with step("self-test there") as said:
        said.append(last_line(room.as_person("crossread", "self-test")))
    with step("window there, without message bus or desktop"):
        program = Session(room, screen).start("crossread")
        screen.await_window("Crossread")
        screen.picture("bare")
        screen.close()
        expect(program.wait() == 0, "the program ends with 0")
    room.strip()


def try_desk(trial: Trial, screen: Screen) -> None:
    """Try everything on a desktop, from the first version to the last trace."""
    room = Room(fresh(trial.root / "desk", trial.root / "trial"))
    room.furnish(trial.root / "archives")
    packages = lay_packages(trial, room)
    with step("install the older version", MAKING_LIMIT_S) as said:
        room.as_root("apt-get", "update", "--quiet")
        room.install(packages.old)
        said.append(version_in(room))
    make_projects(trial, room)
    look_at_files(room)
    with Session(room, screen) as session:
        recognise(session)
        open_things(session)
        upgrade(room, packages)
        open_again(session)
        with step("self-test and window self-test of the new version") as said:
            said.append(last_line(session.run("crossread", "self-test")))
            said.append(last_line(session.run("crossread", "self-test", "--window")))
    remove(room)
    room.strip()


def lay_packages(trial: Trial, room: Room) -> Packages:
    """Bring both packages into the room; an older one is made if none is given."""
    (room.folder / "packages").mkdir()
    shutil.copy2(trial.new, room.folder / "packages" / "new.deb")
    old = room.folder / "packages" / "old.deb"
    if trial.old is None:
        made = trial.root / f"older-{digest(trial.new)[:12]}.deb"
        if not made.is_file():
            for stale in trial.root.glob("older-*.deb"):
                stale.unlink()
            with step("the same package under an older number"):
                make_older(trial.new, made)
        shutil.copy2(made, old)
    else:
        shutil.copy2(trial.old, old)
    return Packages("/packages/old.deb", "/packages/new.deb")


def make_older(package: Path, out: Path) -> None:
    """Make of a package the same under an older number, which sorts before it."""
    tree = out.with_suffix(".tree")
    shutil.rmtree(tree, ignore_errors=True)
    finished(["dpkg-deb", "--raw-extract", package, tree])
    control = tree / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines()
    older = [f"{line}~older" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(older) + "\n", encoding="utf-8")
    part = out.with_suffix(".part")
    finished(["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, part])
    part.rename(out)
    shutil.rmtree(tree)


def make_projects(trial: Trial, room: Room) -> None:
    """Make projects with the older version, as the person."""
    for document in trial.documents:
        shutil.copy(document, room.home)
    left, right = (document.name for document in trial.documents)
    with step("a project made by it, from the command line") as said:
        room.as_person("crossread", "import", "--project", PROJECT, left, right)
        room.as_person("crossread", "compare", "--project", PROJECT, "1", "2")
        room.as_person("crossread", "judge", "--project", PROJECT, "--comparison", "1", "1", "accept")
        expect(ACCEPTED in listing(room), "the verdict is in the project")
        said.append(f"{len(listing(room).splitlines())} lines listed, one link accepted")
        room.as_person("cp", PROJECT, NAMELESS)
        room.as_person("crossread", "import", "--project", OTHER, right)


def look_at_files(room: Room) -> None:
    """Let Debian's own tools judge what the package brings for desktops."""
    with step("desktop file, AppStream data and manual page are sound") as said:
        expect(not room.as_root("desktop-file-validate", DESKTOP_FILE), "desktop-file-validate says nothing")
        said.append(last_line(room.as_root("appstreamcli", "validate", "--no-net", "--no-color", METAINFO)))
        said.append(room.as_root("man", "-w", "crossread").strip())
        words = room.as_person("man", "--warnings", "-P", "cat", "crossread")
        expect("put two sources side by side" in words, "the manual page can be read")


def upgrade(room: Room, packages: Packages) -> None:
    """Install the newer version over the older one."""
    with step("upgrade", MAKING_LIMIT_S) as said:
        before = version_in(room)
        room.install(packages.new)
        expect(version_in(room) != before, "the version is another one")
        said.append(f"{before} to {version_in(room)}")
        expect(ACCEPTED in listing(room), "the verdict is still there")
        said.append("the project made before is read, with its verdict")


def remove(room: Room) -> None:
    """Remove the package, and look for what it leaves behind."""
    with step("remove") as said:
        files = [line for line in room.as_root("dpkg", "-L", "crossread").splitlines() if line != "/."]
        before = digest(room.home / PROJECT)
        room.as_root("apt-get", "remove", "--yes", "--quiet", "crossread")
        expect(digest(room.home / PROJECT) == before, "the project is the same, byte by byte")
        left = [path for path in files if is_left(room, path)]
        expect(not left, f"all {len(files)} paths of the package are gone; there are still {left}")
        said.append(f"{len(files)} paths gone, the project untouched")
    with step("purge") as said:
        room.as_root("dpkg", "--purge", "crossread")
        traces = traces_in(room)
        expect(not traces, f"nothing in /{', /'.join(SEARCHED)} names crossread any more; these do: {traces}")
        said.append("no file, name or cache speaks of it")


def is_left(room: Room, path: str) -> bool:
    """Say whether a path of a package that was removed is there, and no other package's."""
    there = room.folder / path.lstrip("/")
    if not (there.exists() or there.is_symlink()):
        return False
    return not there.is_dir() or not room.succeeds("dpkg-query", "--search", path)


def traces_in(room: Room) -> list[str]:
    """Return the files of the system that bear the program's name, or hold it."""
    everything = (path for place in SEARCHED for path in (room.folder / place).rglob("*"))
    return sorted(room.inside(path) for path in everything if not is_record(room, path) and speaks_of_it(path))


def is_record(room: Room, path: Path) -> bool:
    """Say whether a path is among those that keep a record."""
    return any(path.is_relative_to(room.folder / record) for record in UNSEARCHED)


def speaks_of_it(path: Path) -> bool:
    """Say whether a path, what it links to, or what it holds names the program."""
    if path.is_symlink():
        return "crossread" in f"{path.name} {path.readlink()}".lower()
    return "crossread" in path.name.lower() or (path.is_file() and b"crossread" in path.read_bytes().lower())


def version_in(room: Room) -> str:
    """Return the version that is installed."""
    return room.as_root("dpkg-query", "--show", "--showformat=${Version}", "crossread")


def packages_in(room: Room) -> int:
    """Return how many packages are installed."""
    return len(room.as_root("dpkg-query", "--show").splitlines())


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
