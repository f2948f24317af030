"""The tags of HTML by what they do to the text."""


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = _tags("ol ul menu")
CELLS = _tags("td th")
HOLDERS = _tags("article main section blockquote")
"""Elements whose header and footer are their own, not the page's."""
BLOCKS = _tags(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section"
    " summary table tbody td tfoot th thead tr ul"
)
NOT_IN_ROWS = _tags("h1 h2 h3 h4 h5 h6 ol ul menu table article section blockquote pre")
"""What makes a table one that arranges the page, rather than one of rows."""
UNREAD = _tags(
    "head script style noscript template svg iframe object embed video audio canvas select datalist textarea input rp"
    " noframes noembed frameset map area"
)
RAW_TEXT = _tags("script style textarea title xmp iframe noembed noframes")
VOID = _tags("area base br col embed hr img input link meta param source track wbr")
SELF_ENDING = _tags("p li dt dd tr td th thead tbody tfoot option optgroup rt rp")
FORMATTING = _tags("a b big code em font i nobr s small strike strong tt u")
BREAKING_OUT = _tags(
    "blockquote body br center dd div dl dt embed h1 h2 h3 h4 h5 h6 head hr img li menu meta ol p pre ruby span sub sup"
    " table ul var"
)
"""Tags that end an open svg or math, says HTML's standard."""
