"""A link that is given other topics keeps all else that is known of it."""

from dataclasses import fields, replace
from typing import Any

from desktop_app.core.entities import Link
from desktop_app.core.topics.show import with_topics


def test_every_field_of_a_link_is_kept() -> None:
    held: dict[str, Any] = {field.name: object() for field in fields(Link)}
    link = Link(**held | {"topics": (1,)})
    assert with_topics([link], ()) == (replace(link, topics=()),)
