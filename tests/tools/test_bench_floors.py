"""Which plans are measured, and that a small program's seconds are read."""

from tests.tools.bench_floors import STRIPPED, WARM_UP, seconds, text_plans


def test_the_plan_that_warms_up_comes_first() -> None:
    names = [path.name[:2] for path in text_plans()]
    assert names[0] == WARM_UP
    assert len(names) == len(set(names)) > 5
    assert STRIPPED not in names


def test_seconds_of_a_program() -> None:
    assert seconds("import sys; print(float(sys.argv[1]) / 2)", ["3"]) == 1.5
