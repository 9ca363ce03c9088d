"""Which format a file has, whatever it is called."""

from collections.abc import Callable

from transforms.raw.records import Record
from transforms.tables import Reject

Read = Callable[..., list[Record | Reject]]


def texts(results: list[Record | Reject]) -> list[str]:
    return [result.text for result in results if isinstance(result, Record)]


def test_json_lines_in_a_json_file_and_a_list_in_a_jsonl_file(read: Read) -> None:
    lines = b'{"text": "one"}\n{"text": "two"}\n'
    assert texts(read("a.json", lines)) == ["one", "two"]
    assert texts(read("a.jsonl", b'[\n{"text": "one"},\n{"text": "two"}\n]')) == ["one", "two"]
    assert texts(read("export", lines)) == ["one", "two"]
