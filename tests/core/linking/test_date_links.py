from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.text.word_lists import words_of
from tests.core.linking.joined import pair_of, strength

EN, FR = "en", "fr"
DATED = "2022-03-16"


def joined(left, right, languages=(EN, EN), dates=("", "")):
    return strength(pair_of(left, right, languages, dates).dates)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("They met on 14 March 2022.", "The meeting of March 14, 2022 was short.", "same"),
        ("They met on 2022-03-14.", "The meeting of 14 March 2022 was short.", "same"),
        ("They met on 14/03/2022.", "The meeting of 14 Mar. 2022 was short.", "same"),
        ("They met on 14.03.2022.", "It was Monday, March 14th, 2022.", "same"),
        ("They met on 14-Mar-2022.", "the 14th day of March 2022", "same"),
        ("They met on 14 March.", "the 14th of March", "same"),
        ("They met on 14 March.", "The meeting of 14 March 2022 was short.", "loose"),
        ("They met in March 2022.", "The meeting of 14 March 2022 was short.", "loose"),
        ("They met in March 2022.", "It was in Mar. 2022.", "same"),
        ("They met in 2022.", "The meeting of 14 March 2022 was short.", "loose"),
        ("They met in 2022.", "By 2022 all had left.", "same"),
        ("They met in August.", "The meeting of 9 August 2023 was short.", "loose"),
        ("They met from 12-14 March.", "It ran from March 12 to 14.", "same"),
        ("They met from 12 to 14 March 2022.", "On 13 March 2022 they spoke.", "loose"),
        ("They met on May 3 and 7, 2021.", "On 7 May 2021 they spoke.", "loose"),
        ("It ran from May to July 2019.", "In June 2019 it stopped.", "loose"),
        ("It ran from May to July 2019.", "The term, May-July 2019, was short.", "same"),
        ("It ran from 12 March to 14 April 2022.", "On 12 March 2022 they spoke.", "same"),
        ("It opens at 3:30 p.m.", "It opens at 15:30.", "same"),
        ("It opens at 3:30 p.m. EST.", "It opens at 20:30 GMT.", "same"),
        ("It opens at 3:30 p.m. ET.", "It opens at 15:30.", "loose"),
        ("It opens at 3:30.", "It opens at 3:30 p.m.", "loose"),
        ("It opens at half past three.", "It opens at 15:30.", "loose"),
        ("It opens at ten minutes to nine.", "It opens at 8:50 a.m.", "loose"),
        ("It opens at a quarter to one.", "It opens at 12:45 p.m.", "loose"),
        ("It opens at half past nine.", "It opens at half past nine.", "same"),
        ("It opens at nine o'clock.", "It opens at 9 p.m.", "loose"),
        ("They were five to ten people.", "It opens at 9:55 a.m.", "no"),
        ("It opens at a quarter to midnight.", "It opens at 23:45.", "same"),
        ("It opens at noon.", "It opens at 12 p.m. sharp.", "same"),
        ("They met on 14 March 2022.", "The meeting of 14 March 2021 was short.", "no"),
        ("They met on 14 March 2022.", "The meeting of 15 March 2022 was short.", "no"),
        ("They met on 14 March 2022.", "The meeting of 14 May 2022 was short.", "no"),
        ("They met in March 2022.", "They met in March 2021.", "no"),
        ("They met on 14 March.", "They met in March 2022.", "no"),
        ("They met on 03/04/2022.", "The meeting of 3 April 2022 was short.", "loose"),
        ("They met on May 3 and 7, 2021.", "On 5 May 2021 they spoke.", "no"),
        ("It ran from May to July 2019.", "In August 2019 it stopped.", "no"),
        ("It opens at 3:30 p.m.", "It opens at 3:30 a.m.", "no"),
        ("It opens at 3:30 p.m. EST.", "It opens at 15:30 GMT.", "no"),
        ("It says so in John 3:16.", "It opens at 3:16 p.m.", "no"),
        ("She may go 14 times.", "They met on 14 May.", "no"),
    ],
)
def test_dates_join_when_they_are_the_same_day(left, right, expected):
    assert joined(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Ils se sont vus le 14 mars 2022.", "They met on March 14, 2022.", "same"),
        ("Ils se sont vus le 1er mai.", "They met on 1 May.", "same"),
        ("Ils se sont vus lundi 14 mars 2022.", "They met on 2022-03-14.", "same"),
        ("La réunion du 3 au 5 mai 2021.", "It ran 3-5 May 2021.", "same"),
        ("La réunion du 3 au 5 mai 2021.", "On 4 May 2021 they spoke.", "loose"),
        ("Entre le 3 et le 5 mai 2021, rien.", "On 4 May 2021 they spoke.", "loose"),
        ("De mai à juillet 2019, rien.", "It ran from May to July 2019.", "same"),
        ("Depuis mars, rien.", "They met on 14 March 2022.", "loose"),
        ("En mars 2022, rien.", "They met on 14 March 2022.", "loose"),
        ("En août 2022, rien.", "They met in Aug. 2022.", "same"),
        ("On ouvre à neuf heures et demie.", "It opens at half past nine.", "same"),
        ("On ouvre à 15 h 30.", "It opens at 3:30 p.m.", "same"),
        ("On ouvre à 15h30.", "It opens at 3:30 p.m. ET.", "loose"),
        ("On ouvre à 15 h 30 (heure de l’Est).", "It opens at 3:30 p.m. ET.", "same"),
        ("On ouvre à 15 h.", "It opens at 3 p.m.", "same"),
        ("On ouvre à midi.", "It opens at noon.", "same"),
        ("On ouvre à 15 h 30 HNE.", "It opens at 20:30 UTC.", "same"),
        ("Ils travaillent 15 h de plus.", "It opens at 3 p.m.", "no"),
        ("On ouvre à 15 h 30.", "It opens at 3:30 a.m.", "no"),
        ("Ils se sont vus le 14 mars 2022.", "They met on 14 May 2022.", "no"),
        ("Un mars de plus, dit-il.", "They met on 14 March 2022.", "no"),
        ("La réunion du 3 au 5 mai 2021.", "On 6 May 2021 they spoke.", "no"),
        ("Ils se sont vus en 2021.", "They met on 14 March 2022.", "no"),
    ],
)
def test_dates_join_across_languages(left, right, expected):
    assert joined(left, right, (FR, EN)) == expected


