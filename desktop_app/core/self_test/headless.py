"""The self-test without a window: all parts, all readers, the main job on the example."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.self_test.checks import Finding, carry_out


def try_headless(folder: Path) -> Iterator[Finding]:
    """Yield how each check came out; whatever is written goes to `folder`.

    What the checks stand on is imported step by step, so that those before a library that is missing are carried out.
    """
    from desktop_app.core.self_test.parts import part_checks

    yield from carry_out(part_checks())
    from desktop_app.core.self_test.reading import reading_checks

    yield from carry_out(reading_checks())
    from desktop_app.core.self_test.story import Story

    story = Story(folder)
    try:
        yield from carry_out(story.checks())
    finally:
        story.close()
