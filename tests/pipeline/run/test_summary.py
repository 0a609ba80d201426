import json
from dataclasses import replace
from pathlib import Path

from pipeline.dataset.notice_records import FailureRecord
from pipeline.language.catalog import speaking
from pipeline.language.choice import Language
from pipeline.run.figures import Changes, RunSummary
from pipeline.run.summary import render_summary, summary_json

SUMMARY = RunSummary(
    snapshot=Path("/out/.snapshots/000001-x"),
    documents=1234,
    duplicates=2,
    pages=5000,
    processed=4,
    unchanged=1231,
    changes=Changes(new=3, gone=1),
    tasks=20000,
    targets=7,
    failures=(FailureRecord(source_path="ế.txt", code="empty_document", message="Nothing."),),
    warnings={"rare": 1, "ordinal_gap": 5, "frequent": 5},
    warned={"rare": ("a.txt",), "frequent": ("b.txt", "c\n.txt", "d.txt")},
    seconds=1.23456,
)


def test_the_table() -> None:
    assert render_summary(SUMMARY) == (
        "documents         1,234\n"
        "copies of them        2\n"
        "pages             5,000\n"
        "tasks            20,000\n"
        "targets               7\n"
        "processed now         4\n"
        "unchanged         1,231\n"
        "  new                 3\n"
        "  gone                1\n"
        "failures              1\n"
        "warnings             11\n"
        "  frequent            5  b.txt, c\\n.txt, d.txt, …\n"
        "  ordinal_gap         5\n"
        "  rare                1  a.txt\n"
        "\n"
        "failed:\n"
        "  ế.txt: Nothing. Look whether it opens; pictures of pages are read from PDF."
    )


def test_the_json() -> None:
    figures = json.loads(summary_json(SUMMARY))
    assert figures["warnings"] == {"rare": 1, "ordinal_gap": 5, "frequent": 5}
    assert figures["failures"][0]["source_path"] == "ế.txt"
    assert (figures["seconds"], figures["tasks"]) == (1.235, 20000)
    assert "\n" not in summary_json(SUMMARY)


def test_in_vietnamese_a_code_is_explained() -> None:
    told = replace(SUMMARY, warnings={"ordinal_gap": 1}, warned={"ordinal_gap": ("a.txt",)})
    with speaking(Language.VIETNAMESE):
        assert "Số thứ tự trong bảng bị nhảy: a.txt" in " ".join(render_summary(told).split())
