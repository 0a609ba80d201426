"""What is compiled ahead, and that texts without damage want none of it."""

from __future__ import annotations

import subprocess
import sys

DAMAGED = [
    "Uy ban nhan dan xa to chuc hoi nghi trien khai ke hoach cai cach hanh chinh nam 2026.",
    "Giao Phòng Nội vu chu tri, phoi hop voi cac co quan, don vi lien quan thuc hien.",
    "I. MUC DICH, YEU CAU Nham nang cao chât luợng phuc vu nguoi dan",
    "Uy ban nhân dân xã t6 chirc hội nghi tông kêt công tac nam 2026 vào quy IV",
]
# Prints the functions that were compiled ahead, and those that a text wanted in another form.
COMPILED = """
import gc, sys
from numba.core.dispatcher import Dispatcher
from normalizers.diacritics.ahead import compile_ahead
from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode

def compiled():
    found = [item for item in gc.get_objects() if isinstance(item, Dispatcher)]
    return {(item.py_func.__name__, str(signature)) for item in found
            for signature in item.signatures if item.py_func.__module__.startswith("normalizers.")}

compile_ahead()
before = compiled()
for mode in Mode:
    repair_damaged(sys.argv[1:], [mode] * len(sys.argv[1:]))
print(*sorted({name for name, _ in before} & {"_search", "_weigh", "_walk"}))
print(*{name for name, _ in compiled() - before})
"""


def printed(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_a_damaged_text_compiles_nothing_more() -> None:
    assert printed(COMPILED, *DAMAGED) == ["_search _walk _weigh", ""]


def test_a_text_without_damage_does_not_wait_for_numba() -> None:
    code = "import sys; from normalizers.repair import repair; repair(sys.argv[1]);"
    code += "print('numba' in sys.modules)"
    clean = "Ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch."
    assert printed(code, clean) == ["False"]
    assert printed(code, DAMAGED[0] + "\n" + DAMAGED[0]) == ["True"]
