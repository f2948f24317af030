"""Lines that are furniture by what they say, in English and French."""

import re

from desktop_app.core.entities import FurnitureKind
from desktop_app.core.importers.furniture.bylines import is_byline, is_credit
from desktop_app.core.text.dates import find_dates

LONGEST = 420
_MOST_WORDS = 60
_POINTER_WORDS, _APPEAL_WORDS = 30, 40

_CLASS_WORD = (
    r"(?:TOP SECRET|TOPSECRET|UNCLAS|TRÈS SECRET|SECRET|CONFIDENTIAL|CONFIDENTIEL|UNCLASSIFIED"
    r"|NON[ -]CLASSIFIÉE?|RESTRICTED"
    r"|PROTECTED(?: [ABC])?|PROTÉGÉE?(?: [ABC])?|OFFICIAL(?:[ -]SENSITIVE)?|FOR OFFICIAL USE ONLY|FOUO|CUI|NOFORN"
    r"|ORCON|REL TO [A-Z]{2,4}(?:, ?[A-Z]{2,4})*|FVEY|SENSITIVE|CANADIAN EYES ONLY|RÉSERVÉ AUX CANADIENS"
    r"|LIMITED DISTRIBUTION|DIFFUSION RESTREINTE|PRIVILEGED|PRIVILÉGIÉ|SOLICITOR[ -]CLIENT PRIVILEGED?|DECLASSIFIED"
    r"|CABINET CONFIDENCE|EMBARGOED|DRAFT|ÉBAUCHE|WITHOUT PREJUDICE)"
)
_CLASSIFICATION = re.compile(
    rf"[(\[]?{_CLASS_WORD}(?:\s*(?://?|[|&;,·•–-]|AND|ET)?\s*{_CLASS_WORD}){{0,6}}[)\]]?"
    r"(?: SECTION \d{1,2} OF \d{1,2}(?: [A-Z]{2,20}){0,3} ?\d{0,6})?"
)
_CASE = re.compile(
    rf"(?:[Pp](?:age|AGE):? ?\d{{1,4}} of \d{{1,4}}\s{{1,9}})?{_CLASS_WORD}"
    r"\s.{0,60}\b[Cc](?:ase|ASE) [Nn][Oo]\.?:?\s.{0,90}"
    r"|(?:RELEASED?|DENIED|DECLASSIFIED) IN (?:PART|FULL)\b[^a-z]{0,60}",
)
"""The stamp that releases under freedom of information carry on each page."""
_SPACED = re.compile(r"[A-Z](?: [A-Z]){3,}(?![^\W_])")
"""Letters set apart, as telegrams print their classification."""
_END_MARK = re.compile(r"[-–—]\s?30\s?[-–—]|#(?:\s?#){1,4}|[-–—]\s?(?:end|ends|fin)\s?[-–—]", re.IGNORECASE)
_RELEASE = re.compile(
    r"(?:approved |cleared |authori[sz]ed )?for (?:public|immediate) (?:release|disclosure)\b[^.!?]{0,40}"
    r"|pour (?:diffusion|publication) (?:publique|immédiate)[^.!?]{0,40}"
    r"|not for (?:public release|publication|distribution|citation|circulation)[^.!?]{0,40}"
    r"|(?:(?:this |ce )?(?:documents?|information|records?|pages?|renseignements?) )?(?:has been |was |is |are )?"
    r"(?:released|disclosed|processed|declassified|obtained|divulguée?s?|communiquée?s?|obtenue?s?|publiée?s?)\b"
    r"[^.!?]{0,30}\b(?:under|pursuant|accordance|through|via|vertu|conformément)\b"
    r"[^.!?]{0,60}\b(?:act|law|statute|ordinance|freedom of information|ordonnance|atip|foia?|foipp?a?|loi|laiprp"
    r"|lai)\b[^.!?]{0,140}",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.)\s{0,3}\d{1,4}(?:\s{0,3}(?:of|/|de|sur)\s{0,3}\d{1,4})?"
    r"|[-–—]\s{0,3}\d{1,4}\s{0,3}[-–—]|\d{1,4}\s(?:of|de|sur)\s\d{1,4}|\d{1,4}\s?/\s?\d{1,4}"
    r"|(?:\d{1,2} [^\W\d_]{3,9} \d{4} ?: ?)?column \d{1,4}[A-Z]{0,3}"
    r"|(?:\.{2,3}|…)\s?/?\s?\d{1,3}|[|\[]\s?(?:page\s)?\d{1,4}\s?[|\]]|page\s?\|\s?\d{1,4}|\d{1,4}\s?\|\s?page",
    re.IGNORECASE,
)
_WHOLE_LINE = re.compile(
    r"(?:stay connected|sign (?:up|in)|log ?in|subscribe(?: (?:now|today|here|for free))?|abonnez-vous|s['’]abonner"
    r"|se connecter|inscrivez-vous|newsletters?|infolettres?|follow us(?: on .{1,40})?|suivez-nous(?: sur .{1,40})?"
    r"|share(?: (?:this|on|via|article|story).{0,40})?|partager?(?: (?:cet|sur|l['’]).{0,30})?|tweet|copy link"
    r"|e-?mail(?: this)?(?: article| story)?"
    r"|print(?: this)?(?: article| story| page)?|facebook|twitter|linkedin|whatsapp|reddit|instagram|read more"
    r"|lire la suite|en savoir plus"
    r"|related(?: stor(?:y|ies)| articles?| content| links| topics| coverage| posts| videos?)?"
    r"|more (?:on this (?:story|topic)|stories|news|from .{1,30})"
    r"|see also|recommended(?: for you| stories)?|trending(?: now| stories)?|(?:most|popular)[ -](?:read|viewed"
    r"|popular|shared|stories)"
    r"|top stories|you (?:may|might) (?:also )?like|à lire (?:aussi|également)|advertise?ments?|publicités?"
    r"|sponsored(?: content)?"
    r"|paid content|(?:story|article) continues below(?: (?:this )?advertisement)?|l['’]article (?:se poursuit"
    r"|continue) (?:ci-dessous|après la publicité)"
    r"|scroll (?:down )?to continue|(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences)"
    r"|gérer les (?:témoins|cookies)|skip to (?:main )?content|aller au contenu(?: principal)?|back to top"
    r"|retour en haut"
    r"|comments? \(\d+\)|\d+ comments?|leave a (?:comment|reply)|join the conversation|(?:view|show|hide) comments"
    r"|listen to (?:this )?article|loading\.{0,3}|\d{1,3}[ -]min(?:ute)?s?[ .]?read|\d{1,2} min(?:utes)? de lecture"
    r"|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|contact us|about us|download (?:the"
    r"|our) app|advertise with us)[:.!…»›>]*",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:read more|read also|also read|see also|related(?: stor(?:y|ies)| articles?| content)?|more on this"
    r"|à lire aussi|lire aussi|à voir aussi|voir aussi|stay connected|sponsored|advertisement|publicité|share this"
    r"|tags|filed under)"
    r"\s?[:|»›>]",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"(?:\A|[.!?:|•»—–-]\s{1,3})(?:please\s)?(?:(?:subscribe|sign up)\b(?:\s(?:now|today|here))?\s(?:to|for|with"
    r"|and get)\b"
    r"|get\b.{1,80}\b(?:inbox|e-?mail|newsletters?|alerts)\b|follow us\b|join (?:our|the) (?:newsletter|mailing list)"
    r"|(?:download|install|get) (?:the|our) .{0,30}\bapp\b|support (?:our|independent|quality) (?:\w+ )?journalism"
    r"|become a (?:member|subscriber)"
    r"|abonnez-vous\b|inscrivez-vous\b|suivez-nous\b|téléchargez (?:notre|l['’])|click here\b|cliquez ici\b"
    r"|share this (?:article|story|page)\b"
    r"|have the stor(?:y|ies)\b)",
    re.IGNORECASE,
)
_APPEAL_OBJECT = re.compile(
    r"\b(?:newsletters?|inbox|e-?mails?|our|updates|alerts|notifications|podcast|channel|app|free|news|delivered"
    r"|unlimited access|infolettres?|courriel"
    r"|notre|nos|gratuite?(?:ment)?|facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"(?:this (?:web)?site|we|our (?:web)?site|by (?:continuing|using)|nous|ce site|en (?:poursuivant"
    r"|continuant))\b.{0,80}\b(?:uses?|using|utilis\w+|accept\w*|consent\w*)\b.{0,60}\b(?:cookies|témoins)\b",
    re.IGNORECASE,
)
_COOKIE_TALK = re.compile(
    r"\b(?:experience|expérience|browser|privacy|confidentialité|policy|traffic|personali\w+|analy\w+|advertis\w+|accept\w*"
    r"|consent\w*|web ?site|site)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]\s")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)\s?(?:19|20)\d\d\b|copyright\b|tous droits réservés|all rights reserved|droits d['’]auteur).{0,160}"
    r"|.{0,80}©\s?\d{4}.{0,80}|.{0,120}\b(?:all rights reserved|tous droits réservés)\W{0,2}",
    re.IGNORECASE,
)
_FIRST_PUBLISHED = re.compile(
    r"(?:this (?:report|story|article|content|column|item|dispatch)|cet(?:te)? (?:article|dépêche|reportage)"
    r"|ce (?:texte|contenu))\b"
    r".{0,90}\b(?:(?:was |were )?(?:first|originally|previously) (?:published|appeared|reported|posted)"
    r"|a (?:d['’]abord )?été (?:publiée?|diffusée?))\b.{0,90}"
    r"|(?:with|avec des|—\s?with) (?:files|reporting|informations?|additional reporting) (?:from|by|de)\b.{0,90}"
    r"|(?:additional )?(?:reporting|writing|editing) by\b.{0,140}",
    re.IGNORECASE,
)
_STAMP_WORDS = re.compile(
    r"\b(?:first |last |originally )?(?:published|posted|updated|modified|created|reviewed|issued)(?: on| at)?\b"
    r"|\b(?:publié|mis à jour|modifié|affiché|créé)e?(?: le| à)?\b|\bdernière (?:mise à jour|modification)\b"
    r"|\b(?:at|on|le|à|and|et|by)\b|\b\d{1,2}\s?[:h.]\s?\d{2}(?::\d{2})?\b|\b[ap]\.?m\b\.?|\b(?:[ECMP][SD]?T|GMT"
    r"|UTC|BST|CES?T|AST|ADT|HNE|HAE)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2} (?:hours?|minutes?|days?|heures?|jours?) ago\b"
    r"|\b[+-]\d{2}:?\d{2}\b|\b\d{2}:\d{2}\b"
    r"|\bdate\b(?=\s(?:published|posted))",
    re.IGNORECASE,
)
_STAMP_MARK = re.compile(
    r"\d{1,2}\s?[:h]\s?\d{2}|publi|posted|updated|modified|mis à jour|affiché|\bago\b|modification", re.IGNORECASE
)
_CRUMBS = re.compile(r"[^|>›»·•/\n]{1,28}(?:\s[|>›»·•]\s?[^|>›»·•/\n]{1,28}){2,12}")


def phrase_kind(text: str, *, is_edge: bool) -> FurnitureKind | None:
    """Return what a line is by its words alone, or None; `is_edge` says that it is near the start or the end.

    Careful rather than complete: a sentence set aside by mistake is worse than a banner that stays.
    """
    if len(text) > LONGEST or text.count(" ") > _MOST_WORDS:
        return None
    if is_edge and _END_MARK.fullmatch(text):
        return FurnitureKind.BANNER
    if _PAGE_NUMBER.fullmatch(text):
        return FurnitureKind.PAGE_NUMBER
    if (spaced := _SPACED.match(text)) is not None:
        text = spaced[0].replace(" ", "") + text[spaced.end() :]
    if _CLASSIFICATION.fullmatch(text) or _CASE.fullmatch(text) or _RELEASE.fullmatch(text):
        return FurnitureKind.BANNER
    if _is_appeal(text):
        return FurnitureKind.SUBSCRIPTION
    if _FIRST_PUBLISHED.fullmatch(text) or _COPYRIGHT.fullmatch(text) or is_credit(text):
        return FurnitureKind.BYLINE
    if is_edge and (is_byline(text) or is_timestamp(text)):
        return FurnitureKind.BYLINE
    if is_full_stamp(text):
        return FurnitureKind.BYLINE
    return FurnitureKind.NAVIGATION if _is_crumbs(text) else None


def is_timestamp(text: str) -> bool:
    """Say whether a line holds nothing but a date, with or without its time and words such as "Updated"."""
    if len(text) > 120 or not any(character.isdigit() for character in text):
        return False
    dates = find_dates(text)
    rest = list(text)
    for date in dates:
        rest[date.span.start : date.span.end] = " " * len(date.span)
    left = _STAMP_WORDS.sub(" ", "".join(rest))
    return bool(dates or _STAMP_MARK.search(text)) and not any(character.isalnum() for character in left)


def is_bare_date(text: str) -> bool:
    """Say whether a line is a date that neither a time nor a word such as "Updated" makes a timestamp."""
    return is_timestamp(text) and _STAMP_MARK.search(text) is None


def is_full_stamp(text: str) -> bool:
    """Say whether a line is a timestamp anywhere in the text: it says "published" or gives the time too."""
    return bool(_STAMP_MARK.search(text)) and bool(find_dates(text)) and is_timestamp(text)


def _is_appeal(text: str) -> bool:
    """Say whether a line asks the reader to subscribe, follow, share or read something else."""
    words = text.count(" ") + 1
    if _WHOLE_LINE.fullmatch(text) or (words <= _POINTER_WORDS and _is_pointer(text)):
        return True
    if words > _APPEAL_WORDS:
        return False
    appeal = _APPEAL.search(text)
    if appeal is not None and _APPEAL_OBJECT.search(_STOP.split(text[appeal.end() - 1 :], maxsplit=1)[0]):
        return True
    return bool(_COOKIES.match(text)) and bool(_COOKIE_TALK.search(text))


def _is_pointer(text: str) -> bool:
    """Say whether a line points to other pages; a field in capitals, such as "TAGS: PREL", is a telegram's."""
    return _POINTER.match(text) is not None and not text.isupper()


def _is_crumbs(text: str) -> bool:
    """Say whether a line is a trail or menu of short names, such as "Home > News > Canada"."""
    if not _CRUMBS.fullmatch(text) or text[-1] in ".!?":
        return False
    parts = re.split(r"\s[|>›»·•]\s?", text)
    return all(len(part.split()) <= 3 for part in parts) and sum(map(len, parts)) / len(parts) <= 16
