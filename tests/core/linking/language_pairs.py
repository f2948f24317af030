"""Invented accounts of one event in several languages, each with the lines that belong together."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """Two texts, one sentence a line, and the numbers of the lines that belong together."""

    name: str
    left: str
    right: str
    pairs: tuple[tuple[int, int], ...]


EN = """\
The Ministry of Fisheries of Norway published a statement on 14 March 2022 about the trawler Havbris.
The trawler sank near the island of Senja with nineteen people on board.
Rescue helicopters from Tromsø saved twelve sailors from the freezing water.
Seven members of the crew are still missing.
Minister Ingrid Solberg said that the search would continue for another week.
The owners of the vessel, Nordlys Shipping, had postponed an inspection of the engine in January.
An inquiry by the Maritime Authority will examine why the emergency beacon did not work.
The government will pay 2.5 million euros to the families of the victims.
Fishing in the area is forbidden until 30 April.
Divers found the wreck at a depth of 340 metres.
The captain, Lars Pettersen, had thirty years of experience.
The union of fishermen demanded stricter rules on safety equipment.
Local schools closed on Wednesday as a sign of mourning.
The price of cod rose by 12 per cent after the accident.
A memorial service will be held in the cathedral of Tromsø."""

FR = """\
Une cérémonie commémorative aura lieu dans la cathédrale de Tromsø.
Le ministère norvégien des Pêches a publié le 14 mars 2022 une déclaration au sujet du chalutier Havbris.
Le chalutier a coulé près de l'île de Senja avec dix-neuf personnes à bord.
Des hélicoptères de sauvetage venus de Tromsø ont tiré douze marins de l'eau glacée.
Sept membres de l'équipage sont toujours portés disparus.
La ministre Ingrid Solberg a déclaré que les recherches se poursuivraient encore une semaine.
Les propriétaires du navire, Nordlys Shipping, avaient reporté en janvier une inspection du moteur.
Une enquête de l'Autorité maritime examinera pourquoi la balise de détresse n'a pas fonctionné.
Le gouvernement versera 2,5 millions d'euros aux familles des victimes.
La pêche dans la zone est interdite jusqu'au 30 avril.
Des plongeurs ont trouvé l'épave à une profondeur de 340 mètres.
Le capitaine, Lars Pettersen, avait trente ans d'expérience.
Le syndicat des pêcheurs a réclamé des règles plus strictes sur l'équipement de sécurité.
Les écoles de la région ont fermé mercredi en signe de deuil.
Le prix de la morue a augmenté de 12 % après l'accident."""

ES = """\
El Ministerio de Pesca de Noruega publicó el 14 de marzo de 2022 una declaración sobre el arrastrero Havbris.
El arrastrero se hundió cerca de la isla de Senja con diecinueve personas a bordo.
Los helicópteros de rescate de Tromsø salvaron a doce marineros del agua helada.
Siete miembros de la tripulación siguen desaparecidos.
La ministra Ingrid Solberg dijo que la búsqueda continuaría otra semana.
Los propietarios del buque, Nordlys Shipping, habían aplazado en enero una inspección del motor.
Una investigación de la Autoridad Marítima examinará por qué no funcionó la baliza de emergencia.
El gobierno pagará 2,5 millones de euros a las familias de las víctimas.
La pesca en la zona está prohibida hasta el 30 de abril.
Los buzos encontraron el pecio a una profundidad de 340 metros.
El capitán, Lars Pettersen, tenía treinta años de experiencia.
El sindicato de pescadores exigió normas más estrictas sobre el equipo de seguridad."""

ES2 = """\
Ayer cayó una fuerte lluvia sobre la capital y los mercados cerraron antes de tiempo.
Según la autoridad marítima, la baliza de emergencia del arrastrero hundido llevaba meses averiada.
El sindicato exige nuevas normas de seguridad para todos los barcos pesqueros.
Las familias de las víctimas recibirán 2,5 millones de euros del gobierno noruego.
Una orquesta juvenil dio un concierto en el parque.
El motor del buque no había pasado la inspección prevista para enero.
El turismo creció en la región durante el verano."""

PT = """\
O capitão, Lars Pettersen, tinha trinta anos de experiência.
O Ministério da Pesca da Noruega publicou em 14 de março de 2022 uma declaração sobre o arrastão Havbris.
O arrastão afundou perto da ilha de Senja com dezenove pessoas a bordo.
Helicópteros de resgate de Tromsø salvaram doze marinheiros da água gelada.
Sete membros da tripulação continuam desaparecidos.
A ministra Ingrid Solberg disse que as buscas continuariam por mais uma semana.
Os proprietários do navio, Nordlys Shipping, tinham adiado em janeiro uma inspeção do motor.
Um inquérito da Autoridade Marítima examinará por que o sinalizador de emergência não funcionou.
O governo pagará 2,5 milhões de euros às famílias das vítimas.
A pesca na zona está proibida até 30 de abril.
Mergulhadores encontraram os destroços a uma profundidade de 340 metros.
O sindicato dos pescadores exigiu regras mais rígidas sobre o equipamento de segurança."""

