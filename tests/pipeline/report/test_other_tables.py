"""Documents, failures and warnings, as the page lists them."""

from __future__ import annotations

from pipeline.report.other_tables import (
    TEXTS_SHOWN,
    documents_of,
    failures_of,
    warnings_of,
)
from pipeline.report.task_columns import context_of
from tests.pipeline.report.report_rows import document, failure, rows, warning


def test_warnings_stand_by_code_the_grave_ones_first() -> None:
    texts = tuple(str(number) for number in range(TEXTS_SHOWN + 3))
    found = rows(
        documents=[document(0), document(1)],
        warnings=[
            warning("text_left_out", 1, severity="info", texts=texts),
            warning("number_blank", 0),
            warning("ordinal_gap", 0),
            warning("ordinal_gap", 1, page=4),
        ],
    )
    kinds = warnings_of(found, context_of(found))
    assert [(kind["severity"], kind["code"]) for kind in kinds] == [
        ("warning", "ordinal_gap"), ("warning", "number_blank"), ("info", "text_left_out"),
    ]  # fmt: skip
    assert [row["document"] for row in kinds[0]["rows"]] == [0, 1]
    (left_out,) = kinds[2]["rows"]
    assert (len(left_out["texts"]), left_out["more"]) == (TEXTS_SHOWN, 3)


def test_days_are_text_and_nothing_is_null() -> None:
    found = rows(documents=[document(issued_on=None)], failures=[failure("a.pdf", "no_document")])
    (shown,) = documents_of(found)
    assert (shown["issued_on"], shown["period_end"]) == (None, "2026-12-31")
    assert failures_of(found) == [
        {
            "source_path": "a.pdf",
            "code": "no_document",
            "en": "It is damaged.",
            "vi": "It is damaged.",
        }
    ]
