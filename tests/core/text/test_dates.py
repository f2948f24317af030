import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.text.dates import find_dates, find_years


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("9 August 2023", "2023-08-09"),
        ("Wednesday, August 9", "--08-09"),
        ("Aug. 9, 2023", "2023-08-09"),
        ("AUGUST 9, 2023", "2023-08-09"),
        ("the 9th of August", "--08-09"),
        ("2023-08-09", "2023-08-09"),
        ("13/08/2023", "2023-08-13"),
        ("08/13/2023", "2023-08-13"),
        ("16.03.2023", "2023-03-16"),
        ("09/08/2023", "2023"),
        ("le 1er mars 2023", "2023-03-01"),
        ("mercredi 9 août", "--08-09"),
        ("March 2023", "2023-03"),
        ("3rd\nMarch 2021", "2021-03-03"),
        ("March 1, 2,000 people", "--03-01"),
    ],
)
def test_find_dates_gives_what_is_written_when_a_date_stands_there(written: str, iso: str) -> None:
    assert [date.iso for date in find_dates(f"It was {written}, they said.")] == [iso]


@pytest.mark.parametrize(
    "written", ["he may 9 times", "31 February 2020", "30 Feb", "in August", "May 5.5 percent", "1/2", "version 1.2.3"]
)
def test_find_dates_finds_nothing_when_there_is_no_date(written: str) -> None:
    assert find_dates(written) == []


def test_all_digit_date_is_ambiguous_when_day_and_month_could_change_places() -> None:
    (date,) = find_dates("09/08/2023")
    assert date.is_ambiguous
    assert (date.month, date.day) == (None, None)


def test_range_keeps_both_days_when_one_month_is_named() -> None:
    for text in ("9–11 August 2023", "August 9-11, 2023"):
        (date,) = find_dates(text)
        assert (date.iso, date.until_day) == ("2023-08-09", 11)


@pytest.mark.parametrize(
    ("written", "hour", "minute"),
    [("August 9, at 10:15, to", 10, 15), ("Mar 1, 2023 | 9:46 PM", 21, 46), ("9 août 2023 à 14 h 30", 14, 30)],
)
def test_time_is_read_when_it_follows_the_date(written: str, hour: int, minute: int) -> None:
    (date,) = find_dates(written)
    assert (date.hour, date.minute) == (hour, minute)


def test_full_stop_stays_with_the_sentence_when_a_month_ends_it() -> None:
    text = "It was on 1 May."
    assert find_dates(text)[0].span.of(text) == "1 May"


def test_find_years_leaves_out_amounts_and_dates_when_they_look_like_years() -> None:
    text = "the 2019 and 2021 elections, $2000, 2,000, 2020-21, 1990s, 9 August 2023"
    assert [year.year for year in find_years(text)] == [2019, 2021]


@settings(deadline=None)
@given(st.text(alphabet="0123456789/.- ,MayAug\nnth|:"))
def test_dates_stand_in_order_and_exist_when_given_any_text(text: str) -> None:
    end = 0
    for date in find_dates(text):
        assert end <= date.span.start < date.span.end <= len(text)
        assert date.month is None or 1 <= date.month <= 12
        assert date.year is None or str(date.year) in text
        end = date.span.end
