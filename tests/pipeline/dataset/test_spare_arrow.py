"""Arrow in a process that needs neither numpy nor pandas nor cloudpickle."""

import subprocess
import sys

SPARED = (
    "import sys; from pipeline.dataset.spare_arrow import spare_arrow; spare_arrow()\n"
    "import pyarrow as pa\n"
)


def printed_by(program: str) -> str:
    """What a program of its own prints: pyarrow looks for either once a process."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\n")[0]


def test_a_program_makes_tables_without_them() -> None:
    program = (
        f"{SPARED}table = pa.table({{'a': ['x', None], 'b': [[1], [2, 3]]}})\n"
        "print(table.to_pylist(), {'cloudpickle', 'numpy', 'pandas'} & sys.modules.keys())"
    )
    assert printed_by(program) == "[{'a': 'x', 'b': [1]}, {'a': None, 'b': [2, 3]}] set()"


def test_they_can_be_had_after_it() -> None:
    program = f"{SPARED}import numpy, pandas; print(pandas.Series(numpy.arange(3)).sum())"
    assert printed_by(program) == "3"


def test_what_is_there_stays() -> None:
    program = (
        "import sys, pandas; from pipeline.dataset.spare_arrow import spare_arrow\n"
        "spare_arrow(); import pyarrow as pa\n"
        "print(sys.modules['pandas'] is pandas, pa.table({'a': ['x']}).to_pandas()['a'].tolist())"
    )
    assert printed_by(program) == "True ['x']"
