"""What one signal says of two sentences."""

from dataclasses import replace

from desktop_app.core.linking.pair import prepare
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document


def pair_of(left, right, languages=("en", "en"), dates=("", "")):
    """Return the pair of two documents, each made of one sentence or several."""
    sides = []
    for sentences, language, date in zip((left, right), languages, dates, strict=True):
        made = document([sentences] if isinstance(sentences, str) else sentences, language)
        sides.append(replace(made, provenance=replace(made.provenance, date=date)))
    return prepare(*sides, LinkSettings(), Progress())


def strength(mentions):
    """Return "same", "loose" or "no": how the first units of both sides are joined."""
    shared = {m.key for m in mentions.left_of(0)} & {m.key for m in mentions.right_of(0)}
    if not shared:
        return "no"
    return "loose" if all(key.endswith((" <", " >")) for key in shared) else "same"
