"""All actions of the window, as data, in the order of their menus."""

from desktop_app.shell.actions.menus.comparison import COMPARISON
from desktop_app.shell.actions.menus.edit import EDIT
from desktop_app.shell.actions.menus.file import FILE
from desktop_app.shell.actions.menus.help import HELP
from desktop_app.shell.actions.menus.link import LINK
from desktop_app.shell.actions.menus.view import VIEW

MENUS = (FILE, EDIT, VIEW, LINK, COMPARISON, HELP)
