import pytest

from extractors.ocr.words import ReadWord, extent, typeset, without_dust

SIZE = 14.0


def set_word(
    text: str, base: float, line: int = 0, x: float = 100.0, size: float = SIZE
) -> ReadWord:
    """A word whose box fits its ink."""
    reach = extent(text)
    above, below = (reach.above, reach.below) if reach else (0.26, -0.2)
    return ReadWord(text, line, x, base - above * size, x + 30, base + below * size, 0.95)


def test_a_line_has_one_baseline_and_one_size() -> None:
    line = [set_word(text, 200.0) for text in ("Kế", "hoạch", "cải", "cách", "-", "quy", "a")]
    words = typeset(line)
    assert {round(word.base, 3) for word in words} == {200.0}
    assert {round(word.size, 3) for word in words} == {SIZE}


def test_sizes_that_differ_by_little_are_one() -> None:
    lines = [set_word("Thực", 100 + 20 * n, n, size=14.0 if n % 2 else 14.5) for n in range(6)]
    assert len({word.size for word in typeset(lines)}) == 1


def test_the_size_of_a_short_line_is_that_of_the_page() -> None:
    page = [set_word("triển khai hoạch", 100 + 20 * n, n) for n in range(6)]
    few, many = (
        set_word("liệu biển", 300, 9, size=12.2),
        [set_word("hoạch", 400, 10, size=12.2)] * 14,
    )
    assert typeset([*page, few])[-1].size == pytest.approx(SIZE, abs=0.3)
    assert typeset([*page, *many])[-1].size == pytest.approx(12.2, abs=0.3)


def test_a_footnote_stays_smaller() -> None:
    lines = [set_word("hoạch", 100 + 20 * n, n) for n in range(5)] + [
        set_word("hoạch", 300, 9, size=11)
    ]
    sizes = [word.size for word in typeset(lines)]
    assert sizes[-1] < 0.85 * sizes[0]


@pytest.mark.parametrize(
    ("text", "above", "below"),
    [
        ("a", 0.46, 0.0),
        ("ậ", 0.68, 0.20),
        ("ế", 0.84, 0.0),
        ("H", 0.66, 0.0),
        ("Ế", 0.98, 0.0),
        ("g", 0.46, 0.215),
    ],
)
def test_letters_say_how_far_they_reach(text: str, above: float, below: float) -> None:
    assert extent(text) == (above, below)


def test_dashes_say_nothing() -> None:
    assert extent("-–…") is None


@pytest.mark.parametrize(
    ("text", "confidence", "stays"),
    [
        (":", 0.5, False),
        ("_", 0.4, False),
        ("-", 0.5, True),
        ("~", 0.4, True),
        ("-", 0.1, False),
        (":", 0.95, True),
        ("1", 0.01, True),
        ("Sú", 0.05, False),
        ("Sở", 0.6, True),
    ],
)
def test_dust(text: str, confidence: float, stays: bool) -> None:
    word = ReadWord(text, 0, 0, 0, 10, 10, confidence)
    assert (without_dust([word]) == [word]) is stays


@pytest.mark.parametrize(
    ("mark", "box", "stays"),
    [
        ("—", (152, 106.0, 158, 107.1), True),
        ("-", (153, 106.5, 156.5, 107.5), True),
        ("~", (152, 106.0, 157, 107.5), True),
        ("—", (152, 110.6, 158, 111.4), False),  # a line under the words
        ("—", (152, 97.0, 158, 98.0), False),  # above them
        ("—", (152, 104.0, 158, 108.5), False),  # no flat mark
        ("-", (152, 106.0, 153.9, 107.0), False),  # a speck
        ("—", (150.1, 106.0, 158, 107.0), False),  # it touches a word
        (":", (152, 106.0, 158, 107.1), False),
    ],
)
def test_dash_between_words(mark: str, box: tuple[float, float, float, float], stays: bool) -> None:
    before = ReadWord("Mẫu", 0, 120, 100, 150, 110, 0.95)
    dash = ReadWord(mark, 0, *box, 0.1)
    after = ReadWord("Phó", 0, 162, 101, 180, 110, 0.95)
    found = without_dust([before, dash, after])
    assert (len(found) == 3) is stays
    assert len(without_dust([before._replace(confidence=0.5), dash, after])) == 2
    assert len(without_dust([before, dash])) == 1


@pytest.mark.parametrize(
    ("printed", "read", "expected"),
    [
        ("sơ số.", "SƠ SỐ.", "sơ số."),
        ("xóc", "XÓC", "xóc"),
        ("cơ sở.", "Cơ SỞ.", "cơ sở."),
        ("Cơ SỞ.", "Cơ SỞ.", "Cơ SỞ."),  # drawn so
        ("cơ hồ.", "Cơ HỒ.", "Cơ HỒ."),
        ("SƠ SỐ.", "SƠ SỐ.", "SƠ SỐ."),
        ("hồ sơ", "HỒ SƠ", "HỒ SƠ"),  # an h is no small H
        ("sơ số", "sơ số", "sơ số"),
        ("2026.", "2026.", "2026."),
    ],
)
def test_small_letters_read_as_capitals(printed: str, read: str, expected: str) -> None:
    page = [set_word("triển khai hoạch", 100 + 20 * n, n) for n in range(6)]
    line = [
        set_word(shape, 400, 9, x=100 + 40 * n)._replace(text=text)
        for n, (shape, text) in enumerate(zip(printed.split(), read.split(), strict=True))
    ]
    assert " ".join(word.text for word in typeset([*page, *line])[6:]) == expected


def test_a_page_of_few_letters_says_no_case() -> None:
    line = [set_word("sơ", 400, 9)._replace(text="SƠ")]
    assert typeset([set_word("triển", 100), *line])[-1].text == "SƠ"


@pytest.mark.parametrize(
    ("text", "width", "height", "read"),
    [
        ("l", 1.1, 1.4, []),
        ("ˆ", 0.7, 1.1, []),
        ("'", 0.4, 1.4, []),
        ("-", 1.1, 1.1, []),
        ("-", 3.6, 1.1, ["-"]),
        ("~", 3.2, 1.1, ["-"]),
        ("~", 7.0, 2.9, ["~"]),
        ("I", 3.6, 7.9, ["I"]),
        ("l", 2.2, 9.0, ["l"]),
        ("1", 3.0, 8.3, ["1"]),
    ],
)
def test_what_is_as_small_as_a_dot_is_no_word(
    text: str, width: float, height: float, read: list[str]
) -> None:
    word = ReadWord(text, 0, 100, 100, 100 + width, 100 + height, 0.93)
    assert [found.text for found in without_dust([word])] == read


@pytest.mark.parametrize(
    ("text", "times", "doubted"),
    [
        ("742/QĐ-UBND", 1.25, True),
        ("1942", 2.2, True),
        ("27/KH-UBND", 1.05, False),
        ("Kế", 1.4, False),  # no figure: a capital that touches a stroke
        ("2026", 0.9, False),
    ],
)
def test_figures_higher_than_print_are_by_hand(text: str, times: float, doubted: bool) -> None:
    page = [set_word("triển khai hoạch", 300 + 20 * n, n) for n in range(9)]
    line = [set_word(text, 200.0, 20, size=times * SIZE)]
    line += [set_word(other, 200.0, 20) for other in ("Hà", "Trường,", "ngày", "tháng")]
    found = next(word for word in typeset([*page, *line]) if word.text == text)
    assert found.confidence == (0.5 if doubted else 0.95)
