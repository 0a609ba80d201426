"""A dataset held against right answers: which rows were found, and which of their fields are right.

An answer is a JSON object: `doc` (how the name of its file begins), `text`, `kind`, `origin`,
`section`, `section_heading`, `ordinal`, `leads`, `coordinators`, `deliverable`, `deadline_raw`,
`deadline`. A field that is absent, or named under `loose`, is not scored; an `optional` answer may
be missing. Two texts are the same row from ALIKE on, and the same value from SAME on (0..100, the
ratio of their letters).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from rapidfuzz import fuzz

ALIKE, SAME, SAME_LIST = 85, 92, 97
Answer = Mapping[str, Any]
Row = Mapping[str, Any]
# field of an answer -> column of the dataset, where they differ
COLUMNS = {
    "section": "section_path",
    "heading": "section_heading",
    "deadline_raw": "deadline",
    "text": "task",
}
DATES = frozenset({"issued_on", "period_start", "period_end", "signed_at"})


@dataclass
class Tally:
    """Rows that were found, invented and missed, and how many fields are right.

    Each field has how many of how many.
    """

    found: int = 0
    extra: int = 0
    missed: int = 0
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.found += other.found
        self.extra += other.extra
        self.missed += other.missed
        for name, (right, of) in other.fields.items():
            self.count(name, right, of)

    def count(self, name: str, right: int, of: int = 1) -> None:
        """Count answers to a field."""
        self.fields[name][0] += right
        self.fields[name][1] += of

    @property
    def f1(self) -> float:
        """The F1 of rows, 0..1."""
        return 2 * self.found / max(1, 2 * self.found + self.extra + self.missed)

    @property
    def precision(self) -> float:
        """The share of the rows given that are right."""
        return self.found / max(1, self.found + self.extra)

    @property
    def fields_right(self) -> float:
        """The share of all scored fields but the text that are right."""
        counted = [count for name, count in self.fields.items() if name != "text"]
        return sum(right for right, _ in counted) / max(1, sum(of for _, of in counted))


def plain(value: object) -> str:
    """A text as it is compared: lower case, without punctuation."""
    text = unicodedata.normalize("NFC", str(value or "")).casefold().replace("./.", ".")
    return re.sub(r"\s+", " ", re.sub(r"[^\w%/&]+", " ", text)).strip()


def alike(left: object, right: object) -> float:
    """How alike two texts are, 0..100."""
    return fuzz.ratio(plain(left), plain(right))


def same_names(got: Sequence[str], want: Sequence[str]) -> bool:
    """True where both lists hold the same names in any order."""
    if not got or not want:
        return not got and not want
    joined = alike(", ".join(got), ", ".join(want))
    if len(got) == len(want) and joined >= SAME_LIST:
        return True
    left = list(got)
    for name in want:
        best = max(left, key=lambda other: alike(other, name), default=None)
        if best is None or alike(best, name) < SAME:
            return False
        left.remove(best)
    return not left


def same_deadline(row: Row, want: Answer) -> bool:
    """True where the deadline has the kind, the dates and the rule of the answer."""
    if row["deadline_kind"] != want["kind"]:
        return False
    if want.get("loose"):
        return True
    if want["kind"] != "recurring" and (
        day(row["deadline_start"]) != want["start"] or day(row["deadline_end"]) != want["end"]
    ):
        return False
    return not want.get("rrule") or _parts(row["recurrence_rule"]) == _parts(want["rrule"])


def day(value: Any) -> str | None:
    """A date in ISO form; None for none."""
    return None if value is None or pd.isna(value) else str(value)[:10]


def _parts(rule: object) -> list[str]:
    return sorted(str(rule or "").upper().removeprefix("RRULE:").split(";"))


def checks(row: Row, answer: Answer) -> Iterator[tuple[str, bool]]:
    """Each field that the answer states, and whether the row has it right."""
    loose = set(answer.get("loose") or ()) | ({"kind"} if answer.get("kind_loose") else set())
    for name, is_right in _all_checks(row, answer):
        if name not in loose:
            yield name, is_right


def _all_checks(row: Row, answer: Answer) -> Iterator[tuple[str, bool]]:
    yield "text", plain(row["task"]) == plain(answer["text"])
    yield "kind", row["kind"] == answer["kind"]
    yield "origin", row["origin"] == answer["origin"]
    yield "section", [*map(plain, row["section_path"])] == [*map(plain, answer["section"])]
    if answer.get("section_heading"):
        yield "heading", alike(row["section_heading"], answer["section_heading"]) >= SAME
    if answer.get("area"):
        yield "area", row["area"] == answer["area"]
    for name in ("ordinal", "leads", "coordinators", "deliverable", "deadline_raw"):
        if name in answer:
            yield name, _same(name, row[COLUMNS.get(name, name)], answer[name])
    if answer.get("deadline"):
        yield "deadline", same_deadline(row, answer["deadline"])


def _same(name: str, got: Any, want: Any) -> bool:
    if name in ("leads", "coordinators"):
        return same_names(got, want)
    if name == "ordinal":
        return (got or None) == (want or None)
    return alike(got, want) >= SAME if want else not got


def pair(rows: Sequence[Row], answers: Sequence[Answer]) -> list[tuple[int, int]]:
    """Rows and answers that are the same, by their indexes, the surest pairs first."""
    scored = []
    for i, row in enumerate(rows):
        for j, answer in enumerate(answers):
            score = alike(row["task"], answer["text"])
            if score >= ALIKE:
                right = dict(_all_checks(row, answer))
                bonus = 3 * right["section"] + 2 * right.get("leads", True) + 2 * right["origin"]
                distance = abs(i / max(1, len(rows)) - j / max(1, len(answers)))
                scored.append((score + bonus - distance, i, j))
    found: list[tuple[int, int]] = []
    used_rows, used_answers = set[int](), set[int]()
    for _, i, j in sorted(scored, reverse=True):
        if i not in used_rows and j not in used_answers:
            used_rows.add(i)
            used_answers.add(j)
            found.append((i, j))
    return found


def tally_rows(rows: Sequence[Row], answers: Sequence[Answer]) -> Tally:
    """How well the rows of one document answer."""
    tally = Tally()
    pairs = pair(rows, answers)
    hits = [(i, j) for i, j in pairs if not answers[j].get("optional")]
    tally.found, tally.extra = len(hits), len(rows) - len(pairs)
    tally.missed = sum(1 for answer in answers if not answer.get("optional")) - len(hits)
    for i, j in hits:
        for name, is_right in checks(rows[i], answers[j]):
            tally.count(name, is_right)
    return tally


def tally_document(document: Row, answer: Answer) -> Tally:
    """How well the record of a document answers; a null in the answer must be null."""
    tally = Tally()
    loose = set(answer.get("loose") or ())
    for name, want in answer.items():
        if name not in ("doc", "loose") and name not in loose:
            tally.count(name, _same_value(name, document.get(name), want))
    return tally


def _same_value(name: str, got: Any, want: Any) -> bool:
    if want is None:
        return got is None or got == ""
    if got is None:
        return False
    if name in DATES:
        return bool(day(got) == want)
    if name in ("number", "symbol"):
        return re.sub(r"\s", "", str(got)).casefold() == re.sub(r"\s", "", want).casefold()
    return fuzz.ratio(_spelled_out(got), _spelled_out(want)) >= SAME


def _spelled_out(value: object) -> str:
    text = plain(str(value).replace("-", " "))
    for short, long in (("gd&đt", "giáo dục và đào tạo"), ("gdđt", "giáo dục và đào tạo")):
        text = text.replace(short, long)
    return text.replace("ubnd", "ủy ban nhân dân")


def read_answers(path: Path) -> dict[str, list[Answer]]:
    """The answers of a file of JSON lines by document."""
    answers: dict[str, list[Answer]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            answer = json.loads(line)
            answers[answer["doc"]].append(answer)
    return answers
