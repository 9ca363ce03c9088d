"""Raw bytes to records: one function a format, and layers around it for compressions and archives.

`read_stream` takes a binary stream and its name and yields records and rejects, one at a time. A format is a function
of its own module and a row in `kinds.SUFFIXES` and `reading.READERS`. No stream, however damaged, large or hostile,
raises or fills the memory; how much of it is read, `Limits` says.
"""

from flows.readers.contract import LIMITS, MEBIBYTE, Limits, Origin, Reader, Result
from flows.readers.reading import KNOWN, read_stream

__all__ = ["KNOWN", "LIMITS", "MEBIBYTE", "Limits", "Origin", "Reader", "Result", "read_stream"]
