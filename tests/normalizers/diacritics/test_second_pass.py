"""What a first pass over a document tells the second."""

from collections.abc import Sequence

import numpy as np
import pytest

from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.search import Lattice, Path
from normalizers.diacritics.second_pass import MOST, Weighed, extra_noise, remembering
from normalizers.repair import Repairs, repair_all

# A plan of which a bad print lost many tones: every line has words that are no words.
BAD = [
    "Căn cứ Nghị dịnh của Chính phủ quy dịnh câp chứng chỉ hành nghê;",
    "Sở xây dựng Kế hoạch câp giây chứng nhận cho các cơ sở.",
    "Đê hoàn thành việc câp giấy chứng nhận theo dúng lộ trình, chât lượng.",
    "Chuân bị đầy đủ hô sơ; phôi hợp với Phòng Y tê kiêm tra điêu kiện.",
    "Tô chức tông kêt, báo cáo kêt quả vê Sở.",
]
CLEAN = [
    "Tổ chức thẩm định hồ sơ đề nghị cấp giấy phép của các cơ sở.",
    "Đề ra giải pháp để hoàn thành kế hoạch.",
    "Kim giây của đồng hồ, đôi giày và hàng cây bên đường.",
]


@pytest.mark.parametrize(
    ("misread", "words", "least", "most"),
    [(0, 50, 0, 0), (3, 600, 0, 0), (20, 600, 0.5, 2), (90, 900, 2, MOST), (900, 900, MOST, MOST)],
)
def test_noise_is_told_by_what_was_misread(
    misread: int, words: int, least: float, most: float
) -> None:
    assert least <= extra_noise(misread, words) <= most


SURELY, DOUBTFULLY = 1.0, 0.5


def remembered(*words: tuple[str, Sequence[str], float], first_is_light: bool = True) -> list[str]:
    """What the document says for each word; of each: as read, its candidates, how sure the first.

    A candidate that the document bears out is likelier by more than 1.
    """
    texts = [text for _, candidates, _ in words for text in candidates]
    names = sorted(set(texts))
    offsets = np.cumsum([0, *(len(candidates) for _, candidates, _ in words)]).astype(np.int32)
    ids = np.array([names.index(text) for text in texts], np.int32)
    lattice = Lattice(offsets, ids, np.zeros(len(ids)), np.zeros(len(words), np.int8))
    sureness = np.array([sure for *_, sure in words])
    path = Path(offsets[:-1], sureness, np.zeros(len(words)), np.zeros(len(ids)), sureness)
    weighed = [
        Weighed(read, tuple(candidates), i > 0 or first_is_light)
        for i, (read, candidates, _) in enumerate(words)
    ]
    scores = remembering(weighed, lattice, path).scores
    return [text for text, score in zip(texts, scores.tolist(), strict=True) if score > 1]


ELSEWHERE = [("nhà", ("nhà",), SURELY), ("sách", ("sách",), SURELY), ("mới", ("mới",), SURELY)] * 4
UNSURE_WORD = ("sáeh", ("sạch", "sách"), DOUBTFULLY)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([*ELSEWHERE, ("nhà", ("nhà",), SURELY), UNSURE_WORD], ["sách"]),  # by the word before
        ([UNSURE_WORD, ("mới", ("mới",), SURELY), *ELSEWHERE], ["sách"]),  # by the word after
        ([*ELSEWHERE, ("kho", ("kho",), SURELY), UNSURE_WORD], []),
        ([*ELSEWHERE, ("nhà", ("nhà",), SURELY), ("sáeh", ("sạch", "sách"), SURELY)], []),
    ],
    ids=["the word before", "the word after", "another word before", "sure as it is"],
)
def test_an_unsure_word_is_what_the_document_says_elsewhere(
    words: list[tuple[str, Sequence[str], float]], said: list[str]
) -> None:
    assert remembered(*words) == said


@pytest.mark.parametrize("first_is_light", [True, False])
def test_two_neighbours_are_a_phrase_wherever_they_stand(first_is_light: bool) -> None:
    read = [("nha", ("nha", "nhà"), SURELY), ("sach", ("sạch", "sách"), SURELY)]
    assert remembered(*ELSEWHERE, *read, first_is_light=first_is_light) == ["nhà", "sách"]


def test_of_several_phrases_with_these_letters_the_one_that_is_common() -> None:
    others = ("nhá sạch đó", "nhã sạch đó", "nhạ sạch đó", "nhả sạch đó", "nha sãch đó")
    seldom = [(word, (word,), SURELY) for phrase in others for word in phrase.split()]
    read = [
        ("kho", ("kho",), SURELY),
        ("nha", ("nha", "nhà"), SURELY),
        ("sach", ("sạch", "sách"), SURELY),
    ]
    assert remembered(*seldom * 3, *ELSEWHERE * 4, *read)[-2:] == ["nhà", "sách"]


def light(lines: list[str]) -> list[str]:
    return [made.text for made in repair_damaged(lines, [Mode.LIGHT] * len(lines))]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("cơ sở được thâm định theo lịch", "cơ sở được thẩm định theo lịch"),
        ("quy định đôi với các cơ sở hành nghề", "quy định đối với các cơ sở hành nghề"),
        ("Báo cáo kết quả thực hiện kê hoạch.", "Báo cáo kết quả thực hiện kế hoạch."),
    ],
)
def test_a_bad_print_needs_less_evidence(line: str, printed: str) -> None:
    assert light([*BAD, line])[-1] == printed


def test_a_good_print_is_left_alone() -> None:
    assert light(CLEAN) == CLEAN


def test_a_phrase_of_the_document_mends_two_wrong_neighbours() -> None:
    known = ["Tổ chức đấu thầu theo quy định."] * 6
    assert light([*known, "Tô chức đâu thâu thuốc."])[-1] == "Tổ chức đấu thầu thuốc."


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Thoi gian: theo 16 trinh cua tinh.", "lộ trình"),
        ("Hoat dong van hoa, van nghé 6 co sé.", "ở cơ sở"),
        ("Kiém tra 6 xa trong thang 12.", "6"),
        ("Hoan thanh 16 cong trinh trong nam.", "16"),
        ("trwéc ngay 14 thang 6 nam 2026", "14"),
    ],
)
def test_digits_are_words_only_where_that_is_sure(read: str, printed: str) -> None:
    (made,) = repair_all([read], Repairs.OCR)
    assert printed in made.text
