"""Tasks that lack what an order needs: who leads, by when, what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.codes import TaskKind
from pipeline.export.flat_tables import BETWEEN, FlatTable, Row, Rows, flat_table

INCOMPLETE = "incomplete"
WANTED = ("leads", "deadline", "deliverable")
COLUMNS = ("number", "issuer", "ordinal", "task", "missing", *WANTED, "source_path", "task_id")


def missing(task: Row) -> tuple[str, ...]:
    """The columns that a task leaves empty, of those that an order needs.

    >>> missing({"leads": ["Sở Nội vụ"], "deadline": None, "deliverable": "Báo cáo"})
    ('deadline',)
    """
    return tuple(name for name in WANTED if not task[name])


def incomplete_tasks(rows: Rows, names: dict[str, str]) -> FlatTable:
    """The tasks (no targets) that lack something, in the order of their plans.

    Args:
        rows: The tables of a dataset.
        names: What each wanted column is called in the column `missing`.
    """
    return flat_table(INCOMPLETE, COLUMNS, _rows(rows, names))


def _rows(rows: Rows, names: dict[str, str]) -> Iterator[Row]:
    documents = {row["document_id"]: row for row in rows["documents"]}
    for task in rows["tasks"]:
        lacks = missing(task)
        if task["kind"] == TaskKind.TASK and lacks:
            document = documents[task["document_id"]]
            said = BETWEEN.join(names[name] for name in lacks)
            yield {**document, **task, "missing": said}