@pytest.mark.parametrize(
    ("left", "language", "right", "expected"),
    [
        ("They met on Monday.", EN, "They met on 14 March 2022.", "same"),
        ("They met yesterday.", EN, "They met on 15 March 2022.", "same"),
        ("They met last Friday.", EN, "They met on 11 March 2022.", "same"),
        ("They will meet on Friday.", EN, "They met on 18 March 2022.", "same"),
        ("They met last week.", EN, "They met on 9 March 2022.", "loose"),
        ("They met last month.", EN, "They met in February 2022.", "same"),
        ("They met last month.", EN, "They met on 3 February 2022.", "loose"),
        ("They met two days ago.", EN, "They met on 14 March 2022.", "same"),
        ("They met last year.", EN, "They met in 2021.", "same"),
        ("Ils se sont vus mardi.", FR, "They met on 15 March 2022.", "same"),
        ("Ils se sont vus hier.", FR, "They met on 15 March 2022.", "same"),
        ("Ils se verront vendredi prochain.", FR, "They met on 18 March 2022.", "same"),
        ("Ils se sont vus la semaine dernière.", FR, "They met on 9 March 2022.", "loose"),
        ("Ils se sont vus le mois dernier.", FR, "They met in February 2022.", "same"),
        ("Ils se sont vus il y a trois jours.", FR, "They met on 13 March 2022.", "same"),
        ("Ils se sont vus aujourd’hui.", FR, "They met on 16 March 2022.", "same"),
        ("They meet every Monday.", EN, "They met on 14 March 2022.", "no"),
        ("They met on Monday.", EN, "They met on 7 March 2022.", "no"),
        ("They met on Monday, 7 March 2022.", EN, "They met on 14 March 2022.", "no"),
        ("They met last Wednesday.", EN, "They met on 16 March 2022.", "no"),
        ("C'est Mardi gras.", FR, "They met on 15 March 2022.", "no"),
    ],
)
def test_days_told_from_the_document_join_its_date(left, language, right, expected):
    assert joined(left, right, (language, EN), (DATED, "")) == expected


@pytest.mark.parametrize("date", ["", "2022", "2022-03", "--03-16"])
def test_days_told_from_the_document_join_nothing_when_its_date_is_not_whole(date):
    assert joined("They met yesterday.", "They met on 15 March 2022.", dates=(date, "")) == "no"


_NAMES = (
    words_of("January February March April May June July August September October November December"),
    words_of("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
)


@settings(deadline=None, max_examples=40)
@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_joins_itself_when_written_otherwise(day):
    english = f"They met on {_NAMES[0][day.month - 1]} {day.day}, {day.year}."
    french = f"Ils se sont vus le {day.day} {_NAMES[1][day.month - 1]} {day.year}."
    assert joined(english, french, (EN, FR)) == "same"
    assert joined(english, f"It was {day.isoformat()}.") == "same"


@settings(deadline=None, max_examples=40)
@given(st.times())
def test_every_minute_joins_itself_when_written_by_either_clock(time):
    half = f"{time.hour % 12 or 12}:{time.minute:02} {'p' if time.hour > 11 else 'a'}.m."
    assert joined(f"It opens at {half}", f"On ouvre à {time.hour} h {time.minute:02}.", (EN, FR)) == "same"
