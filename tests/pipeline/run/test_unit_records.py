"""Units are kept as JSON, and what documents say of one is joined."""

import json

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_json import from_json, to_json
from pipeline.dataset.unit_records import UnitRecord
from pipeline.run.unit_records import UnitSums

ONE = UnitRecord(
    unit_id="vn/bo-xay-dung", name="Bộ Xây dựng", aliases=(Alias("Bộ XD", 1),), task_count=2
)


def merged(records: list[UnitRecord]) -> UnitRecord:
    """What documents say of a unit, one after the other, as one record."""
    sums = UnitSums()
    for number, record in enumerate(records):
        sums.add_record(record.unit_id, str(number), to_json(record))
    kept = UnitSums.of_values(json.loads(json.dumps(sums.to_values())))
    (found,) = kept.records(lambda unit_id: unit_id)
    return found


def test_a_record_comes_back() -> None:
    assert from_json(to_json(ONE)) == ONE


def test_the_usual_name_stays_and_counts_are_summed() -> None:
    other = UnitRecord(
        unit_id=ONE.unit_id,
        name="Bộ Xây Dựng",
        aliases=(Alias("Bộ XD", 2), Alias("Bộ Xây Dựng", 1)),
        task_count=5,
    )
    found = merged([ONE, other])
    assert (found.name, found.task_count) == ("Bộ Xây Dựng", 7)
    assert found.aliases == (Alias("Bộ XD", 3), Alias("Bộ Xây Dựng", 1))
    assert merged([ONE]) == ONE


def test_chunks_in_any_order_give_the_same_units() -> None:
    records = [
        UnitRecord(
            unit_id=f"vn/{number % 3}",
            name=f"Cơ quan {number % 2}",
            kind=f"loại {number}",
            aliases=(Alias(f"CQ {number % 4}", 1),),
            task_count=number % 2,
        )
        for number in range(12)
    ]
    chunks = []
    for first in range(0, len(records), 4):
        chunk = UnitSums()
        for number in range(first, first + 4):
            chunk.add_record(records[number].unit_id, f"{number:02d}", to_json(records[number]))
        chunks.append(chunk)
    forwards, backwards = UnitSums(), UnitSums()
    for one, other in zip(chunks, reversed(chunks), strict=True):
        forwards.add(one)
        backwards.add(other)
    found = [*forwards.records(str)]
    assert found == [*backwards.records(str)]
    assert [unit.kind for unit in found] == ["loại 0", "loại 4", "loại 2"]  # the first by hash


def test_a_unit_that_people_joined_takes_all() -> None:
    sums = UnitSums()
    for number, unit in enumerate(("a/to", "a/phong")):
        record = UnitRecord(unit_id=unit, name=unit, task_count=number + 1)
        sums.add_record(unit, str(number), to_json(record))
    (found,) = sums.records(lambda unit_id: "a/phong")
    assert (found.unit_id, found.name, found.task_count) == ("a/phong", "a/phong", 3)
