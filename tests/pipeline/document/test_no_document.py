"""What is a document at all: texts of a few lines, each with the answer."""

from __future__ import annotations

import pytest

from extractors.errors import NoDocument
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from tests.pipeline.plans import PLAN

NONE = {
    "settings": "PermitRootLogin no\nPort 22\n# Ciphers and keying\nListenAddress 0.0.0.0\n",
    "a program": "import os\n\n\ndef main():\n    print(os.getcwd())\n",
    "a log": "2026-01-05 01:30:00 INFO started\n2026-01-05 01:30:02 INFO 12 files\n",
    "a letter in English": "1. Introduction\nThe committee shall report by June.\n- Review it.\n",
}
DOCUMENTS = {
    "a plan": PLAN,
    "Vietnamese without a head": "Hôm nay trời nắng.\nNgày mai có mưa.",
    "a list alone": "- Rà soát quy chế của đơn vị.\n- Báo cáo kết quả trước ngày 15/12.",
    "a head over figures": "KẾ HOẠCH\nSố: 12/KH-UBND\n\n12 13 14\n15 16 17\n18 19 20",
    "names of firms in a plan": PLAN + "\nABC Holdings Joint Venture Consulting Ltd\n" * 5,
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_document(text: str) -> None:
    with pytest.raises(NoDocument, match="nothing in it is a plan"):
        read_document(text.encode(), Config())


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_documents(text: str) -> None:
    read_document(text.encode(), Config())
