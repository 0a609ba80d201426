"""Runs, heaps of marks and endless lines: what stays of them, and that it is soon said."""

from __future__ import annotations

import random

import pytest

from extractors.errors import DocumentTooLarge
from extractors.long_lines import LONGEST, MARKS, RUN, squeezed
from extractors.read_file import read_source
from tests.factories import CpuLimit
from tests.pipeline.plans import PLAN

LIMIT = 64 * 2**20
RUNS = ["." * 5000, "- " * 5000, "1. " * 5000, "\u00a0" * 5000, "|" * 5000, "0" * 5000,
        "phụ lục " * 500, "ngày 1 tháng 1, " * 500]  # fmt: skip


@pytest.mark.parametrize("run", RUNS, ids=lambda run: ascii(run[:3]))
def test_a_run_is_bounded_and_what_stands_around_it_stays(run: str) -> None:
    text = squeezed(f"Tổng số {run} hết")
    assert text.startswith("Tổng số ") and text.endswith(" hết")
    assert len(text) <= RUN + 30


def test_marks_on_one_letter_are_bounded() -> None:
    assert (
        squeezed("e" + "\u0301\u0302" * 5000 + "x" * 9)
        == "e" + "\u0301\u0302" * (MARKS // 2) + "x" * 9
    )


def test_an_endless_word_is_its_beginning_and_its_length() -> None:
    word = "".join(random.Random(3).choices("0123456789abcdef", k=400_000))
    assert squeezed(f"Ảnh {word} kèm theo") == f"Ảnh {word[:24]}… (400,000) kèm theo"
    address = f"https://an-binh.gov.vn/{word[:900]}"
    assert squeezed(f"{address} {'x y ' * 20} {address[:-1]}").startswith(address)


PLAIN = [
    "Kế hoạch " + "." * (RUN - 1) + " 5",
    "x" * RUN,
    "Văn phòng chủ trì, các đơn vị phối hợp; " * 40,
    "".join(random.Random(1).choices("abcdefgh ", k=50_000)),
]  # fmt: skip


@pytest.mark.parametrize("text", PLAIN, ids=lambda text: text[:9])
def test_what_a_plan_may_hold_stays(text: str) -> None:
    assert squeezed(text) == text


def test_blank_lines_are_no_run() -> None:
    text = PLAN + "\n" * 2000 + "Hết."
    (page,) = read_source(text.encode(), LIMIT).pages
    assert page.blocks[-1].number == text.count("\n") + 1  # type: ignore[union-attr]


def test_an_endless_line_is_refused_in_words() -> None:
    line = " ".join(random.Random(2).choices(("ab,", "cd;", "ef"), k=LONGEST // 3))
    with pytest.raises(DocumentTooLarge, match=r"a line has .* characters"):
        read_source(f"Việc {line}\n".encode(), LIMIT)


@pytest.mark.parametrize("atom", [".", "|", "1. ", ", ", "- ", "\u0301", "()"])
def test_three_megabytes_in_one_line_are_read_or_refused_soon(atom: str) -> None:
    line = atom * (3 * 2**20 // len(atom.encode()))
    with CpuLimit(0.7):
        read_source(f"{PLAN}\nViệc {line}\n".encode(), LIMIT)
