"""How sure a word of misread text is: more than its margin tells.

Its neighbours may be wrong together with it ("thầy triệu" for "thủy triều"), a capital that nothing
foretells is a name, a figure may be a word, and what the document says elsewhere bears it out.
These signs are weighed by numbers that documents taught which were printed and read
(`tests.tools.sureness_weights`).
"""

from __future__ import annotations

import csv
from pathlib import Path as File
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.pieces import UNKNOWN
from normalizers.diacritics.search import Lattice, Path

Floats = NDArray[np.float64]

# What tells how sure a word is, in the order of the weights; a "+" opens where a slope changes.
SIGNS = (
    "always", "margin", "margin + 3", "joint margin", "joint margin + 3",
    "likelihood", "likelihood + -4", "likelihood + -2", "capital", "likelihood of a capital",
    "unknown", "phrase before", "phrase after", "margin before", "margin after",
    "wide margin", "wide margin + 0", "not asked", "other than found",
)  # fmt: skip
LEAST_SHARE = 1e-7
MOST_NATS, UNLIKELIEST = 14.0, -12.0
MOST_SAID = 50.0  # nats
MOST_MARGIN = 6.0  # nats: above, words are wrong that their authors misspelled
MOST_WIDE = 8.0  # nats
MOST_OF_NEIGHBOUR = 3.0  # nats: neighbours that are surer say no more
FIRST = 3.0  # nats of a margin
HARDLY, BARELY = -4.0, -2.0  # nats of a likelihood
# 0.95 is to be taken for granted. It is said where the signs say 0.994: there 200 right words are
# doubted for each wrong one, and 600 a step higher. What has less is no surer than `MOST_UNSURE`.
# Of what has more less than counted is left to doubt.
MOST_UNSURE, SLOPE_ABOVE, START_ABOVE = 0.94, 8.0, -37.9  # 0..1; nats for a nat; nats


class Chosen(NamedTuple):
    """What was chosen for each word: places in `Lattice.ids`, and each one's share of its rivals.

    `before` and `after` are how often it stands elsewhere beside its neighbours; `wide` is its
    share by the words further about, nan where they say nothing.
    """

    places: NDArray[np.int64]
    share: Floats
    is_capital: NDArray[np.bool_]
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    wide: Floats


def read_sureness(path: File) -> Floats:
    """The weights of a file with the columns sign and weight."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        known = {row["sign"]: float(row["weight"]) for row in rows}
    return np.array([known[sign] for sign in SIGNS])


def write_sureness(weights: Floats, path: File) -> None:
    """Writes the file that `read_sureness` reads."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        writer.writerows((sign, f"{w:.3f}") for sign, w in zip(SIGNS, weights, strict=True))


def signs(lattice: Lattice, path: Path, chosen: Chosen) -> Floats:
    """The signs of the words of a path, one row each."""
    ids = lattice.ids[chosen.places]
    margin, joint = _nats(chosen.share).clip(max=MOST_MARGIN), _nats(path.joint)
    likelihood = np.maximum(path.likelihood, UNLIKELIEST)
    is_silent = np.isnan(chosen.wide)
    wide = np.where(is_silent, 0.0, _nats(chosen.wide).clip(-MOST_WIDE, MOST_WIDE))
    near = np.minimum(np.concatenate([[0.0], margin, [0.0]]), MOST_OF_NEIGHBOUR)
    return np.column_stack(
        [
            np.ones(len(ids)),
            margin,
            np.maximum(0.0, margin - FIRST),
            joint,
            np.maximum(0.0, joint - FIRST),
            likelihood,
            np.maximum(0.0, likelihood - HARDLY),
            np.maximum(0.0, likelihood - BARELY),
            chosen.is_capital,
            chosen.is_capital * likelihood,
            ids == UNKNOWN,
            *np.log1p([chosen.before, chosen.after]),
            near[:-2],
            near[2:],
            wide,
            np.maximum(0.0, wide),
            is_silent,
            chosen.places != path.chosen,
        ]
    )


def _nats(share: Floats) -> Floats:
    within = np.clip(share, LEAST_SHARE, 1 - LEAST_SHARE)
    found: Floats = np.log(within / (1 - within)).clip(max=MOST_NATS)
    return found


def confidence_of(found: Floats, weights: Floats) -> Floats:
    """How sure (0..1) the words with these signs are."""
    nats = found @ weights
    unsure = np.minimum(_share(nats), MOST_UNSURE)
    return np.maximum(unsure, _share(np.minimum(SLOPE_ABOVE * nats + START_ABOVE, MOST_SAID)))


def _share(nats: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-nats))
    return found
