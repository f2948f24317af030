"""The tree that Linux packages install: the frozen folder, and what makes desktops know the program."""

import gzip
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from bundling import icons
from bundling.freeze import settle_modes, settle_times
from bundling.order import Order

HOME = Path("usr/lib/crossread")
SHARE = Path("usr/share")
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sizes, in pixels, for which the hicolor theme has folders and desktops have uses."""


def lay(order: Order, frozen: Path, root: Path) -> None:
    """Lay the tree under `root`, which must not hold one; every file bears the order's time.

    Files of the frozen folder are hard links where the disk allows it, so that nothing is copied.
    """
    _link_tree(frozen, root / HOME)
    write(root / SHARE / "applications" / "crossread.desktop", _source(order, "crossread.desktop"))
    write(root / SHARE / "mime" / "packages" / "crossread.xml", _source(order, "crossread-mime.xml"))
    metainfo = "org.crossread.Crossread.metainfo.xml"
    write(root / SHARE / "metainfo" / metainfo, _filled(order, metainfo))
    write(root / SHARE / "man" / "man1" / "crossread.1.gz", zipped(_filled(order, "crossread.1")))
    lay_icons(order, root / SHARE / "icons" / "hicolor")
    _lay_documents(order, root)
    _link(root / "usr" / "bin" / "crossread", root / HOME / "crossread")
    settle_modes(root, root / HOME / "crossread")
    settle_times(root, order.epoch)


def lay_icons(order: Order, hicolor: Path) -> None:
    """Draw the icons of the program and of its projects in all sizes into a `hicolor` folder."""
    drawings = order.root / "resources" / "icons"
    for svg, kind, name in (
        (drawings / "crossread.svg", "apps", "crossread"),
        (drawings / "document.svg", "mimetypes", "application-x-crossread"),
    ):
        for size in ICON_SIZES:
            write(hicolor / f"{size}x{size}" / kind / f"{name}.png", icons.draw(svg, size).png)
        write(hicolor / "scalable" / kind / f"{name}.svg", svg.read_bytes())


def day_of(order: Order) -> str:
    """Return the day of the order's time, as YYYY-MM-DD."""
    return datetime.fromtimestamp(order.epoch, UTC).strftime("%Y-%m-%d")


def _lay_documents(order: Order, root: Path) -> None:
    folder = root / SHARE / "doc" / "crossread"
    write(folder / "CHANGELOG.md.gz", zipped((order.root / "CHANGELOG.md").read_bytes()))
    _link(folder / "licences.html", root / HOME / "_internal" / "licences" / "licences.html")


def _source(order: Order, name: str) -> bytes:
    return (order.root / "packaging" / "linux" / name).read_bytes()


def _filled(order: Order, name: str) -> bytes:
    text = _source(order, name).decode("utf-8")
    return text.replace("@VERSION@", order.version).replace("@DATE@", day_of(order)).encode("utf-8")


def zipped(content: bytes) -> bytes:
    """Return content packed by gzip, the same each time."""
    return gzip.compress(content, mtime=0)


def write(path: Path, content: bytes) -> None:
    """Write a file of the tree, and the folders it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _link(path: Path, target: Path) -> None:
    """Make a symbolic link that holds wherever the tree is moved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(os.path.relpath(target, path.parent))


def _link_tree(source: Path, target: Path) -> None:
    def linked(one: str, other: str) -> None:
        try:
            os.link(one, other)
        except OSError:
            shutil.copy2(one, other)

    shutil.copytree(source, target, symlinks=True, copy_function=linked)
