"""Carrying out edits: each returns the edit as it really was, so that its inverse takes it back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.edits import (
    AddLink,
    Edit,
    RemoveDocument,
    RemoveLink,
    RenameComparison,
    SetAliases,
    SetDocumentField,
    SetNote,
    SetRelation,
    SetVerdict,
    SetVerdicts,
)
from desktop_app.core.entities import Anchor, Changes, Link
from desktop_app.core.errors import BugError, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store import documents
from desktop_app.core.store.aliases import load_aliases, replace_aliases, written
from desktop_app.core.store.comparisons import claim_link_id, load_comparison, rename_comparison
from desktop_app.core.store.contents import load_text
from desktop_app.core.store.links import (
    delete_links,
    has_link,
    insert_unranked,
    is_by_hand,
    judge_link,
    load_link,
)
from desktop_app.core.store.pack import whole
from desktop_app.core.store.topic_editing import carry_out_on_topics, is_idle_on_topics, topics_of

if TYPE_CHECKING:
    import sqlite_utils


def carry_out(database: "sqlite_utils.Database", edit: Edit) -> Edit:
    """Write what `edit` asks, and return it with what stood there before.

    Raises: UserError for an id that the project does not have.
    """
    match edit:
        case SetVerdict() | SetRelation() | SetNote():
            return _judge(database, edit)
        case SetVerdicts():
            return _judge_all(database, edit)
        case AddLink():
            return _add_link(database, edit)
        case RemoveLink():
            return _remove_link(database, edit)
        case SetDocumentField():
            return _correct(database, edit)
        case RemoveDocument():
            return _remove_document(database, edit)
        case RenameComparison():
            return _rename(database, edit)
        case SetAliases():
            return _set_aliases(database, edit)
        case _:
            return carry_out_on_topics(database, edit)


def changes_of(edit: Edit) -> Changes:
    """Return the ids that `edit` touches."""
    match edit:
        case SetVerdict() | SetRelation() | SetNote():
            return Changes(links=frozenset({(edit.comparison_id, edit.link_id)}))
        case SetVerdicts():
            return Changes(links=frozenset((edit.comparison_id, one.link_id) for one in edit.verdicts))
        case AddLink() | RemoveLink():
            comparisons = frozenset({edit.comparison_id})
            return Changes(comparisons=comparisons, links=frozenset({(edit.comparison_id, edit.link.id)}))
        case SetDocumentField():
            return Changes(documents=frozenset({edit.document_id}))
        case RemoveDocument():
            return Changes(documents=frozenset({edit.document_id}), has_other_documents=True)
        case RenameComparison():
            return Changes(comparisons=frozenset({edit.comparison_id}))
        case SetAliases():
            return Changes(has_aliases=True)
        case _:
            return Changes(topics=topics_of(edit))


def is_idle(edit: Edit) -> bool:
    """Say whether an edit, carried out, changed nothing."""
    match edit:
        case AddLink() | RemoveLink():
            return False
        case SetDocumentField():
            return edit.before == edit.after and edit.was_guessed == edit.is_guess
        case SetVerdicts():
            return all(one.before is one.after for one in edit.verdicts)
        case SetVerdict() | SetRelation() | SetNote() | RenameComparison() | SetAliases() | RemoveDocument():
            return edit.before == edit.after
        case _:
            return is_idle_on_topics(edit)


def _judge(database: "sqlite_utils.Database", edit: SetVerdict | SetRelation | SetNote) -> Edit:
    link = load_link(database, edit.comparison_id, edit.link_id)
    done: SetVerdict | SetRelation | SetNote
    match edit:
        case SetVerdict():
            done = replace(edit, before=link.verdict)
            judged = replace(link, verdict=edit.after)
        case SetRelation():
            done = replace(edit, before=link.relation)
            judged = replace(link, relation=edit.after)
        case SetNote():
            done = replace(edit, before=link.note, after=whole(edit.after))
            judged = replace(link, note=done.after)
    judge_link(database, edit.comparison_id, judged)
    return done


def _judge_all(database: "sqlite_utils.Database", edit: SetVerdicts) -> Edit:
    done = []
    for one in edit.verdicts:
        link = load_link(database, edit.comparison_id, one.link_id)
        judge_link(database, edit.comparison_id, replace(link, verdict=one.after))
        done.append(replace(one, comparison_id=edit.comparison_id, before=link.verdict))
    return replace(edit, verdicts=tuple(done))


def _add_link(database: "sqlite_utils.Database", edit: AddLink) -> Edit:
    if not is_by_hand(edit.link):
        raise BugError("Only a link by hand can be added.")
    if edit.link.id and has_link(database, edit.comparison_id, edit.link.id):
        raise BugError(f"Link {edit.link.id} of comparison {edit.comparison_id} exists already.")
    comparison = load_comparison(database, edit.comparison_id)
    _require_anchor(database, comparison.left_id, edit.link.left)
    _require_anchor(database, comparison.right_id, edit.link.right)
    link = _cleaned(edit.link, claim_link_id(database, edit.comparison_id, edit.link.id))
    insert_unranked(database, edit.comparison_id, link)
    return replace(edit, link=link)


def _remove_link(database: "sqlite_utils.Database", edit: RemoveLink) -> Edit:
    link = load_link(database, edit.comparison_id, edit.link.id)
    if not is_by_hand(link):
        raise UserError(tr("Only a link drawn by hand can be removed: reject link {number}.").format(number=link.id))
    delete_links(database, edit.comparison_id, [link.id])
    return replace(edit, link=link)


def _correct(database: "sqlite_utils.Database", edit: SetDocumentField) -> Edit:
    before = documents.field_value(database, edit.document_id, edit.field)
    was_guessed = documents.is_guess(database, edit.document_id, edit.field)
    done = replace(edit, before=before, was_guessed=was_guessed, after=whole(edit.after))
    documents.set_field(database, edit.document_id, edit.field, done.after, edit.is_guess)
    return done


def _remove_document(database: "sqlite_utils.Database", edit: RemoveDocument) -> Edit:
    title = documents.document_title(database, edit.document_id)
    done = replace(edit, title=title, before=documents.is_removed(database, edit.document_id))
    documents.set_removed(database, edit.document_id, edit.after)
    return done


def _rename(database: "sqlite_utils.Database", edit: RenameComparison) -> Edit:
    before = load_comparison(database, edit.comparison_id).title
    done = replace(edit, before=before, after=whole(edit.after))
    rename_comparison(database, edit.comparison_id, done.after)
    return done


def _set_aliases(database: "sqlite_utils.Database", edit: SetAliases) -> Edit:
    done = replace(edit, before=load_aliases(database), after=written(edit.after))
    if done.before != done.after:
        replace_aliases(database, done.after)
    return done


def _require_anchor(database: "sqlite_utils.Database", document_id: int, anchor: Anchor) -> None:
    text = load_text(database, document_id) or ""
    if anchor.span.of(text) != anchor.quote or anchor.span.end > len(text):
        raise BugError(f"The anchor [{anchor.span.start}, {anchor.span.end}) does not quote document {document_id}.")


def _cleaned(link: Link, link_id: int) -> Link:
    return replace(link, id=link_id, note=whole(link.note))
