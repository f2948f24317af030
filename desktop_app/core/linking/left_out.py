"""What linking leaves out because of the languages of a pair, in sentences for the person."""

from desktop_app.core.i18n import tr
from desktop_app.core.text.language_names import language_name

IN_FULL = frozenset({"en", "fr"})
"""The languages whose stems, rarity of words, public matters and cues are known."""


def left_out(left: str, right: str) -> tuple[str, ...]:
    """Return what was left out between two languages, each by its two letters, or empty where it is not known."""
    notices = []
    if left == right:
        if left and left not in IN_FULL:
            notices.append(_said_of_both().format(language=language_name(left)))
    else:
        notices += [said.format(language=language_name(code)) for code, said in _said_of_sides(left, right)]
        if left and right:
            notices.append(_said_of_two().format(left=language_name(left), right=language_name(right)))
    return tuple(notices)


def _said_of_both() -> str:
    return tr(
        "Both sides are in {language}. They were linked by words as they are spelt, names, numbers and dates; word"
        " stems, the rarity of words in the language, public matters and cues are known for English and French only."
    )


def _said_of_sides(left: str, right: str) -> list[tuple[str, str]]:
    """Return the language of each side that is not known in full, with what to say of it."""
    said = (
        tr("The left side is in {language}: word stems, public matters and cues were left out there."),
        tr("The right side is in {language}: word stems, public matters and cues were left out there."),
    )
    return [(code, text) for code, text in zip((left, right), said, strict=True) if code and code not in IN_FULL]


def _said_of_two() -> str:
    return tr(
        "The sides are in two languages, {left} and {right}. They were linked by names, numbers, dates, words spelt"
        " alike and, between English and French, public matters; other wording was left out."
    )
