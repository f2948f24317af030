"""Sentence pairs with the cues that a careful reader points at, and near misses that must give none.

Each row: language of the left and the right side, the two sentences, and for each cue its kind with the words that it
points at on the left and on the right; an empty string where there is nothing to point at.
"""

from desktop_app.core.entities import CueKind

N, H, NO, D, S, M = (
    CueKind.NEGATION,
    CueKind.HEDGE,
    CueKind.NUMBER,
    CueKind.DATE,
    CueKind.SPEAKER,
    CueKind.MIRRORED,
)

Expected = dict[CueKind, tuple[str, str]]
Row = tuple[str, str, str, Expected]

ENGLISH: list[tuple[str, str, Expected]] = [
    # negation and denial
    ("The crew knew of the broken rudder.", "The crew did not know of the broken rudder.", {N: ("", "not")}),
    ("Nobody on the crew knew of the broken rudder.", "The crew knew of the broken rudder.", {N: ("Nobody", "")}),
    (
        "The company had bribed two harbour inspectors.",
        "The company denied that it had bribed harbour inspectors.",
        {N: ("", "denied")},
    ),
    (
        "The claims about the ferry are baseless.",
        "The claims about the ferry are well documented.",
        {N: ("baseless", "")},
    ),
    ("No toxic waste was found in the quarry.", "Toxic waste was found in the quarry.", {N: ("No", "")}),
    ("The mill never paid the weavers.", "The mill paid the weavers in full.", {N: ("never", "")}),
    ("The minister rejected the pension reform.", "The minister backed the pension reform.", {N: ("rejected", "")}),
    ("The bridge can't carry heavy lorries.", "The bridge can carry heavy lorries.", {N: ("can't", "")}),
    ("The board failed to publish the audit.", "The board published the audit.", {N: ("failed to", "")}),
    (
        "They dismissed the allegations of smuggling.",
        "They confirmed the allegations of smuggling.",
        {N: ("dismissed", "")},
    ),
    ("The dam was opened without the permit.", "The dam was opened with the permit.", {N: ("without", "")}),
    (
        "The treaty no longer protects the herring grounds.",
        "The treaty protects the herring grounds.",
        {N: ("no longer", "")},
    ),
    (
        "An appeal shall be made within sixty days after the day on which the refusal was received.",
        "An appeal shall be made within ninety days after the day on which the refusal was received.",
        {NO: ("sixty days", "ninety days")},
    ),
    (
        "The registrar shall, within thirty days after the petition is received, give written notice of the hearing.",
        "The registrar shall, within thirty business days after the petition is received, give written notice of it.",
        {NO: ("thirty days", "thirty business days")},
    ),
    (
        "The harbour committee adjourned its hearing at 9:15 p.m.",
        "The harbour committee adjourned its hearing at ten minutes to nine.",
        {D: ("9:15 p.m.", "ten minutes to nine")},
    ),
    (
        "The harbour committee adjourned its hearing at half past nine.",
        "The harbour committee adjourned its hearing at 21:30.",
        {},
    ),
    # near misses of hedging
    ("The registrar may extend the time limit.", "The registrar may, with consent, extend the time limit.", {}),
    ("Nappers had fewer strokes.", "Nappers were 19 per cent less likely to have strokes.", {}),
    # near misses of negation
    ("The company did not deny the bribery.", "The company admitted the bribery.", {}),
    ("The fire damaged not only the granary.", "The fire damaged the granary and the mill.", {}),
    ("The report is due no later than Friday's granary hearing.", "The report is due by Friday's granary hearing.", {}),
    ("Granary No. 5 was sold to the weavers.", "The granary was sold to the weavers.", {}),
    ("No fewer than forty weavers left the granary.", "At least forty weavers left the granary.", {}),
    ("There is no doubt that the granary burned.", "The granary burned.", {}),
    ("It is not uncommon for the granary to flood.", "It is common for the granary to flood.", {}),
    ("Nobody disputes that the granary burned.", "The granary burned.", {}),
    ("No one was hurt in the granary fire.", "In the granary fire nobody was hurt.", {}),
    ("The crew was not told of the storm.", "The crew was never told of the storm.", {}),
    ("The granary burned, nonetheless the weavers returned.", "The granary burned and the weavers returned.", {}),
    ("The granary will open without delay for the weavers.", "The granary will open for the weavers.", {}),
    ("The company dismissed the harbour master.", "The company hired the harbour master.", {}),
    ("The dispute over the granary went on.", "The quarrel over the granary went on.", {}),
    ("The board could not rule out sabotage of the turbine.", "The board spoke of sabotage of the turbine.", {}),
    ("Nevertheless the turbine was repaired.", "The turbine was repaired.", {}),
    # numbers
    ("The ferry carried 412 passengers to Orsk.", "The ferry carried 418 passengers to Orsk.", {NO: ("412", "418")}),
    ("Three crates of amber were missing.", "Four crates of amber were missing.", {NO: ("Three", "Four")}),
    (
        "Turnout in the Orsk mayoral election reached 61 per cent.",
        "Turnout in the Orsk mayoral election reached 48 per cent.",
        {NO: ("61 per cent", "48 per cent")},
    ),
    (
        "The city of Orsk paid $4 million for the turbine.",
        "The city of Orsk paid $6 million for the turbine.",
        {NO: ("$4 million", "$6 million")},
    ),
    ("The mill employed 230 skilled weavers.", "The mill employed 310 weavers.", {NO: ("230", "310")}),
    # near misses of numbers
    ("The ferry carried twelve passengers to Orsk.", "The ferry carried 12 passengers to Orsk.", {}),
    ("About 300 passengers were on the Orsk ferry.", "On the Orsk ferry were 297 passengers.", {}),
    ("The amber is described on page 14 of the survey.", "The amber is described on page 9 of the survey.", {}),
    ("Section 15 of the amber statute applies.", "Section 8 of the amber statute applies.", {}),
    ("The turbine cost $4 million.", "The turbine cost $4,000,000.", {}),
    ("In May 12 crates of amber came, in June 14 crates.", "In June 14 crates of amber came.", {}),
    ("Flight 301 left Orsk at 9:30.", "Flight 303 left Orsk at 9:45.", {}),
    ("The turbine has 4.02 million parts.", "The turbine has 4 million parts.", {}),
    # dates
    (
        "The granary at Orsk burned on 4 March 2019.",
        "The granary at Orsk burned on 6 March 2019.",
        {D: ("4 March 2019", "6 March 2019")},
    ),
    (
        "The weavers of Orsk occupied the granary in 1902.",
        "The weavers of Orsk occupied the granary in 1904.",
        {D: ("1902", "1904")},
    ),
    (
        "On Monday the weavers occupied the granary of Orsk.",
        "On Tuesday the weavers occupied the granary of Orsk.",
        {D: ("Monday", "Tuesday")},
    ),
    # near misses of dates
    ("The granary at Orsk burned on 4 March 2019.", "The granary at Orsk burned on March 4, 2019.", {}),
    ("The granary at Orsk burned on 4 March 2019.", "The granary at Orsk burned on 2019-03-04.", {}),
    ("The granary at Orsk burned on 4 March.", "The granary at Orsk burned on 4 March 2019.", {}),
    ("The granary at Orsk burned on 3-5 March 2019.", "The granary at Orsk burned on 4 March 2019.", {}),
    # speakers
    (
        "The embassy said that the ferry was safe.",
        "The harbour master said that the ferry was safe.",
        {S: ("The embassy", "The harbour master")},
    ),
    (
        "According to Teodor Vance, the amber was stolen.",
        "“The amber was stolen,” said Ilse Marrow.",
        {S: ("Teodor Vance", "Ilse Marrow")},
    ),
    # near misses of speakers
    ("Ambassador Teodor Vance said the amber was stolen.", "Vance said that the amber had been stolen.", {}),
    ("She said that the amber was stolen.", "The embassy said that the amber was stolen.", {}),
    ("The claims were filed by the weavers.", "The embassy said the claims were filed by the weavers.", {}),
    ("The embassy said the amber was stolen.", "According to the embassy, the amber was stolen.", {}),
    # hedging
    ("The turbine may have been sabotaged.", "The turbine was sabotaged.", {H: ("may", "")}),
    (
        "The mayor took bribes from the quarry.",
        "The mayor allegedly took bribes from the quarry.",
        {H: ("", "allegedly")},
    ),
    ("The smuggler appears to have fled to Orsk.", "The smuggler fled to Orsk.", {H: ("appears to", "")}),
    ("The amber was probably stolen.", "The amber was stolen.", {H: ("probably", "")}),
    ("The smuggler is believed to have fled.", "The smuggler fled.", {H: ("is believed to", "")}),
    # near misses of hedging
    ("In May 2019 the turbine stopped.", "The turbine stopped.", {}),
    ("The smuggler appeared in the Orsk court.", "The smuggler was in the Orsk court.", {}),
    ("The amber might be lost.", "Perhaps the amber is lost.", {}),
    ("The military might of Orsk grew.", "The military strength of Orsk grew.", {}),
    ("The board suggests we sell the turbine.", "The board sells the turbine.", {}),
    # mirrored
    (
        "The memo protests China's interference in Canada's elections.",
        "The statement protests Canada's interference in China's internal affairs.",
        {M: ("interference", "interference")},
    ),
    (
        "The ministry speaks of disinformation against France.",
        "The embassy speaks of disinformation against Russia.",
        {M: ("disinformation", "disinformation")},
    ),
    (
        "The note accused Norway of sabotage at the harbour.",
        "The reply accused Denmark of sabotage at the harbour.",
        {M: ("sabotage", "sabotage")},
    ),
    # near misses of mirrored
    (
        "The memo protests Chinese interference in the elections.",
        "The paper reports interference by China in the elections.",
        {},
    ),
    ("The turbine from Norway was sold to Denmark.", "The turbine from Denmark was sold to Norway.", {}),
    ("The slander against France went on.", "The slander of the weavers went on.", {}),
]

