"""The likeliest word in each place of a document, and how sure each is.

The search goes over the document up to three times: the first pass tells the next ones how badly it
was read, and what it says elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.candidates import Candidates
from normalizers.diacritics.doubts import UNKNOWN_LIKELIHOOD
from normalizers.diacritics.memory import owners, phrases_elsewhere
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel
from normalizers.diacritics.pieces import NUMBER, UNKNOWN, WORD, Piece
from normalizers.diacritics.repaired import RepairedWord
from normalizers.diacritics.search import Lattice, Path, WordJoin, best_path, lattice_of, weighed
from normalizers.diacritics.second_pass import Weighed, noisier, remembering
from normalizers.diacritics.sureness import Chosen, confidence_of, signs
from normalizers.diacritics.wide_context import cases_of, wide_support

SURE = 0.98  # words that are surer are not asked of the document's memory
SURE_NUMBER = 0.99  # 0..1: "6 xã" may be "ở xã" or six communes
# A word in small letters that its neighbours foretell so is one, whatever they may be: of 119 such
# figures none was printed ("Xác định 6 việc" is "rõ việc"). A Roman numeral is none ("Học kỳ 1").
FORETOLD = 0.982  # 0..1
OTHERWISE = 0.9  # a word that was another one before the document was asked is no surer
MOST_NATS = 50.0  # of one rival
QUITE_SURE = 0.999  # 0..1: words that are surer are not asked of the words further about them
WIDE_RANGE = 8.0  # nats below the chosen candidate at which a rival is not asked about
WIDE, MOST_WIDE = 0.28, 8.0  # nats for one that the words further about say, and how many count
DOUBTED = (Mode.OCR, Mode.STRIPPED)
Floats = NDArray[np.float64]
Places = NDArray[np.int64]


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
    wide = _wide(words, passes, model)
    places, share = _borne_out(passes, phrases.support, wide)
    alone = np.where(places == path.chosen, np.minimum(passes.alone, path.joint), OTHERWISE)
    confidence = np.minimum(share, alone)
    is_word = (confidence >= SURE_NUMBER) | (share >= FORETOLD) & _are_small(words, lattice, places)
    is_figure = np.array([word.piece.kind == NUMBER for word in words]) & ~is_word
    places = np.where(is_figure, lattice.offsets[1:] - 1, places)
    texts = _texts(words, lattice, places)
    capitals = np.array([text[:1].isupper() for text in texts])
    chosen = Chosen(
        places,
        share,
        capitals,
        phrases.before[places],
        phrases.after[places],
        _wide_share(lattice, wide, places),
    )
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


def _texts(
    words: Sequence[SeenWord], lattice: Lattice, places: NDArray[np.integer[Any]]
) -> list[str]:
    """How the candidates in these places of the lattice are written."""
    own = (places - lattice.offsets[:-1]).tolist()
    return [word.candidates.words[place] for word, place in zip(words, own, strict=True)]


def _are_small(words: Sequence[SeenWord], lattice: Lattice, places: Places) -> NDArray[np.bool_]:
    return np.array([text.islower() for text in _texts(words, lattice, places)])


def _wide(words: Sequence[SeenWord], passes: _Passes, model: RepairModel) -> Floats:
    """What the words further about each word that is not quite sure say of its candidates, in nats.

    An engine of the right language is not doubted so: what it read stays unless it is surely wrong.
    """
    lattice, path = passes.lattice, passes.path
    asked = (path.confidence < QUITE_SURE) & np.array([word.mode in DOUBTED for word in words])
    if not asked.any():
        return np.full(len(lattice.ids), -np.inf)
    texts = _texts(words, lattice, path.chosen)
    cases = cases_of(texts, [word.piece.kind for word in words])
    is_asked = asked[owners(lattice)] & (path.weights > -WIDE_RANGE)
    return wide_support(model.context, lattice, path.chosen, cases, is_asked)


def _borne_out(passes: _Passes, support: Floats, wide: Floats) -> tuple[Places, Floats]:
    """The candidate of each word, and its share among its rivals.

    Only what the document, or the words about it, bear out better may take the place of what the
    search found.
    """
    lattice, path = passes.lattice, passes.path
    own, starts = owners(lattice), lattice.offsets[:-1]
    unsure = path.confidence < SURE
    asked = unsure | (path.confidence < QUITE_SURE)
    further = np.where(np.isfinite(wide), WIDE * wide.clip(-MOST_WIDE, MOST_WIDE), 0.0)
    weights = path.weights + support * unsure[own] + further
    better = (unsure[own] & (support > support[path.chosen][own])) | (further > 0)
    better[path.chosen] = True
    best = np.where(better, weights, -np.inf)
    places = np.flatnonzero(best == np.maximum.reduceat(best, starts)[own])
    chosen = np.zeros(len(starts), np.int64)
    chosen[own[places][::-1]] = places[::-1]
    rivals = np.exp(np.minimum(weights - weights[chosen][own], MOST_NATS))
    return chosen, np.where(asked, 1.0 / np.add.reduceat(rivals, starts), path.confidence)


def _wide_share(lattice: Lattice, wide: Floats, places: Places) -> Floats:
    """The share of each chosen candidate by the words further about; nan where they say nothing."""
    own, starts = owners(lattice), lattice.offsets[:-1]
    is_asked = np.isfinite(wide)
    nats = np.where(is_asked, wide, 0.0)
    rivals = np.where(is_asked, np.exp(np.minimum(nats - nats[places][own], MOST_NATS)), 0.0)
    has_rivals = (np.add.reduceat(is_asked, starts, dtype=np.int64) > 1) & is_asked[places]
    return np.where(has_rivals, 1 / np.maximum(np.add.reduceat(rivals, starts), 1.0), np.nan)


class _Passes(NamedTuple):
    """The lattice and the path after all passes.

    `alone` is how sure each word was without what the document says elsewhere: that may choose
    another word, but makes none surer.
    """

    lattice: Lattice
    path: Path
    alone: NDArray[np.float64]


def _passes(words: Sequence[SeenWord], model: RepairModel) -> _Passes:
    seen = list(map(_weighed, words))
    lattice = lattice_of([word.candidates for word in words], [word.join for word in words])
    path = best_path(model.language, lattice, is_last=False)
    louder = noisier(seen, lattice, path)
    path = path if louder is lattice else best_path(model.language, louder, is_last=False)
    told = remembering(seen, louder, path)
    if told is louder:
        last = weighed(model.language, louder, path.chosen)
        return _Passes(louder, last, last.confidence)
    last = best_path(model.language, told)
    alone = np.where(last.chosen == path.chosen, path.confidence, OTHERWISE)
    return _Passes(told, last, alone)


def _weighed(word: SeenWord) -> Weighed:
    is_light = word.mode is Mode.LIGHT and word.piece.kind == WORD
    return Weighed(word.piece.text, word.candidates.words, is_light)
