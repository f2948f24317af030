"""Edits as JSON, the way the journal keeps them."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from desktop_app.core.edits import (
    AddLink,
    AddTopic,
    DocumentField,
    Edit,
    HideTopic,
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
)
from desktop_app.core.entities import Relation, Verdict
from desktop_app.core.store.pack import link_from_row, link_to_row, to_json
from desktop_app.core.store.topic_rows import topic_from_values, topic_values, words_from_values, words_values


def edit_to_json(edit: Edit) -> str:
    """Return an edit as JSON, under its name."""
    match edit:
        case SetVerdicts():
            rows = [[one.link_id, one.before, one.after] for one in edit.verdicts]
            values: dict[str, Any] = {"comparison_id": edit.comparison_id, "verdicts": rows}
        case AddLink() | RemoveLink():
            values = {"comparison_id": edit.comparison_id, "link": link_to_row(edit.link)}
        case AddTopic() | RemoveTopic():
            values = {"comparison_id": edit.comparison_id, "topic": topic_values(edit.topic)}
        case SetTopicTerms():
            words = {"before": words_values(edit.before), "after": words_values(edit.after)}
            values = {"comparison_id": edit.comparison_id, "topic_id": edit.topic_id, **words}
        case _:
            values = {one.name: getattr(edit, one.name) for one in fields(edit)}
    return to_json({"edit": type(edit).__name__, **values})


def edit_from_json(text: str) -> Edit:
    """Return the edit that `edit_to_json` was given. Raises: KeyError, TypeError, ValueError if it is none."""
    values: dict[str, Any] = json.loads(text)
    return _READERS[values.pop("edit")](values)


def _verdict(values: dict[str, Any]) -> Edit:
    before, after = Verdict(values["before"]), Verdict(values["after"])
    return SetVerdict(values["comparison_id"], values["link_id"], before, after)


def _verdicts(values: dict[str, Any]) -> Edit:
    number = values["comparison_id"]
    rows = ((int(one), Verdict(before), Verdict(after)) for one, before, after in values["verdicts"])
    return SetVerdicts(number, tuple(SetVerdict(number, *row) for row in rows))


def _relation(values: dict[str, Any]) -> Edit:
    before, after = (Relation(values[key]) if values[key] else None for key in ("before", "after"))
    return SetRelation(values["comparison_id"], values["link_id"], before, after)


def _field(values: dict[str, Any]) -> Edit:
    return SetDocumentField(**{**values, "field": DocumentField(values["field"])})


def _terms(values: dict[str, Any]) -> Edit:
    words = {key: words_from_values(values[key]) for key in ("before", "after")}
    return SetTopicTerms(values["comparison_id"], values["topic_id"], **words)


def _parts(values: dict[str, Any]) -> tuple[int, int, tuple[int, ...]]:
    return values["comparison_id"], values["topic_id"], tuple(int(one) for one in values["parts"])


def _aliases(values: dict[str, Any]) -> Edit:
    before, after = (tuple(tuple(str(name) for name in row) for row in values[key]) for key in ("before", "after"))
    return SetAliases(before, after)


_READERS: dict[str, Callable[[dict[str, Any]], Edit]] = {
    "SetVerdict": _verdict,
    "SetVerdicts": _verdicts,
    "SetRelation": _relation,
    "SetNote": lambda values: SetNote(**values),
    "AddLink": lambda values: AddLink(values["comparison_id"], link_from_row(values["link"])),
    "RemoveLink": lambda values: RemoveLink(values["comparison_id"], link_from_row(values["link"])),
    "SetDocumentField": _field,
    "RemoveDocument": lambda values: RemoveDocument(**values),
    "RenameComparison": lambda values: RenameComparison(**values),
    "RenameTopic": lambda values: RenameTopic(**values),
    "RecolourTopic": lambda values: RecolourTopic(**values),
    "HideTopic": lambda values: HideTopic(**values),
    "SetTopicTerms": _terms,
    "MergeTopics": lambda values: MergeTopics(*_parts(values)),
    "SplitTopic": lambda values: SplitTopic(*_parts(values)),
    "AddTopic": lambda values: AddTopic(values["comparison_id"], topic_from_values(values["topic"])),
    "RemoveTopic": lambda values: RemoveTopic(values["comparison_id"], topic_from_values(values["topic"])),
    "SetAliases": _aliases,
}
