"""What the keyboard does in the page view: turning pages, moving the caret through the text on them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop_app.shell.views.pages.stack import GAP_PX, PageStack
from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.reading.caret import Move

_LINE_PX = 48
_KEPT_IN_VIEW_PX = 40
_NEAR_PX = 2
_STANDARD = QKeySequence.StandardKey
_MOVES = (
    (None, _STANDARD.SelectNextChar, Move.NEXT_CHARACTER),
    (None, _STANDARD.SelectPreviousChar, Move.PREVIOUS_CHARACTER),
    (_STANDARD.MoveToNextWord, _STANDARD.SelectNextWord, Move.NEXT_WORD),
    (_STANDARD.MoveToPreviousWord, _STANDARD.SelectPreviousWord, Move.PREVIOUS_WORD),
    (None, _STANDARD.SelectNextLine, Move.PARAGRAPH_END),
    (None, _STANDARD.SelectPreviousLine, Move.PARAGRAPH_START),
    (_STANDARD.MoveToEndOfBlock, _STANDARD.SelectEndOfBlock, Move.PARAGRAPH_END),
    (_STANDARD.MoveToStartOfBlock, _STANDARD.SelectStartOfBlock, Move.PARAGRAPH_START),
    (None, _STANDARD.SelectStartOfDocument, Move.DOCUMENT_START),
    (None, _STANDARD.SelectEndOfDocument, Move.DOCUMENT_END),
)


def turned(event: QKeyEvent, stack: PageStack, seen: QRectF) -> float | None:
    """Return the height in the stack that a key goes to; None if it turns no page."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_free = plain == Qt.KeyboardModifier.NoModifier
    key, keys = event.key(), Qt.Key
    if not len(stack) or not (is_free or (plain == Qt.KeyboardModifier.ControlModifier and key in _ENDS)):
        return None
    top = seen.top()
    if key == keys.Key_Home:
        return 0.0
    if key == keys.Key_End:
        return float(stack.height)
    if key in (keys.Key_Down, keys.Key_Up):
        return top + (_LINE_PX if key == keys.Key_Down else -_LINE_PX)
    if key in (keys.Key_Right, keys.Key_Left):
        return _page_away(stack, top, 1 if key == keys.Key_Right else -1)
    if key in (keys.Key_PageDown, keys.Key_PageUp, keys.Key_Space):
        return _screen_away(stack, seen, -1 if key == keys.Key_PageUp else 1)
    return None


def moved_aside(event: QKeyEvent, stack: PageStack, seen: QRectF) -> float | None:
    """Return how far to the right a key goes on pages that were made larger; None where it turns pages instead."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_aside = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain == Qt.KeyboardModifier.NoModifier
    if not is_aside or stack.zoom <= 1:
        return None
    by = _LINE_PX if event.key() == Qt.Key.Key_Right else -_LINE_PX
    wanted = max(0.0, min(stack.width - seen.width(), seen.left() + by))
    return wanted if wanted != seen.left() else None


def place_after(event: QKeyEvent, text: ReadingPane) -> bool:
    """Move the caret of the text, or the end of its selection, if a key does that; say whether it did."""
    for moving, selecting, move in _MOVES:
        is_selecting = event.matches(selecting)
        if is_selecting or (moving is not None and event.matches(moving)):
            text.move_caret(move, is_extending=is_selecting)
            return True
    return False


_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


def _page_away(stack: PageStack, top: float, by: int) -> float:
    """Return the top of the next page, or of this one where it is not in view yet, or of the one before."""
    here = stack.at(top + GAP_PX + _NEAR_PX)
    start = here.top - GAP_PX
    if by < 0 and top > start + _NEAR_PX:
        return start
    number = max(0, min(len(stack) - 1, here.number + by))
    return stack[number].top - GAP_PX


def _screen_away(stack: PageStack, seen: QRectF, by: int) -> float:
    """Return the next screen of the page; where the page ends in view, the top of the next page."""
    here = stack.at(seen.top() + GAP_PX + _NEAR_PX)
    step = seen.height() - _KEPT_IN_VIEW_PX
    if by > 0:
        if here.bottom <= seen.bottom() + _NEAR_PX:
            return _page_away(stack, seen.top(), 1)
        return min(seen.top() + step, max(here.bottom + GAP_PX - seen.height(), seen.top() + 1))
    start = here.top - GAP_PX
    if seen.top() > start + _NEAR_PX:
        return max(start, seen.top() - step)
    before = stack[max(0, here.number - 1)]
    return max(before.top - GAP_PX, before.bottom + GAP_PX - seen.height())
