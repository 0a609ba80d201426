"""How many pairs of unit names other ways of matching tell right, beside the resolver.

The pairs are those of `tests/normalizers/units/name_pairs.toml`. Each scorer of rapidfuzz gets the
threshold that serves it best on these very pairs, which flatters it. nomenklatura is measured in
its own environment: `python -m tests.tools.name_peers --pairs pairs.json` writes the pairs,
`--nomenklatura`, run there, scores them.

    python -m tests.tools.name_peers
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parents[1] / "normalizers" / "units" / "name_pairs.toml"
SCORERS = ("ratio", "token_sort_ratio", "token_set_ratio", "WRatio", "partial_ratio")


class NamePair(NamedTuple):
    """Two names of one document, whether they are one unit, and what the resolver says."""

    one: str
    other: str
    is_same: bool
    resolved: bool = False


def name_pairs() -> list[NamePair]:
    """All pairs of names of a document."""
    from tests.normalizers.units.test_resolve import resolver

    pairs: dict[tuple[str, str], NamePair] = {}
    for number, document in enumerate(tomllib.loads(TABLE.read_text("utf-8"))["document"]):
        resolve = resolver(document)
        owner = {name: place for place, names in enumerate(document["units"]) for name in names}
        for one, other in combinations(sorted(owner), 2):
            is_one = resolve(one).unit is not None and resolve(one).unit == resolve(other).unit
            pair = NamePair(one, other, owner[one] == owner[other], is_one)
            pairs[f"{number} {one}", other] = pair
    return list(pairs.values())


def balanced(pairs: Sequence[NamePair], said: Iterable[bool]) -> tuple[int, int, float]:
    """Pairs told right among those that are one and those that are two, and the mean share."""
    right = Counter(pair.is_same for pair, is_one in zip(pairs, said, strict=True)
                    if pair.is_same == is_one)  # fmt: skip
    total = Counter(pair.is_same for pair in pairs)
    share = (right[True] / total[True] + right[False] / total[False]) / 2
    return right[True], right[False], share


def at_best(pairs: Sequence[NamePair], score: Callable[[str, str], float]) -> tuple[str, float]:
    """What the best threshold of a score (0..100) comes to."""
    scores = [score(pair.one, pair.other) for pair in pairs]
    tried = ((limit, balanced(pairs, [s >= limit for s in scores])) for limit in range(50, 101))
    limit, (same, apart, share) = max(tried, key=lambda item: item[1][2])
    return f"same {same}, apart {apart} at {limit}", share


def score_by_nomenklatura(pairs: Sequence[NamePair]) -> list[tuple[str, str, float]]:
    """The same for the algorithms of nomenklatura."""
    from followthemoney import EntityProxy, model
    from nomenklatura.matching import ALGORITHMS, ScoringConfig

    def entity(name: str) -> EntityProxy:
        return model.get_proxy({"id": name, "schema": "PublicBody", "properties": {"name": [name]}})

    config = ScoringConfig.defaults()
    return [
        (
            f"nomenklatura {algorithm.NAME}",
            *at_best(
                pairs,
                lambda one, other, by=algorithm: (
                    100 * by.compare(entity(one), entity(other), config).score
                ),
            ),
        )
        for algorithm in ALGORITHMS
    ]


def main() -> None:
    """Print a line for the resolver and for each other way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, help="write the pairs there, and nothing else")
    parser.add_argument("--nomenklatura", type=Path, help="score the pairs that stand there")
    options = parser.parse_args()
    if options.nomenklatura:
        pairs = [NamePair(*row) for row in json.loads(options.nomenklatura.read_text("utf-8"))]
        for line in score_by_nomenklatura(pairs):
            print("{:<34} {:<30} balanced {:.3f}".format(*line))
        return
    pairs = name_pairs()
    if options.pairs:
        options.pairs.write_text(json.dumps(pairs, ensure_ascii=False), "utf-8")
        return
    from rapidfuzz import fuzz

    print(f"{sum(pair.is_same for pair in pairs)} pairs are one unit, the rest of {len(pairs)} two")
    same, apart, share = balanced(pairs, [pair.resolved for pair in pairs])
    print(f"{'kehoach':<34} {f'same {same}, apart {apart}':<30} balanced {share:.3f}")
    for name in SCORERS:
        scorer = getattr(fuzz, name)
        said, share = at_best(pairs, lambda a, b, by=scorer: by(a.lower(), b.lower()))
        print(f"{'rapidfuzz ' + name:<34} {said:<30} balanced {share:.3f}")


if __name__ == "__main__":
    main()