FRENCH: list[tuple[str, str, Expected]] = [
    (
        "L'équipage connaissait l'avarie du gouvernail.",
        "L'équipage ne connaissait pas l'avarie du gouvernail.",
        {N: ("", "pas")},
    ),
    (
        "Personne n'avait signalé l'avarie du gouvernail.",
        "Un marin avait signalé l'avarie du gouvernail.",
        {N: ("Personne", "")},
    ),
    (
        "La société a nié avoir soudoyé les inspecteurs.",
        "La société a soudoyé les inspecteurs.",
        {N: ("nié", "")},
    ),
    (
        "L'ambassade dément toute ingérence dans le scrutin.",
        "L'ingérence de l'ambassade dans le scrutin est établie.",
        {N: ("dément", "")},
    ),
    (
        "Aucun déchet toxique n'a été trouvé dans la carrière.",
        "Des déchets toxiques ont été trouvés dans la carrière.",
        {N: ("Aucun", "")},
    ),
    (
        "Ces accusations de contrebande sont sans fondement.",
        "Ces accusations de contrebande sont prouvées.",
        {N: ("sans fondement", "")},
    ),
    ("Le traité ne protège plus les harengs.", "Le traité protège les harengs.", {N: ("plus", "")}),
    ("La mairie a refusé de publier l'audit.", "La mairie a publié l'audit.", {N: ("refusé de", "")}),
    ("La société n'a pas nié la corruption.", "La société a reconnu la corruption.", {}),
    ("L'incendie n'a détruit que le grenier.", "L'incendie a détruit le grenier.", {}),
    ("L'incendie a détruit non seulement le grenier.", "L'incendie a détruit le grenier et le moulin.", {}),
    ("Plus de quarante tisserands ont quitté le grenier.", "Quarante tisserands ont quitté le grenier.", {}),
    ("Le rapport sur le grenier est dû au plus tard vendredi.", "Le rapport sur le grenier est dû vendredi.", {}),
    ("Nul ne conteste que le grenier a brûlé.", "Le grenier a brûlé.", {}),
    ("Le grenier n° 5 a été vendu aux tisserands.", "Le grenier a été vendu aux tisserands.", {}),
    ("Une personne a vu le grenier brûler.", "Un témoin a vu le grenier brûler.", {}),
    (
        "Le traversier transportait 412 passagers vers Orsk.",
        "Le traversier transportait 418 passagers vers Orsk.",
        {NO: ("412", "418")},
    ),
    ("Trois caisses d'ambre manquaient.", "Quatre caisses d'ambre manquaient.", {NO: ("Trois", "Quatre")}),
    ("L'ambre est décrit à la page 14 du relevé.", "L'ambre est décrit à la page 9 du relevé.", {}),
    (
        "Le grenier d'Orsk a brûlé le 4 mars 2019.",
        "Le grenier d'Orsk a brûlé le 6 mars 2019.",
        {D: ("4 mars 2019", "6 mars 2019")},
    ),
    ("Le grenier d'Orsk a brûlé le 4 mars 2019.", "Le grenier d'Orsk a brûlé le 4 mars.", {}),
    (
        "Selon Ilse Marrow, l'ambre a été volé.",
        "L'ambre a été volé, a déclaré Teodor Vance.",
        {S: ("Ilse Marrow", "Teodor Vance")},
    ),
    (
        "L'ambassade a déclaré que le traversier était sûr.",
        "La capitainerie a déclaré que le traversier était sûr.",
        {S: ("L'ambassade", "La capitainerie")},
    ),
    ("Selon l'ambassade, l'ambre a été volé.", "L'ambassade a déclaré que l'ambre avait été volé.", {}),
    (
        "Le maire aurait reçu des pots-de-vin de la carrière.",
        "Le maire a reçu des pots-de-vin de la carrière.",
        {H: ("aurait", "")},
    ),
    ("La turbine a peut-être été sabotée.", "La turbine a été sabotée.", {H: ("peut-être", "")}),
    ("L'ambre semble avoir été volé.", "L'ambre a été volé.", {H: ("semble", "")}),
    ("Le maire aurait vendu la carrière s'il avait pu.", "Le maire voulait vendre la carrière.", {}),
    ("Le relevé de l'ambre paraît le lundi.", "Le relevé de l'ambre sort le lundi.", {}),
    (
        "La note dénonce l'ingérence de la Chine dans les élections du Canada.",
        "La réponse dénonce l'ingérence du Canada dans les affaires intérieures de la Chine.",
        {M: ("ingérence", "ingérence")},
    ),
]

