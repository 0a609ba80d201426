"""Whole plans in the encodings of the time before Unicode.

Word files in their fonts, bytes of text files.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import escape, unescape
from pathlib import Path

import pytest

from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.normalizers.codecs.encoders import ENCODERS, cp1258_letters, to_tcvn3, to_vni
from tests.test_formats import DOCUMENTS, compare
from tests.tools.codec_score import plans
from tests.tools.rendering.layouts import LAYOUTS

PLANS = plans()
TEXT_RE = re.compile(rb'(<w:t(?: [^>]*)?>)([^<]*)(?=</w:t>)|(<w:lvlText w:val=")([^"]*)')
TEXTS = ("word/document.xml", "word/footnotes.xml", "word/numbering.xml")
FACE = b"Times New Roman"


def read(data: bytes) -> DocumentResult:
    return process_document(
        data, SourceFile(Path("plan"), "plan", sha256(data).hexdigest(), len(data)), Config()
    )


@cache
def right(name: str) -> DocumentResult:
    return read("\n".join(PLANS[name]).encode())


def in_font(data: bytes, font: str, encode: Callable[[str], str]) -> bytes:
    """A Word file with all its text in a legacy font, which its styles and runs name."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as given,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            content = given.read(name).replace(FACE, font.encode())
            made.writestr(
                name,
                TEXT_RE.sub(lambda m: _coded(m, encode), content) if name in TEXTS else content,
            )
    return buffer.getvalue()


def _coded(match: re.Match[bytes], encode: Callable[[str], str]) -> bytes:
    head, text = (match[1], match[2]) if match[1] else (match[3], match[4])
    return bytes(
        head + escape(encode(unicodedata.normalize("NFC", unescape(text.decode())))).encode()
    )


def without_case(result: DocumentResult) -> DocumentResult:
    return replace(
        result, tasks=tuple(replace(task, task=task.task.lower()) for task in result.tasks)
    )


STEMS = [layout.stem for layout in LAYOUTS]
# Each plan stands for a part of the encodings: every encoding meets tables, prose and blocks.
SHARE = 3


@pytest.mark.parametrize("stem", STEMS[::SHARE])
def test_a_word_file_in_vni(stem: str) -> None:
    data = (DOCUMENTS / f"{stem}.docx").read_bytes()
    plain, found = read(data), read(in_font(data, "VNI-Times", to_vni))
    assert found.document.encoding_repair == "vni"
    assert [task.task for task in found.tasks] == [task.task for task in plain.tasks]
    assert found.document.title == plain.document.title
    assert found.document.quality_after == plain.document.quality_after
    assert found.document.quality_before is not None and found.document.quality_before < 0.6


@pytest.mark.parametrize("stem", STEMS[1::SHARE])
def test_a_word_file_in_tcvn3(stem: str) -> None:
    """Capitals with tones have no code: "Ủy ban" at the start of an item is no name any more."""
    data = (DOCUMENTS / f"{stem}.docx").read_bytes()
    plain, found = read(data), read(in_font(data, ".VnTime", to_tcvn3))
    assert found.document.encoding_repair == "tcvn3"
    assert found.document.quality_after == pytest.approx(plain.document.quality_after, abs=0.01)
    assert compare(without_case(plain).tasks, without_case(found).tasks).f1 >= 0.9


BYTES: list[tuple[str, Callable[[str], bytes], str]] = [
    ("vni", lambda text: to_vni(text).encode("cp1252", "replace"), "vni"),
    ("windows-1258", lambda text: cp1258_letters(text).encode("cp1258", "replace"), "nfc"),
    *(
        (name, lambda text, encode=encode: encode(text).encode(), step)  # type: ignore[misc]
        for name, encode in ENCODERS.items()
        if (step := {"vni": "vni", "viqr": "viqr"}.get(name, "mojibake"))
        and not name.startswith("tcvn3")
    ),
]


TEXT_FILES = [
    pytest.param(name, encode, step, id=f"{name}-bytes of {of}")
    for place, name in enumerate(PLANS)
    for other, (of, encode, step) in enumerate(BYTES)
    if place % SHARE == other % SHARE
]


@pytest.mark.parametrize(("name", "encode", "step"), TEXT_FILES)
def test_a_text_file(name: str, encode: Callable[[str], bytes], step: str) -> None:
    found = read(encode("\n".join(PLANS[name])))
    assert found.document.encoding_repair == step
    assert [task.task for task in found.tasks] == [task.task for task in right(name).tasks]
    assert found.document.title == right(name).document.title


@pytest.mark.parametrize("name", list(PLANS)[2::SHARE])
def test_a_text_file_in_tcvn3(name: str) -> None:
    found = read(to_tcvn3("\n".join(PLANS[name])).encode("cp1252", "replace"))
    assert found.document.encoding_repair == "tcvn3"
    assert compare(without_case(right(name)).tasks, without_case(found).tasks).f1 >= 0.9
