"""What a person does with files on a desktop: a double-click, "Open with", a second file."""

from try_deb_room import Room
from try_deb_screen import Session
from try_deb_steps import expect, step

TYPE = "application/x-crossread"
DESKTOP_FILE = "/usr/share/applications/crossread.desktop"
NAME = "Fährunglück, the ferry"
PROJECT = f"{NAME}.crossread"
NAMELESS = "a project without its suffix"
OTHER = "another project.crossread"
ACCEPTED = "\taccepted\t"
TITLES = ("Two hundred", "Preliminary")
"""How the titles of the two documents begin."""


def recognise(session: Session) -> None:
    """See that a project is known by its name and by its content, and what opens it."""
    with step("the type of a project by its name") as said:
        expect_type(session.run("xdg-mime", "query", "filetype", PROJECT))
        expect_type(session.run("gio", "info", "-a", "standard::content-type", PROJECT))
        said.append("by xdg-mime and gio")
    with step("the type of a project without its suffix") as said:
        expect_type(session.run("xdg-mime", "query", "filetype", NAMELESS))
        expect_type(session.run("gio", "info", "-a", "standard::content-type", NAMELESS))
        said.append("by xdg-mime (mimetype) and gio")
    with step("what opens a project") as said:
        found = session.run("xdg-mime", "query", "default", TYPE).strip()
        expect(found == "crossread.desktop", f"Crossread is the default; xdg-mime says {found!r}")
        expect("crossread.desktop" in session.run("gio", "mime", TYPE), "gio knows Crossread for projects")
        expect("crossread.desktop" in session.run("gio", "mime", "application/pdf"), "gio offers Crossread for PDF")
        said.append("Crossread, by xdg-mime and gio; gio offers it for PDF as well")


def expect_type(said: str) -> None:
    """Raise Wrong unless a tool said that the file is a project."""
    expect(TYPE in said, f"the type is {TYPE}; the tool says {said.strip()!r}")


def open_things(session: Session) -> None:
    """Open a project and documents in all the ways a desktop has."""
    screen = session.screen
    with step("double-click on a project (xdg-open)") as said:
        session.start("xdg-open", PROJECT)
        said.append(screen.await_window(NAME).title)
        screen.picture("double-click")
    with step("a second project while the first is open (xdg-open)") as said:
        first = screen.windows()
        opener = session.start("xdg-open", OTHER)
        window = screen.await_window("another project")
        expect((window.number,) == tuple(one.number for one in first), "it is the same window")
        expect(opener.wait() == 0, "xdg-open ends with 0")
        said.append(f"in the same window: {window.title}")
        screen.picture("second-project")
    with step("back to the first by the command line") as said:
        session.run("crossread", PROJECT)
        screen.await_window(NAME)
        said.append("crossread FILE ended with 0, one window")
        screen.picture("back")
        screen.close()
    with step("double-click on a project without its suffix (gio open)") as said:
        session.start("gio", "open", NAMELESS)
        said.append(screen.await_window(NAMELESS).title)
        screen.picture("nameless")
        screen.close()
    with step('"Open with" on two documents (gio launch)') as said:
        session.start("gio", "launch", DESKTOP_FILE, "gazette.txt", "inquiry.txt")
        said.append(screen.await_window(*TITLES).title)
        screen.picture("open-with")
        screen.close()


def open_again(session: Session) -> None:
    """Open the project of the older version in the newer one."""
    screen = session.screen
    with step("the old project in the new version (xdg-open)") as said:
        session.start("xdg-open", PROJECT)
        said.append(screen.await_window(NAME).title)
        screen.picture("upgraded")
        screen.close()
        expect(ACCEPTED in listing(session.room), "the verdict is still there")


def listing(room: Room) -> str:
    """Return what `crossread list` says of the project."""
    return room.as_person("crossread", "list", "--project", PROJECT)
