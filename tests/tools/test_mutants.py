"""Which changes of the code are tried, and how they are shown."""

from pathlib import Path

import pytest

from tests.tools.mutants import Mutant, module_of, sample, settings, where_tested

PLACES = [Mutant(f"{row}{name}", "a.py", name, row, 0) for row in range(20) for name in "bcd"]
TYPES = Mutant("t", "a.py", "core/ReplaceBinaryOperator_BitOr_Add", 30, 0)


def test_a_sample_takes_one_change_at_a_place() -> None:
    chosen = sample([*PLACES, TYPES], 10, seed=3)
    assert len(chosen) == len({mutant.row for mutant in chosen}) == 10
    assert sample([TYPES, *reversed(PLACES)], 10, seed=3) == chosen
    assert sample(PLACES, 10, seed=4) != chosen


def test_names_of_jobs_choose_no_change() -> None:
    renamed = [mutant._replace(job=f"{99 - i}") for i, mutant in enumerate(PLACES)]
    chosen, again = (sample(mutants, 10, seed=3) for mutants in (PLACES, renamed))
    assert [mutant[1:] for mutant in again] == [mutant[1:] for mutant in chosen]


def test_a_sample_passes_over_types() -> None:
    assert TYPES not in sample([*PLACES, TYPES], 100, seed=1)
    assert len(sample(PLACES, 100, seed=1)) == 20


@pytest.mark.parametrize(
    ("room", "module", "tests"),
    [
        ("normalizers/time/", "normalizers/time", "tests/normalizers/time"),
        ("normalizers/metrics", "normalizers/metrics.py", "tests/normalizers/test_metrics.py"),
        (
            "normalizers/letters/numerals.py",
            "normalizers/letters/numerals.py",
            "tests/normalizers/letters/test_numerals.py",
        ),
    ],
)
def test_rooms_and_their_tests(room: str, module: str, tests: str) -> None:
    assert module_of(room) == Path(module)
    assert where_tested(Path(module)) == Path(tests)
    assert f'module-path = "{module}"' in settings(Path(module))


def test_a_room_that_is_none() -> None:
    with pytest.raises(SystemExit, match="no package and no module"):
        module_of("normalizers/nothing")
