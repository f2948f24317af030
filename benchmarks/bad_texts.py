"""Texts that no reader would call documents, each made from a seed, both sides of a pair."""

import base64
import random
import re
from collections.abc import Callable

from benchmarks.made import vocabulary

MB = 1_000_000
SENTENCE = "The minister denied that the government of Farrow paid $5,000 to Ambassador Roe on 3 May 2021. "
_SCRIPTS = (
    "здравствуй мир", "مرحبا بالعالم", "שלום עולם", "你好世界", "こんにちは", "안녕하세요 세계", "สวัสดีชาวโลก",
    "γειά σου κόσμε", "नमस्ते दुनिया", "hello world",
)  # fmt: skip
_EMOJI = ("😀", "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", "é", "e\u0301", "o\u0308")
_HEBREW = ("שלום", "עולם", "מסמך", "ועדה", "ממשלה", "שר", "דין", "וחשבון")
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

Make = Callable[[random.Random], str]


def words(dice: random.Random, count: int) -> list[str]:
    """Return English words, each as likely as any other."""
    return dice.choices(vocabulary()[0], k=count)


def filled(unit: str, size: int = MB) -> str:
    """Return `unit` repeated up to `size` bytes of UTF-8."""
    return unit * (size // len(unit.encode()))


def lines(make: Make, count: int, ending: str = "\n") -> Make:
    """Return what makes `count` lines, each by `make`."""
    return lambda dice: ending.join(make(dice) for _ in range(count))


def _numbers(dice: random.Random) -> str:
    return " ".join(str(dice.randrange(10 ** dice.randrange(1, 9))) for _ in range(12))


def _han(share_of_stops: float) -> Make:
    def make(dice: random.Random) -> str:
        return "".join(
            "。" if dice.random() < share_of_stops else chr(dice.randrange(0x4E00, 0x9FFF)) for _ in range(666_000)
        )

    return make


def _zalgo(dice: random.Random) -> str:
    return " ".join(
        "".join(letter + "".join(chr(dice.randrange(0x300, 0x36F)) for _ in range(8)) for letter in word)
        for word in words(dice, 9_000)
    )


def _base64(dice: random.Random) -> str:
    return base64.b64encode(dice.randbytes(3_750_000)).decode()


def _controls(dice: random.Random) -> str:
    return "".join(dice.choice(("\x01", "\x1b", "\x7f", "\x85", " ")) + word for word in words(dice, 130_000))


def _stray_controls(dice: random.Random) -> str:
    return "".join(("\x02" if dice.random() < 0.05 else " ") + word for word in words(dice, 140_000))


def _of(*choices: str, ends: float = 0.1) -> Make:
    def make(dice: random.Random) -> str:
        return " ".join(dice.choice(choices) + ("." if dice.random() < ends else "") for _ in range(100_000))

    return make


def _arabic(dice: random.Random) -> str:
    return " ".join(
        "".join(dice.choice(_ARABIC) for _ in range(5)) + ("." if dice.random() < 0.1 else "") for _ in range(90_000)
    )


def _same(text: str) -> Make:
    return lambda _dice: text


def _capitals(dice: random.Random) -> str:
    return " ".join(word.capitalize() for word in words(dice, 140_000))


BAD: dict[str, Make] = {
    "text without sentences, 1 MB": lambda dice: " ".join(words(dice, 135_000)),
    "lines of one word, 1 MB": lines(lambda dice: words(dice, 1)[0], 135_000),
    "one line, 5 MB": lambda dice: " ".join(words(dice, 675_000)),
    "one line without a space, 5 MB": _same("a" * 5 * MB),
    "base64 on one line, 5 MB": _base64,
    "base64 in lines, 5 MB": lambda dice: "\n".join(re.findall(".{76}", _base64(dice))),
    "a million equal lines": _same("same line\n" * MB),
    "a million equal paragraphs": _same("The committee met on Tuesday.\n\n" * MB),
    "one sentence over and over, 1 MB": _same(filled(SENTENCE)),
    "one sentence with another number each, 1 MB": lambda _: "\n\n".join(
        SENTENCE.replace("5,000", str(number)) for number in range(10_000)
    ),
    "one word over and over, 1 MB": _same(filled("word ")),
    "one name over and over, 1 MB": _same(filled("Roe ")),
    "capitals throughout, 1 MB": _capitals,
    "only numbers, 1 MB": lines(_numbers, 14_000),
    "only numbers on one line, 1 MB": lambda dice: " ".join(str(dice.randrange(10_000)) for _ in range(200_000)),
    "one number, 1 MB": _same("1" * MB),
    "only dates, 1 MB": lines(
        lambda dice: f"On {dice.randrange(1, 29)} May {dice.randrange(1900, 2030)}.", 50_000, " "
    ),
    "only markers of redaction, 1 MB": _same(filled("[REDACTED] ")),
    "only black boxes, 1 MB": _same(filled("█" * 40 + "\n\n")),
    "only exemptions, 1 MB": _same(filled("s. 15(1)\n\n[redacted]\n\n")),
    "ten scripts mixed, 1 MB": lines(lambda dice: " ".join(dice.sample(_SCRIPTS, 2)) + ".", 30_000, " "),
    "emoji and combining marks, 1 MB": lambda dice: "".join(dice.choices(_EMOJI, k=120_000)),
    "emoji between spaces, 1 MB": lambda dice: " ".join(dice.choices(_EMOJI, k=110_000)),
    "marks upon marks, 1 MB": _zalgo,
    "one letter with a million marks": _same("a" + "\u0301" * (MB // 2)),
    "right to left, few words, 1 MB": _of(*_HEBREW),
    "right to left, many words, 1 MB": _arabic,
    "Chinese without a stop, 2 MB": _han(0.0),
    "Chinese with stops, 2 MB": _han(0.05),
    "one kana, 1 MB": _same(filled("あ")),
    "control characters between words, 1 MB": _controls,
    "stray control characters, 1 MB": _stray_controls,
    "headings, 1 MB": lines(lambda dice: " ".join(words(dice, 4)).title(), 30_000, "\n\n"),
    "table of eight columns, 1 MB": lines(lambda dice: "\t".join(words(dice, 8)), 17_000),
    "numbered lines, 1 MB": lambda _: "".join(f"{number}. word\n" for number in range(85_000)),
    "bullets, 1 MB": _same(filled("- a\n")),
    "short lines of four speakers, 1 MB": lines(
        lambda dice: f"{dice.choice('ABab')}: {dice.choice(vocabulary()[0][:300])}", 130_000
    ),
    "pages of one word, 1 MB": _same(filled("word\f")),
    "quoted mail without a word, 1 MB": _same(filled(">\n")),
    "open brackets, 1 MB": _same("(" * MB),
    "open quotation marks, 1 MB": _same(filled("“a ")),
    "full stops, 1 MB": _same(filled(". ")),
    "initials, 1 MB": _same(filled("A. ")),
    "words broken at each line's end, 1 MB": _same(filled("a-\n")),
    "blank space around few words, 1 MB": _same(filled(" " * 100 + "a\n")),
    "nothing": _same(""),
    "blank space, 1 MB": _same(filled(" \n\t")),
    "one word": _same("word"),
}
"""What is wrong with a text, and how it is made. Each side is made by dice of its own."""


def make_bad(name: str, seed: int = 5) -> tuple[str, str]:
    """Return the two texts of a bad pair."""
    left, right = (BAD[name](random.Random(seed + side)) for side in (0, 1))
    return left, right
