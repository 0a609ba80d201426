from collections.abc import Iterator

import pytest

from extractors.errors import ExtractionError
from pipeline.run.advice import ADVICE, advice_on
from pipeline.run.input_files import LINK
from pipeline.workers.document_job import WORKER_DIED
from tests.places import ROOT


def codes(error: type[ExtractionError] = ExtractionError) -> Iterator[str]:
    yield error.code
    for kind in error.__subclasses__():
        yield from codes(kind)


@pytest.mark.parametrize("code", sorted({*codes(), LINK, WORKER_DIED, "internal_error"}))
def test_every_failure_says_what_to_do(code: str) -> None:
    assert advice_on(code).endswith(".")


def test_nothing_is_said_of_what_does_not_happen() -> None:
    assert {*ADVICE} <= {*codes(), LINK, WORKER_DIED, "internal_error"}
    assert advice_on("unknown") == ""


def test_the_docs_list_the_advice() -> None:
    page = (ROOT / "docs" / "batch.md").read_text("utf-8")
    assert all(f"| `{code}` | {advice} |" in page for code, advice in ADVICE.items())
