"""Units are kept as JSON, and what documents say of one is joined."""

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_json import from_json, to_json
from pipeline.dataset.unit_records import UnitRecord
from pipeline.run.unit_records import merged

ONE = UnitRecord(
    unit_id="vn/bo-xay-dung", name="Bộ Xây dựng", aliases=(Alias("Bộ XD", 1),), task_count=2
)


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
