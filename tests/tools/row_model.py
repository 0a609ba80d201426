"""The small model of `extractors.plan.likelihood`: learned, and held against the rules.

    python -m tests.tools.row_model [--write] [--outer FOLDER]      (`make row-model`)

Takes every leaf of every document with answers (and of those that must give no rows): the features
of its text, whether an answer states it, and what the rules say of it. Shows the rows of the rules
alone, of the model alone and of both, where each issuer's documents are judged by a model that
never saw them. FOLDER holds documents and tasks.jsonl that nothing was made with: the outer test.
`--write` writes extractors/resources/row_model.csv.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from extractors.errors import ExtractionError
from extractors.lines.statements import statement_text
from extractors.plan import items
from extractors.plan.facts import NodeFacts
from extractors.plan.likelihood import (
    BIAS,
    EVEN,
    LEAST,
    WEAK_RULES,
    features,
    likelihood,
    with_likelihood,
)
from extractors.plan.rules import Verdict, decide
from normalizers.letters.text import comparison_key
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from tests.places import ROOT
from tests.tools.score import SETS, answered_files
from tests.tools.scoring import ALIKE, Answer, alike

RESOURCE = ROOT / "extractors" / "resources" / "row_model.csv"
LEFT_OUT = frozenset({"formats"})  # the plans of `raw` once more
PENALTY = 5.0  # of the square of each weight
MIN_SEEN = 5  # leaves with a feature, at the least
ROUNDS = 30
Floats = npt.NDArray[np.float64]


class Leaf(NamedTuple):
    """A text that is a row or none: whose it is, its features, the answer, what the rules say."""

    issuer: str
    features: frozenset[str]
    rule: str
    is_row: bool
    is_row_by_rules: bool
    text: str


class RowCounts(NamedTuple):
    """How many rows are right, invented and missed."""

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of the rows given that are right (0..1)."""
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        """The share of the right rows that are given (0..1)."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The F1 of rows (0..1)."""
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)


def leaves_of(path: Path, answers: Sequence[Answer]) -> Iterator[Leaf]:
    """The leaves of a document, those of optional answers left out.

    Raises:
        ExtractionError: the file cannot be read.
    """
    seen: list[tuple[NodeFacts, str]] = []

    def note(facts: NodeFacts, text: str) -> NodeFacts:
        found = with_likelihood(facts, text)
        seen.append((found._replace(likelihood=1.0), text))
        return found

    with patch.object(items, "with_likelihood", note):
        read = read_document(path.read_bytes(), Config())
    issuer = comparison_key(read.front.issuer or path.stem)
    judged = [(facts, text, decide(facts)) for facts, text in seen]
    judged = [one for one in judged if _is_leaf(one[0]) and _is_judged(one[2].verdict)]
    partners = _partners([text for _, text, _ in judged], answers)
    for place, (facts, text, rule) in enumerate(judged):
        answer = answers[partners[place]] if place in partners else None
        if answer is None or not answer.get("optional"):
            by_rules = rule.verdict is Verdict.ROW
            found = features(facts, text)
            yield Leaf(issuer, found, rule.name, answer is not None, by_rules, text)


def _is_leaf(facts: NodeFacts) -> bool:
    return not (facts.is_labels or facts.is_table or facts.is_over_items or facts.time)


def _is_judged(verdict: Verdict) -> bool:
    return verdict in (Verdict.ROW, Verdict.NOTHING)


def _partners(texts: Sequence[str], answers: Sequence[Answer]) -> dict[int, int]:
    """The answer that each text is, the surest pairs first."""
    scored = []
    for i, text in enumerate(map(statement_text, texts)):
        for j, answer in enumerate(answers):
            if (score := alike(text, answer["text"])) >= ALIKE:
                scored.append((score - abs(i / len(texts) - j / len(answers)), i, j))
    found: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if i not in found and j not in found.values():
            found[i] = j
    return found


def documents(inputs: Path, answers: Sequence[Path]) -> Iterator[Leaf]:
    """The leaves of a folder's documents that have answers, and of those in `none`."""
    for path, wanted in answered_files(inputs, answers):
        try:
            yield from leaves_of(path, wanted)
        except ExtractionError as exc:
            print(f"{path.name}: {exc}", file=sys.stderr)


def learned(leaves: Sequence[Leaf]) -> Mapping[str, float]:
    """The weights of a logistic regression by Newton's steps; names of rare features left out."""
    seen = Counter(name for leaf in leaves for name in leaf.features)
    names = [*sorted(name for name, count in seen.items() if count >= MIN_SEEN), BIAS]
    columns = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(leaves), len(names)))
    for row, leaf in enumerate(leaves):
        table[row, [columns[name] for name in leaf.features if name in columns]] = 1.0
    table[:, -1] = 1.0
    wanted = np.array([leaf.is_row for leaf in leaves], dtype=np.float64)
    weights = _newton(table, wanted)
    return {name: round(float(weights[place]), 3) for name, place in columns.items()}


