"""A row and a document as the browser gets them: cells as text, and what is known of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from extractors.codes import Origin
from pipeline.corrections.cells import cell_of
from pipeline.corrections.correction import CORRECTABLE
from pipeline.dataset.rows import Row
from pipeline.report.doubts import doubts_of, urgency

Json = dict[str, Any]


class ReviewState(StrEnum):
    """What a person decided of a row so far."""

    OPEN = "open"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    ADDED = "added"
    REJECTED = "rejected"


def row_view(task: Row, *, is_rejected: bool = False) -> Json:
    """A row of `tasks` for the browser."""
    return {
        "task_id": task["task_id"],
        "cells": {column: cell_of(task[column]) for column in CORRECTABLE},
        "heading": " · ".join(filter(None, [*task["section_path"][-1:], task["section_heading"]])),
        "places": task["places"],
        "lines": [task["line_start"], task["line_end"]] if task["line_start"] else None,
        "rule": task["rule"],
        "sure": round(min(task["confidence"], task["field_confidence"]), 2),
        "urgency": urgency(task),
        "doubts": doubts_of(task),
        "corrected": list(task["corrected"]),
        "state": _state(task, is_rejected),
    }


def _state(task: Row, is_rejected: bool) -> ReviewState:
    if is_rejected:
        return ReviewState.REJECTED
    if task["origin"] == Origin.PERSON:
        return ReviewState.ADDED
    if task["reviewed"]:
        return ReviewState.ACCEPTED
    return ReviewState.CORRECTED if task["corrected"] else ReviewState.OPEN


def document_view(document: Row) -> Json:
    """A row of `documents` for the browser."""
    return {
        "document_id": document["document_id"],
        "name": document["source_path"],
        "number": document["number"] or "",
        "title": document["title"] or "",
        "issuer": document["issuer"] or "",
    }
