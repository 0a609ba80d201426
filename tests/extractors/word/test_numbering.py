import pytest

from tests.extractors.word_files import abstract, grid, level, lines, num, numbered, p, r, tbl, tr

PLAN = abstract(
    0,
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
    level(4, "bullet", "-"),
    level(5, "bullet", "+"),
) + num(1, 0)


def labels(items: list[tuple[int, int]], numbering: str) -> list[str]:
    """The labels of paragraphs given as (list, level)."""
    body = "".join(p("X", numbered(*item)) for item in items)
    return [line.removesuffix("X") for line in lines(body, numbering=numbering)]


def override(number: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def test_a_plan() -> None:
    levels = [0, 1, 2, 2, 3, 3, 4, 5, 1, 2, 0, 1]
    assert labels([(1, number) for number in levels], PLAN) == [
        "I. ", "1. ", "1.1. ", "1.2. ", "a) ", "b) ", "- ", "+ ", "2. ", "2.1. ", "II. ", "1. ",
    ]  # fmt: skip


FORMATS = [
    ("decimal", "%1.", 9, "9. "),
    ("decimalZero", "%1.", 9, "09. "),
    ("upperRoman", "%1.", 9, "IX. "),
    ("lowerRoman", "(%1)", 9, "(ix) "),
    ("lowerLetter", "%1)", 5, "e) "),
    ("lowerLetter", "%1)", 27, "aa) "),
    ("upperLetter", "%1.", 2, "B. "),
    ("none", "", 1, ""),
    ("none", "Ghi chú:", 1, "Ghi chú: "),
    ("decimal", "Điều %1.", 3, "Điều 3. "),
    ("decimal", "Phụ lục %1", 3, "Phụ lục 3 "),
    ("decimal", "%1.  ", 3, "3. "),
    ("decimal", "", 3, ""),
    ("decimal", "%1.%7", 3, "3. "),
    ("ordinalText", "%1.", 3, "3. "),
    ("bullet", "\uf0b7", 1, "• "),
    ("bullet", "–", 1, "– "),
    ("bullet", "\u00ad", 1, "- "),
    ("bullet", "*", 1, "* "),
    ("bullet", "o", 1, "• "),
]


@pytest.mark.parametrize(("style", "text", "start", "expected"), FORMATS)
def test_formats(style: str, text: str, start: int, expected: str) -> None:
    numbering = abstract(0, level(0, style, text, start=start)) + num(1, 0)
    assert labels([(1, 0)], numbering) == [expected]


FONTS = [
    ("Symbol", "\uf02d", "- "),
    ("Symbol", "\uf0b7", "• "),
    ("Wingdings", "\uf0a7", "• "),
    ("Wingdings", "Ø", "• "),
    ("Wingdings", "v", "• "),
    ("Courier New", "o", "• "),
    ("Times New Roman", "-", "- "),
    ("Times New Roman", "+", "+ "),
]


@pytest.mark.parametrize(("font", "text", "expected"), FONTS)
def test_bullets_of_symbol_fonts(font: str, text: str, expected: str) -> None:
    more = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert labels([(1, 0)], abstract(0, level(0, "bullet", text, more)) + num(1, 0)) == [expected]


def test_a_format_of_its_own() -> None:
    number = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    number = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{number}</mc:Choice></mc:AlternateContent>'
    )
    element = f'<w:lvl w:ilvl="0"><w:start w:val="7"/>{number}<w:lvlText w:val="%1"/></w:lvl>'
    assert labels([(1, 0)], abstract(0, element) + num(1, 0)) == ["007 "]


@pytest.mark.parametrize(
    ("suffix", "expected"), [("tab", "1. "), ("space", "1. "), ("nothing", "1.")]
)
def test_what_follows_the_label(suffix: str, expected: str) -> None:
    numbering = abstract(0, level(0, "decimal", "%1.", f'<w:suff w:val="{suffix}"/>')) + num(1, 0)
    assert labels([(1, 0)], numbering) == [expected]


