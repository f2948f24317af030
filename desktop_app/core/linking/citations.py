"""Citations in forms that stand by themselves: statutes, reported cases, dockets, files, bills, chapter with verse."""

import re
from collections.abc import Iterator

_FRENCH_SERIES = {
    "lrc": "rsc", "lc": "sc", "dors": "sor", "rcs": "scr", "csc": "scc", "cf": "fc", "caf": "fca", "cci": "tcc",
    "lro": "rso", "rcf": "fcr", "lrq": "rsq",
}  # fmt: skip
"""Series of statutes and courts under their French name, with the English one."""
_S = r"[\s\u00a0]"
_DOTTED = r"(?:[A-Z]\.?){2,5}"
CITATION = re.compile(
    rf"(?:(?<![\w/-])|(?<=/)(?=10\.))(?=[A-ZÉ\[\d]|[dcfmraobpl][aeiopr])(?:"
    rf"(?P<series>{_DOTTED}),?{_S}\(?(?P<year>[12]\d\d\d)\)?(?:{_S}?\([^()\n]{{1,12}}\))?,?{_S}"
    rf"(?:c|ch|chap)\.?{_S}(?P<chapter>[A-Z]?[-.]?\d+(?:\.\d+)?)"
    rf"|(?P<regulation>SOR|DORS|SI|TR)/(?P<order>\d{{2,4}}-\d+)"
    rf"|\[(?P<reported>[12]\d\d\d)\]{_S}(?P<tome>\d{{1,3}}){_S}(?P<reporter>{_DOTTED}){_S}(?P<page>\d{{1,5}})"
    rf"|(?P<volume>\d{{1,4}}){_S}(?P<code>U\.?S\.?C?\.?|F\.{_S}?(?:Supp\.{_S}?)?[23]d|C\.?F\.?R\.?|S\.{_S}?Ct\.){_S}"
    rf"(?:§{_S}?)?(?P<leaf>\d{{1,5}}(?:\.\d+)?(?:\(\w{{1,3}}\))*)"
    rf"|\[?(?P<given>(?:19|20)\d\d)\]?{_S}(?P<court>[A-Z]{{2,6}}){_S}(?:No\.?{_S})?(?P<decision>\d{{1,5}})"
    rf"(?=[.,;:)\]](?!\d)|{_S}(?:at|au|para|par\.|\(|\[)|\s*$|\n)"
    rf"|(?P<docket>[A-Z]{{1,4}}-\d{{1,5}}-(?:[A-Z]-)?\d{{2,6}}|\d{{1,3}}:\d\d-[a-z]{{2}}-\d{{3,6}}|[A-Z]-(?:19|20)\d\d-\d{{2,8}})(?![\w-])"
    rf"|(?i:docket|case|file|dossier|matter|request|demande|application|order|affaire|cause){_S}"
    rf"(?P<marked>(?i:nos?\.?|number|n[°o]|nº|numéro|\#):?{_S}?)?(?P<file>[A-Z]{{0,4}}[-/]?\d[\w/:-]*\w)"
    rf"|(?:(?i:bill|projet{_S}de{_S}loi|loi){_S})?(?P<bill>[CSHM]-\d{{1,4}}|H\.{_S}?R\.{_S}?\d{{1,5}})(?![\w-]|\.\d)"
    rf"|(?P<doi>(?<!\d\.)10\.\d{{4,9}}/[^\s\"<>]{{2,80}}[^\s\"<>.,;)])"
    rf"|(?:(?P<rank>[1-3]|I{{1,3}}){_S}?)?(?P<book>[A-ZÉ][\w’']{{1,15}}\.?){_S}(?P<at>\d{{1,3}})(?::|,{_S}?(?=\d+[-–.]))"
    rf"{_S}?(?P<verse>\d{{1,3}})(?:[-–]\d{{1,3}})?(?!\d|:|{_S}?[ap]\.?m)"
    rf")"
)
_CLOCK = frozenset({"at", "by", "until", "from", "about", "around", "before", "after", "à", "vers", "est", "et", "gmt"})
_BOOKS = (
    "genesis genèse gen gn", "exodus exode exod ex", "leviticus lévitique lev lv", "numbers nombres num nb",
    "deuteronomy deutéronome deut dt", "joshua josué josh jos", "judges juges judg jg", "samuel sam sm",
    "kings rois kgs", "chronicles chroniques chr", "psalms psalm psaumes psaume ps",
    "proverbs proverbes prov pr", "ecclesiastes ecclésiaste eccl", "isaiah isaïe ésaïe isa is",
    "jeremiah jérémie jer jr", "ezekiel ézéchiel ezek", "daniel dan dn", "matthew matthieu matt mt",
    "mark marc mk mc", "luke luc lk lc", "john jean jn", "acts actes ac", "romans romains rom rm",
    "corinthians corinthiens cor co", "galatians galates gal", "ephesians éphésiens eph",
    "philippians philippiens phil", "colossians colossiens col", "thessalonians thessaloniciens thess",
    "timothy timothée tim", "hebrews hébreux heb he", "james jacques jas jc", "peter pierre pet",
    "revelation apocalypse rev ap", "quran qur'an coran surah sourate sura",
)  # fmt: skip
_BOOK_OF = {form: row.split()[0] for row in _BOOKS for form in row.split()}


def cited(match: re.Match[str]) -> Iterator[str]:
    """Return the key of what CITATION matched; none where it is something else after all."""
    if match["series"]:
        yield f"statute {_series(match['series'])} {match['year']} {match['chapter'].lower()}"
    elif match["regulation"]:
        yield f"regulation {_series(match['regulation'])} {match['order']}"
    elif match["reported"]:
        yield f"case {match['reported']} {match['tome']} {_series(match['reporter'])} {match['page']}"
    elif match["volume"]:
        code = "".join(c for c in match["code"].lower() if c.isalnum())
        yield f"case {match['volume']} {code} {match['leaf'].lower()}"
    elif match["given"]:
        yield f"case {match['given']} {_series(match['court'])} {match['decision']}"
    elif match["docket"]:
        yield f"file {match['docket'].lower()}"
    elif match["file"]:
        if match["marked"] or not match["file"].isdecimal():
            yield f"file {match['file'].lower()}"
    elif match["bill"]:
        yield "bill " + "".join(match["bill"].lower().replace(".", "").split())
    elif match["doi"]:
        yield f"doi {match['doi'].lower()}"
    else:
        yield from _verse(match)


def _series(written: str) -> str:
    """Return a series of statutes or cases by its English letters."""
    letters = written.replace(".", "").lower()
    return _FRENCH_SERIES.get(letters, letters)


def _verse(match: re.Match[str]) -> Iterator[str]:
    """Return chapter and verse, unless the word before them says that it is a time."""
    name = match["book"].rstrip(".").lower().replace("’", "'")
    if name in _CLOCK:
        return
    rank = {"I": "1 ", "II": "2 ", "III": "3 "}.get(match["rank"] or "", f"{match['rank']} " if match["rank"] else "")
    yield f"verse {rank}{_BOOK_OF.get(name, name)} {match['at']}:{match['verse']}"
