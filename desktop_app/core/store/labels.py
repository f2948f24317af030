"""What undo and redo call an edit, in the person's language."""

from desktop_app.core.edits import (
    AddLink,
    DocumentField,
    Edit,
    RemoveLink,
    RenameComparison,
    SetDocumentField,
    SetNote,
    SetRelation,
    SetVerdict,
)
from desktop_app.core.entities import Verdict
from desktop_app.core.i18n import tr


def label(edit: Edit) -> str:
    """Return what the edit does, in a few words: "Accept link 4"."""
    match edit:
        case SetVerdict():
            return _of_verdict(edit.after).format(number=edit.link_id)
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
        case SetDocumentField():
            return _of_field(edit.field).format(number=edit.document_id)
        case RenameComparison():
            return tr("Rename comparison {number}").format(number=edit.comparison_id)


def _of_verdict(verdict: Verdict) -> str:
    return {
        Verdict.ACCEPTED: tr("Accept link {number}"),
        Verdict.REJECTED: tr("Reject link {number}"),
        Verdict.UNSURE: tr("Mark link {number} as unsure"),
        Verdict.OPEN: tr("Reopen link {number}"),
    }[verdict]


def _of_field(field: DocumentField) -> str:
    return {
        DocumentField.TITLE: tr("Change the title of document {number}"),
        DocumentField.PUBLISHER: tr("Change the publisher of document {number}"),
        DocumentField.DATE: tr("Change the date of document {number}"),
        DocumentField.LANGUAGE: tr("Change the language of document {number}"),
    }[field]
