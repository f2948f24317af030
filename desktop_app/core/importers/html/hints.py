"""What the elements of a web page say of their role, beside their text."""

import re
from collections.abc import Mapping

from desktop_app.core.entities import FurnitureKind

Attributes = Mapping[str, str | None]

_ROLES = {
    "navigation": FurnitureKind.NAVIGATION,
    "banner": FurnitureKind.NAVIGATION,
    "contentinfo": FurnitureKind.NAVIGATION,
    "complementary": FurnitureKind.NAVIGATION,
    "search": FurnitureKind.NAVIGATION,
    "menu": FurnitureKind.NAVIGATION,
    "menubar": FurnitureKind.NAVIGATION,
    "toolbar": FurnitureKind.NAVIGATION,
}
_TAGS = dict.fromkeys(("nav", "aside", "button", "menu"), FurnitureKind.NAVIGATION)
_OUTER_TAGS = dict.fromkeys(("header", "footer"), FurnitureKind.NAVIGATION)
_WORDS = {
    **dict.fromkeys(("newsletter", "subscribe", "subscription", "signup", "paywall"), FurnitureKind.SUBSCRIPTION),
    **dict.fromkeys(("byline", "dateline"), FurnitureKind.BYLINE),
    **dict.fromkeys(
        (
            "related",
            "recommended",
            "recommendations",
            "recirculation",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "cookies",
        ),
        FurnitureKind.NAVIGATION,
    ),
    **dict.fromkeys(
        ("share", "sharing", "social", "sidebar", "advert", "advertisement", "ads", "sponsored", "promo", "comments"),
        FurnitureKind.NAVIGATION,
    ),
}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_UNSEEN_STYLE = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset({"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "d-none"})


def stated_role(tag: str, attributes: Attributes, is_outermost: bool) -> FurnitureKind | None:
    """Return what HTML's own tags or ARIA roles make of an element; None if it is part of the text.

    `is_outermost` says that no article, section or quotation holds it: only there are header and footer the page's.
    """
    role = (attributes.get("role") or "").strip().lower()
    if role:
        return _ROLES.get(role)
    return _TAGS.get(tag) or (_OUTER_TAGS.get(tag) if is_outermost else None)


def hinted_role(attributes: Attributes) -> FurnitureKind | None:
    """Return what the words of an element's class and id make of it; a guess, which size must bear out."""
    for name in ("class", "id"):
        for word in _WORD.findall((attributes.get(name) or "")[:500]):
            if kind := _WORDS.get(word.lower()):
                return kind
    return None


def is_unseen(tag: str, attributes: Attributes) -> bool:
    """Say whether a browser would not show the element."""
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    if not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split()):
        return True
    return _UNSEEN_STYLE.search((attributes.get("style") or "")[:2000]) is not None
