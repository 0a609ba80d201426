"""What the comparison asks for, how it reads answers, and the lines that it prints."""

from collections import Counter
from pathlib import Path

import pytest

from tests.places import DOCUMENTS
from tests.tools.peers import mending
from tests.tools.peers.__main__ import row, summed
from tests.tools.peers.environments import MENDERS, PEERS, Peer, Ready, prepare
from tests.tools.peers.found import Asked, Found
from tests.tools.peers.inputs import InputFile, Kind, asked, word_text
from tests.tools.peers.readers import MENDERS as MENDING
from tests.tools.peers.readers import READERS, cells, measured

BARE = Asked("Kiểm kê tài sản", (), in_table=False)
LED = Asked("Sửa chữa kho", ("Phòng Tư pháp",), in_table=True)
FILES = [
    InputFile(Path("a.pdf"), Kind.PDF, 2, Counter({"kiểm": 1, "kê": 1}), (BARE,)),
    InputFile(Path("b.pdf"), Kind.PDF, 3, Counter({"sửa": 2}), (LED,)),
]


@pytest.mark.parametrize(
    ("truth", "others"),
    [
        ({"text": "Họp", "leads": ["Sở A"], "deadline_raw": "Quý I"}, ("Sở A", "Quý I")),
        ({"text": "Họp", "leads": None, "deadline_raw": ""}, ()),
        ({"task": "Họp", "leads": [], "deadline": "Tháng 6"}, ("Tháng 6",)),
        ({"text": "Họp", "deadline": {"kind": "period"}}, ()),
    ],
)
def test_asked(truth: dict[str, object], others: tuple[str, ...]) -> None:
    assert asked(truth, True) == Asked("Họp", others, True)


def test_a_file_without_an_answer_counts_as_empty() -> None:
    given = {"a.pdf": {"file": "a.pdf", "text": "Kiểm kê tài sản", "tables": [], "cpu": 1.0}}
    sums = summed(FILES, given)
    assert sums.words == pytest.approx(0.5)
    assert (sums.elsewhere, sums.in_tables) == (Found(1, 1, 1), Found(0, 0, 1))
    assert sums.cpu == pytest.approx(0.5)
    assert sums.remark == "1 of 2 files: no answer"


def test_a_tool_that_cannot_run_keeps_its_row() -> None:
    (peer,) = (peer for peer in PEERS if peer.name == "docling")
    ready = prepare(peer)
    assert ready.why_not.startswith("not run: ")
    assert row(peer, ready, None).endswith(f"| – | {ready.why_not} |")
    missing = prepare(Peer("none", (), program=("no-such-program-at-all",)))
    assert missing.why_not.startswith("not installed")


def test_every_tool_has_a_reader() -> None:
    assert {peer.name for peer in PEERS if not peer.why_not} == set(READERS)
    assert {peer.name for peer in MENDERS} == set(MENDING)


def test_a_tool_that_fails_says_how() -> None:
    def fails(path: Path) -> None:
        raise ValueError(path.name)

    assert measured(fails, Path("x.pdf")) == {"file": "x.pdf", "error": "ValueError: x.pdf"}


def test_empty_cells() -> None:
    assert cells([["a", None, float("nan"), 3]]) == [["a", "", "", "3"]]


def test_the_words_of_a_word_file() -> None:
    lines = word_text(DOCUMENTS / "02-ubnd-xa-chuyen-doi-so.docx").splitlines()
    assert "Độc lập - Tự do - Hạnh phúc" in lines


def test_shares_right_want_all_lines() -> None:
    whole = mending.shares_right({mending.STRIPPED: list(mending.PRINTED)})
    assert whole == {mending.STRIPPED: 1.0}
    assert mending.shares_right({mending.STRIPPED: ["one line"]}) == {}


def test_a_row_of_the_table() -> None:
    given = {"a.pdf": {"file": "a.pdf", "text": "Kiểm kê tài sản", "tables": [], "cpu": 0.1}}
    line = row(PEERS[1], Ready(Path("python"), "1.2"), summed(FILES[:1], given))
    assert line == "| pdfplumber 1.2 | 1.000 | – | – | 1.000 | 1.000 | 50 |  |"
