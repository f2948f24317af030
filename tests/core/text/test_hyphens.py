from desktop_app.core.text.hyphens import one_line


def test_one_line_makes_words_whole_that_a_line_parted() -> None:
    assert one_line("the Hydro-\ngraphic Service of the state-\nled firm\nhere") == (
        "the Hydrographic Service of the state-led firm here"
    )
