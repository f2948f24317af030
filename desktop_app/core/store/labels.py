"""What undo and redo call an edit, in the person's language."""

from desktop_app.core.edits import (
    AddLink,
    AddTopic,
    DocumentField,
    Edit,
    HideTopic,
    LinkEdit,
    MergeTopics,
    RecolourTopic,
    RemoveDocument,
    RemoveLink,
    RemoveTopic,
    RenameComparison,
    RenameTopic,
    SetAliases,
    SetDocumentField,
    SetNote,
    SetRelation,
    SetTopicTerms,
    SetVerdict,
    SetVerdicts,
    SplitTopic,
    TopicEdit,
)
from desktop_app.core.entities import Verdict, topic_letter
from desktop_app.core.i18n import tr, trn


def label(edit: Edit) -> str:
    """Return what the edit does, in a few words: "Accept link 4"."""
    match edit:
        case SetVerdict() | SetVerdicts() | SetRelation() | SetNote() | AddLink() | RemoveLink():
            return _of_link(edit)
        case SetDocumentField():
            return _of_field(edit.field).format(number=edit.document_id)
        case RemoveDocument(after=True):
            return tr("Remove “{title}”").format(title=edit.title)
        case RemoveDocument():
            return tr("Bring back “{title}”").format(title=edit.title)
        case RenameComparison():
            return tr("Rename comparison {number}").format(number=edit.comparison_id)
        case SetAliases():
            return tr("Change the names that mean the same")
        case _:
            return _of_topic(edit)


def _of_link(edit: LinkEdit) -> str:
    match edit:
        case SetVerdict():
            return _of_verdict(edit.after).format(number=edit.link_id)
        case SetVerdicts():
            return _of_verdicts(edit)
        case SetRelation(after=None):
            return tr("Clear the relation of link {number}").format(number=edit.link_id)
        case SetRelation():
            return tr("Set the relation of link {number}").format(number=edit.link_id)
        case SetNote(after=""):
            return tr("Clear the note on link {number}").format(number=edit.link_id)
        case SetNote():
            return tr("Write a note on link {number}").format(number=edit.link_id)
        case AddLink():
            return tr("Draw link {number}").format(number=edit.link.id)
        case RemoveLink():
            return tr("Remove link {number}").format(number=edit.link.id)


def _of_topic(edit: TopicEdit) -> str:
    match edit:
        case RenameTopic():
            said = tr("Rename topic {letter}")
        case RecolourTopic():
            said = tr("Recolour topic {letter}")
        case HideTopic(after=True):
            said = tr("Hide topic {letter}")
        case HideTopic():
            said = tr("Show topic {letter}")
        case SetTopicTerms():
            said = tr("Change the terms of topic {letter}")
        case MergeTopics():
            letters = ", ".join(topic_letter(one) for one in edit.parts)
            return tr("Merge {letters} into topic {letter}").format(letters=letters, letter=topic_letter(edit.topic_id))
        case SplitTopic():
            said = tr("Split topic {letter}")
        case AddTopic():
            return tr("Add topic {letter}").format(letter=topic_letter(edit.topic.id))
        case RemoveTopic():
            return tr("Remove topic {letter}").format(letter=topic_letter(edit.topic.id))
    return said.format(letter=topic_letter(edit.topic_id))


def _of_verdict(verdict: Verdict) -> str:
    return {
        Verdict.ACCEPTED: tr("Accept link {number}"),
        Verdict.REJECTED: tr("Reject link {number}"),
        Verdict.UNSURE: tr("Mark link {number} as unsure"),
        Verdict.OPEN: tr("Reopen link {number}"),
    }[verdict]


def _of_verdicts(edit: SetVerdicts) -> str:
    count = len(edit.verdicts)
    verdicts = {one.after for one in edit.verdicts}
    said = {
        Verdict.ACCEPTED: trn("Accept {count} link", "Accept {count} links", count),
        Verdict.REJECTED: trn("Reject {count} link", "Reject {count} links", count),
        Verdict.UNSURE: trn("Mark {count} link as unsure", "Mark {count} links as unsure", count),
        Verdict.OPEN: trn("Reopen {count} link", "Reopen {count} links", count),
    }
    judged = trn("Judge {count} link", "Judge {count} links", count)
    return (said[verdicts.pop()] if len(verdicts) == 1 else judged).format(count=count)


def _of_field(field: DocumentField) -> str:
    return {
        DocumentField.TITLE: tr("Change the title of document {number}"),
        DocumentField.PUBLISHER: tr("Change the publisher of document {number}"),
        DocumentField.DATE: tr("Change the date of document {number}"),
        DocumentField.LANGUAGE: tr("Change the language of document {number}"),
    }[field]
