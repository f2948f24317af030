from desktop_app.core.reports.typesetting import complaints, unshown


def test_complaints_reads_the_characters_that_typst_names() -> None:
    said = (
        'error: PDF/UA-1 error: the text `"漢"` could not be displayed with font `"Noto Serif"`\n'
        'error: PDF/UA-1 error: the text contains the disallowed codepoint `"\\u{feff}"`\n'
        'error: PDF/UA-1 error: the text `"\\u{1fffe}"` could not be displayed with font `"X"`\n'
    )
    assert complaints(said) == {"漢", "\ufeff", "\U0001fffe"}


def test_complaints_blames_the_mark_when_a_letter_carries_it() -> None:
    assert complaints('the text `"я\\u{489}"` could not be displayed') == {"\u0489"}


def test_complaints_never_blames_plain_letters() -> None:
    assert complaints('the text `"a\\"b"` could not be displayed') == frozenset()


def test_unshown_finds_what_our_fonts_lack() -> None:
    asked = {"é", "Ж", "ع", "א", "अ", "■", "→", "漢", "한", "\U0001fffd"}
    assert unshown(asked, False, ["ua-1"]) == {"漢", "한", "\U0001fffd"}


def test_unshown_is_empty_when_nothing_is_asked() -> None:
    assert unshown([], False, ["ua-1"]) == frozenset()
