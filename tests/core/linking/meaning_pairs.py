"""Pairs of words that mean the same and pairs that do not, however near; general vocabulary, written for the tests."""


def _pairs(text: str) -> list[tuple[str, str]]:
    return [
        (first.replace("_", " "), second.replace("_", " ")) for first, second in (p.split("/") for p in text.split())
    ]


SYNONYMS_EN = _pairs("""
    begging/panhandling broadcaster/announcer carpenter/joiner comrade/colleague dispute/quarrel dwelling/residence
    footpath/trail gathering/assembly gunman/shooter heir/inheritor hike/trek homeland/motherland infection/contagion
    inn/tavern jewel/gem lecture/talk maid/housekeeper oath/vow odour/smell outlaw/fugitive pact/alliance
    peasant/farm_worker plot/conspiracy preacher/clergyman proverb/saying queue/line rebate/refund
    referendum/plebiscite riot/disturbance sculpture/statue servant/attendant slaughter/massacre stipend/allowance
    swamp/marsh tomb/grave tramway/streetcar tyrant/despot voucher/coupon wharf/dock wizard/sorcerer wound/injury
    meddling/interference defamation/slander lawyer/attorney strike/walkout
""")
NEAR_MISSES_EN = _pairs("""
    baker/bread bishop/cathedral boots/socks bride/groom butter/cheese candle/lamp coffee/tea composer/violinist
    continent/island cotton/wool dentist/tooth dollar/euro duke/duchess eagle/hawk elbow/knee engine/wheel
    envelope/stamp flute/trumpet glacier/avalanche hammer/nail honey/bee invoice/receipt kitchen/bathroom lemon/orange
    lion/tiger lunch/dinner mathematics/physics mortgage/insurance nephew/niece novel/poem offence/sentence
    painter/sculptor passport/visa planet/star potato/tomato preface/appendix premier/governor psychology/psychiatry
    rain/snow salt/sugar shirt/trousers subsidy/tax tariff/quota thunder/lightning trial/appeal uranium/plutonium
    violin/cello voter/ballot minister/ministry husband/wife buyer/seller landlord/tenant
""")
SYNONYMS_FR = _pairs("""
    bagarre/rixe boutique/magasin colère/fureur complot/conspiration conjoint/époux digue/levée dispute/querelle
    éboulement/glissement_de_terrain émeute/soulèvement époux/mari ferme/exploitation_agricole foulard/écharpe
    gardien/surveillant grotte/caverne héritier/successeur marais/marécage massacre/tuerie nourriture/aliments
    paysan/cultivateur pénurie/manque procès/poursuite quai/jetée récolte/moisson référendum/plébiscite serment/vœu
    sépulture/tombe tribunal/cour village/bourg voleur/cambrioleur incendie/feu ouragan/cyclone patron/employeur
    salaire/paie ingérence/immixtion diffamation/calomnie navire/bateau grève/débrayage médecin/docteur
    meurtre/homicide cessez-le-feu/trêve
""")
NEAR_MISSES_FR = _pairs("""
    boulanger/pain roi/reine hiver/été acheteur/vendeur juge/avocat fer/cuivre lion/tigre café/thé prêtre/évêque mer/lac
    cheval/selle procès/appel sel/sucre pluie/neige taxe/subvention ministre/ministère père/mère
    importation/exportation médecin/infirmière village/ville mairie/maire chien/chat guerre/paix locataire/loyer
    école/élève train/autobus usine/ouvrier poisson/pêcheur forêt/arbre électeur/élection journal/journaliste
    bateau/port hôpital/médecin armée/soldat pont/rivière banque/argent blé/pain conseil/conseiller prison/prisonnier
    vaccin/virus
""")
UNSEEN_EN = _pairs("""
    allegation/accusation applicant/candidate bandit/robber bureaucrat/official celebrity/star citizen/national
    conscript/draftee corruption/graft custody/detention deficit/shortfall detective/investigator disability/handicap
    election/vote farmer/grower fleet/armada glove/mitten hospital/infirmary hut/cabin kidnapping/abduction
    lawmaker/legislator lighthouse/beacon mansion/villa mission/assignment pastor/minister pill/tablet prize/award
    profit/gain rescue/salvage rumour/gossip shortage/lack smuggler/trafficker spectator/onlooker suburb/outskirts
    summit/peak surveillance/monitoring toxin/poison tribe/clan vagrant/tramp verdict/ruling warehouse/depot
""")
UNSEEN_NEAR_MISSES_EN = _pairs("""
    applicant/employer bandit/sheriff celebrity/fan citizen/alien custody/bail deficit/surplus detective/criminal
    farmer/tractor fleet/admiral glove/hat hospital/ambulance hut/tent kidnapping/ransom lighthouse/lifeboat
    mansion/servant mission/missionary pastor/church pill/syringe prize/contest profit/turnover rescue/accident
    rumour/scandal shortage/price smuggler/customs spectator/referee suburb/city summit/valley surveillance/camera
    toxin/antidote tribe/chief vagrant/police verdict/jury warehouse/truck wolf/dog museum/exhibition bakery/pharmacy
    sunrise/sunset bronze/marble squirrel/rabbit piano/guitar
""")
"""Pairs that nobody had in mind when the table of synonyms was written."""
