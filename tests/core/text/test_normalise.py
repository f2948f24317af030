from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.text.normalise import normalise


def test_normalise_leaves_one_kind_of_newline_when_all_three_are_mixed() -> None:
    assert normalise("\ufeffa\r\nb\rc\nd\u2028e\u0085f\ufeff") == "a\nb\nc\nd\u2028e\u0085f\ufeff"


@settings(deadline=None)
@given(st.text(alphabet="ab\r\n\ufeff\u2028e\u0301"))
def test_normalise_changes_nothing_else_when_given_any_text(text: str) -> None:
    done = normalise(text)
    assert "\r" not in done
    assert normalise(f"a{done}") == f"a{done}"
    assert done.replace("\n", "") == text.removeprefix("\ufeff").replace("\r", "").replace("\n", "")
