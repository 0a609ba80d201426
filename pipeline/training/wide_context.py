"""Trains the network of `normalizers.diacritics.wide_context` on clean text.

For each word it is asked which of the words that are read alike stands there.
"""

from __future__ import annotations

import logging
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractors.import_closure import CHECKSUMS, checksums_of
from normalizers.diacritics.candidates import read_channel
from normalizers.diacritics.lexicon import Case, Lexicon, case_of
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel
from normalizers.diacritics.pieces import (
    CODE,
    SILENT,
    START,
    UNKNOWN,
    WORD,
    split_token,
)
from normalizers.diacritics.wide_context import (
    NO_CASE,
    REACH,
    Singles,
    WideContext,
    write_wide_context,
)
from pipeline.training.alike import Alike, words_alike
from pipeline.training.context_steps import (
    Choice,
    Places,
    Text,
    fill_inputs,
    fill_places,
    learn_choice,
    learn_inputs,
    rows_of,
)

LOG = logging.getLogger("kehoach.training")
SEED = 5
WIDTH, HIDDEN, DEPTH = 48, 320, 64
BATCH = 1024
# So that short lines, misread neighbours and headings are known, too: shares of the words.
CUT_SHORT, MISREAD, IN_CAPITALS = 0.15, 0.02, 0.03
ROW_RATE, ROW_RATE_LAST, RATE, RATE_LAST = 0.06, 0.1, 1e-3, 0.05  # the last as shares of the first
MOMENTUM, SQUARES = 0.9, 0.999  # of Adam
SAID_EVERY = 2000  # batches


class _Dense:
    """An array that is learned by Adam."""

    def __init__(self, values: Singles) -> None:
        self.values = values
        self._mean, self._square, self._steps = np.zeros_like(values), np.zeros_like(values), 0

    def move(self, slope: Singles, rate: float) -> None:
        """Down the slope, by its running mean."""
        self._steps += 1
        self._mean += np.float32(1 - MOMENTUM) * (slope - self._mean)
        self._square += np.float32(1 - SQUARES) * (slope * slope - self._square)
        mean = self._mean / np.float32(1 - MOMENTUM**self._steps)
        spread = np.sqrt(self._square / np.float32(1 - SQUARES**self._steps))
        self.values -= np.float32(rate) * mean / (spread + np.float32(1e-8))


class Learner:
    """The network while it is learned."""

    def __init__(self, text: Text, alike: Alike) -> None:
        """A network that knows nothing yet, to be taught on a text."""
        self._random = np.random.default_rng(SEED)
        self._text, self._alike = text, alike
        ids, width = len(alike.counts), 2 * REACH * WIDTH
        self._words = rows_of(self._scattered(ids, WIDTH, 0.1), 1e-4)
        self._cases = rows_of(np.zeros((NO_CASE + 1, WIDTH), np.float32), 1e-2)
        self._meant = rows_of(self._scattered(ids, DEPTH, 0.05), 1e-3)
        self._usual = rows_of(np.zeros((ids, 1), np.float32), 1e-2)
        self._places = _Dense(self._scattered(width, HIDDEN, 3 * width**-0.5))
        self._own_case = _Dense(np.zeros((NO_CASE + 1, HIDDEN), np.float32))
        self._narrow = _Dense(self._scattered(HIDDEN, DEPTH, (2 / HIDDEN) ** 0.5))

    def _scattered(self, rows: int, columns: int, spread: float) -> Singles:
        return (self._random.standard_normal((rows, columns)) * spread).astype(np.float32)

    def learn(self, at: NDArray[np.int64], left: float) -> float:
        """Learns one batch; `left` is the share of the batches still to come. The mean loss."""
        places, own = self._seen(at)
        inputs = np.empty((len(at), self._places.values.shape[0]), np.float32)
        fill_inputs(self._words.values, self._cases.values, places, inputs)
        hidden: Singles = inputs @ self._places.values
        hidden += self._own_case.values[own]
        np.maximum(hidden, 0, out=hidden)
        targets = self._text.ids[at]
        wanted: Singles = hidden @ self._narrow.values
        choice = Choice(self._alike.ids[targets], self._alike.counts[targets], wanted)
        row_rate = np.float32(ROW_RATE * (ROW_RATE_LAST + (1 - ROW_RATE_LAST) * left))
        slopes = np.empty_like(wanted)
        shares = learn_choice(self._meant, self._usual, choice, row_rate, slopes)
        hard = np.flatnonzero(slopes.any(axis=1))
        hidden, slopes, inputs, own = hidden[hard], slopes[hard], inputs[hard], own[hard]
        below: Singles = slopes @ self._narrow.values.T
        below *= hidden > 0
        by_case: Singles = np.stack([below[own == case].sum(axis=0) for case in range(NO_CASE + 1)])
        back: Singles = below @ self._places.values.T
        size, rate = np.float32(len(at)), RATE * (RATE_LAST + (1 - RATE_LAST) * left)
        self._narrow.move(hidden.T @ slopes / size, rate)
        self._places.move(inputs.T @ below / size, rate)
        self._own_case.move(by_case / size, rate)
        near = Places(places.ids[hard], places.cases[hard], places.seen[hard])
        learn_inputs(self._words, self._cases, near, back, row_rate)
        return float(-np.log(np.maximum(shares, 1e-12)).mean())

    def _seen(self, at: NDArray[np.int64]) -> tuple[Places, NDArray[np.int64]]:
        """The words about each, some of them hidden, misread, or in capitals; the own cases."""
        random, shape = self._random, (len(at), 2 * REACH)
        seen = np.full((len(at), 2), REACH, np.int32)
        is_cut = random.random(seen.shape) < CUT_SHORT
        seen[is_cut] = random.integers(0, REACH, is_cut.sum())
        places = Places(np.zeros(shape, np.int32), np.zeros(shape, np.int32), seen)
        fill_places(self._text, at, places)
        is_misread = (random.random(shape) < MISREAD) & (self._alike.counts[places.ids] > 1)
        words = places.ids[is_misread]
        which = random.integers(0, 1 << 30, len(words)) % self._alike.counts[words]
        places.ids[is_misread] = self._alike.ids[words, which]
        own = self._text.cases[at].astype(np.int64)
        is_shouted = random.random(len(at)) < IN_CAPITALS
        cases = places.cases[is_shouted]
        places.cases[is_shouted] = np.where(cases < NO_CASE, Case.UPPER, NO_CASE)
        own[is_shouted] = np.where(own[is_shouted] < NO_CASE, Case.UPPER, NO_CASE)
        return places, own

    def learned(self) -> WideContext:
        """The network as it is now."""
        return WideContext(
            self._words.values,
            self._cases.values,
            self._places.values,
            self._own_case.values,
            self._narrow.values,
            self._meant.values,
            np.where(self._alike.counts > 1, self._usual.values[:, 0], -np.inf),
        )