def test_lists_of_one_definition_count_on_together() -> None:
    assert labels([(1, 0), (2, 0), (1, 0)], PLAN + num(2, 0)) == ["I. ", "II. ", "III. "]


def test_lists_of_two_definitions_do_not() -> None:
    other = abstract(1, level(0, "decimal", "%1.")) + num(2, 1)
    assert labels([(1, 0), (2, 0), (1, 0), (2, 0)], PLAN + other) == ["I. ", "1. ", "II. ", "2. "]


def test_a_start_of_its_own_counts_once() -> None:
    numbering = PLAN + num(2, 0, override(1, 5))
    items = [(1, 0), (1, 1), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1)]
    assert labels(items, numbering) == ["I. ", "1. ", "2. ", "5. ", "6. ", "II. ", "5. "]


def test_a_level_of_its_own() -> None:
    numbering = PLAN + num(
        2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    )
    assert labels([(1, 0), (2, 0)], numbering) == ["I. ", "B. "]


def restart(value: int) -> str:
    return abstract(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "lowerLetter", "%3)", f'<w:lvlRestart w:val="{value}"/>'),
    ) + num(1, 0)


RESTARTS = [
    ("never", 0, ["I. ", "1. ", "a) ", "2. ", "b) ", "II. ", "1. ", "c) "]),
    ("below the first level only", 1, ["I. ", "1. ", "a) ", "2. ", "b) ", "II. ", "1. ", "a) "]),
    ("below any higher level", 2, ["I. ", "1. ", "a) ", "2. ", "a) ", "II. ", "1. ", "a) "]),
]


@pytest.mark.parametrize(
    ("value", "expected"), [c[1:] for c in RESTARTS], ids=[c[0] for c in RESTARTS]
)
def test_restarts(value: int, expected: list[str]) -> None:
    assert labels([(1, number) for number in (0, 1, 2, 1, 2, 0, 1, 2)], restart(value)) == expected


def test_decimal_numbers_below_roman_ones() -> None:
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    assert labels([(1, 0), (1, 1)], abstract(0, *levels) + num(1, 0)) == ["I. ", "1.1. "]
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.")
    assert labels([(1, 0), (1, 1)], abstract(0, *levels) + num(1, 0)) == ["I. ", "I.1. "]


def test_a_level_above_that_was_not_used() -> None:
    assert labels([(1, 2), (1, 2)], PLAN) == ["1.1. ", "1.2. "]


def test_a_list_that_names_a_list_style() -> None:
    linked = (
        abstract(0, level(0, "decimal", "%1.")).replace(
            "<w:lvl", '<w:styleLink w:val="Plan"/><w:lvl', 1
        )
        + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Plan"/></w:abstractNum>'
        + num(1, 0)
        + num(2, 1)
    )
    assert labels([(2, 0), (2, 0)], linked) == ["1. ", "2. "]


BROKEN = [
    ("no such list", PLAN, 9),
    ("list 0", PLAN, 0),
    ("no such definition", num(3, 77), 3),
    (
        "a definition that names itself",
        abstract(5).replace("</w:a", '<w:numStyleLink w:val="S"/></w:a') + num(3, 5),
        3,
    ),
    ("no levels", abstract(6) + num(3, 6), 3),
]


