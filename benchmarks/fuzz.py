"""A coverage-guided fuzzer over every reader: whatever the bytes, no exception, no text that a table cannot hold.

    pip install atheris
    nice python benchmarks/fuzz.py [FORMAT...] [--seconds 60] [--folder /tmp/fuzz]

Each format starts from a file of its own that holds sample articles, packed and plain, and is read under its name and
without one. What is found lies in the folder as `crash-...`, `timeout-...` or `oom-...`, with the traceback in the log
beside it; it becomes a test. The corpus stays there, so that the next call goes on where this one ended.
"""

import argparse
import gzip
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from argument_types import a_number

SUFFIX = {
    "txt": ".txt", "md": ".md", "html": ".html", "json": ".json", "jsonl": ".jsonl", "csv": ".csv",
    "parquet": ".parquet", "rss": ".xml", "atom": ".xml", "newsml-g2": ".xml", "warc": ".warc", "eml": ".eml",
    "pdf": ".pdf", "gz": ".txt.gz", "bz2": ".txt.bz2", "xz": ".txt.xz", "zst": ".txt.zst", "zip": ".zip", "tar": ".tar",
    "any": "",
}  # fmt: skip
"""What is fuzzed, and the suffix under which it is read; `any` has none, so that the content decides."""

INSTRUMENTED = ["flows.readers", "transforms", "csv", "email", "tarfile", "zipfile", "pypdf", "trafilatura", "warcio"]
"""What the fuzzer looks into; more would only make it slower."""


def main() -> int:
    """Fuzz each format in a process of its own; 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(SUFFIX))
    parser.add_argument("--seconds", type=a_number, default=60, help="for each format")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "corroborate-fuzz")
    parser.add_argument("--only", help=argparse.SUPPRESS)
    arguments, rest = parser.parse_known_args()
    if arguments.only:
        _fuzz(arguments.only, [*arguments.formats, *rest])  # the folder of the corpus is no flag
    unknown = set(arguments.formats) - set(SUFFIX)
    if unknown:
        parser.error(f"{', '.join(sorted(unknown))}: none of {', '.join(SUFFIX)}")
    found = False
    for name in arguments.formats or SUFFIX:
        found |= _run(name, arguments.folder, arguments.seconds)
    return int(found)


def _run(name: str, folder: Path, seconds: int) -> bool:
    corpus, log = folder / name / "corpus", folder / name / "log"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(_seeds(name)):
        (corpus / f"seed-{number}").write_bytes(raw)
    command = [sys.executable, __file__, "--only", name, str(corpus), f"-max_total_time={seconds}", "-timeout=90",
               "-rss_limit_mb=3072", "-max_len=20000",
               "-len_control=0", f"-artifact_prefix={folder / name}/"]  # fmt: skip
    with log.open("wb") as file:
        done = subprocess.run(command, check=False, stdout=file, stderr=subprocess.STDOUT)
    lines = log.read_text(errors="replace").splitlines()
    runs = next((line.split()[1] for line in reversed(lines) if line.startswith("Done ")), "?")
    cover = next((line for line in reversed(lines) if "cov: " in line), "")
    edges = cover.partition("cov: ")[2].split(" ")[0] or "?"
    print(f"{name:10} {runs:>9} inputs, {edges:>6} edges  {'ok' if done.returncode == 0 else f'FOUND, see {log}'}")
    return done.returncode != 0


def _seeds(name: str) -> list[bytes]:
    import raw_files  # noqa: PLC0415 - not in the process that is instrumented

    samples = list(raw_files.samples(3))
    if name in raw_files.DOCUMENTS:
        return [raw_files.DOCUMENTS[name](sample) for sample in samples]
    with tempfile.TemporaryDirectory() as folder:
        collections = {}
        for each, (file, write) in raw_files.COLLECTIONS.items():
            write(Path(folder) / file, 3)
            collections[each] = (Path(folder) / file).read_bytes()
    collections["warc"] = gzip.decompress(collections["warc"])
    if name in collections:
        return [collections[name]]
    documents = {each: make(samples[0]) for each, make in raw_files.DOCUMENTS.items()}
    if name == "any":
        return [*collections.values(), *documents.values()]
    return [_packed(name, documents["txt"])]


def _packed(name: str, raw: bytes) -> bytes:
    import bz2  # noqa: PLC0415
    import lzma  # noqa: PLC0415

    import pyarrow as pa  # noqa: PLC0415

    out = io.BytesIO()
    if name == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a/b.txt", raw)
            archive.writestr("c.txt.gz", gzip.compress(raw))
        return out.getvalue()
    if name == "tar":
        with tarfile.open(fileobj=out, mode="w") as tar:
            info = tarfile.TarInfo("a/b.txt")
            info.size = len(raw)
            tar.addfile(info, io.BytesIO(raw))
        return out.getvalue()
    packs: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
    pack = packs.get(name)
    return pack(raw) if pack else bytes(pa.compress(raw, codec="zstd", asbytes=True))


def _fuzz(name: str, rest: list[str]) -> None:
    import atheris  # noqa: PLC0415 - none of the project's dependencies

    with atheris.instrument_imports(include=INSTRUMENTED):
        # the readers load these when they meet such a file, which would be too late
        import pypdf  # noqa: F401, PLC0415
        import trafilatura  # noqa: F401, PLC0415
        import warcio.archiveiterator  # noqa: F401, PLC0415

        from flows.readers import Limits, Origin, read_stream  # noqa: PLC0415
        from transforms.raw.articles import to_article  # noqa: PLC0415
        from transforms.raw.languages import language_of  # noqa: PLC0415
        from transforms.raw.reasons import REASONS  # noqa: PLC0415
        from transforms.tables import Reject  # noqa: PLC0415

    language_of(None, "x " * 99, ["x"] * 99)  # loading the model is none of the first input's time
    limits = Limits(file=1 << 24, document=1 << 24, record=1 << 20, members=100, seconds=20)
    origin = Origin(raw_path=f"in/a{SUFFIX[name]}", name=f"a{SUFFIX[name]}", folder="in", keep=lambda raw: None)

    def check(raw: bytes) -> None:
        places = set()
        for result in read_stream(io.BytesIO(raw), origin, limits):
            place = result.raw_path, result.record
            assert place not in places, place
            places.add(place)
            row = result if isinstance(result, Reject) else to_article(result)
            for column in row.__dataclass_fields__:
                value = getattr(row, column)
                for words in value if isinstance(value, tuple) else (value,):
                    if isinstance(words, str):
                        assert "\0" not in words, column
                        words.encode()
            if isinstance(row, Reject):
                assert row.reason in REASONS
                assert row.reason != "reader_crashed", row.message
                assert row.message.startswith(row.raw_path)
        assert places

    atheris.Setup([sys.argv[0], *rest], check)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
