"""Makes the table of places from dated releases: python -m pipeline.training.places GAZETTEER OUT.

GAZETTEER holds `places_dated.csv.gz` (level, code of the statistics office, name, code of the place
above, valid_from, valid_to; made from ThangLeQuoc/vietnamese-provinces-database, MIT), and
`convert_legacy_to_2025.tsv` (MIT), which says what became of each old commune. OUT is a gzipped CSV
with two further columns: `key`, by which a name is found, and `successors`, the codes of what
became of a place.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from normalizers.letters.text import fold
from normalizers.places.table import PlaceLevel, bare_key

MERGER = "2025-07-01"  # districts ended, communes and provinces were merged
COLUMNS = ("key", "level", "code", "name", "parent", "valid_from", "valid_to", "successors")
Row = dict[str, str]


def loose_key(name: str) -> str:
    """What two releases' spellings of a place share: "Xã Quí Quân", "Xã Quý Quân"."""
    return re.sub(r"[^a-z0-9]+", "", fold(name).replace("y", "i"))


def dated_rows(path: Path) -> list[Row]:
    """The rows of the dated table, without successors."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def tab_rows(path: Path) -> list[Row]:
    """The rows of a file of tabs."""
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def successors_of_provinces(rows: Iterable[Row]) -> dict[str, str]:
    """The name of an old province → the code of the one that its communes went to."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        votes[loose_key(row["old_province"])][row["new_province_code"]] += 1
    return {name: codes.most_common(1)[0][0] for name, codes in votes.items()}


def successors_of_communes(rows: Iterable[Row]) -> dict[tuple[str, str, str], list[str]]:
    """Province, district and commune that ended → the codes of the communes that they became."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in rows:
        names = (row["old_province"], row["old_district"], row["old_commune"])
        keys = tuple(map(loose_key, names))
        if row["new_commune_code"] not in found[keys[0], keys[1], keys[2]]:
            found[keys[0], keys[1], keys[2]].append(row["new_commune_code"])
    return found


def with_successors(
    rows: Iterable[Row],
    provinces: Mapping[str, str],
    communes: Mapping[tuple[str, str, str], list[str]],
) -> list[Row]:
    """The rows with what became of each; a place that was only renamed keeps its code."""
    table = list(rows)
    by_code = {(row["level"], row["code"], row["valid_from"]): row for row in table}

    def after(row: Row) -> list[str]:
        if not row["valid_to"]:
            return []
        if row["valid_to"] != MERGER:
            lives_on = (row["level"], row["code"], row["valid_to"]) in by_code
            return [row["code"]] if lives_on else []
        if row["level"] == PlaceLevel.PROVINCE:
            found = provinces.get(loose_key(row["name"]))
            return [found] if found else []
        district = by_code.get((PlaceLevel.DISTRICT, row["parent"], row["valid_from"]))
        if row["level"] != PlaceLevel.WARD or district is None:
            return []
        province = by_code[PlaceLevel.PROVINCE, district["parent"], row["valid_from"]]
        names = (province["name"], district["name"], row["name"])
        key = tuple(map(loose_key, names))
        return communes.get((key[0], key[1], key[2]), [])

    return [row | {"successors": " ".join(after(row))} for row in table]


def main() -> None:
    """Read the gazetteer and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gazetteer", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    folder = arguments.gazetteer
    conversion = tab_rows(folder / "convert_legacy_to_2025.tsv")
    rows = with_successors(
        dated_rows(folder / "places_dated.csv.gz"),
        successors_of_provinces(conversion),
        successors_of_communes(conversion),
    )
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({"key": bare_key(row["name"]), **row} for row in rows)
    # No time in the header: the same gazetteer gives the same bytes.
    arguments.out.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