def _newton(table: Floats, wanted: Floats) -> Floats:
    """The weights for a table (leaves x features) and its answers (leaves)."""
    weights = np.zeros(table.shape[1])
    penalty = np.full(len(weights), PENALTY)
    penalty[-1] = 1e-6  # the bias is free
    for _ in range(ROUNDS):
        said = 1.0 / (1.0 + np.exp(-np.clip(table @ weights, -30.0, 30.0)))
        slope = table.T @ (said - wanted) + penalty * weights
        curve = (table * (said * (1.0 - said) + 1e-9)[:, None]).T @ table + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def held_out(leaves: Sequence[Leaf]) -> list[float]:
    """What each leaf is said to be by a model that saw no document of its issuer (0..1)."""
    models = {
        issuer: learned([leaf for leaf in leaves if leaf.issuer != issuer])
        for issuer in {leaf.issuer for leaf in leaves}
    }
    return [said_by(models[leaf.issuer], leaf) for leaf in leaves]


def said_by(weights: Mapping[str, float], leaf: Leaf) -> float:
    """The probability of a leaf by some weights (0..1)."""
    return likelihood(leaf.features, weights)


def counted(
    leaves: Sequence[Leaf], gives: Callable[[Leaf, float], bool], said: Sequence[float]
) -> RowCounts:
    """How the rows that a judge gives answer."""
    pairs = [(leaf.is_row, gives(leaf, one)) for leaf, one in zip(leaves, said, strict=True)]
    right = sum(wanted and given for wanted, given in pairs)
    extra = sum(given and not wanted for wanted, given in pairs)
    return RowCounts(right, extra, sum(wanted and not given for wanted, given in pairs))


JUDGES: Mapping[str, Callable[[Leaf, float], bool]] = {
    "rules alone": lambda leaf, said: leaf.is_row_by_rules,
    "model alone": lambda leaf, said: said > EVEN,
    "rules, paragraphs that the model gives < LEAST left out": lambda leaf, said: (
        leaf.is_row_by_rules and not (leaf.rule == "paragraph" and said < LEAST)
    ),
    "rules, and what weak rules refuse where the model says > EVEN": lambda leaf, said: (
        leaf.is_row_by_rules or (leaf.rule in WEAK_RULES and said > EVEN)
    ),
}


def report(leaves: Sequence[Leaf], said: Sequence[float]) -> Iterator[str]:
    """The figures of each judge, and of the two flags, as lines."""
    yield "| judge | right | extra | missed | precision | recall | F1 |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, gives in JUDGES.items():
        found = counted(leaves, gives, said)
        figures = f"{found.precision:.4f} | {found.recall:.4f} | {found.f1:.4f}"
        yield f"| {name} | {found.right} | {found.extra} | {found.missed} | {figures} |"
    pairs = list(zip(leaves, said, strict=True))
    rows = [leaf for leaf, one in pairs if leaf.is_row_by_rules and one < EVEN]
    others = [leaf for leaf, one in pairs if leaf.rule in WEAK_RULES and one > EVEN]
    wrong = sum(leaf.is_row_by_rules and not leaf.is_row for leaf in leaves)
    unlikely = sum(not leaf.is_row for leaf in rows)
    yield f"`unlikely_row`: {unlikely} of {len(rows)} wrong; {wrong} wrong in all"
    yield f"`maybe_row`: {sum(leaf.is_row for leaf in others)} of {len(others)} are rows"


def write(weights: Mapping[str, float]) -> None:
    """The resource, a line for each feature."""
    with RESOURCE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows(sorted(weights.items()))


def main() -> int:
    """Learn, judge, and write the weights where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.row_model",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write row_model.csv")
    parser.add_argument("--outer", type=Path, help="folder of documents and tasks.jsonl")
    arguments = parser.parse_args()
    sets = [one for one in SETS if one.name not in LEFT_OUT and one.inputs.is_dir()]
    leaves = [leaf for one in sets for leaf in documents(one.inputs, one.tasks)]
    issuers = len({leaf.issuer for leaf in leaves})
    print(f"{len(leaves)} leaves of {issuers} issuers, each judged by the others'")
    print("\n".join(report(leaves, held_out(leaves))))
    weights = learned(leaves)
    if arguments.outer:
        outer = list(documents(arguments.outer, [arguments.outer / "tasks.jsonl"]))
        print(f"{len(outer)} leaves of the outer test")
        print("\n".join(report(outer, [said_by(weights, leaf) for leaf in outer])))
    if arguments.write:
        write(weights)
    return 0


if __name__ == "__main__":
    sys.exit(main())
