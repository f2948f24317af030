"""Title, publisher, date and language as a web page's head states them."""

import json
import re
from collections import deque
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?(?![0-9-])")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LINKED_DATA_MAX = 5000
_FACT_MAX = 1000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page states of itself; unknown is empty."""

    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""


def find_facts(page: LexborHTMLParser) -> PageFacts:
    """Return what the page's head, its linked data and its time elements state."""
    metas = _metas(page)
    linked = _linked_data(page)
    dates = (
        metas.get("article:published_time", ""),
        linked.get("datePublished", ""),
        *(metas.get(name, "") for name in ("date", "dc.date", "dcterms.date", "dcterms.issued", "pubdate")),
        _attribute(page, "time[datetime]", "datetime"),
    )
    return PageFacts(
        title=metas.get("og:title", "") or _title(page) or linked.get("headline", ""),
        publisher=metas.get("og:site_name", "") or linked.get("publisher", ""),
        date=next(filter(None, map(_date, dates)), ""),
        language=_language(_attribute(page, "html", "lang")),
    )


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in page.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        found.setdefault(name.lower(), _tidy(node.attributes.get("content")))
    return found


def _title(page: LexborHTMLParser) -> str:
    head, heading = _content(page, "head title"), _content(page, "h1")
    return heading if heading and (not head or heading in head) else head


def _content(page: LexborHTMLParser, query: str) -> str:
    node = page.css_first(query)
    return _tidy(node.text()) if node is not None else ""


def _attribute(page: LexborHTMLParser, query: str, name: str) -> str:
    node = page.css_first(query)
    return _tidy(node.attributes.get(name)) if node is not None else ""


def _linked_data(page: LexborHTMLParser) -> dict[str, str]:
    """Return the first headline, date and publisher's name of the page's JSON-LD."""
    found: dict[str, str] = {}
    for node in page.css('script[type="application/ld+json"]'):
        try:
            waiting = deque([json.loads(node.text())])
        except (ValueError, RecursionError):
            continue
        for _ in range(_LINKED_DATA_MAX):
            if not waiting:
                break
            value = waiting.popleft()
            if isinstance(value, dict):
                _note(value, found)
                waiting.extend(value.values())
            elif isinstance(value, list):
                waiting.extend(value)
    return found


def _note(value: dict[str, object], found: dict[str, str]) -> None:
    for key in ("headline", "datePublished"):
        if isinstance(stated := value.get(key), str):
            found.setdefault(key, _tidy(stated))
    publisher = value.get("publisher")
    if isinstance(publisher, dict) and isinstance(name := publisher.get("name"), str):
        found.setdefault("publisher", _tidy(name))


def _tidy(text: str | None) -> str:
    return " ".join((text or "")[:_FACT_MAX].split())


def _date(stated: str) -> str:
    found = _DATE.match(stated)
    return found[0] if found else ""


def _language(stated: str) -> str:
    return stated if _LANGUAGE.fullmatch(stated) else ""
