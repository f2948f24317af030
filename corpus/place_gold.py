"""Find the place of every gold quote again after a text of the corpus was edited.

Run as `python corpus/place_gold.py`. A quote must stand in its text exactly once; the file is left alone otherwise.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent


def placed(side: dict[str, object], text: str) -> dict[str, object]:
    """Return `side` with the offsets, in code points, at which its quote stands in `text`."""
    quote = str(side["quote"])
    if text.count(quote) != 1:
        raise ValueError(f"the quote stands {text.count(quote)} times in the text: {quote[:60]!r}")
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def place(gold_path: Path) -> None:
    """Rewrite one gold file with fresh offsets."""
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    texts = {side: (gold_path.parent / gold[side]).read_text(encoding="utf-8") for side in ("left", "right")}
    for row in gold["links"] + gold.get("changes", []):
        for side, text in texts.items():
            row[side] = placed(row[side], text)
    gold_path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for path in sorted(HERE.glob("*/gold.json")):
        try:
            place(path)
        except ValueError as error:
            sys.exit(f"{path.relative_to(HERE)}: {error}")
