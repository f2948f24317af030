"""The README names keys as the table of actions has them."""

import re
from pathlib import Path

from desktop_app.shell.actions.table import MENUS

README = Path(__file__).resolve().parents[2] / "README.md"
ROW = re.compile(r"^\| (`[^|]+`) \| ([^|]+) \|$", re.MULTILINE)
PARTING = " · "


def plain(text: str) -> str:
    return text.replace("&", "").rstrip("…").casefold()


def test_every_key_of_the_readme_does_what_it_says() -> None:
    actions = [action for menu in MENUS for action in menu.actions if action is not None]
    does = {key: plain(action.text) for action in actions for key in action.shortcuts}
    section = README.read_text(encoding="utf-8").split("| keys | what they do |")[1].split("\n## ")[0]
    rows = ROW.findall(section)
    told = [
        (keys.strip("`"), said)
        for row in rows
        for keys, said in zip(row[0].split(PARTING), row[1].split(PARTING), strict=True)
    ]
    assert len(told) > 20
    assert [(key, said) for key, said in told if does.get(key) != said.casefold()] == []
