"""`crossread topics`: the topics of a comparison, and what a person makes of them."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli.terminal import say_row, whole_number
from desktop_app.core.edits import (
    AddTopic,
    HideTopic,
    MergeTopics,
    RecolourTopic,
    RemoveTopic,
    RenameTopic,
    SetTopicTerms,
    SplitTopic,
    TopicEdit,
)
from desktop_app.core.entities import Topic
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr

if TYPE_CHECKING:
    from desktop_app.core.project import Project

PALETTE = "ABCDEFGH"


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("topics", help=tr("list the topics of a comparison, or change them"))
    parser.add_argument("--project", required=True, metavar="P", help=tr("the project file"))
    parser.add_argument("--comparison", required=True, type=whole_number, metavar="N")
    pair = {"nargs": 2, "action": "append", "default": []}
    one = {"action": "append", "default": [], "metavar": "TOPIC"}
    parser.add_argument("--rename", metavar=("TOPIC", "NAME"), help=tr("name a topic, by its letter"), **pair)
    parser.add_argument("--colour", metavar=("TOPIC", "A-H"), help=tr("give a topic another colour"), **pair)
    parser.add_argument("--merge", metavar=("TOPIC", "INTO"), help=tr("make a topic part of another"), **pair)
    parser.add_argument("--split", help=tr("take apart what was merged into a topic"), **one)
    parser.add_argument("--hide", help=tr("hide a topic"), **one)
    parser.add_argument("--show", help=tr("show a hidden topic again"), **one)
    parser.add_argument("--term", metavar=("TOPIC", "WORDS"), help=tr("give a topic another term"), **pair)
    said = tr("add a topic; it stands where its words do")
    parser.add_argument("--add", nargs="+", action="append", default=[], metavar=("NAME", "WORDS"), help=said)
    parser.add_argument("--remove", help=tr("take away a topic that was added"), **one)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Change the topics as asked, in the order of the options' list, and print them."""
    from desktop_app.core.project import Project

    wishes = (args.rename, args.colour, args.merge, args.split, args.hide, args.show, args.term, args.add, args.remove)
    with Project.open(Path(args.project), read_only=not any(wishes)) as project:
        for edit in _edits(project, args):
            project.apply(edit)
        analysis = project.analysis(args.comparison)
    for topic in analysis.topics:
        _list(topic, _state(topic))
    for topic in analysis.hidden_topics:
        _list(topic, tr("hidden"))
    return 0


def _list(topic: Topic, state: str) -> None:
    remark = (state,) if state else ()
    say_row(topic.letter, topic.label, len(topic.left), len(topic.right), len(topic.links), *remark)


def _state(topic: Topic) -> str:
    if topic.is_by_hand:
        return tr("added by hand")
    return "" if topic.is_found else tr("no longer found by the engine")


def _edits(project: "Project", args: argparse.Namespace) -> Iterator[TopicEdit]:
    """Yield what is asked, one edit after another: each is carried out before the next is made."""
    number = args.comparison
    for letters, name in args.rename:
        topic = project.topic(number, topic_id(letters))
        yield RenameTopic(number, topic.id, topic.label, name)
    for letters, colour in args.colour:
        topic = project.topic(number, topic_id(letters))
        yield RecolourTopic(number, topic.id, topic.colour, _colour(colour))
    for letters, into in args.merge:
        yield MergeTopics(number, topic_id(into), (topic_id(letters),))
    for letters in args.split:
        whole = topic_id(letters)
        yield SplitTopic(number, whole, tuple(one.id for one in project.topics(number) if one.into == whole))
    for letters in args.hide:
        yield HideTopic(number, topic_id(letters), before=False, after=True)
    for letters in args.show:
        yield HideTopic(number, topic_id(letters), before=True, after=False)
    for letters, term in args.term:
        topic = project.topic(number, topic_id(letters))
        yield SetTopicTerms(number, topic.id, topic.own, project.look_for(number, (*topic.own.terms, term)))
    for name, *terms in args.add:
        words = project.look_for(number, terms or [name])
        if not (words.left or words.right):
            raise UserError(tr("No side has any of the words of {name}.").format(name=name))
        yield AddTopic(number, Topic(0, name, words.terms, words.left, words.right, (), is_by_hand=True))
    for letters in args.remove:
        yield RemoveTopic(number, project.topic(number, topic_id(letters)).found)


def topic_id(letters: str) -> int:
    """Return the number of a topic by its letters: A is 1, Z 26, AA 27. Raises: UserError if they are none."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z" or number > 10**6:
            number = 0
            break
        number = 26 * number + ord(letter) - ord("A") + 1
    if not number:
        raise UserError(tr("{letters} is no letter of a topic: `crossread topics` lists them.").format(letters=letters))
    return number


def _colour(letter: str) -> int:
    if len(letter) != 1 or letter.upper() not in PALETTE:
        raise UserError(tr("{letter} is no colour: there are A to H.").format(letter=letter))
    return PALETTE.index(letter.upper())
