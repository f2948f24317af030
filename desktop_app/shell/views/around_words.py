"""What the card about a blank or gap says, sentence by sentence."""

from PySide6.QtCore import QCoreApplication

from desktop_app.core.entities import Document
from desktop_app.core.navigation import Met, Neighbour, Stop, StopKind, Surroundings, unframed
from desktop_app.shell.models import words
from desktop_app.shell.views.around_card import Said
from desktop_app.shell.views.places import Places, places_of
from desktop_app.shell.views.reading.words import gap_sentence

_CONTEXT = "AroundCard"
LONGEST = 240


def head(met: Met) -> str:
    """Return which of the blanks and gaps this is."""
    said = (
        QCoreApplication.translate(_CONTEXT, "Gap · {number} of {total} blanks and gaps")
        if met.stop.kind is StopKind.GAP
        else QCoreApplication.translate(_CONTEXT, "Blank · {number} of {total} blanks and gaps")
    )
    return said.format(number=met.number, total=met.total)


def where(stop: Stop, document: Document) -> str:
    """Return where the place is, and what is said of it there."""
    place = places_of(document).near(stop.span.start)
    parts = [document.title, place, _ground(stop, document)]
    return " · ".join(part for part in parts if part)


def lines(around: Surroundings, there: Document) -> list[Said]:
    """Return what the other side says around the place, or plainly that it says nothing."""
    places = places_of(there)
    said: list[Said] = []
    if around.within:
        said.append(
            _quoted(
                QCoreApplication.translate(_CONTEXT, "The passage it stands in has a counterpart"),
                around.within[0],
                places,
            )
        )
    if around.before is None and around.after is None:
        if not said:
            said.append(
                Said(
                    QCoreApplication.translate(
                        _CONTEXT, "Nothing around this place has a counterpart on the other side."
                    )
                )
            )
        return said
    if around.before is not None:
        said.append(
            _quoted(QCoreApplication.translate(_CONTEXT, "Counterpart of what stands before it"), around.before, places)
        )
    said += _middle(around, places)
    if around.after is not None:
        said.append(
            _quoted(QCoreApplication.translate(_CONTEXT, "Counterpart of what stands after it"), around.after, places)
        )
    return said


def _middle(around: Surroundings, places: Places) -> list[Said]:
    if around.before is None:
        return [Said(QCoreApplication.translate(_CONTEXT, "Nothing before it has a counterpart."))]
    if around.after is None:
        return [Said(QCoreApplication.translate(_CONTEXT, "Nothing after it has a counterpart."))]
    if around.is_crossed:
        return [
            Said(
                QCoreApplication.translate(
                    _CONTEXT, "Over there these two stand in the other order, so nothing stands between them."
                )
            )
        ]
    span = unframed(around.between, places.document) if around.between is not None else None
    if span is None:
        return [Said(QCoreApplication.translate(_CONTEXT, "Nothing stands between the two over there."))]
    lead = QCoreApplication.translate(_CONTEXT, "Between the two, the other side says")
    return [Said(lead, places.near(span.start), words.excerpt(span.of(places.document.text), LONGEST), span=span)]


def _quoted(lead: str, neighbour: Neighbour, places: Places) -> Said:
    text = words.excerpt(neighbour.there.of(places.document.text), LONGEST)
    return Said(lead, places.at(neighbour.there), text, neighbour.link_id)


def _ground(stop: Stop, document: Document) -> str:
    if stop.kind is StopKind.GAP:
        return next((gap_sentence(gap) for gap in document.gaps if gap.at == stop.span.start), "")
    found = next((one for one in document.redactions if one.span == stop.span), None)
    return (
        QCoreApplication.translate(_CONTEXT, "withheld under {ground}").format(ground=found.exemption)
        if found and found.exemption
        else ""
    )
