"""Words of one family, such as parliament with parliamentarian, told by their endings."""

from functools import lru_cache

from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress

LEAST_ROOT = 5


@lru_cache(maxsize=100_000)
def are_kin(first: str, second: str) -> bool:
    """Say whether two stems differ in nothing but endings that make new words of old ones."""
    if first == second:
        return True
    root = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        root += 1
    if root < LEAST_ROOT:
        return False
    return all(rest == "" or rest in words(WordList.ENDINGS) for rest in (first[root:], second[root:])) and _is_long(
        root, first, second
    )


def _is_long(root: int, first: str, second: str) -> bool:
    """Say whether the common root is most of the shorter word, so that chance beginnings do not count."""
    return root * 4 >= min(len(first), len(second)) * 3 and root * 2 >= max(len(first), len(second))


def group_kin(stems: list[str], progress: Progress) -> dict[str, str]:
    """Return for each stem the first stem, in alphabetical order, of its family."""
    leader: dict[str, str] = {}
    current: list[str] = []
    beginning = ""
    for count, stem in enumerate(sorted(set(stems))):
        if count % 256 == 0:
            progress.check()
        if stem[:LEAST_ROOT] != beginning:
            beginning, current = stem[:LEAST_ROOT], []
        kin = next((known for known in current if are_kin(known, stem)), None)
        leader[stem] = leader[kin] if kin is not None else stem
        current.append(stem)
    return leader
