"""Names that mean the same, written on one line: "PRC = China" or "PRC, China"."""

PARTING = " = "


def split_names(line: str) -> tuple[str, ...]:
    """Return the names on a line, each once; where there is a "=", commas belong to the names."""
    names = (" ".join(name.split()) for name in line.split("=" if "=" in line else ","))
    return tuple(dict.fromkeys(name for name in names if name))


def joined_names(names: tuple[str, ...]) -> str:
    """Return names on one line, as `split_names` reads them."""
    return PARTING.join(names)