def train_wide_context(
    corpora: Sequence[tuple[float, Iterable[str]]], folder: Path, words: int
) -> None:
    """Writes the network into the folder of a model; `words` are looked at, some more than once."""
    model = RepairModel(folder)
    alike = words_alike(model, read_channel(folder / Mode.OCR.value).words)
    random = np.random.default_rng(SEED)
    text, at = _examples(corpora, model.lexicon, alike, words, random)
    learner, batches, loss = Learner(text, alike), len(at) // BATCH, 0.0
    for i in range(batches):
        loss += learner.learn(at[i * BATCH : (i + 1) * BATCH], 1 - i / batches)
        if (i + 1) % SAID_EVERY == 0:
            LOG.info("wide context: %d of %d, %.4f nats a word", i + 1, batches, loss / SAID_EVERY)
            loss = 0.0
    write_wide_context(learner.learned(), folder / "context")
    (folder / "context" / CHECKSUMS).write_text(checksums_of(folder / "context"), encoding="ascii")


def _examples(
    corpora: Sequence[tuple[float, Iterable[str]]],
    lexicon: Lexicon,
    alike: Alike,
    words: int,
    random: np.random.Generator,
) -> tuple[Text, NDArray[np.int64]]:
    """The text of all corpora, and places in it in no order: of each corpus by its weight."""
    texts = [(weight, _written(paragraphs, lexicon)) for weight, paragraphs in corpora]
    found, start = [], 0
    for weight, text in texts:
        at = np.flatnonzero(alike.counts[text.ids] > 1)
        found.append((weight * len(at), at + start))
        start += len(text.ids)
    total = sum(share for share, _ in found)
    chosen = [random.choice(at, int(words * share / total)) for share, at in found if len(at)]
    at = np.concatenate(chosen)
    random.shuffle(at)
    ids, cases = (
        np.concatenate(column) for column in zip(*(text for _, text in texts), strict=True)
    )
    return Text(ids, cases), at


def _written(paragraphs: Iterable[str], lexicon: Lexicon) -> Text:
    """Paragraphs as ids and cases, START before each and behind the last."""
    ids, cases = array("H"), array("B")
    known: dict[str, tuple[tuple[int, int], ...]] = {}
    for paragraph in paragraphs:
        ids.append(START)
        cases.append(NO_CASE)
        for token in paragraph.split():
            if token not in known:
                known[token] = tuple(_pieces(token, lexicon))
            for index, case in known[token]:
                ids.append(index)
                cases.append(case)
    ids.extend([START] * REACH)
    cases.extend([NO_CASE] * REACH)
    return Text(np.frombuffer(ids, np.uint16), np.frombuffer(cases, np.uint8))


def _pieces(token: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The ids and cases of what stands between two blanks."""
    for text, kind in split_token(token):
        if kind == WORD:
            index = lexicon.id_of(text)
            if index is None:
                index = CODE if any(map(str.isdigit, text)) else UNKNOWN
            yield index, case_of(text)
        elif kind != SILENT:
            yield kind, NO_CASE
