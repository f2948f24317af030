"""The package of an Office file: a zip of XML parts, opened with care."""

import posixpath
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from desktop_app.core.errors import CrossreadError, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.progress import Progress

UNPACKED_LIMIT = 200 * 1000 * 1000
"""Bytes of all parts together."""
PART_LIMIT = 64 * 1000 * 1000
"""Bytes of one XML part: what it takes in memory is some twenty times that."""
_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
_RELATIONSHIPS = {
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
_MAIN_PART = "word/document.xml"


class Package:
    """The parts of one Office file, each read when asked for.

    Raises: UserError, from each method, if the file is not what it should be.
    """

    def __init__(self, data: bytes, name: str, progress: Progress) -> None:
        """Open the package, reading nothing of it but the list of its parts."""
        self._name = name
        self._progress = progress
        self._refuse_other_files(data)
        try:
            self._zip = ZipFile(BytesIO(data))
            self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}
            unpacked = sum(info.file_size for info in self._zip.infolist())
        except Exception as error:
            raise self._damaged() from error
        if unpacked > UNPACKED_LIMIT:
            raise UserError(
                tr("{name} unpacks to more than 200 MB; remove its pictures and try again.").format(name=name)
            )
        self._left = UNPACKED_LIMIT

    def main_part(self) -> str:
        """Return the path of the document part."""
        for path in (*self.related("", "officeDocument"), _MAIN_PART):
            if path in self._sizes:
                return path
        message = tr("{name} is not a Word document: it has no document part. Save it again as .docx.")
        raise UserError(message.format(name=self._name))

    def related(self, part: str, kind: str) -> list[str]:
        """Return the paths of the parts that `part` is joined to by relationships whose type ends in `kind`."""
        return [target for end, _, target in self._relationships(part) if end == kind]

    def related_ids(self, part: str) -> dict[str, str]:
        """Return the paths of the parts that `part` is joined to, by relationship id."""
        return {identity: target for _, identity, target in self._relationships(part)}

    def root(self, part: str) -> etree._Element | None:
        """Return the root element of an XML part; None if there is no such part."""
        if part not in self._sizes:
            return None
        data = self._read(part)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<!DOCTYPE" in data.replace(b"\0", b""):
            raise self._declares_entities()
        for strict, transitional in _RELATIONSHIPS.items():
            data = data.replace(_STRICT + strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise self._damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._declares_entities()
        return root

    def _relationships(self, part: str) -> list[tuple[str, str, str]]:
        folder, file = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = []
        for relationship in root if root is not None else ():
            if relationship.get("TargetMode") == "External":
                continue
            target = relationship.get("Target", "")
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.append((relationship.get("Type", "").rpartition("/")[2], relationship.get("Id", ""), path))
        return found

    def _read(self, part: str) -> bytes:
        """Return the bytes of a part, counted as they come: what the zip says of its size may be a lie."""
        limit = min(self._left, PART_LIMIT)
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    self._progress.check()
                    size += len(chunk)
                    if size > limit:
                        raise UserError(tr("{name} is too large; split it and try again.").format(name=self._name))
                    chunks.append(chunk)
        except CrossreadError:
            raise
        except Exception as error:
            raise self._damaged() from error
        self._left -= size
        return b"".join(chunks)

    def _refuse_other_files(self, data: bytes) -> None:
        if not data:
            raise UserError(tr("{name} is empty; choose another file.").format(name=self._name))
        if not data.startswith(_OLE):
            return
        if _ENCRYPTED in data:
            message = tr("{name} is protected with a password. Remove the password in Word, save it, and try again.")
        else:
            message = tr("{name} is a Word file of the old kind. Save it as .docx and try again.")
        raise UserError(message.format(name=self._name))

    def _damaged(self) -> UserError:
        message = tr("{name} is not a Word document, or it is damaged. Open it in Word and save it again as .docx.")
        return UserError(message.format(name=self._name))

    def _declares_entities(self) -> UserError:
        message = tr("{name} declares XML entities, as no Word document does. It may be an attack; nothing was read.")
        return UserError(message.format(name=self._name))
