"""Zooming of pages by the same keys that change the size of type."""

from collections.abc import Sequence

from desktop_app.shell.views.pages.both_views import BothViews

STEP = 1.2


def zoom_pages(sides: Sequence[BothViews], by: int) -> bool:
    """Show pages some steps larger or smaller, by 0 as wide as there is room; say whether pages were meant.

    They are where the keyboard is on pages, or where it is on no document and one of them shows its pages.
    """
    focused = [views for views in sides if views.view.hasFocus()]
    shown = [views for views in focused or sides if views.pages is not None]
    for views in shown:
        views.set_zoom(views.zoom * STEP**by if by else 1.0)
    return bool(shown)
