"""The rows of a dataset with the decisions so far, those of other people too.

The dataset is as the last run wrote it; decisions that were kept since then are applied to what is
shown, and by the next run to the dataset.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from extractors.codes import WarningCode
from pipeline.corrections.applying import Corrected, corrected
from pipeline.corrections.correction import Correction
from pipeline.corrections.document_marks import owners
from pipeline.corrections.kept import add_corrections, read_corrections, take_back
from pipeline.dataset.rows import Row, read_rows
from pipeline.language.catalog import said
from pipeline.review.decisions import Request, WrongDecision, corrections_of
from pipeline.review.row_view import Json, document_view, row_view


class Desk:
    """A dataset on the desk of a person who decides."""

    def __init__(self, dataset: Path, who: str) -> None:
        """Reads the dataset.

        Raises:
            StoreError: there is no dataset, or it cannot be read.
            WrongCorrections: the corrections beside it cannot be understood.
        """
        self.dataset, self.who = dataset, who
        rows = read_rows(dataset, ("documents", "tasks", "warnings"))
        self.documents: dict[str, Row] = {row["document_id"]: row for row in rows["documents"]}
        self._tasks: dict[str, list[Row]] = defaultdict(list)
        for task in rows["tasks"]:
            self._tasks[task["document_id"]].append(task)
        for tasks in self._tasks.values():
            tasks.sort(key=lambda task: int(task["position"]))
        self._stale = [
            str(row["sentence"])
            for row in rows["warnings"]
            if row["code"] == WarningCode.STALE_CORRECTION
        ]
        self._kept: list[list[Correction]] = []  # of this session, for taking back
        self._owners: dict[tuple[str, str], list[str]] = {}
        self._lock = threading.Lock()
        read_corrections(dataset)

    def everything(self) -> Json:
        """All documents with their rows, and a sentence for each correction without a place."""
        kept = read_corrections(self.dataset)
        dealt = self._dealt_out(kept.corrections)
        return {
            "documents": [
                document_view(document) | self._shown(key, dealt.get(key, ()))
                for key, document in self.documents.items()
            ],
            "problems": [*map(said, (*kept.problems, *self._stale))],
            "who": self.who,
            "undo": len(self._kept),
        }

    def decide(self, request: Request) -> Json:
        """Keeps a decision, and gives the rows of its document as they stand then.

        Raises:
            WrongDecision: it cannot be kept; the message says why.
            StoreError: the corrections cannot be written.
        """
        document = self.documents.get(request.document_id)
        if document is None:
            raise WrongDecision("the document is not in the dataset")
        with self._lock:
            row = self._row(request)
            found = corrections_of(request, row, document)
            when = datetime.now().isoformat(timespec="seconds")
            signed = [one._replace(who=self.who, when=when) for one in found]
            add_corrections(self.dataset, signed)
            self._kept.append(signed)
        return self._answer(request.document_id)

    def undo(self) -> Json:
        """Takes the last decision of this session back.

        Raises:
            WrongDecision: there is none.
        """
        with self._lock:
            if not self._kept:
                raise WrongDecision("there is nothing to take back")
            last = self._kept.pop()
            take_back(self.dataset, last)
        return self._answer(last[0].document_id) | {"statement": last[0].statement}

    def tasks_of(self, document_id: str) -> list[Row]:
        """The rows of a document as they stand now, the rejected ones too."""
        found = self._now(document_id, self._own(document_id))
        return sorted([*found.tasks, *found.rejected], key=_position)

    def _answer(self, document_id: str) -> Json:
        shown = self._shown(document_id, self._own(document_id))
        return {"document_id": document_id, "undo": len(self._kept)} | shown

    def _row(self, request: Request) -> Row | None:
        if not request.task_id:
            return None
        rows = self.tasks_of(request.document_id)
        return next((row for row in rows if row["task_id"] == request.task_id), None)

    def _shown(self, document_id: str, corrections: Sequence[Correction]) -> Json:
        found = self._now(document_id, corrections)
        views: list[tuple[int, Any]] = [
            *((_position(task), row_view(task)) for task in found.tasks),
            *((_position(task), row_view(task, is_rejected=True)) for task in found.rejected),
        ]
        return {"rows": [view for _, view in sorted(views, key=lambda pair: pair[0])]}

    def _now(self, document_id: str, corrections: Sequence[Correction]) -> Corrected:
        rows = self._tasks[document_id]
        if not corrections:
            return Corrected(tuple(rows))
        return corrected(rows, self.documents[document_id], corrections)

    def _own(self, document_id: str) -> Sequence[Correction]:
        """The corrections of a document, those of other people too."""
        kept = read_corrections(self.dataset).corrections
        return self._dealt_out(kept).get(document_id, ())

    def _dealt_out(self, corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
        """The corrections by the document that they are about."""
        found: dict[str, list[Correction]] = {}
        for correction in corrections:
            key = (correction.document_key, correction.document)
            if key not in self._owners:
                self._owners[key] = owners(*key, self.documents)
            for name in self._owners[key]:
                found.setdefault(name, []).append(correction)
        return found


def _position(task: Row) -> int:
    return int(task["position"])
