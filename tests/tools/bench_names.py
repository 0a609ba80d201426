"""How long it takes to find 1,000,000 printed names among 50,000 known units.

The units are made of kinds, duties and places by chance (seeded); of the printed names a third is
exactly a unit's, a third lost its marks or case, the rest has a letter wrong or is of no unit.

    python -m tests.tools.bench_names [--names 1000000] [--units 50000]
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator

from normalizers.letters.text import fold
from normalizers.units.candidates import best_candidates

SEED = 20261129
KINDS = ("Sở", "Phòng", "Chi cục", "Trung tâm", "Ban", "Trường THPT", "Trạm Y tế", "Tổ", "UBND xã",
         "UBND phường", "Hội", "Trường Tiểu học")  # fmt: skip
WORDS = (
    "an bình cao đông giang hà hải hòa hưng kim lạc lâm long minh mỹ nam ngọc phong phú quang sơn "
    "tân thanh thành thạnh thịnh thủy trung trường tuyên vân văn việt vĩnh xuân yên tài chính nội "
    "vụ nông nghiệp môi giáo dục đào tạo khoa học công nghệ tư pháp dân tộc tổ chức kế hoạch hành"
)
SYLLABLES = WORDS.split()


def units(count: int, chance: random.Random) -> list[str]:
    """Names of units, all different."""
    names: set[str] = set()
    while len(names) < count:
        words = chance.choices(SYLLABLES, k=chance.randint(2, 6))
        names.add(f"{chance.choice(KINDS)} {' '.join(words).capitalize()}")
    return sorted(names)


def printed(known: list[str], count: int, chance: random.Random) -> Iterator[str]:
    """Names as documents print them."""
    for _ in range(count):
        name = chance.choice(known)
        match chance.randrange(6):
            case 0 | 1:
                yield name
            case 2:
                yield name.upper()
            case 3:
                yield fold(name)
            case 4:
                place = chance.randrange(len(name))
                yield name[:place] + chance.choice("aeiouhnt") + name[place + 1 :]
            case _:
                yield f"{name} {' '.join(chance.choices(SYLLABLES, k=2))}"


def main() -> None:
    """Print the time, the memory, and how many names found their unit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--units", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    chance = random.Random(SEED)
    known = units(options.units, chance)
    names = list(printed(known, options.names, chance))
    wall, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_utime
    found = best_candidates(names, known, workers=options.workers)
    after = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{options.names} names ({len(set(names))} distinct) against {options.units}: "
        f"{time.perf_counter() - wall:.1f} s, {after.ru_utime - used:.1f} s of CPU, "
        f"{after.ru_maxrss / 1024:.0f} MB; {len(found)} distinct names have a candidate"
    )


if __name__ == "__main__":
    main()
