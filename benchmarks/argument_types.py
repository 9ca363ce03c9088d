"""Arguments that benchmarks are handed on the command line.

In: an argument. Out: what it means; each function is the `type` of an argument of argparse.
"""

import argparse
from pathlib import Path


def a_file(argument: str) -> Path:
    """The path of a file.

    Raises:
        argparse.ArgumentTypeError: it is a folder, or is not there.
    """
    path = Path(argument)
    if path.is_dir():
        raise argparse.ArgumentTypeError(f"{argument} is a folder; give one of the files in it")
    if not path.exists():
        raise argparse.ArgumentTypeError(f"{argument}: there is no such file")
    return path


def a_number(argument: str) -> int:
    """How many of something, of which there has to be one.

    Raises:
        argparse.ArgumentTypeError: it is no whole number, or is less than one.
    """
    if not argument.isdecimal() or int(argument) == 0:
        raise argparse.ArgumentTypeError(f"{argument!r} is no whole number, at least 1")
    return int(argument)


def a_number_or_none(argument: str) -> int:
    """How many of something, of which there may be none.

    Raises:
        argparse.ArgumentTypeError: it is no whole number.
    """
    if not argument.isdecimal():
        raise argparse.ArgumentTypeError(f"{argument!r} is no whole number")
    return int(argument)
