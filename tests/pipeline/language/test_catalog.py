"""Every message for people has its Vietnamese, and it says what the English says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from pipeline.cli import main
from pipeline.language.catalog import PO_FILE, compiled, entries_of, said, said_examples, speaking
from pipeline.language.choice import Language
from tests.tools.messages import messages

ENTRIES = entries_of(PO_FILE.read_text("utf-8"))
COMMANDS_RE = re.compile(r"`[^`]*`|--[a-z-]+|\.[a-z]{3,7}\b|kehoach\.toml")


@pytest.fixture
def vietnamese_is_spoken() -> Iterator[None]:
    with speaking(Language.VIETNAMESE):
        yield


def test_every_message_has_its_vietnamese() -> None:
    assert [text for text in messages() if text not in ENTRIES] == []


def test_the_compiled_catalogue_is_in_step() -> None:
    assert PO_FILE.with_suffix(".mo").read_bytes() == compiled(PO_FILE.read_text("utf-8"))


def test_gaps_commands_and_options_are_the_same() -> None:
    for english, vietnamese in ENTRIES.items():
        assert english.count("{}") == len(re.findall(r"\{\d?\}", vietnamese)), english
        assert sorted(COMMANDS_RE.findall(english)) == sorted(COMMANDS_RE.findall(vietnamese))
        assert english[-1:].isalnum() or english[-1] == vietnamese[-1], english


@pytest.mark.usefixtures("vietnamese_is_spoken")
@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("documents", "văn bản"),
        ("the PDF has 5000 pages; the limit is 2000", "PDF có 5000 trang; giới hạn là 2000"),
        (
            "a: it cannot be read: it is a file, not a folder",
            "a: không đọc được: đây là tệp, không phải thư mục",
        ),
        (
            "The file cannot be read: the disk is read-only; name another folder.",
            "Không đọc được tệp: đĩa chỉ cho đọc; hãy chọn thư mục khác.",
        ),
        ("argument -j: 0 is not a number from 1", "tham số -j: 0 không phải số từ 1 trở lên"),
        ("The file is empty.", "Tệp rỗng."),
        ("The content is binary, not a text.", "Nội dung là nhị phân, không phải văn bản."),
        ("documents: there is no such file", "documents: không có tệp này"),
        (
            "3 texts under “Nội dung: chung”: a closing paragraph",
            "3 đoạn thuộc “Nội dung: chung”: đoạn kết",
        ),
        (
            "pages 1, 2 were not read: no OCR; the page is damaged",
            "chưa đọc được các trang 1, 2: không có nhận dạng chữ; trang bị hỏng",
        ),
        ("nobody wrote this", "nobody wrote this"),
        ("Nobody wrote this.", "Nobody wrote this."),
        ("", ""),
    ],
)
def test_sentences(english: str, vietnamese: str) -> None:
    assert said(english) == vietnamese


def test_english_stays() -> None:
    assert said("documents") == "documents"


@pytest.mark.usefixtures("vietnamese_is_spoken")
def test_remarks_of_examples_are_translated_commands_are_not() -> None:
    told = said_examples("examples:\n  kehoach doctor     what is missing, and how to install it\n")
    assert told == "ví dụ:\n  kehoach doctor     thiếu gì và cách cài\n"


@pytest.mark.parametrize("words", [["run", "--help"], ["--help"], ["export", "-h"]])
def test_help_is_vietnamese(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SystemExit):
        main(words)
    told = capsys.readouterr().out
    assert told.startswith("cách dùng: kehoach")
    assert told.count("cách dùng") == 1
    assert "tùy chọn:" in told
    assert "ví dụ:" in told
    assert not re.search(r"\b(the|usage|options|show)\b", told)


def test_what_is_wrong_is_said_in_vietnamese(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["run", "/nowhere", "--out", "/tmp/x", "--lang", "vi"]) == 2
    assert capsys.readouterr().err == "kehoach: /nowhere: không có tệp hay thư mục này\n"
    with pytest.raises(SystemExit):
        main(["run", "--lang", "vi"])
    assert "thiếu tham số: INPUT, -o/--out" in capsys.readouterr().err
