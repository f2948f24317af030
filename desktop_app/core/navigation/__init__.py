"""Where a reader goes next, worked out without a toolkit."""

from desktop_app.core.navigation.chain import Tie, heaviest_chain
from desktop_app.core.navigation.correspondence import Correspondence
from desktop_app.core.navigation.coverage import Coverage, coverage
from desktop_app.core.navigation.finding import find_places
from desktop_app.core.navigation.span_index import LinksInView, SpanIndex, merged
from desktop_app.core.navigation.stepping import in_reading_order, link_near, next_open, next_where, partners, step

__all__ = [
    "Correspondence",
    "Coverage",
    "LinksInView",
    "SpanIndex",
    "Tie",
    "coverage",
    "find_places",
    "heaviest_chain",
    "in_reading_order",
    "link_near",
    "merged",
    "next_open",
    "next_where",
    "partners",
    "step",
]