@pytest.mark.parametrize(
    ("numbering", "list_id"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_no_label(numbering: str, list_id: int) -> None:
    assert labels([(list_id, 0)], numbering) == [""]


def test_without_numbering_part() -> None:
    assert lines(p("X", numbered(1))) == ["X"]


def style(name: str, more: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}">{based}<w:pPr>{more}</w:pPr></w:style>'


HEADINGS = (
    abstract(
        0,
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    )
    + num(1, 0)
    + num(2, 0)
)
LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
STYLES = (
    style("H1", LISTED)
    + style("H2", LISTED)
    + style("Child", "", "H2")
    + style("Off", '<w:numPr><w:numId w:val="0"/></w:numPr>', "H1")
    + style("Level", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
)
STYLED = [
    ("the style", "H1", "", "I. X"),
    ("the level that names the style", "H2", "", "1. X"),
    ("the base of the style", "Child", "", "1. X"),
    ("a level in the style", "Level", "", "1. X"),
    ("switched off in a style", "Off", "", "X"),
    ("switched off in the paragraph", "H1", '<w:numPr><w:numId w:val="0"/></w:numPr>', "X"),
    ("a level of the paragraph", "H1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', "1. X"),
    ("another style", "Other", "", "X"),
]


@pytest.mark.parametrize(
    ("name", "own", "expected"), [c[1:] for c in STYLED], ids=[c[0] for c in STYLED]
)
def test_numbering_of_a_style(name: str, own: str, expected: str) -> None:
    body = p("X", f'<w:pStyle w:val="{name}"/>{own}')
    assert lines(body, numbering=HEADINGS, styles=STYLES) == [expected]


def test_numbering_of_the_default_style() -> None:
    styles = style("Normal", LISTED).replace("<w:style ", '<w:style w:default="1" ')
    assert lines(p("X"), numbering=HEADINGS, styles=styles) == ["I. X"]


def test_the_label_takes_the_capitals_of_its_paragraph() -> None:
    body = p("x", numbered(1, 3) + "<w:rPr><w:caps/></w:rPr>")
    assert lines(body, numbering=PLAN) == ["A) x"]


def test_the_label_stands_before_the_words() -> None:
    page = p(r('<w:br w:type="page"/><w:tab/><w:t>X</w:t>'), numbered(1))
    assert lines(p("A") + page, numbering=PLAN) == ["A", "I. X"]


def test_only_the_first_line_of_a_paragraph_has_the_label() -> None:
    assert lines(p(r("<w:t>A</w:t><w:br/><w:t>B</w:t>"), numbered(1)), numbering=PLAN) == [
        "I. A",
        "B",
    ]


def test_paragraphs_that_are_not_printed_do_not_count() -> None:
    deleted = p("<w:del/>", numbered(1) + "<w:rPr><w:del/></w:rPr>")
    hidden = p(r("x", "<w:vanish/>"), numbered(1) + "<w:rPr><w:vanish/></w:rPr>")
    assert lines(p("A", numbered(1)) + deleted + hidden + p("B", numbered(1)), numbering=PLAN) == [
        "I. A",
        "II. B",
    ]


def test_an_empty_paragraph_counts_and_is_blank() -> None:
    body = p("A", numbered(1)) + p("", numbered(1)) + p("", numbered(1, 4)) + p("B", numbered(1))
    assert lines(body, numbering=PLAN) == ["I. A", "", "", "III. B"]


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def test_numbers_in_cells() -> None:
    ordinal = cell(p("", numbered(1, 1)))
    items = cell(
        p("Rà soát", numbered(1, 4)) + p("Báo cáo", numbered(1, 4)) + p("", numbered(1, 4))
    )
    body = tbl(tr("STT", "Nội dung"), tr(ordinal, items), tr(ordinal, "Tập huấn"), tr(ordinal, ""))
    assert grid(body, numbering=PLAN) == [
        ["STT", "Nội dung"],
        ["1.", "- Rà soát\n- Báo cáo"],
        ["2.", "Tập huấn"],
        ["3.", ""],
    ]


def test_a_cell_that_goes_on_from_above_does_not_count() -> None:
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("", numbered(1, 1))}</w:tc>'
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('', numbered(1, 1))}</w:tc>"
    body = tbl(tr(first, "A"), tr(below, "B"), tr(cell(p("", numbered(1, 1))), "C"))
    assert grid(body, numbering=PLAN) == [["1.", "A"], ["^", "B"], ["2.", "C"]]
