import random
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from extractors.errors import (
    DocumentTooLarge,
    EmptyDocument,
    EncryptedFile,
    ExtractionError,
    UnreadableFile,
    UnsupportedFormat,
)
from extractors.models import Line, Table
from extractors.word.archive import ArchiveLimits
from extractors.word.office_formats import office_format
from extractors.word.reader import read_word
from tests.extractors.word_files import (
    RELATIONS,
    archive,
    lines,
    p,
    part,
    r,
    read,
    tbl,
    tr,
    word_file,
)

BREAK, PAGE = "<w:br/>", '<w:br w:type="page"/>'
LAID_OUT = "<w:lastRenderedPageBreak/>"


def field(instruction: str, result: str) -> str:
    return (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r(f"<w:instrText>{instruction}</w:instrText>")
        + r('<w:fldChar w:fldCharType="separate"/>')
        + r(result)
        + r('<w:fldChar w:fldCharType="end"/>')
    )


def text_box(text: str) -> str:
    return f"<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx>"


def drawing(choice: str, fallback: str) -> str:
    return (
        "<mc:AlternateContent><mc:Choice "
        f'Requires="wps"><w:drawing>{choice}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{fallback}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )


BOX = text_box("DỰ THẢO")
VML_BOX = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"

TEXTS = [
    ("runs are not torn apart", p(r("Rà ") + r("so") + r("át")), ["Rà soát"]),
    ("a blank run keeps its blank", p(r("Rà") + r(" ") + r("soát")), ["Rà soát"]),
    ("an empty paragraph is a blank line", p("A") + p("") + p("B"), ["A", "", "B"]),
    ("blanks at the edges go", p("  A \u00a0"), ["A"]),
    (
        "a tab between two columns",
        p(r("UBND XÃ A") + r("<w:tab/>") + r("CỘNG HÒA")),
        ["UBND XÃ A\tCỘNG HÒA"],
    ),
    ("a tab that indents", p(r("<w:tab/>") + r("Đoạn văn")), ["Đoạn văn"]),
    ("tab stops are no tabs", p("A", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ["A"]),
    (
        "a soft break",
        p(r(f"<w:t>KẾ HOẠCH</w:t>{BREAK}<w:t>Năm 2026</w:t>")),
        ["KẾ HOẠCH", "Năm 2026"],
    ),
    ("a soft break at the end", p(r(f"<w:t>A</w:t>{BREAK}")), ["A"]),
    (
        "two soft breaks leave a blank line",
        p(r(f"<w:t>A</w:t>{BREAK}{BREAK}<w:t>B</w:t>")),
        ["A", "", "B"],
    ),
    ("line feeds in the XML are blanks", p("Rà\nsoát"), ["Rà soát"]),
    ("no-break hyphen", p(r("<w:t>05/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t>")), ["05/KH-UBND"]),
    ("soft hyphen element", p(r("<w:t>kế</w:t><w:softHyphen/><w:t> hoạch</w:t>")), ["kế hoạch"]),
    ("soft hyphen character", p("kế ho\u00adạch"), ["kế hoạch"]),
    ("a symbol", p(r('<w:sym w:font="Symbol" w:char="F0B3"/>') + r(" 95 %")), ["≥ 95 %"]),
    ("a symbol without code", p(r('<w:sym w:font="Symbol" w:char="x"/>') + r("A")), ["A"]),
    (
        "a private-use character of a symbol font",
        p(r("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>') + r(" đạt")),
        ["✓ đạt"],
    ),
    (
        "capitals in an old font",
        p(r("KÕ ho¹ch", '<w:rFonts w:ascii=".VnTime"/><w:caps/>')),
        ["KẾ HOẠCH"],
    ),
    ("capitals", p(r("Mục tiêu", "<w:caps/>") + r(" chung")), ["MỤC TIÊU chung"]),
    ("small capitals", p(r("Mục tiêu", "<w:smallCaps/>")), ["MỤC TIÊU"]),
    ("capitals switched off", p(r("Mục tiêu", '<w:caps w:val="0"/>')), ["Mục tiêu"]),
    ("an insertion is in", p(f'<w:ins w:id="1">{r("thêm")}</w:ins>'), ["thêm"]),
    (
        "a deletion is out",
        p(r("giữ") + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"),
        ["giữ"],
    ),
    (
        "text moved away is out",
        p(f"<w:moveFrom>{r('cũ')}</w:moveFrom><w:moveTo>{r('mới')}</w:moveTo>"),
        ["mới"],
    ),
    (
        "a deleted paragraph mark joins",
        p("Rà soát ", "<w:rPr><w:del/></w:rPr>") + p("quy trình"),
        ["Rà soát quy trình"],
    ),
    (
        "a deleted paragraph leaves nothing",
        p("A")
        + p(f"<w:del>{r('<w:delText>x</w:delText>')}</w:del>", "<w:rPr><w:del/></w:rPr>")
        + p("B"),
        ["A", "B"],
    ),
    ("an inserted paragraph mark stays", p("A", "<w:rPr><w:ins/></w:rPr>") + p("B"), ["A", "B"]),
    ("hidden text is out", p(r("thấy") + r(" ẩn", "<w:vanish/>")), ["thấy"]),
    ("text hidden on the web only is in", p(r("thấy", "<w:webHidden/>")), ["thấy"]),
    (
        "a hidden paragraph",
        p("A") + p(r("x", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") + p("B"),
        ["A", "B"],
    ),
    ("a field prints its result", p(field(" REF a ", "Phụ lục 1")), ["Phụ lục 1"]),
    ("a field within an instruction", p(field(f"IF {field('PAGE', '3')}", "kết quả")), ["kết quả"]),
    ("a field that never ends", p(r('<w:fldChar w:fldCharType="begin"/>')) + p("B"), ["", "B"]),
    ("a simple field", p(f'<w:fldSimple w:instr="PAGE">{r("2")}</w:fldSimple>'), ["2"]),
    (
        "a check box",
        p(
            r(
                '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default '
                'w:val="1"/></w:checkBox>'
                "</w:ffData></w:fldChar>"
            )
            + r('<w:fldChar w:fldCharType="end"/>')
            + r(" Có")
        ),
        ["☒ Có"],
    ),
    ("a link", p(f"<w:hyperlink>{r('Cổng thông tin')}</w:hyperlink>"), ["Cổng thông tin"]),
    ("a smart tag", p(f"<w:smartTag>{r('Hà')}</w:smartTag>" + r(" Nam")), ["Hà Nam"]),
    (
        "content controls",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('A')}</w:sdtContent></w:sdt>"
        + p(f"<w:sdt><w:sdtContent>{r('B')}</w:sdtContent></w:sdt>"),
        ["A", "B"],
    ),
    (
        "comments and bookmarks",
        p('<w:bookmarkStart/><w:commentRangeStart w:id="0"/>' + r("A")),
        ["A"],
    ),
    ("an equation", p("<m:oMath><m:r><m:t>≥ 95</m:t></m:r></m:oMath>" + r(" %")), ["≥ 95 %"]),
    ("a text box once", p(r(drawing(BOX, VML_BOX)) + r("KẾ HOẠCH")), ["KẾ HOẠCH", "DỰ THẢO"]),
    ("a text box of old Word", p(r(drawing("", VML_BOX)) + r("KẾ HOẠCH")), ["KẾ HOẠCH", "DỰ THẢO"]),
    ("two ways to say a run", p(drawing("", "").replace("<w:drawing></w:drawing>", r("A"))), ["A"]),
]


@pytest.mark.parametrize(
    ("body", "expected"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS]
)
def test_text(body: str, expected: list[str]) -> None:
    assert lines(p("đầu") + body)[1:] == expected


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Title"><w:rPr><w:caps/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="Title"/>'
    '<w:rPr><w:caps w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Loud"><w:rPr><w:caps/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
)
STYLED = [
    ("its style", "Title", "", "MỤC TIÊU"),
    ("the base of its style", "Sub", "", "MỤC TIÊU"),
    ("switched off in the style", "Plain", "", "Mục tiêu"),
    ("switched off in the run", "Title", "<w:caps w:val='false'/>", "Mục tiêu"),
    ("a character style", "", '<w:rStyle w:val="Loud"/>', "MỤC TIÊU"),
    ("two switches undo each other", "Title", '<w:rStyle w:val="Loud"/>', "Mục tiêu"),
    ("hidden by a character style", "", '<w:rStyle w:val="Note"/>', ""),
    ("an unknown style", "None", "", "Mục tiêu"),
    ("a style that is its own base", "Loop", "", "Mục tiêu"),
]


@pytest.mark.parametrize(
    ("style", "run", "expected"), [c[1:] for c in STYLED], ids=[c[0] for c in STYLED]
)
def test_style(style: str, run: str, expected: str) -> None:
    body = p(r("Mục tiêu", run), f'<w:pStyle w:val="{style}"/>' if style else "") + p("hết")
    assert lines(body, styles=STYLES)[0] == expected


def pages_of(body: str) -> list[tuple[str, int]]:
    return [
        (block.text, page.number)
        for page in read(body).pages
        for block in page.blocks
        if isinstance(block, Line)
    ]


NEXT, SAME = "<w:sectPr/>", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
PAGES = [
    ("no break", p("A") + p("B"), [("A", 1), ("B", 1)]),
    ("a break within", p(r(f"<w:t>A</w:t>{PAGE}<w:t>B</w:t>")), [("A", 1), ("B", 2)]),
    ("a break at the end", p(r(f"<w:t>A</w:t>{PAGE}")) + p("B"), [("A", 1), ("B", 2)]),
    ("a break of its own", p("A") + p(r(PAGE)) + p("B"), [("A", 1), ("", 2), ("B", 2)]),
    ("noted by Word", p("A") + p(r(f"{LAID_OUT}<w:t>B</w:t>")), [("A", 1), ("B", 2)]),
    (
        "set and noted",
        p(r(f"<w:t>A</w:t>{PAGE}")) + p(r(f"{LAID_OUT}<w:t>B</w:t>")),
        [("A", 1), ("B", 2)],
    ),
    (
        "noted within a sentence",
        p(r(f"<w:t>A</w:t>{LAID_OUT}<w:t>B</w:t>")) + p("C"),
        [("AB", 1), ("C", 2)],
    ),
    ("before the paragraph", p("A") + p("B", "<w:pageBreakBefore/>"), [("A", 1), ("B", 2)]),
    (
        "not before the paragraph",
        p("A") + p("B", '<w:pageBreakBefore w:val="0"/>'),
        [("A", 1), ("B", 1)],
    ),
    ("at the very beginning", p("A", "<w:pageBreakBefore/>"), [("A", 1)]),
    (
        "a column break",
        p(r('<w:t>A</w:t><w:br w:type="column"/><w:t>B</w:t>')),
        [("A", 1), ("B", 1)],
    ),
    ("a section on a new page", p("A", NEXT) + p("B") + NEXT, [("A", 1), ("B", 2)]),
    ("a section on the same page", p("A", NEXT) + p("B") + SAME, [("A", 1), ("B", 1)]),
]


@pytest.mark.parametrize(
    ("body", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES]
)
def test_pages(body: str, expected: list[tuple[str, int]]) -> None:
    assert pages_of(body) == expected


def test_numbers_count_lines_and_rows() -> None:
    body = p("A") + tbl(tr("1", "2"), tr("3", "4")) + p(r(f"<w:t>B</w:t>{BREAK}<w:t>C</w:t>"))
    first, table, *rest = read(body).pages[0].blocks
    assert isinstance(first, Line) and isinstance(table, Table)
    assert (first.number, table.line_numbers) == (1, (2, 3))
    assert [line.number for line in rest if isinstance(line, Line)] == [4, 5]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="7">{p(r("<w:footnoteRef/>") + r(" Kế hoạch số 12/KH-UBND"))}'
    f"{p('ngày 05/01/2026')}</w:footnote>"
    f'<w:footnote w:id="3">{p("Nghị quyết số 9")}</w:footnote>'
    f'<w:footnote w:id="4">{p("Không ai nhắc tới")}</w:footnote>'
)


def reference(number: int, more: str = "") -> str:
    return r(f'<w:footnoteReference w:id="{number}"{more}/>')


def test_footnotes_stand_apart() -> None:
    read_ = read(
        p(r("đến năm") + reference(7) + r(" và") + reference(3)) + p("hết"), footnotes=NOTES
    )
    assert [block.text for block in read_.pages[0].blocks if isinstance(block, Line)] == [
        "đến năm¹ và²",
        "hết",
    ]
    assert [(note.text, note.number, note.page_number) for note in read_.footnotes] == [
        ("¹ Kế hoạch số 12/KH-UBND ngày 05/01/2026", 3, 1),
        ("² Nghị quyết số 9", 4, 1),
    ]


def test_endnotes_and_marks_of_the_author() -> None:
    body = p(
        r("A")
        + reference(3, ' w:customMarkFollows="1"')
        + r("*")
        + r('<w:endnoteReference w:id="2"/>')
        + reference(99)
        + f"<w:del>{reference(7)}</w:del>"
    )
    endnotes = f'<w:endnote w:id="2">{p("Cuối văn bản")}</w:endnote>'
    read_ = read(body, footnotes=NOTES, endnotes=endnotes)
    assert [note.text for note in read_.footnotes] == ["Nghị quyết số 9", "¹ Cuối văn bản"]
    assert read_.pages[0].blocks[0].text == "A*¹"  # type: ignore[union-attr]


def test_headers_footers_and_comments_are_left_out() -> None:
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": RELATIONS,
        "word/document.xml": part("document", f"<w:body>{p('A')}</w:body>"),
        "word/header1.xml": part("hdr", p("Đầu trang")),
        "word/comments.xml": part("comments", p("Lời bàn")),
        "word/vbaProject.bin": b"\x00\x01",
        "word/media/image1.png": b"\x89PNG",
    }
    (page,) = read_word(archive(files)).pages
    assert [block.text for block in page.blocks if isinstance(block, Line)] == ["A"]


def test_a_document_part_elsewhere_and_external_links() -> None:
    relations = RELATIONS.replace("word/document.xml", "/word/document2.xml")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    own = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{office}/styles" TargetMode="External" Target="http://example.org/s.xml"/>'
        f'<Relationship Id="b" Type="{office}/styles" Target="look.xml"/>'
        f'<Relationship Id="c" Type="{office}/image" Target="NULL"/></Relationships>'
    )
    body = p("a", '<w:pStyle w:val="Title"/>')
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations,
        "word/document2.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document2.xml.rels": own,
        "word/look.xml": part("styles", STYLES),
    }
    (line,) = read_word(archive(files)).pages[0].blocks
    assert isinstance(line, Line) and line.text == "A"


def test_the_strict_dialect() -> None:
    document = part("document", f"<w:body>{p('A')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
    }
    assert read_word(archive(files)).pages == read_word(word_file(p("A"))).pages


BODY = part("document", f"<w:body>{p('A')}</w:body>")
BOMB = BODY.replace("?><w", '?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w').replace(
    ">A<", ">&b;<"
)


def packed(document: str | bytes, **more: str) -> bytes:
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **more})


