"""The names of the commands, apart from what they load: the entrance needs no more to tell them from files."""

READING = ("text", "link", "find", "only-here", "blanks")
KEEPING = ("import", "compare", "judge", "topics", "list", "report", "check", "remove", "undo", "redo")
COMMANDS = (*READING, *KEEPING, "self-test")
