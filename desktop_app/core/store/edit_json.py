"""Edits as JSON, the way the journal keeps them."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

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
from desktop_app.core.entities import Relation, Verdict
from desktop_app.core.store.pack import link_from_row, link_to_row, to_json


def edit_to_json(edit: Edit) -> str:
    """Return an edit as JSON, under its name."""
    match edit:
        case AddLink() | RemoveLink():
            values: dict[str, Any] = {"comparison_id": edit.comparison_id, "link": link_to_row(edit.link)}
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


def _relation(values: dict[str, Any]) -> Edit:
    before, after = (Relation(values[key]) if values[key] else None for key in ("before", "after"))
    return SetRelation(values["comparison_id"], values["link_id"], before, after)


def _field(values: dict[str, Any]) -> Edit:
    return SetDocumentField(**{**values, "field": DocumentField(values["field"])})


_READERS: dict[str, Callable[[dict[str, Any]], Edit]] = {
    "SetVerdict": _verdict,
    "SetRelation": _relation,
    "SetNote": lambda values: SetNote(**values),
    "AddLink": lambda values: AddLink(values["comparison_id"], link_from_row(values["link"])),
    "RemoveLink": lambda values: RemoveLink(values["comparison_id"], link_from_row(values["link"])),
    "SetDocumentField": _field,
    "RenameComparison": lambda values: RenameComparison(**values),
}
