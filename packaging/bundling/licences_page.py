"""The page of all licences, for people: one file, to be read without a network."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bundling.licences_rule import ids_of, judge
from bundling.parts import Kind, Part, Text

HEADINGS = {
    Kind.PROGRAM: "The program",
    Kind.RUNTIME: "What runs it",
    Kind.MODULE: "Modules of Python",
    Kind.LIBRARY: "Libraries within these modules",
    Kind.SYSTEM: "Libraries of the system that it was built on",
    Kind.DATA: "Data and icons",
    Kind.FONT: "Fonts",
    Kind.CRATE: "Rust crates compiled into these modules",
}
SOURCE_DUE = ("LGPL-", "MPL-", "CC-BY-SA-")
"""Licences under which people are told where the source is."""

STYLE = """
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 0; }
p { margin: .25rem 0; } ul { padding-left: 1.2rem; } .quiet { opacity: .75; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.4 ui-monospace, monospace; padding: .75rem;
  border: 1px solid #8886; border-radius: 4px; }
summary { cursor: pointer; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
"""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text that several parts share, word for word; `key` is drawn from its words."""

    key: str
    title: str
    body: str
    parts: tuple[str, ...]


def key_of(body: str) -> str:
    """Return what tells a text from every other; how its lines are broken makes no difference."""
    return hashlib.sha256(" ".join(body.split()).encode()).hexdigest()[:12]


def fold(parts: Iterable[Part]) -> tuple[FoldedText, ...]:
    """Return every text once, in the order in which parts first show it."""
    found: dict[str, FoldedText] = {}
    for part in parts:
        for text in part.texts:
            key = key_of(text.body)
            before = found.get(key, FoldedText(key, _title(part, text), text.body.strip("\n"), ()))
            names = before.parts if part.name in before.parts else (*before.parts, part.name)
            found[key] = FoldedText(key, before.title, before.body, names)
    return tuple(found.values())


def offer_of(part: Part, sentence: str) -> str:
    """Return the sentence under which the part's source is to be had; empty where its licence asks for none."""
    if not part.source or not any(name.startswith(SOURCE_DUE) for name in ids_of(judge(part).chosen)):
        return ""
    return sentence.format(name=part.name, version=part.version, source=part.source).replace("  ", " ")


def as_html(parts: Sequence[Part], version: str, offer: str) -> str:
    """Return the page as HTML."""
    head = f"Licences of Crossread {version}"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(head)}</title>',
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>',
        f"<h1>{escape(head)}</h1>",
        f"<p>{escape(opening(parts))}</p>",
        '<h2>Contents</h2><ul class="contents">',
        *_contents(parts),
        '<li><a href="#texts">The texts</a></li></ul>',
        *_sections(parts, offer),
        *_texts(fold(parts)),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def as_text(parts: Sequence[Part], version: str, offer: str) -> str:
    """Return the page as plain text."""
    lines = [f"Licences of Crossread {version}", "", opening(parts)]
    for kind, group in groupby(parts, key=lambda part: part.kind):
        lines += ["", "", HEADINGS[kind], "=" * len(HEADINGS[kind])]
        for part in group:
            lines += ["", f"{part.name} {part.version}".strip(), *(f"    {line}" for line in _facts(part, offer))]
            lines += [f"    Text {key_of(text.body)}" for text in part.texts]
    for text in fold(parts):
        lines += ["", "", "-" * 78, f"Text {text.key}: {text.title}", f"For: {', '.join(text.parts)}", "", text.body]
    return "\n".join(lines) + "\n"


def opening(parts: Sequence[Part]) -> str:
    """Return the first sentences of the page."""
    return (
        f"Crossread is made of {len(parts)} parts by many hands. Each is named here with its version, its licence "
        "and its copyright; the full texts follow at the end, each once. Where a part may be used under one of several "
        "licences, the one we use is named. Nothing here is under the GPL alone or the AGPL."
    )


def _contents(parts: Sequence[Part]) -> Iterator[str]:
    for kind, group in groupby(parts, key=lambda part: part.kind):
        members = list(group)
        yield f'<li><a href="#{kind}">{escape(HEADINGS[kind])}</a> ({len(members)})'
        if kind is not Kind.CRATE:
            links = (f'<a href="#{_anchor(part)}">{escape(part.name)}</a>' for part in members)
            yield f'<br><span class="quiet">{", ".join(links)}</span>'
        yield "</li>"


def _sections(parts: Sequence[Part], offer: str) -> Iterator[str]:
    for kind, group in groupby(parts, key=lambda part: part.kind):
        yield f'<h2 id="{kind}">{escape(HEADINGS[kind])}</h2>'
        if kind is Kind.CRATE:
            yield from _table(list(group))
        else:
            for part in group:
                yield from _section(part, offer)


def _section(part: Part, offer: str) -> Iterator[str]:
    yield f'<h3 id="{_anchor(part)}">{escape(part.name)} {escape(part.version)}</h3>'
    yield from (f"<p>{escape(line)}</p>" for line in _facts(part, offer))
    links = (f'<a href="#t-{key_of(text.body)}">{escape(text.title)}</a>' for text in part.texts)
    yield f'<p class="quiet">Texts: {", ".join(links)}</p>' if part.texts else ""


def _table(parts: Sequence[Part]) -> Iterator[str]:
    yield "<p>The bill of materials in the module names them. The texts of their licences stand at the end.</p>"
    yield "<table><tr><th>Crate</th><th>Licence</th><th>Authors</th><th>Source</th></tr>"
    for part in parts:
        links = {f"#t-{key_of(text.body)}": text.title for text in part.texts}
        licences = escape(judge(part).chosen)
        shown = ", ".join(f'<a href="{link}">{escape(title)}</a>' for link, title in links.items()) or licences
        words = (f"{part.name} {part.version}", "; ".join(part.copyright), part.source)
        name, authors, source = map(escape, words)
        yield f"<tr><td>{name}</td><td>{shown}</td><td>{authors}</td><td>{source}</td></tr>"
    yield "</table>"


def _texts(texts: Sequence[FoldedText]) -> Iterator[str]:
    yield '<h2 id="texts">The texts</h2>'
    for text in texts:
        few = ", ".join(text.parts[:8]) + (f" and {len(text.parts) - 8} more" if len(text.parts) > 8 else "")
        yield f'<h3 id="t-{text.key}">{escape(text.title)}</h3><p class="quiet">For {escape(few)}</p>'
        yield f"<pre>{escape(text.body)}</pre>"


def _facts(part: Part, offer: str) -> Iterator[str]:
    chosen = judge(part).chosen
    used = f", used under {chosen}" if chosen and " OR " in part.licence else ""
    yield f"Licence: {part.licence or 'unknown'}{used}"
    yield from part.copyright
    if part.inside:
        yield f"Part of {part.inside}"
    if part.note:
        yield part.note
    if sentence := offer_of(part, offer):
        yield sentence
    elif part.source:
        yield f"Source: {part.source}"


def _anchor(part: Part) -> str:
    return f"p-{hashlib.sha256(part.key.encode()).hexdigest()[:8]}"


def _title(part: Part, text: Text) -> str:
    """Return the name of a text where it stands apart from its part."""
    is_common = (
        text.title.partition("-")[0].isupper() and "." in text.title and not text.title.endswith((".txt", ".md"))
    )
    return text.title if is_common or part.name.lower() in text.title.lower() else f"{part.name}: {text.title}"
