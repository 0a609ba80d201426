"""Words that a segmenter joined by underscores."""

from __future__ import annotations

import pytest

from normalizers.codecs.joined_words import part_joined
from normalizers.codecs.mend import mend_lines

SEGMENTED = [
    "Điều 2 . Sở Kế_hoạch và Đầu_tư chủ_trì , phối_hợp với các sở , ngành :",
    "- Xây_dựng kế_hoạch thu , chi ( quý I/2026 ) ;",
    "a ) Báo_cáo “ Tình_hình thực_hiện ” trước ngày 15/3/2026 .",
]
PARTED = [
    "Điều 2. Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ngành:",
    "- Xây dựng kế hoạch thu, chi (quý I/2026);",
    "a) Báo cáo “Tình hình thực hiện” trước ngày 15/3/2026.",
]
OTHERS = [
    ("names of files", ["Gửi tệp bao_cao_quy.docx, ke_hoach_nam.pdf, so_lieu_xa.xlsx về xã ."] * 3),
    ("one word", ["Các phòng xây_dựng kế hoạch , báo cáo ."]),
    ("emphasis", ["_Ghi chú_ của _Văn phòng_ , xã"] * 5),
    ("names of fields", ["user_name , first_name , last_name , row_count , page_size"] * 3),
    ("hardly any", [f"{'Các phòng rà soát hồ sơ của xã . ' * 40}xây_dựng kế_hoạch"] * 3),
]


def test_underscores_are_blanks() -> None:
    assert part_joined(SEGMENTED) == PARTED
    assert part_joined(PARTED) == PARTED


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("II._Mục_tiêu phát_triển :", "II. Mục tiêu phát triển:"),
        ("3._Rà_soát hồ_sơ .", "3. Rà soát hồ sơ."),
        ("a)_Rà_soát hồ_sơ .", "a) Rà soát hồ sơ."),
        ("Gửi về so.lieu_xa.xlsx .", "Gửi về so.lieu_xa.xlsx."),
    ],
)
def test_a_marker_is_no_part_of_a_word(line: str, expected: str) -> None:
    assert part_joined([*SEGMENTED, line])[-1] == expected


def test_it_is_told_as_a_repair() -> None:
    assert [(line.text, line.steps) for line in mend_lines(SEGMENTED)] == [
        (text, ("forms",)) for text in PARTED
    ]


def test_a_whole_name_is_parted() -> None:
    text = "Uỷ_ban_nhân_dân tỉnh , Hội_đồng_nhân_dân tỉnh tổ_chức thực_hiện ; các sở phối_hợp"
    assert part_joined([text])[0].startswith("Uỷ ban nhân dân tỉnh, Hội đồng nhân dân tỉnh tổ")


@pytest.mark.parametrize("lines", [c[1] for c in OTHERS], ids=[c[0] for c in OTHERS])
def test_others_stay(lines: list[str]) -> None:
    assert part_joined(lines) == lines
