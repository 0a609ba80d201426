"""What all tests share: the slow modules, and a program that is not installed skips its tests."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from extractors.errors import MissingTool
from tests.places import ROOT

# Modules that read scans, convert documents or run batches: `make test-quick` leaves them out.
SLOW = {
    "tests/test_bad_input.py",
    "tests/test_faults.py",
    "tests/test_formats.py",
    "tests/test_legacy_documents.py",
    "tests/test_repair_of_text.py",
    "tests/test_scans.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of slow modules."""
    for item in items:
        if Path(item.path).relative_to(ROOT).as_posix() in SLOW:
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None]:
    """A fixture that wants a program that is not installed skips its test, with the reason."""
    try:
        return (yield)
    except MissingTool as error:
        pytest.skip(str(error))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None]:
    """A test that wants a program that is not installed is skipped, with the reason."""
    try:
        return (yield)
    except MissingTool as error:
        pytest.skip(str(error))
