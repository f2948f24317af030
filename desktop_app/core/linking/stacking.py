"""Columns of measures laid side by side."""

import numpy as np

from desktop_app.core.linking.index import Floats
from desktop_app.core.progress import Progress


def stacked(columns: list[Floats], progress: Progress) -> Floats:
    """Return the columns side by side; takes them out of the list, so that memory never holds them all twice."""
    values = np.empty((len(columns[0]), len(columns)), order="F")
    for at in reversed(range(len(columns))):
        progress.check()
        values[:, at] = columns.pop()
    return values