DE = """\
Das norwegische Fischereiministerium veröffentlichte am 14. März 2022 eine Erklärung über den Trawler Havbris.
Der Trawler sank nahe der Insel Senja mit neunzehn Menschen an Bord.
Rettungshubschrauber aus Tromsø zogen zwölf Seeleute aus dem eiskalten Wasser.
Sieben Mitglieder der Besatzung werden noch vermisst.
Die Eigentümer des Schiffes hatten im Januar eine Prüfung des Motors verschoben.
Die Regierung wird den Familien der Opfer 2,5 Millionen Euro zahlen.
Taucher fanden das Wrack in einer Tiefe von 340 Metern.
Die Gewerkschaft der Fischer verlangte strengere Regeln für die Sicherheitsausrüstung."""

DE2 = """\
Gestern regnete es in der Hauptstadt, und die Märkte schlossen früher.
Die Motorprüfung des gesunkenen Schiffes war auf später verschoben worden.
Die Opferfamilien sollen von der Regierung 2,5 Millionen Euro erhalten.
Ein Jugendorchester spielte im Park einen Walzer.
Strengere Sicherheitsregeln verlangt nun die Fischergewerkschaft.
Das Wrack liegt 340 Meter tief, sagten die Taucher.
Der Tourismus in der Region wuchs im Sommer."""

RU = """\
Министерство рыболовства Норвегии опубликовало 14 марта 2022 года заявление о траулере «Хавбрис».
Траулер затонул у острова Сенья, на борту было девятнадцать человек.
Спасательные вертолёты из Тромсё подняли из ледяной воды двенадцать моряков.
Семь членов экипажа всё ещё считаются пропавшими без вести.
Владельцы судна в январе отложили проверку двигателя.
Правительство выплатит семьям погибших 2,5 миллиона евро.
Водолазы нашли обломки на глубине 340 метров.
Профсоюз рыбаков потребовал более строгих правил безопасности."""

RU2 = """\
Вчера в столице шёл дождь, и рынки закрылись раньше.
Проверка двигателя затонувшего судна была отложена владельцами.
Семьям погибших правительство Норвегии обещает 2,5 миллиона евро.
Молодёжный оркестр играл в парке вальс.
Новых правил безопасности требует профсоюз рыбаков.
Обломки траулера лежат на глубине 340 метров, сообщили водолазы.
Летом в регионе вырос туризм."""

AR = """\
نشرت وزارة الصيد النرويجية في 14 مارس 2022 بيانا عن سفينة الصيد هافبريس.
غرقت السفينة قرب جزيرة سينيا وعلى متنها تسعة عشر شخصا.
أنقذت مروحيات الإنقاذ اثني عشر بحارا من المياه المتجمدة.
لا يزال سبعة من أفراد الطاقم في عداد المفقودين.
أجل أصحاب السفينة في يناير فحص المحرك.
ستدفع الحكومة 2.5 مليون يورو لعائلات الضحايا.
عثر الغواصون على الحطام على عمق 340 مترا.
طالبت نقابة الصيادين بقواعد أكثر صرامة للسلامة."""

AR2 = """\
هطلت الأمطار أمس على العاصمة وأغلقت الأسواق مبكرا.
كان فحص محرك السفينة الغارقة قد تأجل بطلب من أصحاب السفينة.
تحصل عائلات الضحايا على 2.5 مليون يورو من الحكومة.
عزفت فرقة شبابية في الحديقة.
تطالب نقابة الصيادين بقواعد جديدة للسلامة البحرية.
يقع الحطام على عمق 340 مترا كما قال الغواصون.
نمت السياحة في المنطقة خلال الصيف."""

ZH = """\
挪威渔业部于2022年3月14日发表了关于拖网渔船哈夫布里斯号的声明。
该渔船在塞尼亚岛附近沉没，船上有十九人。
来自特罗姆瑟的救援直升机从冰冷的海水中救出十二名船员。
七名船员仍然下落不明。
船东在一月份推迟了发动机检查。
政府将向遇难者家属支付250万欧元。
潜水员在340米深处发现了沉船残骸。
渔民工会要求制定更严格的安全设备规定。"""

ZH2 = """\
昨天首都下了大雨，市场提早关门。
沉没渔船的发动机检查此前已被船东推迟。
遇难者家属将从政府获得250万欧元。
青年乐团在公园里演奏了圆舞曲。
渔民工会呼吁出台更严格的安全规定。
潜水员说，残骸位于340米深处。
今年夏天该地区的旅游业有所增长。"""

