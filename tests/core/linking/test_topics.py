"""Topics: labels a person would use."""

from desktop_app.core.linking.engine import find_links
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
