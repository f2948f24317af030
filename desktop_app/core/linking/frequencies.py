"""How often each common word comes in English or French."""

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_LISTED = ("en", "fr")


@cache
def frequencies(language: str) -> dict[str, float]:
    """Return the share (0..1) of each common word by its folded form; empty for any other language.

    Read from wordfreq's own file: to import wordfreq takes four times as long.
    """
    if language not in _LISTED:
        return {}
    spec = find_spec("wordfreq")
    folders = (spec.submodule_search_locations if spec else None) or []
    for folder in folders:
        path = Path(folder) / "data" / f"small_{language}.msgpack.gz"
        if path.is_file():
            return _read(path)
    from wordfreq import get_frequency_dict

    known: dict[str, float] = get_frequency_dict(language, "small")
    return known


def _read(path: Path) -> dict[str, float]:
    """Return the words of a list: a header, then the words by hundredths of a power of ten, commonest first."""
    import msgpack

    with gzip.open(path) as file:
        rows = msgpack.load(file, raw=False)[1:]
    return {word: 10 ** (-index / 100) for index, row in enumerate(rows) for word in row}
