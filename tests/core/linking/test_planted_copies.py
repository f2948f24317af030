"""Copies planted in running text, changed as quotations are: how many are found, and what else is taken for one."""

import random
import re
from collections.abc import Callable
from itertools import cycle

import pytest

from desktop_app.core.linking.pair import prepare
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document
from tests.core.linking.language_pairs import AR, DE, EL, EN, ES, FR, JA, RU, ZH

SURE = 8.0
"""Nats of copied words from which a cell counts as a copy."""
LINES = EN.split("\n")
HOSTS = (
    "Reviewing the week, our columnist recalls the following words with a sigh and turns to gardening.",
    "The almanac for that spring has a curious entry between two recipes for marmalade.",
    "My aunt used to recite, whenever guests arrived, a passage that nobody had asked for.",
    "Among the letters was a page, torn and folded twice, where somebody had copied something.",
    "The play opens on a bare stage where an actor reads slowly to an empty chair.",
)
OTHERS = ["Beekeepers count on dry summers.", "Two violins were sold at auction.", "The lift has been out of order."]
Change = Callable[[list[str], random.Random], list[str]]


def share_found(left: list[str], right: list[str], plants: int, language: str) -> tuple[float, int]:
    """Return which share of the planted lines is found as copies, and how many others are; line n goes with line n."""
    pair = prepare(document(left, language), document(right, language), LinkSettings(), Progress())
    copies = pair.copies
    rows, columns = ([side.text.count("\n", 0, unit.start) for unit in side.units] for side in (pair.left, pair.right))
    found = {
        (rows[row], columns[column])
        for row, column, worth in zip(copies.cells.rows, copies.cells.columns, copies.information, strict=True)
        if worth >= SURE
    }
    right_ones = {(line, line) for line in range(plants)} & found
    return len(right_ones) / plants, len(found - right_ones)


def inside(host: str, copy: str) -> str:
    """Return a sentence with a copy in its middle."""
    words = host.rstrip(".").split()
    half = len(words) // 2
    return " ".join([*words[:half], copy, *words[half:]])


def changed(rate: float) -> Change:
    def change(words: list[str], chance: random.Random) -> list[str]:
        found: list[str] = []
        for word in words:
            what = chance.choice(("other", "more", "none")) if chance.random() < rate else "same"
            found += {"same": [word], "other": ["granite"], "more": [word, "indeed"], "none": []}[what]
        return found

    return change


def hyphenated(text: str) -> str:
    return re.sub(r"(?<![\w-])([a-z]{4})([a-z]{4,})(?![\w-])", "\\1-\n\\2", text, count=2)


@pytest.mark.parametrize(("rate", "least"), [(0.0, 1.0), (0.05, 1.0), (0.1, 0.93), (0.2, 0.8), (0.3, 0.6)])
def test_copies_inside_running_text_are_found_though_words_are_changed(rate: float, least: float) -> None:
    chance = random.Random(7)
    copies = [" ".join(changed(rate)(line.rstrip(".").split(), chance)) for line in LINES]
    right = [inside(host, copy) for host, copy in zip(cycle(HOSTS), copies, strict=False)]
    share, others = share_found([*LINES, *OTHERS], right, len(LINES), "en")
    assert share >= least
    assert others <= 1


@pytest.mark.parametrize(
    "dress",
    [
        str.upper,
        lambda text: f"“{text}”",
        lambda text: text.replace(" ", "  ").replace(",", " –"),
        lambda text: "«\u00a0" + text.replace("'", "’") + "\u00a0»",
    ],
    ids=["capitals", "quoted", "spaced", "guillemets"],
)
def test_copies_are_found_however_they_are_dressed(dress: Callable[[str], str]) -> None:
    right = [inside(host, dress(line)) for host, line in zip(cycle(HOSTS), LINES, strict=False)]
    share, others = share_found([*LINES, *OTHERS], right, len(LINES), "en")
    assert (share, others) == (1.0, 0)


def test_copies_are_found_across_hyphens_at_the_ends_of_lines() -> None:
    assert sum(hyphenated(line) != line for line in LINES) > 10
    for line in LINES:
        plain, parted = (
            prepare(document([line, *OTHERS]), document([other, *HOSTS]), LinkSettings(), Progress()).copies
            for other in (line, hyphenated(line))
        )
        assert parted.information.max() == pytest.approx(plain.information.max())


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", FR), ("es", ES), ("de", DE), ("ru", RU), ("ar", AR), ("el", EL), ("zh", ZH), ("ja", JA)],
)
def test_copies_are_found_in_any_script(language: str, text: str) -> None:
    lines = text.split("\n")
    parts = [list(line) if language in ("zh", "ja") else line.split(" ") for line in lines]
    chance = random.Random(3)
    joint = "" if language in ("zh", "ja") else " "
    right = []
    for words in parts:
        at = chance.randrange(2, len(words) - 1)
        right.append("… " + joint.join([*words[:at], "Ω", *words[at + 1 :]]))
    share, others = share_found(lines, right, len(lines), language)
    assert share >= 0.75
    assert others == 0


def test_commonplaces_are_no_copies() -> None:
    left = ["It is one of the most of all that we have had.", "At the end of the day he said that it was so."]
    right = ["He was one of the most that we have seen so far.", "It is so at the end of the day, as he said."]
    pair = prepare(document([*left, *OTHERS]), document([*right, *HOSTS]), LinkSettings(), Progress())
    assert pair.copies.information.max(initial=0.0) < 2 * SURE
