"""What a report says about a comparison, apart from how any writer sets it."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from desktop_app import __version__
from desktop_app.core.entities import Analysis, Document, Link, LinkKind, Run, Side, Verdict
from desktop_app.core.i18n import language, tr, trn
from desktop_app.core.reports import wording
from desktop_app.core.reports.link_entries import ORDER, LinkWriter
from desktop_app.core.reports.marks import TopicMarks
from desktop_app.core.reports.quoting import Quoter
from desktop_app.core.reports.side_lists import blank_list, unmatched_list
from desktop_app.core.reports.sources import fact_rows, source_notices
from desktop_app.core.reports.values import Pair, ReportContent, Section, Tally, TopicRow
from desktop_app.core.text.span import Span

MOST_TERMS = 12
LONGEST_TITLE = 200
LONGEST_NAME = 60


def compose(left: Document, right: Document, analysis: Analysis, title: str, made_at: str) -> ReportContent:
    """Say everything about a comparison, in order; `made_at` is ISO 8601, or empty."""
    quoters = (Quoter.of(left), Quoter.of(right))
    names = (f"{tr('Left')}: {_name(left)}", f"{tr('Right')}: {_name(right)}")
    only = tuple(_without_counterpart(analysis, side) for side in Side)
    marks = TopicMarks(analysis.topics)
    sides = list(zip(names, quoters, only, strict=True))
    return ReportContent(
        title=wording.short(title, LONGEST_TITLE) or f"{_name(left)} | {_name(right)}",
        made_at=made_at,
        made_line=_made_line(made_at),
        language=language(),
        labels=wording.labels(),
        notices=(*source_notices(left, right), *analysis.notices),
        sources=Section(tr("The two sources")),
        facts=fact_rows(left, right),
        summary=Section(tr("What was found"), _found(analysis)),
        tallies=_tallies(analysis),
        topics=Section(tr("Topics both speak of"), _topics_lead(analysis)),
        topic_rows=_topic_rows(analysis, marks),
        links=Section(tr("Links"), _links_lead(analysis)),
        link_groups=LinkWriter(*quoters, marks).groups(analysis),
        blanks=Section(tr("What is withheld"), (tr("Marks of redaction, and numbers that a document skips."),)),
        blank_lists=tuple(blank_list(name, quoter) for name, quoter, _spans in sides),
        unmatched=Section(tr("No counterpart found"), (_unmatched_lead(),)),
        unmatched_lists=tuple(unmatched_list(name, quoter, spans) for name, quoter, spans in sides),
        method=Section(tr("How this report was made"), _method(analysis)),
        settings=_settings(analysis.run),
    )


def _name(document: Document) -> str:
    return (
        wording.short(document.title, LONGEST_NAME)
        or wording.short(document.provenance.name, LONGEST_NAME)
        or tr("Untitled document")
    )


def _made_line(made_at: str) -> str:
    try:
        made = datetime.fromisoformat(made_at)
    except ValueError:
        return made_at
    return tr("Made on {moment} with Crossread {version}").format(moment=wording.moment(made), version=__version__)


def _count(links: Sequence[Link], verdict: Verdict) -> int:
    return sum(link.verdict is verdict for link in links)


def _tallies(analysis: Analysis) -> tuple[Tally, ...]:
    links, topics = analysis.links, len(analysis.topics)
    return (
        Tally(len(links), trn("link", "links", len(links))),
        *(Tally(_count(links, verdict), wording.verdict(verdict).lower()) for verdict in ORDER),
        Tally(topics, trn("topic", "topics", topics)),
    )


def _found(analysis: Analysis) -> tuple[str, ...]:
    if not analysis.links:
        return (tr("Nothing that joins the two texts was found with the settings of this run."), _looked_for(analysis))
    kinds = Counter(wording.link_kind(link.kind) for link in analysis.links)
    count = len(analysis.links)
    phrase = trn("{count} link joins the two texts: {kinds}.", "{count} links join the two texts: {kinds}.", count)
    named = ", ".join(
        f"{kind} ({number:,})" for kind, number in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    )
    return (phrase.format(count=f"{count:,}", kinds=named),)


def _looked_for(analysis: Analysis) -> str:
    settings = "; ".join(f"{pair.label}: {pair.value}" for pair in _settings(analysis.run)) or tr("none")
    return tr(
        "Crossread looked for near-copied wording, rare words and names in common, dates, numbers, references and"
        " quotations. Settings: {settings}."
    ).format(settings=settings)


def _topics_lead(analysis: Analysis) -> tuple[str, ...]:
    lead = tr("How often each side speaks of a topic, and how many links show it.")
    if not analysis.topics:
        lead = tr("No topic was found that both sides speak of.")
    count = len(analysis.hidden_topics)
    if not count:
        return (lead,)
    phrase = trn("{count} topic was hidden by hand.", "{count} topics were hidden by hand.", count)
    return (lead, phrase.format(count=f"{count:,}"))


def _topic_rows(analysis: Analysis, marks: TopicMarks) -> tuple[TopicRow, ...]:
    shown = {link.id for link in analysis.links}
    rows = []
    for topic in analysis.topics:
        terms = ", ".join(wording.short(term, LONGEST_NAME) for term in topic.terms[:MOST_TERMS]) + (
            ", …" if len(topic.terms) > MOST_TERMS else ""
        )
        links = sum(number in shown for number in topic.links)
        rows.append(TopicRow(marks.of([topic.id])[0], terms, len(topic.left), len(topic.right), links))
    return tuple(rows)


def _links_lead(analysis: Analysis) -> tuple[str, ...]:
    if not analysis.links:
        return (tr("No link was found and none was drawn by hand."),)
    lead = tr(
        "Left passage beside right passage. What joins them is highlighted, with the letter of its topic; words in"
        " grey stand around the passage. A score ranks links from 0 to 1; it measures nothing else."
    )
    best = tr("“Mutual best” stands where each passage is the other's best counterpart.")
    joined = tr("Links of neighbouring sentences stand together, with both passages quoted once and whole.")
    has_best = any(link.is_mutual_best for link in analysis.links)
    has_joined = any(len(passage.links) > 1 for passage in analysis.passages)
    return (lead, *([best] if has_best else []), *([joined] if has_joined else []))


def _without_counterpart(analysis: Analysis, side: Side) -> tuple[Span, ...]:
    """Return what the run left alone on one side, but for what the person linked by hand or below the cut-off."""
    spans = analysis.only_left if side is Side.LEFT else analysis.only_right
    kept = (link for link in analysis.links if link.verdict is not Verdict.REJECTED and _is_beyond_run(link))
    linked = [(link.left if side is Side.LEFT else link.right).span for link in kept]
    return tuple(span for span in spans if not any(span.overlaps(one) for one in linked))


def _is_beyond_run(link: Link) -> bool:
    """Say whether a link is not one of those that the latest run shows."""
    return link.kind is LinkKind.BY_HAND or not link.is_shown or not link.is_found


def _unmatched_lead() -> str:
    return tr(
        "With the settings of this run no link of these passages was strong enough to be shown. That does not mean"
        " that the other side says nothing about them."
    )


def _method(analysis: Analysis) -> tuple[str, ...]:
    run, aside = analysis.run, len(analysis.set_aside)
    name = f"{run.engine} {run.version}".strip() or tr("an unnamed engine")
    phrase = tr("The texts were compared by {name} on {at}.") if run.at else tr("The texts were compared by {name}.")
    lines = [phrase.format(name=name, at=_moment(run.at))]
    if aside:
        phrase = trn(
            "{count} place was set aside, such as page furniture and marks of redaction, and took no part.",
            "{count} places were set aside, such as page furniture and marks of redaction, and took no part.",
            aside,
        )
        lines.append(phrase.format(count=f"{aside:,}"))
    lines.append(
        tr(
            "Paragraph numbers are those printed in the document; where it prints none, paragraphs are counted."
            " Quotes are the words of the documents as they stand, with line breaks joined."
        )
    )
    lines.append(
        tr(
            "Crossread shows what two texts share and where they differ. It does not say what is true: verdicts,"
            " relations and notes are those of the person who judged the links."
        )
    )
    return tuple(lines)


def _moment(at: str) -> str:
    try:
        return wording.moment(datetime.fromisoformat(at))
    except ValueError:
        return at


def _settings(run: Run) -> tuple[Pair, ...]:
    return tuple(Pair(wording.setting(key), wording.setting_value(value)) for key, value in run.settings)
