"""The record: what a reader of one raw format hands on, before anything is decided about it."""

from dataclasses import dataclass, field

from transforms.tables import Reject


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One raw record as its file gives it; every text is as written, nothing resolved.

    Attributes:
        raw_path: the file, as the run was given it.
        record: which record of the file, from 0.
        raw_line: the line of the (decompressed) file on which it begins, from 1.
        raw_sha256: SHA-256 of its raw bytes, after decompression.
        raw_format: the format it was read as, such as `txt` or `jsonl`.
        text: the body, undisturbed: positions in it are the positions every table speaks of.
        folder: the name of the folder it lay in.
        external_id, source, url, title, published, modified, language, authors: as the record names them, or None.
        origins: where a page gave a field, such as `published:json_ld`.
        flags: what happened on the way, such as `encoding_repaired`.
        raw: its raw bytes, where they are kept of what is rejected.
    """

    raw_path: str
    record: int
    raw_line: int
    raw_sha256: str
    raw_format: str
    text: str
    folder: str | None = None
    external_id: str | None = None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    raw: bytes | None = field(default=None, repr=False, compare=False)

    def reject(self, reason: str, what: str) -> Reject:
        """The reject of this record.

        Args:
            reason: one of `transforms.raw.reasons.REASONS`.
            what: what is wrong and what to do, without the place.
        """
        return Reject(
            raw_path=self.raw_path,
            record=self.record,
            raw_sha256=self.raw_sha256,
            reason=reason,
            message=f"{self.raw_path}, line {self.raw_line}: {what}",
        )
