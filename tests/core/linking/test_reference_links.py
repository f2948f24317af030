import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking.references import find_references
from desktop_app.core.text.span import Span
from tests.core.linking.joined import pair_of, strength

EN, FR = "en", "fr"


def joined(left, right, languages=(EN, EN)):
    return strength(pair_of(left, right, languages).references)


def keys(text):
    return [key for key, _ in find_references(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("See section 15(1).", "It is under s. 15(1) of it.", "same"),
        ("See section 15 (1).", "It is under subsection 15(1).", "same"),
        ("See section 15(1)(a).", "It is under § 15(1)(a).", "same"),
        ("See section 15.", "It is under s. 15(1) of it.", "loose"),
        ("See ss. 15 and 16.", "It is under section 16.", "same"),
        ("See paras 4-6.", "It is in paragraph 5.", "same"),
        ("See para. 4.", "It is in paragraph 4.", "same"),
        ("See ¶ 4.", "It is in par. 4.", "same"),
        ("See Article V of it.", "It is in art. 5.", "same"),
        ("See Chapter IV.", "It is in ch. 4.", "same"),
        ("See Part II of it.", "It is in part 2.", "same"),
        ("See Schedule C.", "It is in Annex C.", "same"),
        ("Bill C-70 passed.", "They read bill c-70.", "same"),
        ("Bill C-70 passed.", "They read C-70 again.", "same"),
        ("Bill 21 passed.", "They read Bill 21 again.", "same"),
        ("H.R. 1234 passed.", "They read H. R. 1234.", "same"),
        ("Resolution 2231 (2015) stands.", "Under resolution 2231 they left.", "same"),
        ("In docket T-123-21 it says.", "File no. T-123-21 was closed.", "same"),
        ("Request A-2019-00123 was closed.", "The file, A-2019-00123, is open.", "same"),
        ("In case 1:20-cv-01234 it says.", "Docket 1:20-cv-01234 was closed.", "same"),
        ("As John 3:16 says.", "See Jn 3:16.", "same"),
        ("As 1 Corinthians 13:4 says.", "See 1 Cor. 13:4-7.", "same"),
        ("The Act, R.S.C., 1985, c. A-1, says.", "See RSC 1985, c A-1.", "same"),
        ("In [2010] 2 SCR 44 it says.", "See [2010] 2 S.C.R. 44.", "same"),
        ("In 2010 SCC 12, it says.", "See 2010 SCC 12.", "same"),
        ("In 410 U.S. 113 it says.", "See 410 US 113.", "same"),
        ("Under 42 U.S.C. § 1983 they sued.", "See 42 USC 1983.", "same"),
        ("See Figs. 3 and 4.", "It is in Figure 4.", "same"),
        ("See doi:10.1000/xyz123.", "It is at https://doi.org/10.1000/xyz123.", "same"),
        ("See section 15(1).", "It is under section 15(2).", "no"),
        ("See section 15.", "It is under section 51.", "no"),
        ("See section 15.", "There are 15 of them.", "no"),
        ("See section 15.", "It is on page 15.", "no"),
        ("See Phase 2.", "It is in Recommendation 2.", "no"),
        ("See Resolution 2231.", "It is under regulation 2231.", "no"),
        ("Bill C-70 passed.", "They read Bill C-7.", "no"),
        ("As John 3:16 says.", "See Mark 3:16.", "no"),
        ("As John 3:16 says.", "They met at 3:16 sharp.", "no"),
        ("In 2010 SCC 12, it says.", "See 2011 SCC 12.", "no"),
        ("In docket T-123-21 it says.", "File no. T-124-21 was closed.", "no"),
        ("It is the part I played.", "See Part I of it.", "no"),
        ("In case 15 people came.", "In case 15 boats came.", "no"),
        ("In 2010 RCMP 12 officers left.", "In 2010 RCMP 12 officers left.", "no"),
    ],
)
def test_references_join_when_they_name_the_same_place(left, right, expected):
    assert joined(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Le projet de loi C-70 est adopté.", "Bill C-70 passed.", "same"),
        ("La loi C-11 est adoptée.", "Bill C-11 passed.", "same"),
        ("Voir le paragraphe 15(1).", "See subsection 15(1).", "same"),
        ("Voir l’article 15.", "See section 15.", "loose"),
        ("Voir l’article 15.", "See article 15.", "same"),
        ("Voir les articles 5 à 7.", "See art. 6.", "same"),
        ("Voir le paragraphe 4.", "See para. 4.", "same"),
        ("Voir le chapitre IV.", "See chapter 4.", "same"),
        ("Voir l’annexe C.", "See Schedule C.", "same"),
        ("La résolution 2231 l’exige.", "Resolution 2231 demands it.", "same"),
        ("Voir L.R.C. (1985), ch. A-1.", "See RSC 1985, c A-1.", "same"),
        ("Voir LRC 1985, ch A-1.", "See R.S.C., 1985, c. A-1.", "same"),
        ("Voir DORS/2002-227.", "See SOR/2002-227.", "same"),
        ("Voir [2010] 2 R.C.S. 44.", "See [2010] 2 SCR 44.", "same"),
        ("Voir 2010 CSC 12.", "See 2010 SCC 12.", "same"),
        ("Voir le dossier A-2019-00123.", "See file A-2019-00123.", "same"),
        ("Voir le dossier no 500-17-123456.", "See file number 500-17-123456.", "same"),
        ("Voir Jean 3:16.", "See John 3:16.", "same"),
        ("Voir la recommandation 12.", "See Recommendation 12.", "same"),
        ("Voir le tableau 3.", "See Table 3.", "same"),
        ("Voir la pièce 7.", "See Exhibit 7.", "same"),
        ("Voir la page 12.", "See p. 12.", "same"),
        ("Voir l’article 15.", "See section 16.", "no"),
        ("Il y va par 4 chemins.", "See par. 4.", "no"),
        ("Le projet de loi C-70 est adopté.", "Bill S-70 passed.", "no"),
        ("Voir LRC 1985, ch A-1.", "See RSC 1985, c A-2.", "no"),
        ("Voir 2010 CSC 12.", "See 2010 FC 12.", "no"),
        ("Voir la page 12.", "See line 12.", "no"),
        ("Voir le paragraphe 4.", "There are 4 of them.", "no"),
        ("Une partie 3 fois gagnée.", "See page 3.", "no"),
    ],
)
def test_references_join_across_languages(left, right, expected):
    assert joined(left, right, (FR, EN)) == expected


@settings(deadline=None)
@given(st.integers(1, 39))
def test_every_roman_number_is_its_arabic_one(number):
    roman = "X" * (number // 10) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
    assert keys(f"See Chapter {roman} of it.") == keys(f"See chapter {number} of it.")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="section.s 15(1)article C-70IVX[]:,/AZ\n"))
def test_references_stand_in_order_in_any_text(text):
    found = [span for _, span in find_references(text, Span(0, len(text)))]
    assert found == sorted(found)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
