"""Link every gold set with the command line, with vectors and without, then score what came out beside a yardstick.

    python -m benchmarks.gold [--gold DIR] [--out DIR] [SET...]

DIR holds `sets/*.jsonl` and `score.py`; by default it is `shared/gold` beside the checkout. The yardstick is the TF-IDF
of `score.py`, run by the other tools' environment (`make build/peers/pyvenv.cfg`), and left out where that is not
there. The corpus's own gold is scored as well, so that this says something on any machine.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from benchmarks.curve import PEER_PYTHON
from benchmarks.gold_table import Scores, table

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
GOLD = ROOT.parent / "shared" / "gold"

MODES = {"meaning": (), "words": ("--no-meaning",)}
"""How each set is linked, and the folder that its links go to."""
AT_ONCE = 4

Place = tuple[int, int]


def crossread(*arguments: str) -> None:
    """Run the command line; what it says is shown only where it fails."""
    done = subprocess.run([sys.executable, "-m", "desktop_app", *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"crossread {' '.join(arguments)}: {done.stderr or done.stdout}")


def half_covered(one: Place, other: Place) -> bool:
    """Say whether the two overlap by at least half of the shorter."""
    overlap = min(one[1], other[1]) - max(one[0], other[0])
    return overlap * 2 >= min(one[1] - one[0], other[1] - other[0]) > 0


def link_sets(gold: Path, out: Path, names: list[str]) -> None:
    """Link the sets, several at a time, and print one table of what score.py makes of them."""
    sets = [path for path in sorted((gold / "sets").glob("*.jsonl")) if not names or path.stem in names]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda job: link_set(job[1], out / job[0], MODES[job[0]]), product(MODES, sets)))
    scorer = [str(gold / "score.py"), "--json"]
    meaning, words = (scores([sys.executable, *scorer, "--pred", str(out / mode)], sets) for mode in MODES)
    yardstick = scores([str(PEER_PYTHON), *scorer, "--tfidf"], sets) if PEER_PYTHON.exists() else {}
    print(table(meaning, words, yardstick), flush=True)


def link_set(path: Path, folder: Path, options: tuple[str, ...]) -> None:
    """Link one set into a folder and say how long that took."""
    started = time.perf_counter()
    folder.mkdir(parents=True, exist_ok=True)
    crossread("link", "--batch", str(path), "--out", str(folder / path.name), "--all-scores", *options)
    print(f"{path.stem} {' '.join(options)}: {time.perf_counter() - started:.1f} s", flush=True)


def scores(command: list[str], sets: list[Path]) -> Scores:
    """Return what score.py says of each set."""
    done = subprocess.run([*command, *map(str, sets)], check=True, capture_output=True, text=True)
    found: Scores = json.loads(done.stdout)
    return found


def score_corpus(out: Path) -> None:
    """Link the corpus's pairs as files and print how its hand-made links were met."""
    for pair in json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))["pairs"]:
        made = out / f"corpus-{pair['id']}.json"
        crossread("link", str(CORPUS / pair["left"]), str(CORPUS / pair["right"]), "--json", str(made))
        shown = json.loads(made.read_text(encoding="utf-8"))["links"]
        wanted = json.loads((CORPUS / pair["gold"]).read_text(encoding="utf-8"))["links"]
        print(f"corpus {pair['id']}: {verdict(shown, wanted)}", flush=True)


def places(row: dict[str, dict[str, int]]) -> tuple[Place, Place]:
    """Return where a link stands on both sides."""
    left, right = row["left"], row["right"]
    return (left["start"], left["end"]), (right["start"], right["end"])


def verdict(shown: list[dict[str, dict[str, int]]], wanted: list[dict[str, dict[str, int]]]) -> str:
    """Return how many gold links were met, and how many of the first links are gold."""
    found = [places(row) for row in shown]
    gold = {places(row) for row in wanted}

    def meets(one: tuple[Place, Place], other: tuple[Place, Place]) -> bool:
        return half_covered(one[0], other[0]) and half_covered(one[1], other[1])

    met = sum(any(meets(one, link) for link in found) for one in gold)
    first = sum(any(meets(one, link) for one in gold) for link in found[:10])
    right = sum(any(meets(one, link) for one in gold) for link in found)
    of_first = f"{first} of the first {min(10, len(found))} links are gold"
    return f"{met} of {len(gold)} gold links met, {right} of {len(found)} links shown are gold, {of_first}"


def main() -> None:
    """Score the sets that are there, then the corpus."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gold")
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--out", type=Path, help="keep the links in this folder")
    parser.add_argument("sets", nargs="*", metavar="SET")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = args.out or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        if (args.gold / "score.py").exists():
            link_sets(args.gold, out, args.sets)
        else:
            print(f"There are no gold sets at {args.gold}.")
        score_corpus(out)


if __name__ == "__main__":
    main()
