"""Text made from a seed: two texts with nothing in common but passages planted in shuffled order."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

SENTENCES_A_PARAGRAPH = (3, 7)
WORDS_A_SENTENCE = (7, 24)
WORDS_A_PASSAGE = (45, 75)
REWORDED_EVERY = 12
"""Every second planted passage has about one word in so many exchanged on the right."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One passage that stands in both texts: half-open code points on each side."""

    left: tuple[int, int]
    right: tuple[int, int]
    is_reworded: bool


@dataclass(frozen=True, slots=True)
class MadePair:
    """Two texts and what was planted in both."""

    left: str
    right: str
    planted: tuple[Planted, ...]

    def save(self, folder: Path) -> None:
        """Write left.txt, right.txt and planted.json."""
        (folder / "left.txt").write_text(self.left, encoding="utf-8", newline="\n")
        (folder / "right.txt").write_text(self.right, encoding="utf-8", newline="\n")
        rows = [[one.left, one.right, one.is_reworded] for one in self.planted]
        (folder / "planted.json").write_text(json.dumps(rows), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "MadePair":
        """Read what `save` wrote."""
        left, right = ((folder / name).read_text(encoding="utf-8") for name in ("left.txt", "right.txt"))
        rows = json.loads((folder / "planted.json").read_text(encoding="utf-8"))
        return cls(left, right, tuple(Planted(tuple(a), tuple(b), reworded) for a, b, reworded in rows))


@cache
def vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return English words, and how often each or a commoner one is used."""
    from wordfreq import get_frequency_dict

    rows = [(word, share) for word, share in get_frequency_dict("en", "small").items() if word.isalpha()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return tuple(word for word, _ in rows[:20_000]), tuple(accumulate(share for _, share in rows[:20_000]))


def sentence(dice: random.Random, count: int) -> str:
    """Return `count` words drawn as often as English uses them, with a capital and a full stop."""
    words, shares = vocabulary()
    drawn = " ".join(dice.choices(words, cum_weights=shares, k=count))
    return drawn[0].upper() + drawn[1:] + "."


def sentences(dice: random.Random, words: int) -> list[str]:
    """Return sentences of about `words` words in all."""
    made, total = [], 0
    while total < words:
        count = dice.randint(*WORDS_A_SENTENCE)
        made.append(sentence(dice, count))
        total += count
    return made


def paragraphs(dice: random.Random, words: int) -> list[str]:
    """Return paragraphs of about `words` words in all."""
    loose = sentences(dice, words)
    made = []
    while loose:
        count = dice.randint(*SENTENCES_A_PARAGRAPH)
        made.append(" ".join(loose[:count]))
        loose = loose[count:]
    return made


def reworded(dice: random.Random, passage: str) -> str:
    """Return the passage with some words exchanged for others."""
    words, shares = vocabulary()
    kept = passage.split(" ")
    for at in range(dice.randrange(REWORDED_EVERY), len(kept), REWORDED_EVERY):
        kept[at] = dice.choices(words, cum_weights=shares)[0] + ("." if kept[at].endswith(".") else "")
    return " ".join(kept)


def joined(parts: Sequence[tuple[str, int | None]]) -> tuple[str, dict[int, tuple[int, int]]]:
    """Return the paragraphs as one text, and where the numbered ones stand in it."""
    places, pieces, at = {}, [], 0
    for text, number in parts:
        if number is not None:
            places[number] = (at, at + len(text))
        pieces.append(text)
        at += len(text) + 2
    return "\n\n".join(pieces), places


def mixed(
    dice: random.Random, own: Sequence[str], planted: Sequence[str], order: Sequence[int]
) -> list[tuple[str, int | None]]:
    """Return a text's own paragraphs with the planted ones scattered among them, in the order given."""
    slots = sorted(dice.sample(range(len(own) + len(planted)), len(planted)))
    numbers, rest = dict(zip(slots, order, strict=True)), iter(own)
    places = range(len(own) + len(planted))
    return [(planted[numbers[i]], numbers[i]) if i in numbers else (next(rest), None) for i in places]


def make_pair(words: int, count: int, seed: int = 1) -> MadePair:
    """Return two texts of about `words` words each, with `count` passages planted in both."""
    dice = random.Random(seed)
    passages = [" ".join(sentences(dice, dice.randint(*WORDS_A_PASSAGE))) for _ in range(count)]
    changed = [reworded(dice, text) if i % 2 else text for i, text in enumerate(passages)]
    own_words = max(0, words - sum(text.count(" ") + 1 for text in passages))
    shuffled = list(range(count))
    dice.shuffle(shuffled)
    left, left_places = joined(mixed(dice, paragraphs(dice, own_words), passages, range(count)))
    right, right_places = joined(mixed(dice, paragraphs(dice, own_words), changed, shuffled))
    return MadePair(left, right, tuple(Planted(left_places[i], right_places[i], bool(i % 2)) for i in range(count)))


def make_pdf(path: Path, pages: int, seed: int = 2) -> None:
    """Write a PDF of so many pages of made text, with a running head and page numbers."""
    import typst

    dice = random.Random(seed)
    sheets = json.dumps([paragraphs(dice, 380) for _ in range(pages)])
    markup = """
    #set page(paper: "a4", header: [Made for measuring], footer: context align(center, counter(page).display()))
    #set text(size: 10pt)
    #for (i, sheet) in json(bytes(sys.inputs.sheets)).enumerate() {
      if i > 0 { pagebreak() }
      for entry in sheet { par(text(entry)) }
    }
    """
    path.write_bytes(typst.compile(markup.encode(), sys_inputs={"sheets": sheets}))
