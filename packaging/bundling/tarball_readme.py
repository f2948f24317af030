"""What the portable archive says to the person who unpacks it."""

import textwrap
from pathlib import Path

from bundling.needed import needed_sonames, oldest_glibc
from bundling.order import Order

README = """\
Crossread {version} for Linux on {machine}

Crossread puts two documents side by side and shows what they share. It works
offline: nothing leaves this computer.

To run it

    ./crossread                     opens the window
    ./crossread A.pdf B.docx        opens the window on two documents
    ./crossread --help              lists what it does without a window

The folder may lie anywhere, and may be moved while Crossread is not running.

To have it in the menu

    ./install-for-me                adds Crossread to your menu, and opens its
                                    projects with it; no administrator needed
    ./install-for-me --remove       undoes that

After moving the folder, run ./install-for-me again. To be rid of Crossread,
run ./install-for-me --remove, then delete the folder.

What the system must have

{glibc}{libraries}

A desktop system has all of these. If Crossread does not start, start it in a
terminal: the message names what is missing. To try whether everything works:

    ./crossread self-test

Licences

Crossread is under the Apache License 2.0. The licences of all its parts are
in _internal/licences/licences.html, and as plain text in licences.txt there.
"""


def written(order: Order, frozen: Path) -> str:
    """Return the text; what the system must have is read from the frozen folder."""
    glibc = oldest_glibc(frozen)
    return README.format(
        version=order.version,
        machine=order.machine,
        glibc=f"The GNU C library {glibc} or newer, and these libraries:\n\n" if glibc else "These libraries:\n\n",
        libraries=textwrap.fill(", ".join(needed_sonames(frozen)), 76, initial_indent="  ", subsequent_indent="  "),
    )
