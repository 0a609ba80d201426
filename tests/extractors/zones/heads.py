"""Heads of documents for tests: a text that begins with one, and what is read of it."""

from __future__ import annotations

from extractors.models import FrontMatter
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

BODY = (
    "\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND xã An Lạc;\n\nI. MỤC ĐÍCH\n- "
    "A.\nII. NHIỆM VỤ\n- B.\n"
)
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def read_head(text: str) -> FrontMatter:
    """What is read of a head over a body."""
    blocks = document(text + BODY)
    return read_front_matter(blocks, split_zones(blocks))