def with_flag(data: bytes, flag: int) -> bytes:
    """The zip with a flag set in every entry of its directory and in its local headers."""
    out = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = out.find(mark)
        while at >= 0:
            out[at + offset] |= flag
            at = out.find(mark, at + 1)
    return bytes(out)


def ole(*names: str) -> bytes:
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries


WHOLE = word_file(p("A"))
BAD = [
    ("nothing", b"", UnreadableFile),
    ("a text", "Kế hoạch".encode(), UnreadableFile),
    ("a zip that breaks off", WHOLE[:-40], UnreadableFile),
    ("only its first bytes", b"PK\x03\x04", UnreadableFile),
    ("a part that breaks off", packed(BODY[:-20]), UnreadableFile),
    ("an empty part", packed(b""), UnreadableFile),
    (
        "a part damaged inside",
        WHOLE.replace(b"word/document.xml", b"word/docum\xffnt.xml", 1),
        UnreadableFile,
    ),
    ("entities", packed(BOMB), UnreadableFile),
    (
        "no document part",
        archive({"[Content_Types].xml": "<Types/>", "word/a.xml": "<a/>"}),
        UnreadableFile,
    ),
    (
        "a workbook",
        archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"}),
        UnsupportedFormat,
    ),
    ("another zip", archive({"a.txt": "A"}), UnreadableFile),
    ("another document", packed("<a/>"), UnsupportedFormat),
    ("a password", ole("EncryptionInfo", "EncryptedPackage"), EncryptedFile),
    ("a zip with a password", with_flag(WHOLE, 1), EncryptedFile),
    ("an old Word file", ole("WordDocument", "1Table"), UnsupportedFormat),
    ("blank paragraphs", word_file(p("") + p(" ")), EmptyDocument),
    ("an empty table", word_file(tbl(tr("", ""))), EmptyDocument),
    ("a deep nest", word_file("<w:ins>" * 1500 + p("A") + "</w:ins>" * 1500), UnreadableFile),
]


