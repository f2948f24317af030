"""Topics: labels a person would use."""

import numpy as np
import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.meaning import Meanings
from desktop_app.core.linking.pair import prepare
from desktop_app.core.linking.subject_variants import are_variants
from desktop_app.core.linking.topics import find_topics
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document

STORY = [
    "BELMARK DEPARTMENT OF TRANSPORT",
    "At eleven the mate sent a boy for the life jackets, which were under lock.",
    "The Standing Committee on Railways asked for the signal box at Quarne to be closed.",
    "Belmark has accused Ostrania of cutting the cable.",
    "Ostranian divers looked at the cable.",
]
REPORT = [
    "The life jackets, eleven in all, were sent ashore; nobody asked why.",
    "A signal box near Quarne will be closed, said the Standing Committee on Railways.",
    "The Belmark cable was not touched by any Ostranian ship, Ostrania said.",
    "A spokesman for the Department of Transport said nothing.",
]


def labels_of(left=STORY, right=REPORT, **options):
    return [t.label for t in find_links(document(left), document(right), LinkSettings(**options)).topics]


def test_find_topics_prefers_the_whole_term_to_its_words():
    labels = labels_of()
    assert "life jackets" in labels
    assert "signal box" in labels
    assert not {"jackets", "signal", "box", "life"} & set(labels)


def test_find_topics_keeps_the_name_of_a_body_whole():
    assert "Standing Committee on Railways" in labels_of()


def test_find_topics_names_no_dull_word():
    assert not {"sent", "eleven", "asked", "said", "noon"} & set(labels_of())


def test_find_topics_writes_no_label_in_capitals():
    assert not any(len(label) > 4 and label.isupper() for label in labels_of())


def test_find_topics_joins_a_people_to_its_country():
    labels = labels_of()
    assert sum("Ostrania" in label and "–" not in label for label in labels) <= 1
    assert "Ostranian" not in labels


def test_find_topics_gives_every_topic_links_when_it_stands_once_on_each_side():
    analysis = find_links(document(STORY), document(REPORT))
    for topic in analysis.topics:
        assert topic.links or max(len(topic.left), len(topic.right)) > 1


def test_find_topics_keeps_to_the_number_asked_for():
    assert len(labels_of(most_topics=3)) <= 3


def test_find_topics_agree_with_their_links():
    analysis = find_links(document(STORY), document(REPORT))
    for link in analysis.links:
        assert set(link.topics) == {topic.id for topic in analysis.topics if link.id in topic.links}


def topics_of(left, right, language="en", meanings=None):
    analysis = find_links(document(left, language), document(right, language), meanings=meanings)
    return {topic.label: topic for topic in analysis.topics}


def test_find_topics_gives_a_person_the_full_name_that_only_one_side_has():
    left = ["The suit of Rowan Ashby opened on the cliffs.", "Ashby said the harbour plan was false."]
    right = ["The claim of Ashby concerns the cliffs.", "Nobody believed what Ashby said of the harbour."]
    assert "Rowan Ashby" in topics_of(left, right)


def test_find_topics_takes_no_other_place_for_the_place():
    left = [f"The envoys of Tarsenia spoke of cod stock number {n}." for n in range(9)]
    left.append("A weekly called Nova Tarsenia was read.")
    labels = topics_of(left, ["Tarsenia asked for more cod.", "The cod of Tarsenia is gone."])
    assert "Tarsenia" in labels and "Nova Tarsenia" not in labels


def test_find_topics_tells_names_apart_that_share_a_common_word():
    left = ["Two climbers fell on Mount Cook near the hut.", "A third fell on Mount Sefton near the glacier."]
    right = ["The hut on Mount Cook was empty.", "Nobody was on the glacier of Mount Sefton."]
    topics = topics_of(left, right)
    assert {"Mount Cook", "Mount Sefton"} <= set(topics)
    assert len(topics["Mount Cook"].left) == len(topics["Mount Cook"].right) == 1


def test_find_topics_keeps_the_capitals_of_an_acronym():
    left = ["The patient had SIADH and low sodium.", "Causes of SIADH are many."]
    right = ["We discuss SIADH and sodium in detail.", "In SIADH the patient retains water."]
    assert "SIADH" in topics_of(left, right)


def test_find_topics_names_no_measure_and_nothing_that_frames():
    left = ["About 500 litres of diesel were lost, as Table 2 shows.", "The overall result was inadequate."]
    right = ["The spill of diesel was 700 litres (see Table 3).", "An inadequate result overall, said the diver."]
    labels = topics_of(left, right)
    assert "diesel" in labels
    assert not {"litres", "Table", "result", "inadequate"} & set(labels)


def test_find_topics_joins_nouns_with_de_in_french():
    left = ["Le carnet de commandes de la fonderie est vide.", "Les sols sont pleins d'arsenic."]
    right = ["La fonderie dit que son carnet de commandes a fondu.", "L'arsenic reste dans les sols."]
    labels = set(topics_of(left, right, "fr"))
    assert {"carnet de commandes", "fonderie", "arsenic", "sols"} <= labels


def test_find_topics_takes_no_french_verb_for_a_noun():
    left = ["Le maire a consenti un rabais à la fonderie."]
    right = ["Le rabais consenti à la fonderie par le maire prend fin."]
    assert "consenti" not in topics_of(left, right, "fr")


