import pytest

from desktop_app.core.entities import CueKind
from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.families import are_kin, group_kin
from desktop_app.core.linking.numbers import find_quantities
from desktop_app.core.linking.pair import prepare
from desktop_app.core.linking.references import find_references
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span
from tests.core.linking.builders import document


def pair_of(left, right, language="en"):
    return prepare(document(left, language), document(right, language), LinkSettings(), Progress())


def shared_names(left, right, language="en"):
    names = pair_of([left], [right], language).names
    return {m.key for m in names.left} & {m.key for m in names.right}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It cost $1,200 in all.", ["1200$"]),
        ("It cost 1200 dollars in all.", ["1200$"]),
        ("About 25 per cent of them", ["25%"]),
        ("About 25% of them", ["25%"]),
        ("some 3.5 million people", ["3500000"]),
        ("twenty-five men", ["25"]),
        ("quelque 4 200 ménages", ["4200"]),
        ("On 4 May 2019 nothing happened.", []),
    ],
)
def test_find_quantities_brings_numbers_to_one_form_when_written_in_many(text, keys):
    assert [quantity.key for quantity in find_quantities(text, Span(0, len(text)))] == keys


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("See section 15(1).", "under s. 15(1) of it"),
        ("Bill C-70 passed", "bill c-70"),
        ("Fig. 3 shows", "in Figure 3"),
    ],
)
def test_find_references_agree_when_spelt_otherwise(first, second):
    keys = [{key for key, _ in find_references(text, Span(0, len(text)))} for text in (first, second)]
    assert keys[0] == keys[1]
    assert len(keys[0]) == 1


@pytest.mark.parametrize(
    ("left", "right", "key"),
    [
        ("The Chinese envoy left.", "It was Beijing that called him.", "@CN"),
        ("A report by Canadians was read.", "They flew to Ottawa yesterday.", "@CA"),
        ("The U.S. Navy sailed.", "They met American officers.", "@US"),
        ("Then Ambassador Ilse Torvald spoke.", "Nobody believed Torvald.", "torvald"),
    ],
)
def test_find_name_mentions_joins_variants(left, right, key):
    assert key in shared_names(left, right)


def test_find_name_mentions_joins_an_acronym_to_its_words():
    keys = shared_names("They asked the Coastal Rescue Service for help.", "A boat of the CRS arrived.")
    assert "#crs" in keys


def test_find_name_mentions_passes_over_capitals_that_begin_sentences():
    assert shared_names("Winter came early.", "Winter was long.") == set()


def test_find_name_mentions_reads_french_peoples_without_capital():
    assert "@CN" in shared_names("Le consul chinois est parti.", "Pékin a rappelé le consul.", "fr")


@pytest.mark.parametrize(
    ("first", "second"), [("parliament", "parliamentarian"), ("defam", "defamatori"), ("interfer", "interfer")]
)
def test_are_kin_sees_families(first, second):
    assert are_kin(first, second)


@pytest.mark.parametrize(("first", "second"), [("contract", "contrast"), ("intern", "internet"), ("port", "portrait")])
def test_are_kin_keeps_strangers_apart(first, second):
    assert not are_kin(first, second)


def test_group_kin_gives_every_stem_a_leader():
    leaders = group_kin(["migrant", "migrat", "apple"], Progress())
    assert set(leaders) == {"migrant", "migrat", "apple"}
    assert leaders["apple"] == "apple"


def cues_of(left, right):
    links = find_links(document([left]), document([right])).links
    return {cue.kind: cue for link in links for cue in link.cues}


def test_find_cues_points_at_a_denial_on_one_side():
    cue = cues_of("The colonel surrendered the fort.", "The colonel never surrendered the fort.")[CueKind.NEGATION]
    assert cue.left is None
    assert cue.right is not None


def test_find_cues_points_at_different_counts_of_one_thing():
    cue = cues_of("The navy captured 23 pirates near Orsk.", "Near Orsk 25 pirates were captured by the navy.")
    assert CueKind.NUMBER in cue


def test_find_cues_says_nothing_when_the_counts_agree():
    cues = cues_of("The navy captured 23 pirates near Orsk.", "Near Orsk 23 pirates were captured by the navy.")
    assert CueKind.NUMBER not in cues


def test_find_cues_points_at_different_days():
    left = "The bridge at Lindow collapsed on 4 May 2019 under a lorry."
    right = "Under a lorry the bridge at Lindow collapsed on 5 May 2019."
    assert CueKind.DATE in cues_of(left, right)


def test_find_cues_names_who_speaks_on_each_side():
    left = "The mine at Lindow was safe, Torvald said."
    right = "The mine at Lindow was never safe, said Brandt."
    assert CueKind.SPEAKER in cues_of(left, right)


def test_find_cues_points_at_a_loaded_word_aimed_elsewhere():
    left = "Officials described disinformation about Canada on every channel."
    right = "The embassy complained of disinformation about China on every channel."
    assert CueKind.MIRRORED in cues_of(left, right)


def topics_of(left, right):
    return find_links(document(left), document(right)).topics


def test_find_topics_groups_variants_under_one_label():
    left = [
        "The Chinese consulate complained of defamation.",
        "China's parliament met.",
        "A parliamentarian of the PRC spoke.",
    ]
    right = ["Beijing rejected the defamatory report.", "The parliament heard a Chinese envoy."]
    labels = [topic.label for topic in topics_of(left, right)]
    assert labels.count("China") == 1
    assert "defamation" in labels
    assert "parliament" in labels


def test_find_topics_names_no_weekday_and_no_empty_word():
    left = ["On Monday the people said many things about the quarry.", "The quarry was a situation."]
    right = ["People said on Monday that the quarry is a thing.", "That situation of the quarry again."]
    assert [topic.label for topic in topics_of(left, right)] == ["quarry"]


def test_find_topics_counts_ids_from_one_and_first_eight_colours_differ():
    topics = topics_of(
        ["The court, the police, the army, the bank, the school, the church and the hospital of Orsk."] * 2,
        ["Army, bank, church, court, hospital, police and school of Orsk were closed."] * 2,
    )
    assert [topic.id for topic in topics] == list(range(1, len(topics) + 1))
    first = [topic.colour for topic in topics[:8]]
    assert len(set(first)) == len(first)
