"""What all tests share: the slow modules, and a program that is not installed skips its tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from extractors.errors import MissingTool
from tests.places import ROOT

# How long an example takes tells of the machine, not of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# Modules that read scans, convert documents or run batches: `make test-quick` leaves them out.
SLOW = {
    "tests/extractors/ocr/test_page.py",
    "tests/extractors/ocr/test_routes.py",
    "tests/extractors/picture/test_perspective.py",
    "tests/extractors/test_long_lines.py",
    "tests/extractors/word/test_office_converter.py",
    "tests/normalizers/diacritics/test_ahead.py",
    "tests/pipeline/contract/test_check.py",
    "tests/pipeline/dataset/test_store.py",
    "tests/pipeline/dataset/test_table_files.py",
    "tests/pipeline/deadlines/test_due.py",
    "tests/pipeline/document/test_reading_codec.py",
    "tests/pipeline/export/test_database_files.py",
    "tests/pipeline/export/test_excel_book.py",
    "tests/pipeline/export/test_formats.py",
    "tests/pipeline/export/test_read_back.py",
    "tests/pipeline/report/test_in_browser.py",
    "tests/pipeline/run/test_batch.py",
    "tests/pipeline/review/test_application.py",
    "tests/pipeline/review/test_browser.py",
    "tests/pipeline/review/test_sources.py",
    "tests/pipeline/run/test_corrected.py",
    "tests/pipeline/run/test_row_groups.py",
    "tests/pipeline/run/test_source_bytes.py",
    "tests/pipeline/run/test_spare_memory.py",
    "tests/pipeline/test_cli.py",
    "tests/pipeline/test_incremental.py",
    "tests/pipeline/test_nights.py",
    "tests/pipeline/test_trouble.py",
    "tests/pipeline/training/test_main.py",
    "tests/pipeline/training/test_wide_context.py",
    "tests/pipeline/views/test_lineage_view.py",
    "tests/pipeline/views/test_picture_view.py",
    "tests/test_web_copies.py",
    "tests/pipeline/views/test_units_view.py",
    "tests/pipeline/workers/test_dask_cluster.py",
    "tests/pipeline/workers/test_pool.py",
    "tests/test_bad_input.py",
    "tests/test_cases.py",
    "tests/test_faults.py",
    "tests/test_formats.py",
    "tests/test_fuzz.py",
    "tests/test_legacy_documents.py",
    "tests/test_patterns.py",
    "tests/test_properties.py",
    "tests/test_repair_of_text.py",
    "tests/test_scans.py",
    "tests/test_stamped_scans.py",
    "tests/test_silence.py",
    "tests/tools/rendering/test_two_fonts.py",
}
# Tests that measure how time grows, by what their names say.
SLOW_NAMES = (
    "are_quick",
    "beyond_any_plan",
    "beyond_the_depth",
    "in_proportion",
    "is_quick",
    "kills_its_workers",
    "linear_time",
    "no_long_time",
    "shared_plans",
    "thousand",
    "two_worlds",
)
# Fixtures for which a batch is run.
SLOW_FIXTURES = {"dataset"}
SLOW_PATHS = {str(ROOT / module) for module in SLOW}


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None]:
    """What is collected stays to the end: looking through it again and again frees nothing."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where slow tests are left out, their modules, and what these need, are not even loaded."""
    left_out = config.option.markexpr == "not slow" and str(collection_path) in SLOW_PATHS
    return True if left_out else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of slow modules, those of slow fixtures and those with slow names."""
    for item in items:
        if (
            str(item.path) in SLOW_PATHS
            or not SLOW_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
            or any(part in item.name for part in SLOW_NAMES)
        ):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session", autouse=True)
def _the_disk_is_not_waited_for() -> Generator[None]:
    """No power cut is tried, so what is waited for proves nothing; that it is asked for is counted.

    A run asks for some forty files.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _file: None)
        yield


@pytest.fixture(scope="module")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Generator[None]:
    """Nothing is taken from what the person at this machine has read, nothing is left there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("OMP_THREAD_LIMIT", "1")
        yield


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
