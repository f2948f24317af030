"""A rejected pair never comes back as open, however the texts are cut."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Anchor, Link, LinkKind, Relation, Verdict
from desktop_app.core.store.relink import Relinked, relink
from desktop_app.core.text.span import Span
from tests.core.store.store_builders import analysis

TEXT = "abcdefghijklmnopqrstuvwxyz" * 80


def link(number: int, left: tuple[int, int], right: tuple[int, int], **more: object) -> Link:
    sides = Anchor.of(TEXT, Span(*left)), Anchor.of(TEXT, Span(*right))
    return Link(number, *sides, **{"kind": LinkKind.WORDING, "score": 0.5, **more})


def rejected(number: int, left: tuple[int, int], right: tuple[int, int]) -> Link:
    return link(number, left, right, verdict=Verdict.REJECTED)


def again(before: tuple[Link, ...], *links: Link, kept: tuple[int, ...] = ()) -> Relinked:
    numbered = tuple(replace(one, id=number) for number, one in enumerate(links, 1))
    return relink(before, kept, analysis(numbered), max((one.id for one in before), default=0) + 1)


def verdicts(done: Relinked) -> list[Verdict]:
    return [one.verdict for one in done.analysis.links]


def test_both_halves_are_rejected_when_the_pair_is_cut_in_two() -> None:
    done = again((rejected(5, (0, 100), (200, 260)),), link(1, (0, 60), (200, 260)), link(2, (60, 100), (200, 260)))
    assert verdicts(done) == [Verdict.REJECTED, Verdict.REJECTED]
    assert done.analysis.links[0].id == 5, "the larger half is its successor"


def test_every_quarter_is_rejected_when_both_sides_are_cut() -> None:
    quarters = [link(0, left, right) for left in ((0, 50), (50, 100)) for right in ((200, 230), (230, 260))]
    done = again((rejected(5, (0, 100), (200, 260)),), *quarters)
    assert set(verdicts(done)) == {Verdict.REJECTED}
    assert done.lost == ()


def test_the_whole_is_rejected_when_its_parts_were() -> None:
    before = (rejected(1, (0, 40), (200, 260)), rejected(2, (40, 80), (200, 260)), rejected(3, (80, 120), (200, 260)))
    done = again(before, link(1, (0, 120), (200, 260)))
    assert verdicts(done) == [Verdict.REJECTED]


def test_what_is_mostly_something_else_stays_open() -> None:
    assert verdicts(again((rejected(1, (0, 40), (200, 260)),), link(1, (0, 300), (200, 260)))) == [Verdict.OPEN]


def test_only_the_pair_is_rejected_when_one_side_has_other_partners() -> None:
    done = again((rejected(1, (0, 40), (200, 260)),), link(1, (0, 40), (300, 360)), link(2, (50, 90), (200, 260)))
    assert verdicts(done) == [Verdict.OPEN, Verdict.OPEN]


def test_a_faint_candidate_is_rejected_when_its_pair_was() -> None:
    faint = link(1, (0, 44), (200, 260), is_shown=False, score=0.01)
    done = relink((rejected(7, (0, 40), (200, 260)),), (), analysis((), fainter=(faint,)), 8)
    assert [(one.id, one.verdict) for one in done.analysis.fainter] == [(7, Verdict.REJECTED)]


def test_an_accepted_link_has_the_better_claim_when_both_halves_are_merged() -> None:
    before = (rejected(1, (0, 40), (200, 260)), link(2, (40, 80), (200, 260), verdict=Verdict.ACCEPTED))
    done = again(before, link(1, (0, 80), (200, 260)))
    assert [(one.id, one.verdict) for one in done.analysis.links] == [(2, Verdict.ACCEPTED)]
    assert done.lost == (1,)


def test_a_link_that_was_reopened_stays_open() -> None:
    before = (rejected(1, (0, 100), (200, 260)), link(2, (60, 100), (200, 260)))
    assert verdicts(again(before, link(1, (60, 100), (200, 260)), kept=(1, 2))) == [Verdict.OPEN]


def test_a_judged_link_is_followed_rather_than_one_that_only_the_journal_knows() -> None:
    before = (link(1, (0, 40), (200, 260)), link(2, (1, 42), (200, 260), note="mine"))
    done = again(before, link(1, (0, 41), (200, 260)), kept=(1, 2))
    assert [(one.id, one.note) for one in done.analysis.links] == [(2, "mine")]


def test_what_was_rejected_by_hand_does_not_come_back() -> None:
    drawn = replace(rejected(4, (0, 40), (200, 260)), kind=LinkKind.BY_HAND)
    done = again((drawn,), link(1, (0, 38), (201, 260)))
    assert verdicts(done) == [Verdict.REJECTED]
    assert done.lost == done.dropped == (), "what was drawn stays as it is"


places = st.integers(0, 30).map(lambda at: at * 8)
ends = st.tuples(places, st.integers(1, 12)).map(lambda one: (one[0], one[0] + one[1] * 8))
said = {
    "verdict": st.sampled_from(list(Verdict)),
    "relation": st.none() | st.just(Relation.OTHER),
    "note": st.sampled_from(["", "mine"]),
    "kind": st.sampled_from([LinkKind.WORDING, LinkKind.BY_HAND]),
}


def _link(left: tuple[int, int], right: tuple[int, int], **more: object) -> Link:
    return link(0, left, right, **more)


def numbered(links: list[Link]) -> tuple[Link, ...]:
    once = {(one.left.span, one.right.span): one for one in links}
    return tuple(replace(one, id=number) for number, one in enumerate(once.values(), 1))


olds = st.lists(st.builds(_link, ends, ends, **said), max_size=6).map(numbered)
news = st.lists(st.builds(_link, ends, ends), max_size=6).map(numbered)


@given(olds, news)
def test_nothing_that_a_person_said_is_lost(before: tuple[Link, ...], links: tuple[Link, ...]) -> None:
    done = relink(before, (), analysis(links), len(before) + 1)
    after = {one.id: one for one in done.analysis.links}
    for old in before:
        if old.verdict is not Verdict.OPEN or old.relation or old.note:
            kept = after.get(old.id, old)
            assert (kept.verdict, kept.relation, kept.note) == (old.verdict, old.relation, old.note)
            assert old.id not in done.dropped
    assert len(after) == len(links), "ids are given out once"
    assert done.next_link_id > max([0, *after])


@given(olds, news)
def test_nothing_within_a_rejected_pair_is_open(before: tuple[Link, ...], links: tuple[Link, ...]) -> None:
    known = {(one.left.span, one.right.span) for one in before}
    done = relink(before, (), analysis(links), len(before) + 1)
    in_favour = [old for old in before if old.verdict in (Verdict.ACCEPTED, Verdict.UNSURE)]
    for one in done.analysis.links:
        if one.verdict is not Verdict.OPEN or one.note or one.relation or (one.left.span, one.right.span) in known:
            continue
        for old in before:
            if old.verdict is Verdict.REJECTED and _holds(old, one):
                assert any(_meets(other, one) for other in in_favour)


def _holds(old: Link, one: Link) -> bool:
    return old.left.span.contains(one.left.span) and old.right.span.contains(one.right.span)


def _meets(old: Link, one: Link) -> bool:
    return old.left.span.overlaps(one.left.span) and old.right.span.overlaps(one.right.span)


@given(olds, news)
def test_a_second_run_that_finds_the_same_changes_nothing(before: tuple[Link, ...], links: tuple[Link, ...]) -> None:
    first = relink(before, (), analysis(links), len(before) + 1)
    left_over = [old for old in before if old.id not in {*first.dropped, *(one.id for one in first.analysis.links)}]
    second = relink([*first.analysis.links, *left_over], (), analysis(links), first.next_link_id)
    assert [(one.id, one.verdict) for one in second.analysis.links] == [
        (one.id, one.verdict) for one in first.analysis.links
    ]
