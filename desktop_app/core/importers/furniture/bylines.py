"""Bylines, credits and agencies: who wrote, not what was written."""

import re

from desktop_app.core.text.word_lists import word_set

_JOINERS = word_set(
    "and et & de du la le van von der den di da al el bin ibn of for the with in at in staff special correspondent "
    "reporter editor writer contributor journaliste correspondant correspondante pour avec"
)
_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december contrast comparison then now law all any design mistake hand"
)
_BY = re.compile(r"(?:written |reported |story |text |texte )?(?:by|par)[ :]\s{0,2}", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_AGENCIES = (
    r"(?:the )?(?:canadian press|associated press|press association)|la presse canadienne|la presse|reuters|afp"
    r"|agence france[- ]presse"
    r"|ap|pa media|bloomberg(?: news)?|xinhua|tass|interfax|cnn|bbc(?: news)?|cbc(?: news)?|radio[- ]canada"
    r"|ctv(?: news)?|global news"
    r"|kyodo(?: news)?|ansa|efe|dpa|upi|al jazeera|postmedia(?: news)?|le devoir"
)
_OUTLET = re.compile(
    r"(?:[^\W\d_][\w.&'’-]*\s){1,4}(?:Press|Times|Post|Star|Globe|News|Herald|Journal|Guardian|Telegraph|Tribune"
    r"|Gazette"
    r"|Citizen|Mail|Agency|Wire|Independent|Chronicle|Observer|Courier|Review|Broadcasting|Magazine|Daily|Presse"
    r"|Agence)"
)
_CORRESPONDENT = re.compile(
    r"(?:from|by) (?:our|a) (?:own |staff )?(?:\w+ )?(?:correspondent|reporter|staff)|de notre (?:envoyée?"
    r"|correspondante?)\b.{0,40}",
    re.IGNORECASE,
)
_AGENCY = re.compile(_AGENCIES, re.IGNORECASE)
_CREDIT = re.compile(
    rf"[(\[]?(?:(?:photos?|images?|credit|crédit|photo credit)\s?(?:by|par|:|credit:)\s?.{{2,80}}"
    rf"|(?:{_AGENCIES}|getty images|handout|file photo)(?:\s?/\s?[^\W\d_][\w .'’/-]{{1,60}})|(?:getty images"
    rf"|file photo|handout))[)\]]?",
    re.IGNORECASE,
)


def is_byline(text: str) -> bool:
    """Say whether a line names its writer, such as "By Ana Roe, The Daily"."""
    if _CORRESPONDENT.fullmatch(text):
        return True
    match = _BY.match(text)
    words = text[match.end() :].replace("|", " ").replace("/", " ").split() if match else []
    if not 2 <= len(words) <= 14 or text[-1] in ".!?;":
        return False
    names = [word.strip(",·•–—-()@") for word in words]
    if names[0].lower() in _TIMES:
        return False
    plain = [name for name in names if name and name.lower() not in _JOINERS]
    return len(plain) >= 2 and all(_NAME.match(name) and name[0].isupper() for name in plain)


def is_credit(text: str) -> bool:
    """Say whether a line credits a picture."""
    return len(text) <= 120 and text[-1:] not in "!?" and bool(_CREDIT.fullmatch(text))


def is_agency(text: str) -> bool:
    """Say whether a line is the name of a press agency or paper, and nothing else."""
    name = text.strip("()[]—–- ")
    if len(name) > 60:
        return False
    capitals = sum(word[0].isupper() for word in name.split())
    return bool(_AGENCY.fullmatch(name)) or (bool(_OUTLET.fullmatch(name)) and capitals >= name.count(" "))