MORE_ENGLISH: list[tuple[str, str, Expected]] = [
    (
        "Officials had warned residents about the chemical spill.",
        "Officials hadn't warned residents about the chemical spill.",
        {N: ("", "hadn't")},
    ),
    (
        "The spokesman rejected suggestions that the factory had leaked solvents.",
        "The factory leaked solvents into the creek.",
        {N: ("rejected", "")},
    ),
    (
        "Neither the union nor the owners accepted the settlement.",
        "The union and the owners accepted the settlement.",
        {N: ("Neither", "")},
    ),
    (
        "The union declined to comment on the settlement.",
        "The union commented on the settlement at length.",
        {N: ("declined to", "")},
    ),
    (
        "It is untrue that the vaccine harms infants.",
        "The vaccine harms infants, the leaflet claims.",
        {N: ("untrue", "")},
    ),
    (
        "The committee didn't approve the vaccine budget.",
        "The vaccine budget was approved by the committee.",
        {N: ("didn't", "")},
    ),
    ("The vaccine is not just safe but cheap.", "The vaccine is safe and cheap.", {}),
    ("The vaccine was not introduced until 1998.", "The vaccine was introduced in 1998.", {}),
    ("Not all of the vaccine was used.", "All of the vaccine was used.", {N: ("Not", "")}),
    ("The owners cannot deny the leak of solvents.", "The owners admit the leak of solvents.", {}),
    ("The owners, who live in No. 12 Mill Lane, sold the factory.", "The owners sold the factory.", {}),
    ("The owners had no choice but to close the factory.", "The owners closed the factory.", {}),
    ("Whether or not the factory closes, solvents remain.", "Solvents remain in the closed factory.", {}),
    ("The factory reopened, but not the canteen.", "The factory and its canteen reopened.", {N: ("not", "")}),
    (
        "Some 40,000 people marched against the pension reform.",
        "Police counted 25,000 people in the march against the pension reform.",
        {NO: ("40,000", "25,000")},
    ),
    ("The eruption killed 57 people in the valley.", "In the valley, 57 people died in the eruption.", {}),
    (
        "The eruption buried 57 houses in the valley.",
        "The eruption buried sixty-one houses in the valley.",
        {NO: ("57", "sixty-one")},
    ),
    ("Unemployment in the valley rose to 7.5%.", "Unemployment in the valley rose to 8.1%.", {NO: ("7.5%", "8.1%")}),
    ("The dam is 300 metres long.", "The dam is 120 metres high.", {}),
    (
        "The pension reform raises the retirement age to 64 years.",
        "The pension reform raises the retirement age to 65 years.",
        {NO: ("64 years", "65 years")},
    ),
    (
        "The volcano erupted on 18 May 1980 in Washington.",
        "The volcano erupted on May 19, 1980 in Washington.",
        {D: ("18 May 1980", "May 19, 1980")},
    ),
    (
        "Parliament passed the pension reform on March 2.",
        "Parliament passed the pension reform on March 12.",
        {D: ("March 2", "March 12")},
    ),
    (
        "The pension reform passed on 2 March 2020 after a debate on 28 February 2020.",
        "The pension reform passed on 2 March 2020.",
        {},
    ),
    (
        "Mayor Lund told reporters that the creek was clean.",
        "Dr Amara Osei told reporters that the creek was polluted.",
        {S: ("Mayor Lund", "Dr Amara Osei")},
    ),
    (
        "The ministry has said that the creek is clean.",
        "Villagers said that the creek is clean.",
        {S: ("The ministry", "Villagers")},
    ),
    (
        "“The creek is clean,” the ministry said.",
        "“The creek is clean,” said a spokesman for the factory.",
        {S: ("the ministry", "a spokesman")},
    ),
    ("Prime Minister Anna Holt said the creek was clean.", "The prime minister said that the creek was clean.", {}),
    ("The creek could be polluted by solvents.", "The creek is polluted by solvents.", {H: ("could", "")}),
    ("The creek seems polluted by solvents.", "The creek is polluted by solvents.", {H: ("seems", "")}),
    ("Evidence suggests that solvents killed the trout.", "Solvents killed the trout.", {H: ("Evidence suggests", "")}),
    (
        "The alleged arsonist was arrested near the factory.",
        "The arsonist was arrested near the factory.",
        {H: ("alleged", "")},
    ),
    ("You may leave the factory at five.", "Workers leave the factory at five.", {}),
    ("The trout could not be counted.", "The trout were not counted.", {}),
    (
        "Russia accuses Ukraine of terrorism at the border.",
        "Ukraine accuses Russia of terrorism at the border.",
        {M: ("terrorism", "terrorism")},
    ),
    (
        "The minister denounced aggression against Georgia.",
        "The envoy denounced aggression against Armenia.",
        {M: ("aggression", "aggression")},
    ),
    ("Germany condemned the attack on the consulate.", "Germany condemned the attack on the consulate yesterday.", {}),
]

