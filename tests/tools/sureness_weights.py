"""python -m tests.tools.sureness_weights FOLDER [--write].

Learns how sure a word of misread text is: the weights of `sureness.tsv` in the model of
`normalizers/diacritics`.

FOLDER holds documents that no other training saw, printed and read as `bench_repair` does it, one
file of pairs each. Each document is also judged by the weights that the others teach.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics import best_words, engine
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.sureness import confidence_of, write_sureness
from pipeline.training.pairs import read_pairs
from tests.tools.repair_score import EDGES, pairs_of

Floats = NDArray[np.float64]
OUT = Path("normalizers/diacritics/model/sureness.tsv")
FOLDS, ROUNDS, PENALTY = 5, 50, 1.0
SURE = 0.95


class Judged(NamedTuple):
    """The words of a document: their signs, and whether each is right."""

    signs: Floats
    is_right: NDArray[np.bool_]


def main() -> None:
    """Prints what the weights are worth, and writes them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    documents = [_judged(path) for path in sorted(options.folder.glob("*.tsv"))]
    wrong = sure = total = 0
    for fold in range(FOLDS):
        weights = learn([words for i, words in enumerate(documents) if i % FOLDS != fold])
        for words in documents[fold::FOLDS]:
            is_sure = confidence_of(words.signs, weights) >= SURE
            wrong += int((~words.is_right & is_sure).sum())
            sure, total = sure + int(is_sure.sum()), total + len(is_sure)
    print(
        f"{len(documents)} documents, {total} words: {sure / total:.2%} sure, {wrong} of them wrong"
    )
    if options.write:
        write_sureness(learn(documents), OUT)


def learn(documents: Sequence[Judged]) -> Floats:
    """Logistic regression, by Newton's method."""
    found = np.concatenate([words.signs for words in documents])
    is_right = np.concatenate([words.is_right for words in documents])
    weights = np.zeros(found.shape[1])
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-found @ weights))
        slope = found.T @ (said - is_right) + PENALTY * weights
        spread = np.maximum(said * (1 - said), 1e-9)
        bend = (found * spread[:, None]).T @ found + PENALTY * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-5:
            break
    return weights


def _judged(path: Path) -> Judged:
    pairs = list(read_pairs(path))
    seen: list[Floats] = []

    def recorded(found: Floats, weights: Floats) -> Floats:
        seen.append(found)
        return np.arange(sum(map(len, seen)) - len(found), sum(map(len, seen)), dtype=np.float64)

    modes = [Mode.OCR] * len(pairs)
    with (
        patch.object(best_words, "confidence_of", recorded),
        patch.object(engine, "_most", lambda *_: np.inf),
        patch.object(engine, "doubt_of_file_name", lambda *_: np.inf),
        patch.object(engine, "doubt_of_capital", lambda *_: np.inf),
    ):
        repaired = engine.repair_damaged([pair.read for pair in pairs], modes)
    found = np.concatenate(seen)
    rows: list[int] = []
    is_right: list[bool] = []
    for pair, line in zip(pairs, repaired, strict=True):
        for place, right in _places(pair.printed, line):
            rows.append(place)
            is_right.append(right)
    return Judged(found[rows], np.array(is_right))


def _places(printed: str, line: engine.RepairedLine) -> Iterator[tuple[int, bool]]:
    """The row of each word of a line that is a printed syllable's, and whether it is right."""
    words = iter(line.words)
    for right, made in pairs_of(printed, line.text):
        if made is None:
            continue
        word = next(
            (word for word in words if word.text.strip(EDGES).lower() == made.lower()), None
        )
        if word is None:
            return
        if right.isalpha() and not word.raw.isdigit():  # figures are weighed by their rivals
            yield int(word.confidence), made == right


if __name__ == "__main__":
    main()
