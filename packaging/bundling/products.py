"""Which packages each system has."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bundling import appimage, deb, dmg, nsis, rpm, tarball
from bundling.order import Order


@dataclass(frozen=True, slots=True)
class Product:
    """A kind of package: its name for people, what this machine lacks for it, how it is built."""

    name: str
    lacking: Callable[[], tuple[str, ...]]
    build: Callable[[Order, Path], Path]


PRODUCTS = {
    "linux": (
        Product("portable archive (.tar.xz)", tarball.lacking, tarball.build),
        Product("Debian package (.deb)", deb.lacking, deb.build),
        Product("RPM package (.rpm)", rpm.lacking, rpm.build),
        Product("AppImage", appimage.lacking, appimage.build),
    ),
    "windows": (Product("Windows installer", nsis.lacking, nsis.build),),
    "macos": (Product("disk image (.dmg)", dmg.lacking, dmg.build),),
}


def products_of(system: str) -> tuple[Product, ...]:
    """Return the kinds of package that a system's machine may build."""
    return PRODUCTS.get(system, ())
