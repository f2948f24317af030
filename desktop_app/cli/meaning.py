"""The commands' choice between words alone and meaning."""

import argparse
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop_app.cli.terminal import remark
from desktop_app.core.i18n import tr
from desktop_app.core.linking import encoder_source

if TYPE_CHECKING:
    from desktop_app.core.linking.encoder import Encoder


def add_no_meaning(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves meaning out."""
    parser.add_argument("--no-meaning", action="store_true", help=tr("link by words alone, without the meaning model"))


@contextmanager
def encoder_loading(args: argparse.Namespace) -> "Iterator[Callable[[], Encoder | None]]":
    """Load the encoder beside other work; yield what waits for it. At the end, say on standard error if there is none.

    With --no-meaning there is none, and nothing is said of it.
    """
    if args.no_meaning:
        yield lambda: None
        return
    with ThreadPoolExecutor(1, "encoder-loading") as pool:
        loading = pool.submit(encoder_source.load_installed)
        yield loading.result
        if loading.result() is None:
            remark(encoder_source.why_words_alone())