@pytest.mark.parametrize(
    ("data", "error"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_bad_input_is_one_sentence(data: bytes, error: type[ExtractionError]) -> None:
    with pytest.raises(error) as caught:
        read_word(data)
    assert type(caught.value) is error
    assert "\n" not in str(caught.value) and 10 < len(str(caught.value)) < 200


LARGE = [
    (
        "one part",
        packed(part("document", f"<w:body>{p('A' * 20_000)}</w:body>")),
        ArchiveLimits(max_part=10_000),
    ),
    (
        "ratio",
        packed(part("document", p("A" * 20_000))),
        ArchiveLimits(ratio_from=1000, max_ratio=20),
    ),
    ("all parts", packed(BODY, **{"word/media/a.bmp": "A" * 9000}), ArchiveLimits(max_total=8000)),
    (
        "entries",
        packed(BODY, **{f"word/{i}.xml": "" for i in range(30)}),
        ArchiveLimits(max_entries=20),
    ),
]


@pytest.mark.parametrize(
    ("data", "limits"), [case[1:] for case in LARGE], ids=[case[0] for case in LARGE]
)
def test_zip_bombs_are_refused(data: bytes, limits: ArchiveLimits) -> None:
    assert read_word(WHOLE).pages
    with pytest.raises(DocumentTooLarge):
        read_word(data, limits)


def test_parts_in_another_format_are_refused_in_words() -> None:
    body = part("document", f"<w:body>{p('A')}<w:altChunk/></w:body>")
    with pytest.raises(UnsupportedFormat, match="altChunk"):
        read_word(packed(body))


@pytest.mark.parametrize("method", [ZIP_LZMA, ZIP_BZIP2, ZIP_DEFLATED])
def test_a_damaged_part_however_packed_is_one_sentence(method: int) -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as made:
        for name, text in (("[Content_Types].xml", "<Types/>"), ("word/document.xml", BODY * 3)):
            made.writestr(name, text)
    chance = random.Random(method)
    for _ in range(150):
        data = bytearray(buffer.getvalue())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        with suppress(ExtractionError):
            read_word(bytes(data))
        office_format(bytes(data))


def test_a_bomb_that_lies_about_its_size() -> None:
    data = bytearray(packed(part("document", f"<w:body>{p('A' * 200_000)}</w:body>")))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark, data.find(mark) + 1)
        data[at + offset : at + offset + 4] = (100).to_bytes(4, "little")
    with pytest.raises((UnreadableFile, DocumentTooLarge)):
        read_word(bytes(data))


@pytest.mark.parametrize("cut", range(0, len(WHOLE), 37))
def test_a_file_that_breaks_off_anywhere_is_no_crash(cut: int) -> None:
    with pytest.raises(ExtractionError):
        read_word(WHOLE[:cut])


@pytest.mark.parametrize("place", range(30, len(WHOLE), 23))
def test_a_damaged_byte_is_no_crash(place: int) -> None:
    damaged = WHOLE[:place] + bytes([WHOLE[place] ^ 0xFF]) + WHOLE[place + 1 :]
    try:
        assert read_word(damaged).pages
    except ExtractionError as error:
        assert str(error)


BOLD = [
    ("one run", r("Mục tiêu", "<w:b/>"), True),
    ("two runs and a blank that is plain", r("Mục", "<w:b/>") + r(" ") + r("tiêu", "<w:b/>"), True),
    ("a plain word", r("Mục tiêu", "<w:b/>") + r(" chung"), False),
    ("no bold", r("Mục tiêu"), False),
    ("nothing printed", r(" ", "<w:b/>"), False),
]


@pytest.mark.parametrize(("runs", "expected"), [b[1:] for b in BOLD], ids=[b[0] for b in BOLD])
def test_a_paragraph_in_bold(runs: str, expected: bool) -> None:
    document = read_word(word_file(p(runs) + p("Trồng cây.")))
    first, *_ = document.pages[0].blocks
    assert isinstance(first, Line)
    assert first.is_bold is expected


def test_each_line_of_a_paragraph_in_bold() -> None:
    document = read_word(
        word_file(p(r("Mục tiêu", "<w:b/>") + "<w:r><w:br/></w:r>" + r("A", "<w:b/>")))
    )
    assert [line.is_bold for line in document.pages[0].blocks if isinstance(line, Line)] == [
        True
    ] * 2
