"""Why a raw record became no article, or nothing was read of it: one stable code per kind of trouble.

The table of rejects holds the codes, and a message beside each says which file, which record and what to do.
"""

REASONS: dict[str, str] = {
    # the file cannot be reached
    "unreadable": "The file or folder cannot be opened or read.",
    "not_a_file": "Neither a file nor a folder: a pipe, a socket, a device.",
    "link_outside": "A link that leads out of the given folder, or any link in an archive.",
    "path_outside": "The name of an archive's member is absolute or leads out of the archive.",
    # its kind or its container
    "unknown_format": "Neither name nor content tells a format that is read.",
    "empty_file": "The file, or what it unpacks to, holds nothing.",
    "damaged_compression": "Compressed data that is damaged or cut short.",
    "damaged_archive": "A zip or tar archive that is damaged or cut short.",
    "encrypted": "A password is needed.",
    # limits
    "file_too_large": "More bytes than the limit for one file, after decompression.",
    "record_too_large": "One record is longer than the limit.",
    "expands_too_much": "Unpacks to more times its size than the limit allows, as a decompression bomb does.",
    "too_many_members": "An archive holds more members than the limit allows.",
    "nested_too_deeply": "Archives within archives, or elements within elements, beyond the limit.",
    "too_slow": "One document took longer to read than the limit allows.",
    "reader_crashed": "Reading it failed as it should not, or ended the process that did so, twice.",
    # what is read of an article that is kept
    "claims_too_slow": "The article is kept, without names and claims: looking for them took longer than the limit.",
    "claims_crashed": "The article is kept, without names and claims: looking for them failed as it should not.",
    # what is decided of it
    "not_compared": "The article is kept, without figures and findings: comparing its story failed as it should not.",
    # the record
    "not_text": "The bytes are no text in a known encoding.",
    "invalid_json": "Not valid JSON.",
    "invalid_xml": "Not valid XML.",
    "unknown_xml": "XML that is neither RSS, Atom nor NewsML-G2.",
    "invalid_csv": "A table of comma-separated values that cannot be cut into rows.",
    "invalid_parquet": "Not a Parquet file, or a damaged one.",
    "invalid_warc": "A WARC record that cannot be parsed.",
    "invalid_mail": "An e-mail that cannot be parsed.",
    "invalid_pdf": "Not a PDF file, or a damaged one.",
    "no_text_layer": "A PDF whose pages are pictures.",
    "no_text_column": "A table without a column for the text.",
    "invalid_metadata": "The `name.meta.json` beside a file cannot be used; the file itself is read.",
    "wrong_type": "A field holds another kind of value than it should.",
    "empty_text": "No words, or none besides headline, bylines, links and notices of the page.",
}
"""Each code with what it means; docs/formats.md has the same list."""

UNREAD = frozenset({"claims_too_slow", "claims_crashed"})
"""The codes of records that became articles of which nothing was read."""

KEPT = UNREAD | {"not_compared"}
"""The codes of all records that became articles."""
