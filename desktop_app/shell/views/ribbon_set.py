"""All ribbons of a comparison, with what finds those in view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.core.navigation import LinksInView
from desktop_app.shell.views.ribbons import Ribbon


@dataclass(frozen=True, slots=True)
class RibbonSet:
    """Ribbons, most important first; `owners` names for each link of a passage the link of the passage's ribbon."""

    ribbons: tuple[Ribbon, ...] = ()
    owners: Mapping[int, int] = field(default_factory=dict)
    in_view: LinksInView = field(default_factory=lambda: LinksInView((), ()))

    @classmethod
    def of(cls, ribbons: Sequence[Ribbon]) -> "RibbonSet":
        """Return ribbons with what finds them."""
        owners = {one.link_id: ribbon.link_id for ribbon in ribbons for one in ribbon.inner}
        in_view = LinksInView([ribbon.left for ribbon in ribbons], [ribbon.right for ribbon in ribbons])
        return cls(tuple(ribbons), owners, in_view)
