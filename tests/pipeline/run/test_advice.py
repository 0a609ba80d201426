import pytest

from extractors.codes import FailureCode
from pipeline.run.advice import ADVICE, advice_on
from tests.places import ROOT


@pytest.mark.parametrize("code", FailureCode)
def test_every_failure_says_what_to_do(code: str) -> None:
    assert advice_on(code).endswith(".")


def test_nothing_is_said_of_what_does_not_happen() -> None:
    assert set(ADVICE) == set(FailureCode)
    assert advice_on("unknown") == ""


def test_the_docs_list_the_advice() -> None:
    page = (ROOT / "docs" / "batch.md").read_text("utf-8")
    assert all(f"| `{code}` | {advice} |" in page for code, advice in ADVICE.items())