AS_IN_LONG_TEXTS: list[tuple[str, str, Expected]] = [
    (
        "The freighter crossed the strait and the captain, who chose not to risk the safety of the seamen, waited for"
        " the tug that the port authority had promised the owners.",
        "Safety at sea is what the exhibition in the old customs house is about, with models and paintings of ships.",
        {},
    ),
    (
        "The envoy had yet to answer the petition of the weavers.",
        "The envoy answered the petition.",
        {N: ("yet to", "")},
    ),
    ("Police seized 12 AK-47 rifles on the freighter.", "On the freighter police seized a dozen rifles.", {}),
    ("The freighter has 3 holds.", "The freighter's sister has five masts.", {}),
    (
        "The freighter was held, said Port Lenno police Lt. Gerd Ostrow.",
        "The freighter was held, Lieutenant Gerd Ostrow said.",
        {},
    ),
    (
        "According to the Lenno Harbour Authority, the freighter was held.",
        "The freighter was held, the coast guard said.",
        {S: ("the Lenno Harbour Authority", "the coast guard")},
    ),
    ("The report said the federal government should act.", "The report said that Ottawa should act.", {}),
    ("The coroner suspected the mate of murder.", "The coroner charged the mate with murder.", {}),
    ("The attack took place off Lenno in November.", "The attack took place near Ostrow on Monday.", {}),
]

