"""Drawing off the UI thread: newest wishes only, bounded room, one thread that ends."""

import threading

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.importers.pdf.part import Part
from desktop_app.shell.session.page_drawer import KeptPictures, Key, PageDrawer
from tests.shell.pages.conftest import document_of, numbered

WAIT_MS = 20_000


def part(page: int, size: int = 20) -> Part:
    return Part(page, size, size, 0, 0, size, size)


def image(side: int) -> QImage:
    return QImage(side, side, QImage.Format.Format_RGB32)


def test_pictures_used_longest_ago_go_when_room_is_short() -> None:
    kept = KeptPictures(room=3 * 400)
    for number in range(3):
        kept.put(Key(1, part(number)), image(10))
    assert kept.get(Key(1, part(0))) is not None
    kept.put(Key(1, part(3)), image(10))
    assert kept.get(Key(1, part(1))) is None
    assert [kept.get(Key(1, part(number))) is not None for number in (0, 2, 3)] == [True, True, True]
    assert kept.bytes == 3 * 400


def test_picture_larger_than_the_room_is_kept_alone() -> None:
    kept = KeptPictures(room=10)
    kept.put(Key(1, part(0)), image(10))
    kept.put(Key(1, part(1)), image(10))
    assert (len(kept), kept.bytes) == (1, 400)


def test_same_picture_counts_once_when_put_again() -> None:
    kept = KeptPictures()
    for _ in range(2):
        kept.put(Key(1, part(0)), image(10))
    assert kept.bytes == 400


def test_old_wishes_are_dropped_when_a_viewer_wants_others(originals, qapp, qtbot) -> None:
    document = document_of(numbered(4), originals)
    held = threading.Event()
    drawn: list[int] = []

    def slow(document_id: int) -> bytes:
        held.wait()
        return originals[document_id]

    drawer = PageDrawer(slow)
    drawer.drawn.connect(lambda one: drawn.append(one.key.part.page))
    drawer.want(drawer, document, [part(0), part(1), part(2)])
    drawer.want(drawer, document, [part(3)])
    held.set()
    qtbot.waitUntil(lambda: 3 in drawn, timeout=WAIT_MS)
    drawer.close()
    assert set(drawn) <= {0, 3}


def test_bytes_are_read_off_the_ui_thread(originals, qtbot) -> None:
    document = document_of(numbered(1), originals)
    threads: list[threading.Thread] = []

    def original(number: int) -> bytes:
        threads.append(threading.current_thread())
        return originals[number]

    drawer = PageDrawer(original)
    try:
        with qtbot.waitSignal(drawer.drawn, timeout=WAIT_MS):
            drawer.want(drawer, document, [part(0)])
    finally:
        drawer.close()
    assert [thread.name for thread in threads] == ["crossread-pages"]
    assert not threads[0].is_alive()


def test_nothing_is_drawn_when_closed(originals, qapp) -> None:
    document = document_of(numbered(1), originals)
    drawer = PageDrawer(originals.__getitem__)
    drawer.close()
    drawer.want(drawer, document, [part(0)])
    assert not any(thread.name == "crossread-pages" for thread in threading.enumerate())


def test_pictures_of_another_project_are_dropped_when_forgotten(drawer: PageDrawer, originals, qtbot) -> None:
    document = document_of(numbered(1), originals)
    with qtbot.waitSignal(drawer.drawn, timeout=WAIT_MS):
        drawer.want(drawer, document, [part(0)])
    drawer.forget()
    assert drawer.kept.get(Key(document.id, part(0))) is None
    with qtbot.waitSignal(drawer.drawn, timeout=WAIT_MS):
        drawer.want(drawer, document, [part(0)])


@pytest.mark.parametrize("count", [1, 3])
def test_every_wish_is_fulfilled_in_order(drawer: PageDrawer, originals, qtbot, count: int) -> None:
    document = document_of(numbered(3), originals)
    drawn: list[int] = []
    drawer.drawn.connect(lambda one: drawn.append(one.key.part.page))
    drawer.want(drawer, document, [part(page) for page in range(count)])
    qtbot.waitUntil(lambda: len(drawn) == count, timeout=WAIT_MS)
    assert drawn == list(range(count))
