"""Evidence for and against a join of two lines."""

import pytest

from extractors.lines.join_clues import WEIGHTS, Clue
from extractors.lines.joins import score_join

C = Clue
# what is tried, the line above, the line below, what the reader says, whether they are one
CASES = [
    ("a sentence goes on", "Đo mực nước của", "các hồ chứa", [C.BREAK], True),
    ("days of a program", "Lập đề cương gửi", "2026-05-15 → 2026-06-15", [C.BREAK], False),
    ("a figure in a sentence", "Lập đề cương cho", "2026 hộ của ba xã", [C.BREAK], True),
    ("a sentence ends", "Đo mực nước.", "Các hồ chứa", [C.BREAK], False),
    ("a full line", "Đo mực nước hồ", "Tây Lâm", [C.BREAK, C.FULL], True),
    ("blank lines part, none here", "Phối hợp với Ban", "Quản lý rừng", [C.BREAK, C.NO_GAP], True),
    ("blank lines part, a finished line", "Đo nước.", "Quản lý", [C.BREAK, C.NO_GAP], True),
    ("blank lines part, a short end", "nước.", "Đo hồ", [C.BREAK, C.NO_GAP, C.SHORT], False),
    ("a stray marker", "theo Dự án", "7: Trồng rừng", [C.BREAK, C.NO_GAP, C.OUT_OF_SEQUENCE], True),
    ("a marker that counts on", "1. Mục tiêu", "2. Trồng rừng", [C.BREAK, C.NO_GAP], False),
    ("an item behind a lead-in", "Nơi nhận:", "- Các thôn;", [C.BREAK, C.NO_GAP], False),
    ("bold goes on", "1. Mục", "2. đích", [C.BREAK, C.NO_GAP, C.OPEN_EMPHASIS], True),
    ("a bold heading ends", "1. Mục tiêu", "Đo nước", [C.BREAK, C.FULL, C.NEW_EMPHASIS], False),
    (
        "titles in capitals",
        "HẠT KIỂM LÂM",
        "TRƯỞNG HẠT",
        [C.BREAK, C.NO_GAP, C.SHORT_CAPITALS],
        False,
    ),
    (
        "capitals end a sentence",
        "Các thôn.",
        "CHỦ TỊCH",
        [C.BREAK, C.NO_GAP, C.CASE_CHANGES],
        False,
    ),
    ("the closing mark, misread", "Các thôn nộp sổ./,", "- Chi bộ thôn", [C.GAP], False),
    ("recipients and an office, misread", "Các thôn nộp", "Nơi nhận: „1 HỦ", [C.NO_GAP], False),
    ("an aside in the sentence", "Sửa máy thu", "(POS, ATM) để thu phí", [C.GAP], True),
    ("an aside that begins a line", "Sửa máy thu", "(POS, ATM) Để thu phí", [C.GAP], False),
    ("an aside below a sentence", "Sửa máy thu.", "(POS, ATM) để thu phí", [C.GAP], False),
    ("a lead-in below a sentence", "Sửa kho của xã.", "Nơi nhận:", [C.FULL], False),
    ("a lead-in below an item", "- Sửa kho, vườn;", "Cụ thể như sau:", [C.FULL], False),
    ("the end of a lead-in", "Các xã thực hiện", "Nhiệm vụ sau:", [C.FULL], True),
    ("a sentence with a colon", "Sửa kho.", "Các thôn nộp sổ về xã gồm:", [C.FULL], True),
    ("a basis after a title", "Tu bổ hồ năm 2026", "Căn cứ Luật Nước;", [C.FULL], False),
    ("a basis in a sentence", "Phòng Nước của xã", "căn cứ Luật Nước", [C.BREAK, C.FULL], True),
    ("a line in the middle", "Tu bổ hồ", "Để dân yên tâm", [C.FULL, C.SET_APART], False),
    ("columns", "UBND XÃ    CỘNG", "hòa", [C.BREAK, C.COLUMNS], False),
    ("a number alone and its text", "1.", "Phạm vi: các hồ", [C.BREAK], True),
    ("an article alone and its text", "Điều 1.", "Ban hành", [C.BREAK, C.NEW_EMPHASIS], True),
    ("a letter alone and its text", "B.", "Phạm vi các hồ", [C.BREAK], True),
    ("a letter alone below a sentence", "Đo mực nước.", "B.", [C.BREAK, C.FULL], False),
    ("the letter of a name", "Giao ông Lê Văn", "B.", [C.BREAK, C.FULL], True),
    ("a number alone and another", "1.", "2. Đo nước", [C.BREAK, C.NO_GAP], False),
    ("a figure behind a blank line", "Đo mực nước", "100% hồ chứa", [C.GAP], False),
    ("a torn range behind a blank line", "giai đoạn 2026 -", "2030 của xã", [C.GAP], True),
    ("a child after a number's word", "1. Về nhận thức số", "1.1. Ngày chung", [C.BREAK], False),
    ("a cited article", "1. Rà soát theo Điều", "5. Nghị định của xã", [C.BREAK, C.FULL], True),
    (
        "what closes the open bracket is no heading",
        "sửa kè (theo điểm 2",
        "Mục III Bản cam kết).",
        [C.BREAK, C.NO_GAP],
        True,
    ),
    ("a heading below an open bracket", "sửa kè (điểm 2", "III. ĐO NƯỚC", [C.BREAK], False),
    ("a bracket of a marker", "sửa kè (điểm 2", "b) Đo nước (hồ A)", [C.BREAK], False),
    ("an article and its paper", "sửa kè theo Điều 65", "Nghị định số 5", [C.BREAK], True),
    ("an article and another text", "sửa kè theo Điều 65", "Trạm hồ đo nước", [C.BREAK], False),
    ("a number and a paper", "gồm 65", "Nghị định số 5", [C.BREAK], False),
    ("a cited number", "theo Quyết định số", "12 của xã", [C.BREAK], True),
    ("an item after a number's word", "2. Phát triển kinh tế số", "3. Đo nước", [C.BREAK], False),
    ("a run-in item", "a) Việc: đo nước; b)", "Đơn vị chủ trì: Trạm hồ", [C.BREAK], True),
    ("an item ends", "a) Đo nước; nhà B)", "Đơn vị chủ trì: Trạm hồ", [C.BREAK], False),
    ("far away", "Đo mực nước của", "các hồ", [C.GAP, C.FAR], False),
    ("a number at the margin", "theo Nghị", "5. Đo nước", [C.BREAK, C.FULL, C.AT_MARGIN], True),
    ("room for a word", "Đo mực nước của", "các hồ chứa", [C.BREAK, C.ROOM], False),
    ("lines far apart", "Đo mực nước của", "các hồ chứa", [C.BREAK, C.APART], False),
    ("smaller letters", "Đo mực nước của", "các hồ chứa", [C.BREAK, C.OTHER_SIZE], False),
    ("another indent", "Đo mực nước của", "các hồ chứa", [C.BREAK, C.FULL, C.INDENTED], False),
    ("a centred title", "Tu bổ hồ", "Các thôn đo", [C.BREAK, C.FULL, C.CENTERED], False),
    ("a sentence's end", "phà loại", "II.", [C.BREAK, C.FULL, C.SENTENCE_END], True),
    ("one sentence a paragraph", "Đo nước.", "Tổ B", [C.BREAK, C.FULL, C.ONE_SENTENCE], False),
    ("a day ends it", "- Gửi xã trước ngày 30/5/2027", "Tổ văn phòng", [C.BREAK, C.FULL], False),
    ("a day, and it goes on", "- Gửi xã ngày 30/5/2027", "để tổng hợp", [C.BREAK, C.FULL], True),
    ("a share ends it", "- Đạt trên 3/5 số hộ", "Xã Mẫu", [C.BREAK, C.FULL], True),
    ("the document's end", "Các thôn thực hiện./.", "và xã", [C.BREAK, C.FULL], False),
]


