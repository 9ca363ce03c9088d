"""The tests are the same tree again: each module has its tests where its name says."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SMALL = 60
"""Lines of a module that may be tested by those who use it."""


LARGE = 40
"""Modules of a package that nobody finds their way in without a map."""


def is_large(package: Path) -> bool:
    """Whether a package has so many modules."""
    return len(list(package.glob("*.py"))) > LARGE


def untested() -> set[str]:
    """The larger modules without a test file of their own."""
    modules = (path for top in ("flows", "expectations", "transforms", "seeds") for path in (ROOT / top).rglob("*.py"))
    larger = (path for path in modules if len(path.read_text(encoding="utf-8").splitlines()) > SMALL)
    names = (path.relative_to(ROOT) for path in larger if path.name != "__init__.py")
    return {name.as_posix() for name in names if not (ROOT / "tests" / name.with_name(f"test_{name.name}")).exists()}


def test_every_larger_module_has_its_tests() -> None:
    assert untested() == set()


@pytest.mark.parametrize(
    "package", sorted(path for path in (ROOT / "transforms").iterdir() if is_large(path)), ids=lambda path: path.name
)
def test_a_large_package_says_where_everything_is(package: Path) -> None:
    told = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`(\w+)`", told)) == modules
