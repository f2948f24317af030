"""The façade of a project: what window and command line ask of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.entities import Analysis, Comparison, Document, Link, TopicWords
from desktop_app.core.i18n import tr
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.store import comparisons, documents, links, search, vectors
from desktop_app.core.store.aliases import load_aliases
from desktop_app.core.store.editable import EditableProject
from desktop_app.core.store.entries import CheckResult, ComparisonEntry, DocumentEntry, Found, Holdings
from desktop_app.core.store.failures import DamagedProject, ProjectInUse
from desktop_app.core.store.file import Clock, now_utc
from desktop_app.core.store.opening import is_project
from desktop_app.core.store.topic_search import search_of
from desktop_app.core.store.topics import load_membership, load_topic, load_topics
from desktop_app.core.store.untitled import discard, is_untitled, new_untitled, recoverable
from desktop_app.core.topics.show import show_topics, with_topics

if TYPE_CHECKING:
    from desktop_app.core.importers.registry import Imported
    from desktop_app.core.linking.encoder import Encoder, Vector
    from desktop_app.core.linking.meaning import Meanings
    from desktop_app.core.reports.pdf import PdfResult
    from desktop_app.core.topics.kept import KeptTopic

__all__ = [
    "CheckResult",
    "Clock",
    "ComparisonEntry",
    "DamagedProject",
    "DocumentEntry",
    "Found",
    "Holdings",
    "Project",
    "ProjectInUse",
    "discard",
    "is_project",
    "is_untitled",
    "new_untitled",
    "now_utc",
    "recoverable",
]


ENCODING_SHARE = 0.6
"""What computing the vectors takes of linking with meaning."""


class Project(EditableProject):
    """One `.crossread` file with everything in it. Safe to use from any thread."""

    def documents(self) -> tuple[DocumentEntry, ...]:
        """Return all documents as lists show them, in the order of import; those taken out are not among them."""
        with self._database.reading() as database:
            return documents.list_documents(database)

    def document(self, document_id: int) -> Document:
        """Return a document whole. Raises: UserError if there is none of that id."""
        with self._database.reading() as database:
            return documents.load_document(database, document_id)

    def original(self, document_id: int) -> bytes:
        """Return the bytes that a document was read from. Raises: UserError if there is none of that id."""
        with self._database.reading() as database:
            return documents.load_original(database, document_id)

    def add_document(self, imported: "Imported") -> Document:
        """Store what was imported; the same bytes read the same way are there once, and come back as they are."""
        document = imported.document
        if not document.provenance.imported_at:
            document = replace(document, provenance=replace(document.provenance, imported_at=self._clock()))
        packed = documents.pack_document(document, imported.original)
        with self._database.writing() as database:
            stored = documents.add_document(database, packed)
            search.index_document(database, stored)
        return stored

    def import_file(self, path: Path, progress: Progress | None = None, encoding: str | None = None) -> Document:
        """Read the file at `path` and store it. Raises: UserError if it cannot be read."""
        from desktop_app.core.importers.registry import read_file

        return self.add_document(read_file(path, progress or Progress(), encoding))

    def compare(
        self,
        left_id: int,
        right_id: int,
        settings: LinkSettings | None = None,
        progress: Progress | None = None,
        encoder: "Encoder | None" = None,
    ) -> Comparison:
        """Link two documents and store what is found; for a pair compared before, verdicts are carried over.

        Without `settings`, the names that the project says mean the same count as one. Without `encoder`, words alone
        link. Raises: Cancelled.
        """
        from desktop_app.core.linking.engine import find_links

        progress = progress or Progress()
        left = self.document(left_id)
        progress.check()
        right = self.document(right_id)
        progress.check()
        meanings = self._meanings(left, right, encoder, progress.stage(0.0, ENCODING_SHARE)) if encoder else None
        linking = progress.stage(ENCODING_SHARE if encoder else 0.0, 1.0)
        settings = settings or LinkSettings(aliases=self.aliases())
        analysis = find_links(left, right, settings, linking, meanings)
        return self.add_comparison(left_id, right_id, analysis)

    def meanings(self, left_id: int, right_id: int, encoder: "Encoder", progress: Progress | None = None) -> "Meanings":
        """Return the vectors of two documents, those that are kept and those computed now, which are kept from now on.

        A project that is open read-only keeps nothing. Raises: Cancelled; UserError if there is no such document.
        """
        left, right = self.document(left_id), self.document(right_id)
        return self._meanings(left, right, encoder, progress or Progress())

    def add_comparison(self, left_id: int, right_id: int, analysis: Analysis) -> Comparison:
        """Store what a run found between two documents. Raises: UserError if there is no such document."""
        if not analysis.run.at:
            analysis = replace(analysis, run=replace(analysis.run, at=self._clock()))
        with self._database.writing() as database:
            return comparisons.add_comparison(database, left_id, right_id, analysis)

    def comparisons(self) -> tuple[ComparisonEntry, ...]:
        """Return all comparisons with their counts, in the order they were made."""
        with self._database.reading() as database:
            return comparisons.list_comparisons(database)

    def comparison(self, comparison_id: int) -> Comparison:
        """Return a comparison. Raises: UserError if there is none of that id."""
        with self._database.reading() as database:
            return comparisons.load_comparison(database, comparison_id)

    def analysis(self, comparison_id: int) -> Analysis:
        """Return what the latest run found, as it is judged now, with links by hand."""
        with self._database.reading() as database:
            return comparisons.load_analysis(database, comparison_id)

    def link(self, comparison_id: int, link_id: int) -> Link:
        """Return one link as it is judged now. Raises: UserError if there is none of that id."""
        with self._database.reading() as database:
            link = links.load_link(database, comparison_id, link_id)
            topics = show_topics(load_membership(database, comparison_id), (link,))
        return with_topics((link,), topics.shown)[0]

    def topics(self, comparison_id: int) -> "tuple[KeptTopic, ...]":
        """Return the topics that a comparison keeps, before merging and hiding."""
        with self._database.reading() as database:
            return load_topics(database, comparison_id)

    def topic(self, comparison_id: int, topic_id: int) -> "KeptTopic":
        """Return one topic as it is kept. Raises: UserError if there is none of that number."""
        with self._database.reading() as database:
            return load_topic(database, comparison_id, topic_id)

    def look_for(self, comparison_id: int, terms: Sequence[str], progress: Progress | None = None) -> TopicWords:
        """Return where both documents of a comparison have any of `terms`. Raises: Cancelled."""
        with self._database.reading() as database:
            comparison = comparisons.load_comparison(database, comparison_id)
            return search_of(database, comparison.left_id, comparison.right_id, progress)(tuple(terms))

    def aliases(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of names that mean the same."""
        with self._database.reading() as database:
            return load_aliases(database)

    def search(self, words: str) -> tuple[Found, ...]:
        """Return the places in all documents that hold every one of `words`, best first."""
        with self._database.reading() as database:
            return search.find(database, words)

    def write_report(self, comparison_id: int, path: Path, progress: Progress | None = None) -> "PdfResult":
        """Write the PDF report of a comparison."""
        from desktop_app.core.reports.content import compose
        from desktop_app.core.reports.pdf import write_pdf

        comparison = self.comparison(comparison_id)
        left, right = self.document(comparison.left_id), self.document(comparison.right_id)
        content = compose(left, right, self.analysis(comparison_id), comparison.title, self._clock())
        return write_pdf(content, path, progress or Progress())

    def _meanings(self, left: Document, right: Document, encoder: "Encoder", progress: Progress) -> "Meanings":
        from desktop_app.core.linking.meaning import Meanings, word_vectors

        share = len(left.text) / max(len(left.text) + len(right.text), 1)
        first = self._vectors(left, encoder, progress.stage(0.0, share))
        second = self._vectors(right, encoder, progress.stage(share, 1.0))
        return Meanings(encoder.name, first, second, word_vectors(encoder))

    def _vectors(self, document: Document, encoder: "Encoder", progress: Progress) -> "Vector":
        """Return the vectors of one document's units."""
        from desktop_app.core.linking.encoder import DIMENSIONS
        from desktop_app.core.linking.meaning import encode_texts, unit_texts

        progress.report(0.0, tr("Reading for meaning"))
        texts = unit_texts(document)
        progress.check()
        with self._database.reading() as database:
            kept = vectors.load_vectors(database, document.id, encoder.name, texts, DIMENSIONS)
        if kept is not None:
            return kept
        computed = encode_texts(texts, encoder, progress)
        if not self.is_read_only:
            packed = vectors.pack_vectors(document.id, encoder.name, texts, computed)
            with self._database.writing() as database:
                vectors.save_vectors(database, packed)
        return computed
