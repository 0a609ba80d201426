"""Text in fonts of the time before Unicode, in Word and PDF."""

from collections.abc import Callable

import pytest

from extractors.models import Line
from extractors.paged_documents import PagedDocument, read_pdf
from extractors.pdf.file import PdfLimits
from tests.extractors.pdf_maker import Sheet, make_pdf
from tests.extractors.word_files import (
    abstract,
    grid,
    level,
    lines,
    num,
    numbered,
    p,
    r,
    read,
    tbl,
    tr,
)
from tests.normalizers.codecs.encoders import to_tcvn3, to_tcvn3_capitals, to_vni


def font(name: str, script: str = "hAnsi") -> str:
    return f'<w:rFonts w:ascii="{name}" w:{script}="{name}"/>'


TIME, CAPITALS, VNI = font(".VnTime"), font(".VnTimeH"), font("VNI-Times")
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>{}</w:rPr></w:style>'
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
HEAD = (
    '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/>'
    f"<w:rPr>{CAPITALS}</w:rPr></w:style>"
    f'<w:style w:type="character" w:styleId="C"><w:rPr>{font("Arial")}</w:rPr></w:style>'
)
HEAD_STYLE = '<w:pStyle w:val="H"/>'

WORD = [
    ("a run", p(r("Sè 12", TIME)), {}, ["Số 12"]),
    ("a run beside Unicode", p(r("Bộ và ") + r("Së Y tÕ", TIME)), {}, ["Bộ và Sở Y tế"]),
    ("the same letters in both", p(r("là è ") + r("è", TIME)), {}, ["là è ố"]),
    ("capitals", p(r("kÕ ho¹ch sè 5", CAPITALS)), {}, ["KẾ HOẠCH SỐ 5"]),
    ("a letter of VNI torn over runs", p(r("Ke", VNI) + r("á hoaïch", VNI)), {}, ["Kế hoạch"]),
    ("VNI", p(r("Keá hoaïch soá 5", VNI)), {}, ["Kế hoạch số 5"]),
    ("VNI in capitals", p(r("keá hoaïch", VNI + "<w:caps/>")), {}, ["KẾ HOẠCH"]),
    ("only the ASCII font is named", p(r("Sè", '<w:rFonts w:ascii=".VnTime"/>')), {}, ["Số"]),
    ("a font of the theme", p(r("Sè", f'{TIME[:-2]} w:hAnsiTheme="minorHAnsi"/>')), {}, ["Sè"]),
    ("the default style", p("Sè 12"), {"styles": NORMAL.format(TIME)}, ["Số 12"]),
    ("the document's default", p("Sè 12"), {"styles": DEFAULTS.format(TIME)}, ["Số 12"]),
    (
        "a style on a style",
        p("sè 12", HEAD_STYLE),
        {"styles": NORMAL.format(TIME) + HEAD},
        ["SỐ 12"],
    ),
    (
        "a character style in Unicode",
        p(r("Sè ") + r("là è", '<w:rStyle w:val="C"/>')),
        {"styles": NORMAL.format(TIME) + HEAD},
        ["Số là è"],
    ),
    ("a soft hyphen is ư", p(r("n\u00adíc", TIME) + r("", "")), {}, ["nước"]),
    (
        "Word's own soft hyphen too",
        p(r("<w:t>n</w:t><w:softHyphen/><w:t>íc</w:t>", TIME)),
        {},
        ["nước"],
    ),
    ("codes of a symbol font", p(r("S\uf0e8 12", TIME)), {}, ["Số 12"]),
    ("a symbol", p(r("S", TIME) + r('<w:sym w:font=".VnTime" w:char="F0E8"/>')), {}, ["Số"]),
    (
        "Unicode in spite of the font",
        p(r("Kế hoạch của Sở, là số", TIME)),
        {},
        ["Kế hoạch của Sở, là số"],
    ),
    (
        "a document that was converted",
        p(r("Kế hoạch của Sở", TIME)) + p(r("là bé và có", TIME)),
        {},
        ["Kế hoạch của Sở", "là bé và có"],
    ),
    (
        "a Unicode font with a like name",
        p(r("Kế hoạch và bé", font("UVN Van"))),
        {},
        ["Kế hoạch và bé"],
    ),
]


@pytest.mark.parametrize(
    ("body", "parts", "printed"), [c[1:] for c in WORD], ids=[c[0] for c in WORD]
)
def test_word(body: str, parts: dict[str, str], printed: list[str]) -> None:
    assert lines(body, **parts) == printed


def test_word_labels_are_in_their_font() -> None:
    numbering = abstract(1, level(0, "decimal", "§iÒu %1.", f"<w:rPr>{TIME}</w:rPr>")) + num(7, 1)
    assert lines(p(r("Kế hoạch"), numbered(7)), numbering=numbering) == ["Điều 1. Kế hoạch"]


def test_word_cells_and_what_the_file_has() -> None:
    body = p(r("Sè 12", TIME)) + tbl(tr(p(r("nhiÖm vô", TIME)), p("Kế hoạch")))
    assert grid(body) == [["nhiệm vụ", "Kế hoạch"]]
    document = read(body)
    line = document.pages[0].blocks[0]
    assert isinstance(line, Line)
    assert (line.raw, line.text, document.decoded) == ("Sè 12", "Số 12", {"tcvn3"})


def test_ascii_in_an_old_font_was_not_decoded() -> None:
    assert read(p(r("Nam 2026", TIME))).decoded == frozenset()


PLAN = [
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026 của thư viện nước nhà",
    "Uỷ ban nhân dân xã ban hành kế hoạch số 12/KH-UBND như sau",
    "1. Rà soát, sửa đổi quy trình; Sở Mẫu chủ trì.",
]


def pdf(encode: Callable[[str], str], face: str) -> PagedDocument:
    sheet = Sheet().lines(72, 72, [encode(line) for line in PLAN], step=30)
    return read_pdf(make_pdf([sheet], font=face), PdfLimits())


def texts(document: PagedDocument) -> list[str]:
    return [
        block.text for page in document.pages for block in page.blocks if isinstance(block, Line)
    ]


PDFS = [
    (".VnTime", to_tcvn3, "tcvn3"),
    ("ABCDEF+.VnTime,Bold", to_tcvn3, "tcvn3"),
    ("VNI-Times", to_vni, "vni"),
    ("Times-Roman", str, None),
    (".VnTime", str, None),  # converted, the font was not
]


@pytest.mark.parametrize(("face", "encode", "codec"), PDFS)
def test_pdf(face: str, encode: Callable[[str], str], codec: str | None) -> None:
    document = pdf(encode, face)
    assert texts(document) == PLAN
    assert document.decoded == ({codec} if codec else set())
    before, after = document.routes[0].quality_before, document.routes[0].quality_after
    assert (
        before is not None
        and after is not None
        and (before < 0.5 if codec else before == after == 1.0)
    )


def test_pdf_capitals() -> None:
    assert texts(pdf(to_tcvn3_capitals, "ABCDEF+.VnTimeH")) == [line.upper() for line in PLAN]


def test_pdf_codes_of_a_symbol_font() -> None:
    def encode(text: str) -> str:
        return "".join(chr(0xF000 + ord(c)) if 0xA0 < ord(c) < 0x100 else c for c in to_tcvn3(text))

    assert texts(pdf(encode, ".VnTime")) == PLAN


def test_pdf_in_an_old_font_without_its_name_is_left_to_repair() -> None:
    document = pdf(to_tcvn3, "Times-Roman")
    assert document.decoded == frozenset() and "ho¹ch" in " ".join(texts(document)).lower()
