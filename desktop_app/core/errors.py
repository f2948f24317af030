"""The kinds of failure, told apart by who can mend them."""


class CrossreadError(Exception):
    """Base of all that Crossread raises on purpose; its text is one sentence for the person."""


class UserError(CrossreadError):
    """A person can mend it: the sentence says how."""


class EnvironmentProblem(CrossreadError):
    """The machine stands in the way (disk full, file locked, no permission); a person can mend it."""


class BugError(CrossreadError):
    """Our fault: a promise inside the program was broken."""


class Cancelled(CrossreadError):
    """The person stopped the job; nothing was changed."""
