"""Plans printed with a fallback font for their Vietnamese letters give the same rows."""

from __future__ import annotations

from hashlib import sha256

import pytest

from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.places import DOCUMENTS
from tests.test_formats import STEMS, compare, read_document_file
from tests.tools.rendering.two_fonts import with_two_fonts


@pytest.mark.parametrize("stem", STEMS[:3])
@pytest.mark.parametrize("late", [False, True], ids=["in their turn", "after the line"])
def test_letters_of_a_second_font(stem: str, late: bool) -> None:
    path = DOCUMENTS / f"{stem}.pdf"
    data = with_two_fonts(path.read_bytes(), late)
    source = SourceFile(path, path.name, sha256(data).hexdigest(), len(data))
    expected = read_document_file(stem, "pdf")
    result = compare(expected.tasks, process_document(data, source, Config()).tasks)  # type: ignore[union-attr]
    assert result.f1 >= 0.99, result.misses
    assert result.cell_share >= 0.99
