"""Checks of the parts that the program brings along: fonts, icons, words, catalogues, the linking model."""

import gettext
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core import i18n, paths
from desktop_app.core.progress import Progress
from desktop_app.core.self_test.checks import Check, Fault, counted, require

FAMILIES = ("Inter", "Noto Serif")
"""What the window and the report are set in."""
ICONS = ("crossread.svg", "arrows/down-dark.svg", "arrows/down-light.svg", "lucide/check.svg")
LANGUAGES = ("en", "fr")
FEWEST_WORDS = 10_000
_RARE = {"en": "hydrographer", "fr": "hydrographe"}
"""Words that only the long lists hold."""
_STEMS = {"en": ("ambassadors", "ambassador"), "fr": ("navigation", "navig")}
_PARTED = (("commu", "nication", True), ("state", "led", False))
"""Two parts of a line's end, and whether they are one word."""
_SENTENCES = (
    "A cat was sitting on the mat.",
    "The feline rested upon a rug.",
    "Quarterly profits fell by ten percent.",
)
"""A sentence, the same in other words, and one on another matter."""
_CLEARLY = 0.3


def part_checks() -> tuple[Check, ...]:
    """Return the checks of all parts; none needs another."""
    return (
        Check("fonts", check_fonts),
        Check("icons", check_icons),
        Check("words", check_words),
        Check("stems", check_stems),
        Check("translations", check_translations),
        Check("model", check_model),
    )


def check_fonts() -> str:
    """Have every font file opened by the report's typesetter."""
    from desktop_app.core.reports.typesetting import fonts

    files = [file for file in _files(paths.resources() / "fonts") if file.suffix.lower() in (".otf", ".ttf")]
    opened = fonts(with_system=False)
    missing = [family for family in FAMILIES if family not in opened.families()]
    require(not missing, "missing: {names}".format(names=", ".join(missing)))
    count = len(opened.fonts())
    require(count == len(files), f"{count} of {len(files)} files can be opened")
    return counted(count, "file") + ", " + ", ".join(FAMILIES)


def check_icons() -> str:
    """Have every icon read as a picture."""
    from lxml import etree

    folder = paths.resources() / "icons"
    missing = [name for name in ICONS if not (folder / name).is_file()]
    require(not missing, "missing: {names}".format(names=", ".join(missing)))
    files = [file for file in _files(folder) if file.suffix == ".svg"]
    for file in files:
        root = etree.fromstring(file.read_bytes())
        require(etree.QName(root).localname == "svg", f"{file.name} is no picture")
    return counted(len(files), "picture")


def check_words() -> str:
    """Look common and rare words up in the frequency lists, and have parted words made whole by them."""
    from wordfreq import zipf_frequency

    from desktop_app.core.linking.frequencies import frequencies
    from desktop_app.core.text.hyphens import is_one_word

    counts = {}
    for language in LANGUAGES:
        counts[language] = len(frequencies(language))
        require(counts[language] >= FEWEST_WORDS, f"only {counts[language]} words for {language}")
        rare = _RARE[language]
        require(zipf_frequency(rare, language) > 0, f"“{rare}” ({language}) is unknown")
    for first, rest, expected in _PARTED:
        require(is_one_word(first, rest, "en") is expected, f"“{first}-{rest}” is parted wrongly")
    return ", ".join(f"{language} {count}" for language, count in counts.items())


def check_stems() -> str:
    """Find the stem of a word in each language."""
    from desktop_app.core.text.tokens import stem

    for language, (word, expected) in _STEMS.items():
        found = stem(word, language)
        require(found == expected, f"“{word}” ({language}) became “{found}”")
    return ", ".join(LANGUAGES)


def check_translations() -> str:
    """Load every catalogue that is there; the program itself speaks English."""
    folder = paths.resources() / "i18n"
    require(folder.is_dir(), f"there is no folder {folder}")
    languages = ["en"]
    for file in sorted(folder.glob(f"*/LC_MESSAGES/{i18n.DOMAIN}.mo")):
        language = file.parent.parent.name
        gettext.translation(i18n.DOMAIN, folder, [language])
        languages.append(language)
    for file in sorted(folder.glob("*.qm")):
        require(file.stat().st_size, f"{file.name} is empty")
    return ", ".join(languages)


def check_model() -> str:
    """Have the linking model tell a paraphrase from another matter; the program links without a model as well."""
    from desktop_app.core.linking.encoder import load_encoder

    if not any(_files(paths.resources() / "model")):
        return "none"
    encoder = load_encoder()
    if encoder is None:
        raise Fault("its files are damaged, or it cannot be run here")
    sentence, paraphrase, other = encoder.encode(_SENTENCES, Progress())
    near, far = float(sentence @ paraphrase), float(sentence @ other)
    require(near > far + _CLEARLY, f"a paraphrase is {near:.2f} alike, and another matter {far:.2f}")
    return f"{encoder.name}, {near:.2f} against {far:.2f}"


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())
