"""One table of what score.py says of each gold set: with vectors, by words alone, and TF-IDF as a yardstick."""

from collections.abc import Iterable, Mapping

FLOORS = {
    "news_event": 0.70,
    "news_event_bundle": 0.60,
    "verbatim_reuse": 0.88,
    "novel_editions": 0.85,
    "translation_versions": 0.97,
    "review_paper": 0.50,
    "reply_review": 0.32,
    "argument_reply": 0.27,
    "gospel_crossrefs": 0.38,
}
"""The sets whose F1 counts, and what it must reach at least."""
FLOOR_OF_MEAN, FLOOR_OF_BLOCKS = 0.61, 0.75
HEAD = ("set", "floor", "F1", "P", "R", "AP", "words: F1", "P", "R", "AP", "TF-IDF: F1", "AP")
WITH_VECTORS, BY_WORDS, YARDSTICK = ("F1", "P", "R", "AP"), ("F1", "P", "R", "AP"), ("F1", "AP")

Scores = Mapping[str, Mapping[str, float]]


def table(meaning: Scores, words: Scores, yardstick: Scores) -> str:
    """Return the table, the sets that count first, then their mean, the others, and what episodes were hit."""
    counted = [name for name in FLOORS if name in meaning]
    others = [name for name in meaning if name not in FLOORS]
    rows = [_row(HEAD), _row("---" for _ in HEAD)]
    rows += [_set_row(name, meaning, words, yardstick) for name in counted]
    if counted:
        rows.append(_mean_row(counted, (meaning, words, yardstick)))
    rows += [_set_row(name, meaning, words, yardstick) for name in others]
    blocks = [_blocks(name, meaning, words) for name in meaning if "blocks_hit" in meaning[name]]
    return "\n".join([*rows, *blocks, *_short(counted, meaning)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _set_row(name: str, meaning: Scores, words: Scores, yardstick: Scores) -> str:
    floor = _figure(FLOORS.get(name), 2)
    parts = ((meaning, WITH_VECTORS), (words, BY_WORDS), (yardstick, YARDSTICK))
    return _row([name, floor, *(_figure(scores.get(name, {}).get(key)) for scores, keys in parts for key in keys)])


def _mean_row(names: list[str], parts: tuple[Scores, ...]) -> str:
    means = []
    for scores, keys in zip(parts, (WITH_VECTORS, BY_WORDS, YARDSTICK), strict=True):
        is_whole = all(name in scores for name in names)
        means.append(_figure(sum(scores[name]["F1"] for name in names) / len(names) if is_whole else None))
        means += [""] * (len(keys) - 1)
    return _row([f"mean of {len(names)}", _figure(FLOOR_OF_MEAN if len(names) == len(FLOORS) else None, 2), *means])


def _blocks(name: str, meaning: Scores, words: Scores) -> str:
    said = [
        f"{which} {scores[name]['inside_block']:.3f} of the links shown inside an episode, "
        f"{scores[name]['blocks_hit']:.3f} of the episodes hit"
        for which, scores in (("with vectors", meaning), ("by words", words))
        if name in scores
    ]
    return f"{name} (floors {FLOOR_OF_BLOCKS:.2f} and {FLOOR_OF_BLOCKS:.2f}): {'; '.join(said)}"


def _short(names: list[str], meaning: Scores) -> list[str]:
    return [
        f"below its floor: {name}, {meaning[name]['F1']:.3f} of {FLOORS[name]:.2f}"
        for name in names
        if meaning[name]["F1"] < FLOORS[name]
    ]


def _figure(value: float | None, digits: int = 3) -> str:
    return "" if value is None else f"{value:.{digits}f}".removeprefix("0")
