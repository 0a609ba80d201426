"""The likeliest word in each place of a document, and how sure each is.

The search goes over the document up to three times: the first pass tells the next ones how badly it
was read, and what it says elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.candidates import Candidates
from normalizers.diacritics.doubts import UNKNOWN_LIKELIHOOD
from normalizers.diacritics.memory import owners, phrases_elsewhere
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel
from normalizers.diacritics.pieces import NUMBER, UNKNOWN, WORD, Piece
from normalizers.diacritics.repaired import RepairedWord
from normalizers.diacritics.search import Lattice, Path, WordJoin, best_path, lattice_of
from normalizers.diacritics.second_pass import Weighed, noisier, remembering
from normalizers.diacritics.sureness import Chosen, confidence_of, signs

SURE = 0.98  # words that are surer are not asked of the document's memory
SURE_NUMBER = 0.99  # 0..1: "6 xã" may be "ở xã" or six communes
OTHERWISE = 0.9  # a word that was another one before the document was asked is no surer
MOST_NATS = 50.0  # of one rival


class SeenWord(NamedTuple):
    """A piece that the model sees, its place (line, piece), its mode, candidates and join."""

    line: int
    place: int
    piece: Piece
    mode: Mode | None
    candidates: Candidates
    join: WordJoin
    is_name: bool  # read by an engine of the right language, and like a name


def best_words(words: Sequence[SeenWord], model: RepairModel) -> Iterator[RepairedWord]:
    """Each word as the best path has it, and as the rest of the document bears it out."""
    if not words:
        return
    passes = _passes(words, model)
    lattice, path = passes.lattice, passes.path
    phrases = phrases_elsewhere(lattice, path.chosen)
    places, share = _borne_out(passes, phrases.support)
    confidence = np.minimum(share, np.minimum(passes.alone, path.joint))
    is_figure = np.array([word.piece.kind == NUMBER for word in words])
    places = np.where(is_figure & (confidence < SURE_NUMBER), lattice.offsets[1:] - 1, places)
    texts = [
        word.candidates.words[place]
        for word, place in zip(words, (places - lattice.offsets[:-1]).tolist(), strict=True)
    ]
    capitals = np.array([text[:1].isupper() for text in texts])
    chosen = Chosen(places, share, capitals, phrases.before[places], phrases.after[places])
    learned = confidence_of(signs(lattice, path, chosen), model.sureness)
    likelihood = np.where(lattice.ids[places] == UNKNOWN, UNKNOWN_LIKELIHOOD, path.likelihood)
    found = zip(
        *(column.tolist() for column in (share, confidence, learned, likelihood)), strict=True
    )
    for word, text, (of_light, of_stripped, of_misread, likely) in zip(
        words, texts, found, strict=True
    ):
        is_light, is_misread = (
            word.mode is Mode.LIGHT,
            word.mode is Mode.OCR and word.piece.kind == WORD,
        )
        sure = of_light if is_light else of_misread if is_misread else of_stripped
        yield RepairedWord(word.piece.text, text, sure, likely)


def _borne_out(
    passes: _Passes, support: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The candidate of each word, and its share among its rivals.

    Only what the document bears out better may take the place of what the search found.
    """
    lattice, path = passes.lattice, passes.path
    own, starts = owners(lattice), lattice.offsets[:-1]
    unsure = path.confidence < SURE
    weights = path.weights + support * unsure[own]
    better = unsure[own] & (support > support[path.chosen][own])
    better[path.chosen] = True
    best = np.where(better, weights, -np.inf)
    places = np.flatnonzero(best == np.maximum.reduceat(best, starts)[own])
    chosen = np.zeros(len(starts), np.int64)
    chosen[own[places][::-1]] = places[::-1]
    rivals = np.exp(np.minimum(weights - weights[chosen][own], MOST_NATS))
    return chosen, np.where(unsure, 1.0 / np.add.reduceat(rivals, starts), path.confidence)


class _Passes(NamedTuple):
    """The lattice and the path after all passes.

    `alone` is how sure each word was without what the document says elsewhere: that may choose
    another word, but makes none surer.
    """

    lattice: Lattice
    path: Path
    alone: NDArray[np.float64]


def _passes(words: Sequence[SeenWord], model: RepairModel) -> _Passes:
    weighed = list(map(_weighed, words))
    lattice = lattice_of([word.candidates for word in words], [word.join for word in words])
    path = best_path(model.language, lattice)
    louder = noisier(weighed, lattice, path)
    path = path if louder is lattice else best_path(model.language, louder)
    told = remembering(weighed, louder, path)
    if told is louder:
        return _Passes(louder, path, path.confidence)
    last = best_path(model.language, told)
    alone = np.where(last.chosen == path.chosen, path.confidence, OTHERWISE)
    return _Passes(told, last, alone)


def _weighed(word: SeenWord) -> Weighed:
    is_light = word.mode is Mode.LIGHT and word.piece.kind == WORD
    return Weighed(word.piece.text, word.candidates.words, is_light)