@pytest.mark.parametrize(
    ("above", "below", "clues", "holds"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_joins(above: str, below: str, clues: list[Clue], holds: bool) -> None:
    join = score_join([above], below, clues)
    assert join.holds is holds, join


def test_every_clue_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Clue)


def test_the_score_is_the_sum_of_the_evidence() -> None:
    join = score_join(["Đo mực nước của"], "các hồ", [C.BREAK])
    assert join.score == sum(WEIGHTS[clue] for clue in join.evidence)
    assert {C.BREAK, C.UNFINISHED, C.ENDS_OPEN, C.SMALL} == set(join.evidence)


@pytest.mark.parametrize(
    ("above", "below", "holds"),
    [
        (["Về học sinh"], "100% học sinh tham gia câu lạc bộ.", False),
        (["Đến hết năm 2026"], "70% tuyến hẻm có đèn chiếu sáng;", False),
        (["Hoàn thành trong tháng"], "6 năm 2026.", True),
        (["Kế hoạch năm học"], "2026-2027 của nhà trường.", True),
        (["Phấn đấu trong năm đạt"], "70% hộ gia đình có nước sạch", True),  # no sentence
        (["của các phòng"], "70% số thôn có loa.", True),  # no title
        (["Các thôn tổ chức trong năm", "Hoạt động văn nghệ"], "70% số thôn có loa.", True),
    ],
)
def test_a_figure_below_a_title(above: list[str], below: str, holds: bool) -> None:
    assert score_join(above, below, (Clue.BREAK,)).holds is holds
