"""Loading what the first documents need, before they come."""

from desktop_app.core.progress import Progress

_LEFT = "The ambassador denied on 4 March 2019 that two ships had sailed. Nobody was told."
_RIGHT = "Le 4 mars 2019, l'ambassadeur a démenti que deux navires aient pris la mer. Personne ne le savait."


def warm_up(progress: Progress) -> None:
    """Load readers, store, engine and word lists, which takes half a second, by linking a sentence in two languages.

    Raises: Cancelled.
    """
    from desktop_app.core.store.migrations import known_steps

    known_steps()
    progress.check()
    from desktop_app.core.importers.registry import read_string
    from desktop_app.core.linking.engine import find_links

    find_links(read_string("", _LEFT), read_string("", _RIGHT), progress=progress)
