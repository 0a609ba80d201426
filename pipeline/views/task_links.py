"""Which task of a plan may carry out which task of the plan above it: suggestions, never facts.

A plan says which plan it carries out, not which of its tasks carries out which. Two tasks are
suggested where their statements share so many of their rarer words that each is the other's
nearest. Words that stand in many tasks of the two plans ("thực hiện", "tổ chức") say little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

from normalizers.codes import CitationRelation
from normalizers.letters.text import comparison_key
from pipeline.language.catalog import said

LEAST = 0.3  # how much of their words' weight (0..1) two statements share at least
ABOVE = (CitationRelation.CARRIES_OUT, CitationRelation.BASED_ON)  # the relations to a plan above
Row = dict[str, Any]
Weights = Mapping[str, float]


class TaskLink(NamedTuple):
    """Two tasks of a plan and of the plan that it carries out, and how alike they are (0..1)."""

    task_id: str
    parent_task_id: str
    score: float
    task: str
    parent_task: str


def suggest_task_links(directory: str | PathLike[str]) -> list[TaskLink]:
    """The suggestions of a dataset, the likeliest first; `pandas.DataFrame` takes them as rows.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
    """
    from pipeline.dataset.store import read_tables  # reads pyarrow, which a bare import needs not

    tables = read_tables(Path(directory), ("lineage", "tasks"))
    tasks: dict[str, list[Row]] = defaultdict(list)
    for row in tables["tasks"].to_pylist():
        tasks[row["document_id"]].append(row)
    pairs = {
        (row["document_id"], row["matched_document_id"])
        for row in tables["lineage"].to_pylist()
        if row["relation"] in ABOVE and row["matched_document_id"]
    }
    found = [
        link
        for child, parent in sorted(pairs)
        if child != parent
        for link in task_links(tasks[child], tasks[parent])
    ]
    return sorted(found, key=lambda link: (-link.score, link.task_id))


def task_links(children: Sequence[Row], parents: Sequence[Row]) -> Iterator[TaskLink]:
    """The suggestions between the tasks of two plans: each is the other's nearest.

    Args:
        children: rows of `tasks` of a plan, with `task_id` and `task`.
        parents: those of the plan that it carries out.
    """
    words = [_words(row["task"]) for row in (*children, *parents)]
    weights = _weights(words)
    below, above = words[: len(children)], words[len(children) :]
    scores = [[_likeness(one, other, weights) for other in above] for one in below]
    for place, row in enumerate(scores):
        best = max(range(len(row)), key=row.__getitem__, default=None)
        if best is None or row[best] < LEAST:
            continue
        if row[best] == max(other[best] for other in scores):
            child, parent = children[place], parents[best]
            yield TaskLink(
                child["task_id"],
                parent["task_id"],
                round(row[best], 3),
                child["task"],
                parent["task"],
            )


def _words(statement: str) -> frozenset[str]:
    """The syllables and the pairs of neighbours: most words of Vietnamese have two syllables."""
    syllables = "".join(c if c.isalnum() else " " for c in comparison_key(statement)).split()
    return frozenset(syllables) | {f"{one} {other}" for one, other in pairwise(syllables)}


def _weights(statements: Iterable[frozenset[str]]) -> Weights:
    """How much a word says: more, the fewer statements hold it."""
    statements = list(statements)
    counts = Counter(word for words in statements for word in words)
    return {word: math.log1p(len(statements) / count) for word, count in counts.items()}


def _likeness(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    shared = sum(weights[word] ** 2 for word in one & other)
    lengths = (math.sqrt(sum(weights[word] ** 2 for word in words)) for words in (one, other))
    return shared / (math.prod(lengths) or 1.0)


def render_task_links(links: Sequence[TaskLink]) -> str:
    """The suggestions as text: the score, the task, and the task above that it may carry out."""
    if not links:
        return said("no task of a plan is like one of the plan that it carries out")
    return "\n".join(
        f"{link.score:.2f}  {link.task_id}  {link.task}\n"
        f"      {link.parent_task_id}  {link.parent_task}"
        for link in links
    )
