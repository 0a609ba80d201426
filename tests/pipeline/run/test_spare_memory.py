"""The memory of a process that does nothing else."""

import subprocess
import sys
from pathlib import Path

from tests.pipeline.plans import PLAN
from tests.places import ROOT

CODE = """
import sys
from pipeline import cli
assert "pyarrow" not in sys.modules
cli.main(["run", sys.argv[1], "--out", sys.argv[2], "--quiet", "--jobs", "1"])
import pyarrow
print(pyarrow.default_memory_pool().backend_name)
"""


def test_a_run_that_writes_gives_back_what_it_used(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plan.txt").write_text(PLAN)
    command = [sys.executable, "-c", CODE, str(tmp_path / "in"), str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("system\n", 0), done.stderr