JA = """\
ノルウェー漁業省は2022年3月14日、トロール船ハブブリスに関する声明を発表した。
同船はセニヤ島の近くで十九人を乗せて沈没した。
トロムソの救助ヘリコプターが冷たい海から十二人の船員を救出した。
乗組員七人がなお行方不明である。
船主は一月にエンジンの検査を延期していた。
政府は犠牲者の家族に250万ユーロを支払う。
潜水士が水深340メートルで残骸を発見した。
漁業者の組合は安全装備の規則を厳しくするよう求めた。"""

JA2 = """\
昨日は首都で大雨が降り、市場は早く閉まった。
沈没した船のエンジン検査は船主によって延期されていた。
犠牲者の家族には政府から250万ユーロが支払われる。
青年楽団が公園でワルツを演奏した。
漁業者の組合が安全装備の新しい規則を要求している。
残骸は水深340メートルにあると潜水士は述べた。
夏の間、地域の観光業は成長した。"""

EL = """\
Το νορβηγικό υπουργείο Αλιείας δημοσίευσε στις 14 Μαρτίου 2022 ανακοίνωση για την τράτα Χάβμπρις.
Η τράτα βυθίστηκε κοντά στο νησί Σένια με δεκαεννέα άτομα.
Ελικόπτερα διάσωσης έσωσαν δώδεκα ναυτικούς από το παγωμένο νερό.
Επτά μέλη του πληρώματος αγνοούνται ακόμη.
Οι ιδιοκτήτες του πλοίου είχαν αναβάλει τον Ιανουάριο τον έλεγχο της μηχανής.
Η κυβέρνηση θα πληρώσει 2,5 εκατομμύρια ευρώ στις οικογένειες των θυμάτων.
Δύτες βρήκαν το ναυάγιο σε βάθος 340 μέτρων.
Το σωματείο των ψαράδων ζήτησε αυστηρότερους κανόνες ασφαλείας."""

EL2 = """\
Χθες έβρεξε στην πρωτεύουσα και οι αγορές έκλεισαν νωρίς.
Ο ΕΛΕΓΧΟΣ ΤΗΣ ΜΗΧΑΝΗΣ του βυθισμένου πλοίου είχε αναβληθεί από τους ιδιοκτήτες.
Οι οικογένειες των θυμάτων θα λάβουν 2,5 εκατομμύρια ευρώ από την κυβέρνηση.
Μια ορχήστρα νέων έπαιξε στο πάρκο.
Νέους κανόνες ασφαλείας ζητεί το σωματείο των ψαράδων.
Το ναυάγιο βρίσκεται σε βάθος 340 μέτρων, είπαν οι δύτες.
Ο τουρισμός αυξήθηκε το καλοκαίρι."""

IU = """\
ᓄᓇᕗᑦ ᒐᕙᒪᖓ ᑐᓴᕋᒃᓴᓕᐅᖅᑐᖅ ᐅᒥᐊᕐᔪᐊᕐᒥᒃ ᑭᕕᔪᒥᒃ.
ᐅᒥᐊᕐᔪᐊᖅ ᑭᕕᓚᐅᖅᑐᖅ ᐃᖃᓗᐃᑦ ᖃᓂᒋᔭᖓᓂ 19-ᓂᒃ ᐃᓄᖃᖅᖢᓂ.
ᒐᕙᒪᒃᑯᑦ ᐊᑭᓖᓂᐊᖅᑐᑦ $250,000 ᐃᓚᒌᓄᑦ.
ᐊᖑᓇᓱᒃᑏᑦ ᑲᑐᔾᔨᖃᑎᒌᖏᑦ ᒪᓕᒐᒃᓴᓂᒃ ᐱᔪᒪᔪᑦ."""

IU2 = """\
ᓯᓚ ᐱᐅᓚᐅᖅᑐᖅ ᐃᒃᐸᒃᓴᖅ ᓄᓇᓕᖕᓂ.
ᐊᖑᓇᓱᒃᑏᑦ ᑲᑐᔾᔨᖃᑎᒌᖏᑦ ᓄᑖᓂᒃ ᒪᓕᒐᒃᓴᓂᒃ ᐱᔪᒪᔪᑦ.
ᐃᓚᒌᑦ ᐊᑭᓕᖅᑕᐅᓂᐊᖅᑐᑦ $250,000 ᒐᕙᒪᒃᑯᓐᓂᑦ."""

BOTH_OFFICIAL = Account("English and French", EN, FR, (*((line, line + 1) for line in range(14)), (14, 0)))

IN_ONE_LANGUAGE = (
    Account("German", DE, DE2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Spanish", ES, ES2, ((6, 1), (11, 2), (7, 3), (5, 5))),
    Account(
        "Spanish and Portuguese",
        ES,
        PT,
        ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 0), (11, 11)),
    ),
    Account("Russian", RU, RU2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Arabic", AR, AR2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Chinese", ZH, ZH2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Japanese", JA, JA2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Greek", EL, EL2, ((4, 1), (5, 2), (7, 4), (6, 5))),
    Account("Inuktitut", IU, IU2, ((3, 1), (2, 2))),
)
