"""The dialog that asks for a topic."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from desktop_app.shell.dialogs.new_topic import NewTopicDialog
from desktop_app.shell.look import Look
from desktop_app.shell.session.curator import NewTopic


@pytest.mark.parametrize(
    ("name", "words", "wanted"),
    [
        ("Crew", "sailor,  deck hand , sailor,", NewTopic("Crew", ("sailor", "deck hand"))),
        (" The crew ", " ", NewTopic("The crew", ("The crew",))),
        ("", "sailor, crew", NewTopic("sailor", ("sailor", "crew"))),
    ],
)
def test_name_and_words_stand_for_each_other(
    look: Look, qtbot: object, name: str, words: str, wanted: NewTopic
) -> None:
    dialog = NewTopicDialog(NewTopic("", ()))
    qtbot.addWidget(dialog)
    add = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not add.isEnabled()
    dialog.findChild(QLineEdit, "topicName").setText(name)
    dialog.findChild(QLineEdit, "topicTerms").setText(words)
    assert add.isEnabled()
    assert dialog.wanted() == wanted


def test_what_was_suggested_comes_back(look: Look, qtbot: object) -> None:
    dialog = NewTopicDialog(NewTopic("crew", ("crew", "sailor")))
    qtbot.addWidget(dialog)
    assert dialog.wanted() == NewTopic("crew", ("crew", "sailor"))