MORE_FRENCH: list[tuple[str, str, Expected]] = [
    (
        "Le syndicat n'a jamais accepté l'accord salarial.",
        "Le syndicat a accepté l'accord salarial.",
        {N: ("jamais", "")},
    ),
    (
        "Rien ne prouve que l'usine a pollué la rivière.",
        "Il est prouvé que l'usine a pollué la rivière.",
        {N: ("Rien", "")},
    ),
    ("La direction rejette l'accord salarial.", "La direction approuve l'accord salarial.", {N: ("rejette", "")}),
    ("Il est faux que le vaccin soit dangereux.", "Le vaccin est dangereux, dit le tract.", {N: ("faux", "")}),
    ("La direction ne nie pas la pollution de la rivière.", "La direction admet la pollution de la rivière.", {}),
    ("Avant que l'usine ne ferme, la rivière était sale.", "Avant la fermeture de l'usine, la rivière était sale.", {}),
    ("Pas moins de trente ouvriers ont quitté l'usine.", "Trente ouvriers ont quitté l'usine.", {}),
    ("La rivière n'est pas seulement sale.", "La rivière est sale.", {}),
    ("Le séisme a fait 57 morts dans la vallée.", "Le séisme a fait 63 morts dans la vallée.", {NO: ("57", "63")}),
    (
        "Le chômage a atteint 7,5 % dans la vallée.",
        "Le chômage a atteint 8,1 % dans la vallée.",
        {NO: ("7,5 %", "8,1 %")},
    ),
    (
        "L'accord salarial a été signé le 1er mai 2012.",
        "L'accord salarial a été signé le 3 mai 2012.",
        {D: ("1er mai 2012", "3 mai 2012")},
    ),
    (
        "La ministre a indiqué que la rivière était propre.",
        "Le maire a indiqué que la rivière était propre.",
        {S: ("La ministre", "Le maire")},
    ),
    (
        "D'après Paul Lenoir, la rivière est propre.",
        "Selon Mme Giraud, la rivière est propre.",
        {S: ("Paul Lenoir", "Mme Giraud")},
    ),
    (
        "L'usine aurait pollué la rivière pendant des années.",
        "L'usine a pollué la rivière pendant des années.",
        {H: ("aurait", "")},
    ),
    ("La rivière pourrait être polluée.", "La rivière est polluée.", {H: ("pourrait", "")}),
    (
        "Le présumé pyromane a été arrêté près de l'usine.",
        "Le pyromane a été arrêté près de l'usine.",
        {H: ("présumé", "")},
    ),
    (
        "Berlin accuse Moscou de sabotage en mer.",
        "Moscou accuse Berlin de sabotage en mer.",
        {M: ("sabotage", "sabotage")},
    ),
]