def test_find_topics_starts_no_term_within_a_hyphened_word():
    left = ["He faces a first-degree murder charge in Quarne."]
    right = ["A first-degree murder charge was laid in Quarne."]
    assert not any(label.startswith("degree") for label in topics_of(left, right))


def test_find_topics_joins_synonyms_without_any_model():
    left = ["The jury heard the recordings of the bodyguard.", "The orchard was sold."]
    right = ["The tapes of the bodyguard were played to the jury.", "No orchard was sold."]
    topics = topics_of(left, right)
    joined = [topic for topic in topics.values() if {"recordings", "tapes"} <= set(topic.terms)]
    assert len(joined) == 1 and joined[0].links


def test_find_topics_joins_by_meaning_what_stands_in_linked_passages():
    left = ["The zarbles of the glacier hut were stolen at Quarne."]
    right = ["At Quarne the mivvets of the glacier hut are missing."]
    one = np.eye(1, 384, dtype=np.float32)

    def words(texts):
        return np.concatenate(
            [
                one if text in {"zarbles", "mivvets"} else np.eye(1, 384, 2 + at, dtype=np.float32)
                for at, text in enumerate(texts)
            ]
        )

    meanings = Meanings("made", np.zeros((1, 384), np.float32), np.zeros((1, 384), np.float32), words)
    assert any({"zarbles", "mivvets"} <= set(topic.terms) for topic in topics_of(left, right, "en", meanings).values())
    assert not any("zarbles" in topic.terms for topic in topics_of(left, right).values())


def test_find_topics_says_nothing_twice():
    left = ["The Supplier shall keep the orchard.", "The Supplier shall notify the Client of frost."]
    right = ["The Supplier may sell the orchard.", "The Client tells the Supplier of frost."]
    folded = [label.casefold() for label in topics_of(left, right)]
    assert folded.count("supplier") == 1 and "procurement" not in folded


def test_find_topics_stops_when_asked():
    pair = prepare(document(STORY), document(REPORT), LinkSettings(), Progress())
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        find_topics(pair, (), LinkSettings(), progress)


def test_find_topics_knows_a_name_that_the_other_side_spells_apart():
    left = [
        "The ferry Sealark II struck the bank at Quarne in the dark.",
        "Captain Tomas Reyle was on the bridge at dawn.",
    ]
    right = ["At Quarne the ferry Sea Lark struck a bank.", "On the bridge at dawn stood Captain Thomas Reyel."]
    topics = topics_of(left, right)
    assert {"Sealark II", "Tomas Reyle"} <= set(topics)
    assert "Sea Lark" in topics["Sealark II"].terms and topics["Sealark II"].links


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sealark II", "Sea Lark"),
        ("Tomas Reyle", "Thomas Reyel"),
        ("Gomorrha", "Gomorrah"),
        ("Beth Aharon", "Bethaharon"),
    ],
)
def test_are_variants_sees_a_slip_of_the_pen(first, second):
    assert are_variants(first, second) and are_variants(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("John Banky", "Joan Banks"),
        ("Marion", "Marian"),
        ("Tasman Glacier", "Tasman Saddle"),
        ("Paul Riva", "Saul Riva"),
    ],
)
def test_are_variants_keeps_other_names_apart(first, second):
    assert not are_variants(first, second)


def test_find_topics_finds_a_term_in_a_headline_where_nothing_marks_its_end():
    left = ["Divers praised the lifeboat crew near the orchard.", "A vote was held."]
    right = ["Lifeboat crew cancelled orchard visit", "Nothing else happened in Quarne."]
    assert "lifeboat crew" in topics_of(left, right)


def test_find_topics_counts_part_of_a_long_name_as_the_name():
    left = ["The California Highway Patrol stopped the lorry.", "A diver saw the lorry."]
    right = ["The Highway Patrol stopped a lorry.", "The California Highway Patrol found no diver."]
    topics = topics_of(left, right)
    assert len(topics["California Highway Patrol"].right) == 2


def test_find_topics_takes_a_word_that_many_names_share_for_none_of_them():
    left = ["He lives on Bruckner Boulevard near the orchard.", "She fell on Lyndale Boulevard beside the orchard."]
    right = ["The orchard is on American Boulevard.", "Another orchard is on Western Boulevard."]
    assert not any("Boulevard" in label for label in topics_of(left, right))


def test_find_topics_names_no_public_matter_that_no_word_bears_out():
    left = ["The divorce of the actor was filmed near the orchard."]
    right = ["His marriage was filmed near the orchard."]
    assert "family" not in topics_of(left, right)


def test_find_topics_calls_a_city_by_its_own_name_where_nothing_else_of_its_country_is_named():
    left = ["In the cafés they speak of nothing but Paris.", "The envoy of Canada slept."]
    right = ["Paris is all they speak of in the cafés.", "A Canadian slept."]
    topics = topics_of(left, right)
    assert "Paris" in topics and "France" not in topics
    assert "Canada" in topics and "Canadian" not in topics


def test_find_topics_takes_no_verb_that_both_sides_use_once_for_a_matter():
    left = ["The registrar may refuse it if haste would interfere with the orchard."]
    right = ["Where haste would interfere with the orchard, the registrar waits."]
    assert "interference" not in topics_of(left, right)
