"""The tables of a project file, as a list of steps that is only ever added to."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x43524F53
"""What marks an SQLite file as ours: "CROS", at offset 68 of the file."""

FILE_VERSION = 7
"""How many steps this program knows; stored as user_version."""

_FIRST_TABLES = """
CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL,
  extractor TEXT NOT NULL, extractor_version TEXT NOT NULL, encoding TEXT NOT NULL, publisher TEXT NOT NULL,
  date TEXT NOT NULL, language TEXT NOT NULL, imported_at TEXT NOT NULL, guessed TEXT NOT NULL,
  text_sha256 TEXT NOT NULL, characters INTEGER NOT NULL, words INTEGER NOT NULL, pages INTEGER NOT NULL,
  redactions INTEGER NOT NULL, gaps INTEGER NOT NULL
);
CREATE INDEX documents_by_sha256 ON documents (sha256);

CREATE TABLE contents (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id), text TEXT NOT NULL, segments BLOB NOT NULL,
  furniture TEXT NOT NULL, redactions TEXT NOT NULL, gaps TEXT NOT NULL, pages BLOB NOT NULL, notices TEXT NOT NULL,
  original BLOB NOT NULL
);

CREATE TABLE comparisons (
  id INTEGER PRIMARY KEY, left_id INTEGER NOT NULL REFERENCES documents (id),
  right_id INTEGER NOT NULL REFERENCES documents (id), title TEXT NOT NULL, next_link_id INTEGER NOT NULL,
  engine TEXT NOT NULL, version TEXT NOT NULL, settings TEXT NOT NULL, at TEXT NOT NULL,
  passages TEXT NOT NULL, only_left TEXT NOT NULL, only_right TEXT NOT NULL, set_aside TEXT NOT NULL
);
CREATE INDEX comparisons_by_sides ON comparisons (left_id, right_id);
CREATE INDEX comparisons_by_right ON comparisons (right_id);

CREATE TABLE links (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id), id INTEGER NOT NULL, rank INTEGER,
  is_found INTEGER NOT NULL, verdict TEXT NOT NULL, relation TEXT, note TEXT NOT NULL,
  left_start INTEGER NOT NULL, left_end INTEGER NOT NULL, left_quote TEXT NOT NULL, left_prefix TEXT NOT NULL,
  left_suffix TEXT NOT NULL, right_start INTEGER NOT NULL, right_end INTEGER NOT NULL, right_quote TEXT NOT NULL,
  right_prefix TEXT NOT NULL, right_suffix TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL,
  is_shown INTEGER NOT NULL, parts TEXT NOT NULL, evidence TEXT NOT NULL, cues TEXT NOT NULL, topics TEXT NOT NULL
);
CREATE UNIQUE INDEX links_by_id ON links (comparison_id, id);

CREATE TABLE topics (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id), id INTEGER NOT NULL, label TEXT NOT NULL,
  terms TEXT NOT NULL, left_spans TEXT NOT NULL, right_spans TEXT NOT NULL, links TEXT NOT NULL,
  colour INTEGER NOT NULL, PRIMARY KEY (comparison_id, id)
);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER REFERENCES journal (id),
  label TEXT NOT NULL, edit TEXT NOT NULL, comparison_id INTEGER, link_id INTEGER
);
CREATE INDEX journal_by_link ON journal (comparison_id, link_id) WHERE link_id IS NOT NULL;

CREATE TABLE view_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE places (
  id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents (id), start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX places_by_document ON places (document_id);
CREATE VIRTUAL TABLE search USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 2');
"""

_VECTORS = """
CREATE TABLE vectors (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, encoder TEXT NOT NULL,
  units_sha256 TEXT NOT NULL, sha256 TEXT NOT NULL, vectors BLOB NOT NULL
);
"""

_TOPICS_OF_THE_PERSON = """
ALTER TABLE topics ADD COLUMN rank INTEGER;
ALTER TABLE topics ADD COLUMN is_found INTEGER NOT NULL DEFAULT 1;
ALTER TABLE topics ADD COLUMN is_by_hand INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN is_spoken_of INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topics ADD COLUMN merged_into INTEGER;
ALTER TABLE topics ADD COLUMN own_label TEXT;
ALTER TABLE topics ADD COLUMN own_colour INTEGER;
ALTER TABLE topics ADD COLUMN own_words TEXT NOT NULL DEFAULT '{"terms":[],"left":[],"right":[]}';
UPDATE topics SET rank = id;
CREATE TABLE aliases (place INTEGER PRIMARY KEY, names TEXT NOT NULL);
"""


def known_steps() -> "Migrations":
    """Return every step, in order."""
    from sqlite_utils.migrations import Migrations

    steps = Migrations("crossread")

    @steps(name="first_tables")
    def first_tables(database: "sqlite_utils.Database") -> None:
        database.executescript(_FIRST_TABLES)

    @steps(name="vectors")
    def vectors(database: "sqlite_utils.Database") -> None:
        database.executescript(_VECTORS)

    @steps(name="mutual_best")
    def mutual_best(database: "sqlite_utils.Database") -> None:
        database.executescript("ALTER TABLE links ADD COLUMN is_mutual_best INTEGER NOT NULL DEFAULT 0;")

    @steps(name="topics_of_the_person")
    def topics_of_the_person(database: "sqlite_utils.Database") -> None:
        database.executescript(_TOPICS_OF_THE_PERSON)

    @steps(name="notices_of_a_run")
    def notices_of_a_run(database: "sqlite_utils.Database") -> None:
        database.executescript("ALTER TABLE comparisons ADD COLUMN notices TEXT NOT NULL DEFAULT '[]';")

    @steps(name="removed_documents")
    def removed_documents(database: "sqlite_utils.Database") -> None:
        database.executescript("ALTER TABLE documents ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0;")

    @steps(name="labels_of_list_items")
    def labels_of_list_items(database: "sqlite_utils.Database") -> None:
        """Change nothing: packed segments may hold a label from now on, which earlier programs do not expect."""

    return steps


def migrate(database: "sqlite_utils.Database", steps: "Migrations | None" = None) -> None:
    """Apply the steps that the file lacks, then write its version. Raises: sqlite3.Error."""
    steps = steps or known_steps()
    steps.apply(database)
    database.conn.execute(f"PRAGMA user_version={len(steps.applied(database))}")
