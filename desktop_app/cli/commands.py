"""The names of the commands, apart from what they load: the entrance needs no more to tell them from files."""

COMMANDS = ("text", "link", "import", "compare", "judge", "topics", "list", "report", "check", "self-test")
