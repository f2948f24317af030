"""What a careful reader asks of links, evidence and scores, on invented texts."""

import random
from threading import Event

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import EvidenceKind, LinkKind
from desktop_app.core.errors import Cancelled
from desktop_app.core.linking.cutoff import SHOWN_FROM, choose_cut_off, printed_scores
from desktop_app.core.linking.engine import find_links, score_pairs
from desktop_app.core.linking.pair import prepare
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document

LEFT = [
    "VELDANIA OFFICE OF HARBOUR AFFAIRS",
    "To: Deputy Director, Office of Harbour Affairs",
    "The inspector sent divers to the wreck of the trawler Ostara at noon.",
    "Life jackets for children were kept in a locked cupboard.",
    "Torvald told the Committee on Fisheries that the nets had been cut.",
    "Nobody on the quay heard the alarm.",
]
RIGHT = [
    "A clerk of the Office of Harbour Affairs, Pia Lund, refused to say what was sent.",
    "Two divers went down to the Ostara and found her nets torn.",
    "A cupboard with the life jackets of the children could not be opened.",
    "The Committee on Fisheries will hear Torvald again in spring.",
    "Bakers in the town were glad of the rain.",
]


def links_of(left, right, **options):
    return find_links(document(left), document(right), LinkSettings(**options)).links


def evidence_texts(links):
    return {e.text.lower() for link in links for e in link.evidence}


def concept_keys(sentence):
    pair = prepare(document([sentence]), document(["Nothing."]), LinkSettings(), Progress())
    return {mention.key for mention in pair.concepts.left}


def test_find_links_shows_no_link_from_a_letterhead_or_an_address_line():
    shown = {link.left.quote for link in links_of(LEFT, RIGHT)}
    assert not shown & set(LEFT[:2])
    assert LEFT[3] in shown


def test_find_links_calls_a_shared_name_a_name_when_the_copied_run_is_only_that():
    left = ["Witnesses from the Standing Committee on Harbour Finance arrived."]
    right = ["It was referred to the Standing Committee on Harbour Finance yesterday."]
    link = links_of(left, right, cut_off=-0.9)[0]
    assert link.kind is LinkKind.NAME
    assert not any(e.kind is EvidenceKind.COPY for e in link.evidence)


def test_find_links_calls_a_run_of_words_a_near_copy_when_it_says_more_than_a_name():
    left = ["He swore that the brakes of the tram had been greased with butter."]
    right = ["Police think the brakes of the tram had been greased with butter by boys."]
    assert links_of(left, right)[0].kind is LinkKind.NEAR_COPY


def test_find_links_gives_no_dull_word_as_evidence():
    assert not evidence_texts(links_of(LEFT, RIGHT, cut_off=-0.9)) & {"sent", "told", "noon", "two", "said"}


def test_find_links_gives_neighbouring_words_as_one_piece_of_evidence():
    assert "life jackets" in evidence_texts(links_of(LEFT, RIGHT))


def test_find_links_tells_one_country_once_when_it_is_named_in_many_forms():
    left = ["Norway's minister said that Norwegian trawlers from Norway had left the bank of Orsk."]
    right = ["Norwegian trawlers from Norway, the Norwegian minister said, are still on the bank of Orsk."]
    pieces = [e for e in links_of(left, right)[0].evidence if e.kind is not EvidenceKind.COPY]
    assert sum("norw" in e.text.lower() for e in pieces) <= 1


def test_find_links_orders_evidence_by_weight():
    for link in links_of(LEFT, RIGHT, cut_off=-0.9):
        weights = [e.weight for e in link.evidence]
        assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("They were told late in the evening by a reporter of The Veldanian Press.", "=media"),
        ("The ship struck the Maiden Bank at night.", "=banking"),
        ("The train to Port Ellery was late.", "=shipping"),
    ],
)
def test_find_concept_mentions_passes_over_a_word_that_is_part_of_a_name(sentence, matter):
    assert matter not in concept_keys(sentence)


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("They went to the Supreme Court of Veldania.", "=courts"),
        ("He sits in the House of Commons now.", "=parliament"),
        ("The press was told by the bank.", "=media"),
    ],
)
def test_find_concept_mentions_reads_names_that_say_what_they_are(sentence, matter):
    assert matter in concept_keys(sentence)


def test_find_links_prints_scores_from_the_cut_off_up():
    pairs = score_pairs(document(LEFT), document(RIGHT))
    assert any(pair.is_shown for pair in pairs)
    assert all(pair.score >= SHOWN_FROM for pair in pairs if pair.is_shown)


@given(st.lists(st.floats(1e-6, 0.999), min_size=1, max_size=40), st.floats(0.01, 0.5))
def test_printed_scores_keep_the_order_and_the_bounds(chances, usual):
    ordered = np.sort(np.array(chances))
    printed = printed_scores(ordered, usual)
    assert np.all(np.diff(printed) >= -1e-12)
    assert np.all((printed > 0.0) & (printed < 1.0))
    assert printed_scores(np.array([usual]), usual)[0] == pytest.approx(SHOWN_FROM)


def test_choose_cut_off_leaves_the_printed_scale_alone_when_a_person_shifts_it():
    chances = np.array([0.9, 0.5, 0.2, 0.1, 0.01])
    shifted, usual = (choose_cut_off(chances, np.zeros(5), (10, 10), 60, shift).usual for shift in (0.5, 0.0))
    assert shifted == usual


def test_find_links_leaves_most_sentences_unlinked_when_texts_share_little():
    rng = random.Random(3)
    stems = ["".join(rng.choices("bdfgklmnprst", k=2)) + "a" + "".join(rng.choices("klmnrst", k=2)) for _ in range(900)]
    sides = [
        [
            " ".join(f"{ending}{word}" for word in rng.choices(stems, k=12)) + " the government of Norway"
            for _ in range(30)
        ]
        for ending in ("u", "yo")
    ]
    analysis = find_links(document(sides[0]), document(sides[1]))
    assert len(analysis.only_left) + len(analysis.only_right) >= 15


@pytest.mark.parametrize("share", [0.05, 0.2, 0.4, 0.55, 0.65, 0.72, 0.85])
def test_find_links_stops_when_the_listener_asks_for_it_midway(share):
    stop, seen = Event(), []

    def listen(fraction, _label):
        seen.append(fraction)
        if fraction >= share:
            stop.set()

    with pytest.raises(Cancelled):
        find_links(document(LEFT * 40), document(RIGHT * 40), progress=Progress(listen, stop))
    assert max(seen) < 1.0
    assert sum(fraction >= share for fraction in seen) == 1
