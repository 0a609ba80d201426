"""The figures of a finished run, for people and for machines."""

from __future__ import annotations

import json

from pipeline.language.catalog import said, spoken
from pipeline.language.choice import Language
from pipeline.language.word_tables import vietnamese_codes
from pipeline.run.figures import RunSummary
from pipeline.run.progress import failure_line, printable
from pipeline.run.run_log import figures


def render_summary(summary: RunSummary) -> str:
    """The figures as an aligned table, and what failed.

    Warnings stand by code, the most frequent first, with the first files of each.
    """
    changes = summary.changes._asdict()
    rows = [
        (said("documents"), summary.documents, ""),
        (said("copies of them"), summary.duplicates, ""),
        (said("pages"), summary.pages, ""),
        (said("tasks"), summary.tasks, ""),
        (said("targets"), summary.targets, ""),
        (said("processed now"), summary.processed, ""),
        (said("unchanged"), summary.unchanged, ""),
        *((f"  {said(name)}", count, "") for name, count in changes.items() if count),
        (said("failures"), len(summary.failures), ""),
        *_corrections(summary),
        *([(said("tried again next time"), summary.again, "")] if summary.again else []),
        (said("warnings"), sum(summary.warnings.values()), ""),
    ]
    by_count = sorted(summary.warnings.items(), key=lambda item: (-item[1], item[0]))
    rows += [(f"  {code}", count, _explained(summary, code)) for code, count in by_count]
    width = max(len(label) for label, *_ in rows)
    lines = [f"{label:<{width}}  {count:>7,}{files}" for label, count, files in rows]
    return "\n".join([*lines, *_failed(summary), *_not_applied(summary)])


def _corrections(summary: RunSummary) -> list[tuple[str, int, str]]:
    """How many corrections of people were applied; nothing where there are none."""
    found = summary.corrections
    not_applied = len(found.stale) + len(found.unread)
    if not found.applied and not not_applied:
        return []
    return [
        (said("corrections applied"), found.applied, ""),
        *([(f"  {said('not applied')}", not_applied, "")] if not_applied else []),
    ]


def _not_applied(summary: RunSummary) -> list[str]:
    """Every correction that found no place, and every row of the file that is none."""
    sentences = (*summary.corrections.unread, *summary.corrections.stale)
    lines = [f"  {said(sentence)}" for sentence in sentences]
    return ["", said("corrections not applied:"), *lines] * bool(sentences)


def _explained(summary: RunSummary, code: str) -> str:
    """The first files with a warning; in Vietnamese what it means stands before them."""
    named = _first_files(summary, code)
    if spoken() is Language.ENGLISH:
        return named
    meaning = vietnamese_codes()[code].meaning.rstrip(".")
    return f"  {meaning}: {named.lstrip()}" if named else f"  {meaning}"


def _first_files(summary: RunSummary, code: str) -> str:
    names = [printable(name) for name in summary.warned.get(code, ())]
    more = ["…"] if summary.warnings[code] > len(names) > 0 else []
    return f"  {', '.join([*names, *more])}" if names else ""


def _failed(summary: RunSummary) -> list[str]:
    """Every input that failed, tonight or before, with what to do."""
    if not summary.failures:
        return []
    lines = [
        failure_line(failure.source_path, failure.message, failure.code)
        for failure in summary.failures
    ]
    return ["", said("failed:"), *(f"  {line}" for line in lines)]


def summary_json(summary: RunSummary) -> str:
    """The figures as one JSON object."""
    return json.dumps(figures(summary), ensure_ascii=False)
