"""Where the encoder comes from, without loading any of it before it is needed."""

import importlib.util
from typing import TYPE_CHECKING

from desktop_app.core import paths
from desktop_app.core.i18n import tr

if TYPE_CHECKING:
    from desktop_app.core.linking.encoder import Encoder

_LIBRARIES = ("onnxruntime", "tokenizers")


def load_installed() -> "Encoder | None":
    """Return the encoder that came with the program; None where there is none, or it cannot be run. Takes 0.2 s."""
    if not is_installed():
        return None
    from desktop_app.core.linking.encoder import load_encoder

    return load_encoder()


def is_installed() -> bool:
    """Say whether a model came with the program, and what runs it; whether both are sound shows when they load."""
    is_there = (paths.resources() / "model" / "model.onnx").is_file()
    return is_there and all(importlib.util.find_spec(name) is not None for name in _LIBRARIES)


def why_words_alone() -> str:
    """Return the sentence that says why there is no encoder."""
    if is_installed():
        return tr("Linked by words alone: the meaning model cannot be run here.")
    return tr("Linked by words alone: the meaning model is not installed.")
