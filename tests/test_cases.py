"""Small inputs in odd shapes are read right, where they are at hand."""

from __future__ import annotations

import pytest

from tests.tools.case_score import CASES, SCANNED, counts, score_cases

MOST_WRONG = 2  # of some 90 that OCR has no part in


@pytest.mark.skipif(not CASES.is_dir(), reason="the odd inputs are not here")
def test_odd_inputs_are_read_right() -> None:
    results = score_cases(without=SCANNED)
    wrong = [f"{result.name}: {'; '.join(result.faults)}" for result in results if result.faults]
    assert counts(results)["right"] > 80
    assert len(wrong) <= MOST_WRONG, "\n".join(wrong)
