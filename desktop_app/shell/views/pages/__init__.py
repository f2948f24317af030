"""The page view: a document's pages as they look, with the same highlights as its text."""

from desktop_app.shell.views.pages.both_views import BothViews
from desktop_app.shell.views.pages.view import PageView
from desktop_app.shell.views.pages.view_switch import ViewMode, ViewSwitch, has_pages
from desktop_app.shell.views.pages.zooming import zoom_pages

__all__ = ["BothViews", "PageView", "ViewMode", "ViewSwitch", "has_pages", "zoom_pages"]
