import pytest

from tests.core.linking.joined import pair_of, strength

EN, FR = "en", "fr"


def joined(left, right, languages=(EN, EN)):
    return strength(pair_of(left, right, languages).names)


def shared(left, right, languages=(EN, EN)):
    names = pair_of(left, right, languages).names
    return {m.key for m in names.left} & {m.key for m in names.right}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ambassador Ilse Torvald spoke.", "Nobody believed Torvald."),
        ("Ambassador Ilse Torvald spoke.", "Later Ms. Torvald left."),
        ("Norwegian Ambassador Ilse Torvald spoke.", "Nobody believed Torvald."),
        ("They met Wei Zhang.", "It was Zhang Wei."),
        ("Then Jean-Pierre Roy spoke.", "A memo by J.-P. Roy was read."),
        ("Then Jean-Pierre Roy spoke.", "A memo by Roy was read."),
        ("Then Mary Roy spoke.", "A memo by M. Roy was read."),
        ("Prime Minister Anna Brandt spoke.", "President Brandt left."),
        ("Torvald’s report was read.", "A note by Torvald."),
        ("Torvald's report was read.", "A note by Ilse Torvald."),
        ("The Coastal Rescue Service wrote.", "A memo by the CRS was read."),
        ("The Canadian Coastal Rescue Service wrote.", "A memo by the CCRS was read."),
        ("The Coastal Rescue Service (CRS) wrote.", "The CRS was asked."),
        ("The office for coastal rescue (OCR) wrote.", "Nobody asked the office for coastal rescue."),
        ("The office for coastal rescue (OCR) wrote.", "Nobody asked the OCR again."),
        ("The C.R.S. wrote.", "Nobody asked the CRS again."),
        ("The U.N. met.", "The United Nations met."),
        ("A WHO report came.", "The World Health Organization wrote."),
        ("The Chinese envoy left.", "Beijing called him."),
        ("They flew to Ottawa.", "Canadians waited."),
        ("A Togolese boat sank.", "Lomé replied."),
        ("Global Affairs Canada wrote.", "A memo by Global Affairs."),
        ("TORVALD VISITS ORSK", "Then Torvald spoke."),
        ("The University of Orsk wrote.", "They are in Orsk."),
        ("He lives in Saint-Denis.", "They went to Saint-Denis."),
        ("They met the Liberals.", "Nobody believed a Liberal."),
        ("They asked NATO's envoy.", "The North Atlantic Treaty Organization met."),
        ("They met Vincent van Gogh.", "Nobody knew van Gogh."),
        ("They met al-Rashid.", "Omar al-Rashid left."),
        ("Yesterday Torvald left.", "Nobody believed Torvald."),
    ],
)
def test_names_join_their_variants(left, right):
    assert joined(left, right) == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Then Jean-Pierre Roy spoke to the people there.", "A memo by Patrick Roy was read."),
        ("They met Anna Brandt.", "They met Anna Torvald."),
        ("Ambassador Ilse Torvald spoke.", "Minister Olaf Torvald spoke."),
        ("They met J. Torvald.", "They met P. Torvald."),
        ("They met Mary Roy.", "They met P. Roy."),
        ("They met George W. Brandt.", "They met W. Torvald."),
        ("The Supreme Court ruled.", "The Federal Court ruled."),
        ("The Bank of Canada wrote.", "The Bank of England wrote."),
        ("Yesterday Torvald left.", "Yesterday Brandt left."),
        ("On Monday Torvald left.", "On Monday Brandt left."),
        ("In March Torvald left.", "In March Brandt left."),
        ("However, Torvald left.", "However, Brandt left."),
        ("Meanwhile Torvald left.", "Meanwhile Brandt left."),
        ("Mr. London sang.", "The British left."),
        ("They met Jack London.", "The British left."),
        ("Who asked him?", "The World Health Organization wrote."),
        ("They talk to us.", "The Americans left."),
        ("A Nigerien boat sank.", "Nigeria replied."),
        ("They met in New York.", "They met in New Delhi."),
        ("The office for coastal rescue (OCR) wrote.", "The old cargo register (OCR) is lost."),
        ("WINTER STORM HITS COAST", "They saw Coast Hits Winter."),
        ("Dr. Anna Roy spoke.", "Dr. Tam spoke."),
        ("I saw it.", "I heard it."),
        ("He went to British Columbia.", "The British left."),
        ("It flows into Tarn Creek.", "It flows into the Tarn River."),
        ("He lives on Harlow Street.", "He lives on Harlow Lane."),
        ("Residents of Orsk left.", "The Residents Association of Belmora met."),
        ("They asked Councillor Anna Brandt.", "They asked Councillor Olaf Torvald."),
        ("They asked Constable Brandt.", "They asked Constable Torvald."),
        ("Dear Commissioner Brandt, I write.", "Dear Councillor Torvald, I write."),
        ("Winter came early.", "Winter was long."),
        ("The Georgian coast is long.", "The German coast is short."),
    ],
)
def test_names_of_others_join_nothing(left, right):
    assert joined(left, right) == "no"


