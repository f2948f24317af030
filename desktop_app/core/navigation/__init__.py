"""Where a reader goes next, worked out without a toolkit."""

from desktop_app.core.navigation.chain import Tie, heaviest_chain
from desktop_app.core.navigation.correspondence import Correspondence
from desktop_app.core.navigation.coverage import Coverage, coverage
from desktop_app.core.navigation.finding import find_places
from desktop_app.core.navigation.only_here import only_here
from desktop_app.core.navigation.scrolling import Reach, ScrollMode, held_height, level_height
from desktop_app.core.navigation.span_index import LinksInView, SpanIndex, merged
from desktop_app.core.navigation.stepping import in_reading_order, link_near, next_open, next_where, partners, step
from desktop_app.core.navigation.surroundings import Neighbour, Surroundings, around, unframed
from desktop_app.core.navigation.trail import Trail
from desktop_app.core.navigation.walk import Met, Stop, StopKind, Walk, blanks_and_gaps

__all__ = [
    "Correspondence",
    "Coverage",
    "LinksInView",
    "Met",
    "Neighbour",
    "Reach",
    "ScrollMode",
    "SpanIndex",
    "Stop",
    "StopKind",
    "Surroundings",
    "Tie",
    "Trail",
    "Walk",
    "around",
    "blanks_and_gaps",
    "coverage",
    "find_places",
    "heaviest_chain",
    "held_height",
    "in_reading_order",
    "level_height",
    "link_near",
    "merged",
    "next_open",
    "next_where",
    "only_here",
    "partners",
    "step",
    "unframed",
]
