"""Drawing of pages off the UI thread, with the pictures that are kept."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from desktop_app.core.entities import Document
from desktop_app.core.errors import CrossreadError
from desktop_app.core.importers.pdf.part import Part, Picture

if TYPE_CHECKING:
    from desktop_app.core.importers.pdf.pictures import PdfPictures

KEPT_BYTES = 80 * 1024 * 1024
"""Room for pictures: some thirty pages that fill a window, or two screens at the sharpest."""

_FILES_OPEN = 2

log = logging.getLogger(__name__)

Original = Callable[[int], bytes]
"""Returns the bytes that a document was read from; called off the UI thread."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a picture is of: a part of a page of a document."""

    document_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class Drawn:
    """What drawing came to: a picture, or the sentence that says why there is none."""

    key: Key
    round: int
    image: QImage | None = None
    problem: str = ""


class KeptPictures:
    """The pictures used last, as many as there is room for."""

    def __init__(self, room: int = KEPT_BYTES) -> None:
        self._room = room
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._images)

    def get(self, key: Key) -> QImage | None:
        """Return a picture if it is kept; it then counts as used last."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def others(self, document_id: int, page: int) -> list[tuple[Part, QImage]]:
        """Return all pictures of a page, the smallest size first."""
        found = [
            (key.part, image)
            for key, image in self._images.items()
            if key.document_id == document_id and key.part.page == page
        ]
        return sorted(found, key=lambda one: one[0].across)

    def put(self, key: Key, image: QImage) -> None:
        """Keep a picture, and let go of those not used for longest where room is short."""
        self._drop(key)
        self._images[key] = image
        self.bytes += image.sizeInBytes()
        while self.bytes > self._room and len(self._images) > 1:
            self._drop(next(iter(self._images)))

    def clear(self) -> None:
        """Keep none."""
        self._images.clear()
        self.bytes = 0

    def _drop(self, key: Key) -> None:
        image = self._images.pop(key, None)
        if image is not None:
            self.bytes -= image.sizeInBytes()


class PageDrawer(QObject):
    """Draws what views ask for, in the order of their wishes; a view's new wishes take the place of its old ones.

    One thread draws, begun when first needed; `drawn` comes on the UI thread.
    """

    drawn = Signal(object)
    _arrived = Signal(object)

    def __init__(self, original: Original, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptPictures()
        self._problems: dict[tuple[int, int], str] = {}
        self._bench = _Bench(original, self._arrived.emit)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def want(self, viewer: object, document: Document, parts: Sequence[Part]) -> None:
        """Draw these parts for a viewer, the first one first; those that are kept are not drawn again."""
        keys = [Key(document.id, part) for part in parts]
        missing = [key for key in keys if self.kept.get(key) is None and not self.problem(key.document_id, key.part)]
        self._bench.lay(id(viewer), document.provenance.name, missing)

    def problem(self, document_id: int, part: Part) -> str:
        """Return the sentence that says why a page cannot be drawn; empty if nothing is known against it."""
        return self._problems.get((document_id, part.page), "")

    def forget(self) -> None:
        """Let go of every picture and every file: another project may give the same number to another document."""
        self.kept.clear()
        self._problems.clear()
        self._bench.clear()

    def close(self) -> None:
        """Stop drawing and wait for the thread to end."""
        self._bench.close()
        self.kept.clear()

    @Slot(object)
    def _take(self, drawn: Drawn) -> None:
        if drawn.round != self._bench.round:
            return
        if drawn.image is not None:
            self.kept.put(drawn.key, drawn.image)
        else:
            self._problems[drawn.key.document_id, drawn.key.part.page] = drawn.problem
        self.drawn.emit(drawn)


class _Bench:
    """Where wishes lie and the thread that fulfils them."""

    def __init__(self, original: Original, arrived: Callable[[Drawn], None]) -> None:
        self._original = original
        self._arrived = arrived
        self._changed = threading.Condition()
        self._wishes: dict[int, list[Key]] = {}
        self._names: dict[int, str] = {}
        self._open: OrderedDict[int, PdfPictures] = OrderedDict()
        self._thread: threading.Thread | None = None
        self._is_closed = False
        self.round = 0
        """Counts projects, so that what is drawn for one before is dropped."""

    def lay(self, viewer: int, name: str, keys: list[Key]) -> None:
        """Take the wishes of one viewer in place of its earlier ones."""
        with self._changed:
            if self._is_closed or (not keys and not self._wishes.get(viewer)):
                return
            self._wishes[viewer] = keys
            self._names.update((key.document_id, name) for key in keys)
            if self._thread is None and keys:
                self._thread = threading.Thread(target=self._work, name="crossread-pages", daemon=True)
                self._thread.start()
            self._changed.notify()

    def clear(self) -> None:
        """Drop all wishes and close all files."""
        with self._changed:
            self._wishes.clear()
            self.round += 1
            self._changed.notify()

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        served = 0
        while (wish := self._next()) is not None:
            key, now = wish
            if now != served:
                self._close_files()
                served = now
            self._arrived(self._drawn(key, now))
        self._close_files()

    def _next(self) -> tuple[Key, int] | None:
        """Return the next wish, in turn of the viewers; None when it is time to end."""
        with self._changed:
            while not self._is_closed:
                for viewer in list(self._wishes):
                    keys = self._wishes.pop(viewer)
                    if keys:
                        self._wishes[viewer] = keys[1:]
                        return keys[0], self.round
                self._changed.wait()
            return None

    def _drawn(self, key: Key, now: int) -> Drawn:
        try:
            return Drawn(key, now, _image(self._pictures(key.document_id).draw(key.part)))
        except CrossreadError as error:
            return Drawn(key, now, problem=str(error))
        except Exception:
            log.exception("a page could not be drawn")
            return Drawn(key, now, problem=_unexpected())

    def _pictures(self, document_id: int) -> "PdfPictures":
        from desktop_app.core.importers.pdf.pictures import PdfPictures

        if document_id not in self._open:
            while len(self._open) >= _FILES_OPEN:
                self._open.popitem(last=False)[1].close()
            self._open[document_id] = PdfPictures(self._original(document_id), self._names[document_id])
        self._open.move_to_end(document_id)
        return self._open[document_id]

    def _close_files(self) -> None:
        while self._open:
            self._open.popitem()[1].close()


def _unexpected() -> str:
    return QCoreApplication.translate("PageDrawer", "This page cannot be drawn; the text view shows what it says.")


def _image(picture: Picture) -> QImage:
    """Return the picture as Qt paints it, with pixels of its own."""
    shown = QImage(picture.data, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
    return shown.copy()