@pytest.mark.parametrize(
    ("left", "languages", "right"),
    [
        ("Il vient d’Ottawa.", (FR, EN), "He is from Ottawa."),
        ("Il écrit à l’OTAN.", (FR, EN), "They asked NATO."),
        ("L’OMS a écrit.", (FR, EN), "The World Health Organization (WHO) wrote."),
        ("Les Canadiens sont là.", (FR, EN), "Ottawa replied."),
        ("Il est allemand.", (FR, EN), "Berlin replied."),
        ("M. Roy parle.", (FR, EN), "Mr. Roy spoke."),
        ("Mme Angela Brandt parle.", (FR, EN), "They met Angela Brandt."),
        ("Le premier ministre Olaf Torvald parle.", (FR, EN), "Prime Minister Torvald spoke."),
        ("Charles Tremblay parle.", (FR, EN), "They met Charles Tremblay."),
        ("Le Service côtier de secours (SCS) écrit.", (FR, FR), "Une note du SCS."),
        ("Le Service côtier de secours (SCS) écrit.", (FR, FR), "C’est le service côtier de secours."),
        ("La Gendarmerie royale du Canada (GRC) écrit.", (FR, FR), "Une note de la GRC."),
        ("L’ambassadrice Ilse Torvald parle.", (FR, FR), "Personne ne croit Torvald."),
        ("Il a vu Jean-Pierre Roy.", (FR, FR), "Une note de J.-P. Roy."),
        ("Il a vu Jean-Pierre Roy.", (FR, FR), "Une note de M. Roy."),
        ("Hier, Torvald est parti.", (FR, FR), "Personne ne croit Torvald."),
        ("Il habite Saint-Denis.", (FR, EN), "They went to Saint-Denis."),
        ("Il vient des Pays-Bas.", (FR, EN), "The Dutch left."),
        ("Il vient du Tchad.", (FR, EN), "A Chadian boat sank."),
        ("Le FMI a écrit.", (FR, EN), "The International Monetary Fund wrote."),
    ],
)
def test_names_join_in_french(left, languages, right):
    assert joined(left, right, languages) == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Il a vu Jean-Pierre Roy.", "Une note de Patrick Roy."),
        ("Un homme est parti.", "Les Nations unies ont écrit."),
        ("Lundi, Torvald est parti.", "Lundi, Brandt est parti."),
        ("En mars, Torvald est parti.", "En mars, Brandt est parti."),
        ("Hier Torvald est parti.", "Hier Brandt est parti."),
        ("Selon Torvald, non.", "Selon Brandt, oui."),
        ("La Banque Torvald a fermé.", "La Banque Brandt a fermé."),
        ("Il a vu Anne Torvald.", "Il a vu Anne Brandt."),
        ("M. Londres chante.", "Les Britanniques partent."),
        ("Aujourd’hui, rien.", "Aujourd’hui, tout."),
    ],
)
def test_names_of_others_join_nothing_in_french(left, right):
    assert joined(left, right, (FR, FR)) == "no"


def test_a_surname_alone_is_that_of_whoever_bore_it_last_in_full():
    left = ["They met Jean-Pierre Roy.", "Nobody believed Roy."]
    right = ["They met Patrick Roy.", "Nobody asked Roy."]
    names = pair_of(left, right).names
    here, there = ({m.key for m in side if m.unit == 1} for side in (names.left, names.right))
    assert not here & there


def test_a_surname_that_two_bear_joins_them_loosely_when_nothing_tells_which():
    names = pair_of(["They met Jean-Pierre Roy.", "They met Patrick Roy."], ["Nobody asked Roy."]).names
    keys = {m.key for m in names.left} & {m.key for m in names.right}
    assert keys
    assert all(key.endswith((" <", " >")) for key in keys)


def test_an_acronym_defined_otherwise_on_each_side_joins_nothing():
    left = ["The office for coastal rescue (OCR) wrote.", "The OCR was late."]
    right = ["The old cargo register (OCR) is lost.", "The OCR was found."]
    names = pair_of(left, right).names
    assert not {m.key for m in names.left} & {m.key for m in names.right}


def test_a_noun_that_leads_to_a_name_is_no_part_of_it():
    pair = pair_of("Residents of Sable River left.", "They went to Sable River.")
    assert {m.span.of(pair.left.text) for m in pair.names.left} == {"Sable River"}
