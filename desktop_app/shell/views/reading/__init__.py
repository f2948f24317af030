"""The reading pane: a read-only view over QTextLayout that lays out only what is seen."""

from desktop_app.shell.views.reading.header import PaneHeader
from desktop_app.shell.views.reading.marks import Block, Mark, MarkedSide, MarkStyle
from desktop_app.shell.views.reading.page import Band
from desktop_app.shell.views.reading.pane import ReadingPane
from desktop_app.shell.views.reading.view import ReadingView

__all__ = ["Band", "Block", "Mark", "MarkStyle", "MarkedSide", "PaneHeader", "ReadingPane", "ReadingView"]
