"""Which words of a printed text stand in no column."""

import pytest

from extractors.lines.label_words import LabelRole, known_words
from pipeline.document.word_runs import lost_words, runs_of

HELD = (
    "Rà soát quy chế làm việc của cơ quan",
    "Phòng Kinh tế, Văn phòng Sở",
    "Quý III/2026",
    "5/KH-SNV",
    "Thường xuyên",
)
CASES = [
    ("- Rà soát quy chế làm việc của cơ quan.", ""),
    ("1.2. Rà soát quy chế làm việc của cơ quan", ""),
    ("Rà soát quy chế", ""),
    ("Cơ quan chủ trì: Phòng Kinh tế và Văn phòng Sở.", ""),
    ("b) Đơn vị phối hợp: Văn phòng Sở; thời gian: Quý III/2026", ""),
    ("(Chủ trì: Phòng Kinh tế; thời gian: thường xuyên)", ""),
    ("Số: 5/KH-SNV", ""),
    ("Phòng Kinh tế\tQuý III/2026", ""),
    ("", ""),
    ("…………", ""),
    ("Chủ trì: Phòng Kinh tế (tổ Kế toán)", "phòng kinh tế tổ kế toán"),
    ("Rà soát nội quy làm việc của cơ quan", "rà soát nội quy"),
    ("Sửa nội quy", "sửa nội quy"),
    ("Ghi nhớ: Quý III/2026", "ghi nhớ quý iii"),
    ("cơ quan quy chế", "cơ quan quy chế"),
]


@pytest.mark.parametrize(("text", "lost"), CASES, ids=[case[0] for case in CASES])
def test_lost_words(text: str, lost: str) -> None:
    assert " ".join(lost_words(text, runs_of(HELD))) == lost


def test_the_labels_of_a_document_stand_for_columns() -> None:
    own = known_words().with_learned({"Người lo liệu": LabelRole.LEAD})
    runs = runs_of(HELD)
    assert lost_words("Người lo liệu: Phòng Kinh tế", runs, own) == []
    assert lost_words("Người lo liệu: Phòng Kinh tế", runs) != []
