"""Setting a page by Typst, whose every complaint about a character is heeded."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop_app.core.paths import resources

if TYPE_CHECKING:
    import typst

MOST_ROUNDS = 4
_COMPLAINT = re.compile(r'(?:text|codepoint)[^`\n]*`"((?:[^"\\\n]|\\.)*)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))")
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_PROBE = b"""#set document(title: "Probe", date: datetime(year: 2000, month: 1, day: 1))
#set text(font: "Noto Serif")
#title()
#for sign in json(bytes(sys.inputs.content)) { block(text(sign)) }
"""


class Unshown(Exception):
    """A page could not be set; `characters` are those that Typst complained about, `words` all it said."""

    def __init__(self, characters: frozenset[str], words: str) -> None:
        """Keep what was said."""
        super().__init__(words)
        self.characters = characters
        self.words = words


@lru_cache(maxsize=2)
def fonts(with_system: bool) -> "typst.Fonts":
    """Return the fonts that ship with Crossread, and those of the system where asked for."""
    import typst

    folder = str(resources() / "fonts")
    return typst.Fonts(include_system_fonts=with_system, include_embedded_fonts=False, font_paths=[folder])


def set_pages(template: bytes, content: object, with_system: bool, standards: Sequence[str], timestamp: int) -> bytes:
    """Return the PDF that `template` makes of `content`.

    Raises: Unshown if Typst refuses, for a character or for anything else.
    """
    import typst

    payload = json.dumps(content, ensure_ascii=False)
    compiler = typst.Compiler(template, font_paths=fonts(with_system), sys_inputs={"content": payload})
    options: dict[str, Any] = {"format": "pdf", "pdf_standards": list(standards), "timestamp": timestamp}
    try:
        pages = compiler.compile(**options)
    except typst.TypstError as error:
        raise Unshown(complaints(error.diagnostic), error.diagnostic) from error
    if not isinstance(pages, bytes):
        raise Unshown(frozenset(), "no pages")
    return pages


def unshown(characters: Iterable[str], with_system: bool, standards: Sequence[str]) -> frozenset[str]:
    """Return those characters that no font can show, by asking Typst to set each of them."""
    asked = sorted(characters)
    missing: frozenset[str] = frozenset()
    for _round in range(MOST_ROUNDS):
        left = [character for character in asked if character not in missing]
        try:
            set_pages(_PROBE, left, with_system, standards, 0)
        except Unshown as refusal:
            found = refusal.characters & frozenset(left)
            if not found:
                return frozenset(asked)
            missing |= found
        else:
            break
    return missing


def complaints(diagnostic: str) -> frozenset[str]:
    """Return the characters that a diagnostic names, without those of ASCII.

    Where a letter and a mark that sits on it are named together, only the mark is at fault.
    """
    named: set[str] = set()
    for found in _COMPLAINT.finditer(diagnostic):
        cluster = [letter for letter in _unescape(found[1]) if not " " <= letter <= "~"]
        marks = [letter for letter in cluster if unicodedata.category(letter)[0] in "MC"]
        named.update(marks or cluster)
    return frozenset(named)


def _unescape(words: str) -> str:
    def letter(found: re.Match[str]) -> str:
        return chr(int(found[1], 16)) if found[1] else _SHORT.get(found[2], found[2])

    return _ESCAPE.sub(letter, words)
