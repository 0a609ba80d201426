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
cli.main()
import pyarrow
print(pyarrow.default_memory_pool().backend_name, {"numpy", "pandas"} & sys.modules.keys())
"""


def test_a_run_that_writes_gives_back_what_it_used(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plan.txt").write_text(PLAN)
    words = ["run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--quiet", "--jobs", "1"]
    command = [sys.executable, "-c", CODE, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("system set()\n", 0), done.stderr