ACROSS: list[Row] = [
    (
        "en",
        "fr",
        "The embassy of Orsk denied the smuggling of amber.",
        "L'ambassade d'Orsk a reconnu la contrebande d'ambre.",
        {},
    ),
    (
        "en",
        "fr",
        "The embassy of Orsk said the ferry was safe.",
        "L'ambassade d'Orsk a déclaré que le traversier était sûr.",
        {},
    ),
    ("es", "es", "La empresa no conoce Orsk.", "La empresa conoce Orsk.", {}),
]

ROWS: list[Row] = [
    *(("en", "en", *row) for row in (*ENGLISH, *MORE_ENGLISH, *AS_IN_LONG_TEXTS)),
    *(("fr", "fr", *row) for row in (*FRENCH, *MORE_FRENCH)),
    *ACROSS,
]

FILLERS: dict[str, tuple[list[str], list[str]]] = {
    "en": (
        ["Rain fell all night on the hills.", "The baker sold rye bread.", "Children played near the old well."],
        ["Snow is rare in the valley.", "A new school opened its doors.", "The orchestra rehearsed a waltz."],
    ),
    "fr": (
        ["La pluie tombait sur les collines.", "Le boulanger vendait du pain.", "Des enfants jouaient près du puits."],
        ["La neige est rare dans la vallée.", "Une école ouvrit ses portes.", "L'orchestre répétait une valse."],
    ),
    "es": (["Llovía sobre las colinas.", "El panadero vendía pan."], ["La nieve es rara.", "Abrió una escuela nueva."]),
}
"""What else stands on the left and the right, so that a word's rarity can be told."""
