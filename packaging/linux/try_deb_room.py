"""A clean Debian to try a package in: a folder that programs are run in as if it were the whole disk."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SUITE = "bookworm"
PERSON = "reader"
PERSON_ID = 1000
TOOLS = (
    "dbus-daemon",
    "xdg-utils",
    "libfile-mimeinfo-perl",
    "libglib2.0-bin",
    "file",
    "man-db",
    "appstream",
    "desktop-file-utils",
    "shared-mime-info",
    "hicolor-icon-theme",
)
"""What a desktop has anyway, and what the package is looked at with."""
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "TERM": "dumb"}
SOCKETS = Path("/tmp/.X11-unix")
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}
PROXIES = ("http_proxy", "https_proxy", "no_proxy")


class Wrong(Exception):
    """What was found to be wrong; the sentence says it."""


def finished(
    words: Sequence[str | Path], environment: Mapping[str, str] | None = None, limit_s: float | None = None
) -> str:
    """Run a command to its end and return what it printed. Raises: Wrong if it fails."""
    line = [str(word) for word in words]
    done = subprocess.run(
        line, env=environment, capture_output=True, text=True, errors="replace", timeout=limit_s, check=False
    )
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise Wrong(f"`{' '.join(line)}` ended with {done.returncode}:\n{said}")
    return done.stdout


class Room:
    """One clean Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mounted: list[Path] = []

    @property
    def home(self) -> Path:
        """The home of the person in the room, as it is seen from outside."""
        return self.folder / "home" / PERSON

    def inside(self, path: Path) -> str:
        """Return a path of the room as programs in it name it."""
        return f"/{path.relative_to(self.folder)}"

    def furnish(self, archives: Path) -> None:
        """Mount what programs need of the system; packages that are downloaded are kept in `archives`."""
        for name in ("tmp/.X11-unix", "dev/shm"):
            (self.folder / name).mkdir(mode=0o1777, parents=True, exist_ok=True)
        archives.mkdir(exist_ok=True)
        SOCKETS.mkdir(mode=0o1777, exist_ok=True)
        self._mount("-t", "proc", "proc", at="proc")
        self._mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", at="dev/shm")
        self._mount("--bind", str(SOCKETS), at="tmp/.X11-unix")
        self._mount("--bind", str(archives), at="var/cache/apt/archives")

    def strip(self) -> None:
        """Undo all mounts, so that the folder can go."""
        while self._mounted:
            finished(["umount", "--lazy", self._mounted.pop()])

    def as_root(self, *words: str) -> str:
        """Run a command in the room as root; return what it printed."""
        proxies = {name: os.environ[name] for name in PROXIES if name in os.environ}
        return finished(["chroot", self.folder, *words], ENVIRONMENT | QUIET | proxies)

    def succeeds(self, *words: str) -> bool:
        """Run a command in the room as root; say whether it ended with 0."""
        line = ["chroot", str(self.folder), *words]
        return subprocess.run(line, env=ENVIRONMENT, capture_output=True, check=False).returncode == 0

    def install(self, *packages: str, options: Sequence[str] = ()) -> str:
        """Install packages, by name or by the path of their file in the room."""
        return self.as_root("apt-get", "install", "--yes", "--quiet", *options, *packages)

    def words_for(self, *words: str) -> list[str]:
        """Return the command that runs `words` in the room as the person."""
        at_home = 'cd && exec "$@"'
        return ["chroot", f"--userspec={PERSON}", str(self.folder), "/bin/sh", "-c", at_home, "sh", *words]

    def as_person(self, *words: str, **extra: str) -> str:
        """Run a command in the room as the person, at home; return what it printed."""
        return finished(self.words_for(*words), self.environment(**extra))

    def environment(self, **extra: str) -> dict[str, str]:
        """Return the environment of the person."""
        own = {"HOME": f"/home/{PERSON}", "USER": PERSON, "XDG_RUNTIME_DIR": f"/run/user/{PERSON_ID}"}
        return ENVIRONMENT | own | extra

    def _mount(self, *words: str, at: str) -> None:
        finished(["mount", *words, self.folder / at])
        self._mounted.append(self.folder / at)


def make_bare(folder: Path) -> None:
    """Make a minimal Debian in `folder`, once; what was begun and not ended is made anew."""
    if folder.is_dir():
        return
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    finished(["debootstrap", "--variant=minbase", SUITE, part, mirror()])
    own = part / "etc" / "apt" / "apt.conf.d" / "90host"
    own.write_text(finished(["apt-config", "dump", "Acquire"]))
    if CERTIFICATES.is_file():
        (part / CERTIFICATES.parent.relative_to("/")).mkdir(parents=True, exist_ok=True)
        shutil.copy2(CERTIFICATES, part / CERTIFICATES.relative_to("/"))
    _settle_person(part)
    part.rename(folder)


def make_desk(bare: Path, folder: Path, archives: Path) -> None:
    """Make a Debian with the tools of a desktop in `folder`, once, from a bare one."""
    if folder.is_dir():
        return
    part = folder.with_suffix(".part")
    room = Room(fresh(bare, part))
    room.furnish(archives)
    room.as_root("apt-get", "update", "--quiet")
    room.install(*TOOLS, options=["--no-install-recommends"])
    room.strip()
    part.rename(folder)


def fresh(source: Path, folder: Path) -> Path:
    """Copy a room nobody uses to `folder`, in place of what lies there; return the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    finished(["cp", "-a", "--reflink=auto", source, folder])
    return folder


def mirror() -> str:
    """Return the mirror that the packages of this machine come from. Raises: Wrong if the sources of apt name none."""
    lists = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    words = [word for one in lists if one.is_file() for word in one.read_text(errors="replace").split()]
    found = (word for word in words if word.startswith("http") and word.rstrip("/").endswith("/debian"))
    chosen = next(found, "")
    if not chosen:
        raise Wrong("the sources of apt name no archive of Debian to make a room from")
    return chosen


def _settle_person(folder: Path) -> None:
    finished(["chroot", folder, "useradd", "--create-home", "--uid", str(PERSON_ID), PERSON])
    runtime = folder / "run" / "user" / str(PERSON_ID)
    runtime.mkdir(parents=True)
    runtime.chmod(0o700)
    os.chown(runtime, PERSON_ID, PERSON_ID)
