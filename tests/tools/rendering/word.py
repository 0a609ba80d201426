"""Contents → a Word file as an office makes it."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import datetime

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from tests.tools.rendering.content import Columns, Content, Document, Grid, NewSection, Role, Text
from tests.tools.rendering.footnotes import add_footnotes, reference
from tests.tools.rendering.labels import Labels, Numbered
from tests.tools.rendering.numbering import numbering_elements
from tests.tools.rendering.word_tables import columns_table, grid_table

FACE = "Times New Roman"
NUMBERED_STYLE = "Đề mục La Mã"  # its w:numPr stands in the style, not in the paragraphs
SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹"
EPOCH = datetime(2026, 1, 1)
ALIGNED = {
    Role.BODY: WD_ALIGN_PARAGRAPH.JUSTIFY,
    Role.HEADING: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def render_word(document: Document) -> bytes:
    """The bytes of the Word file; the same contents give the same bytes."""
    writer = _Writer(document)
    for content in document.contents:
        writer.add(content)
    return writer.finish()


class _Writer:
    """Writes contents one below the other."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.labels = Labels(document.chained)
        self.word: WordDocument = docx.Document()
        _set_styles(self.word, document.font_size)
        _set_page(self.word.sections[0], landscape=False)
        _set_headers(self.word.sections[0], document.running_header)

    def add(self, content: Content) -> None:
        if isinstance(content, Text):
            self._add_text(content)
        elif isinstance(content, NewSection):
            section = self.word.add_section(WD_SECTION.NEW_PAGE)
            section.different_first_page_header_footer = False
            _set_page(section, content.landscape)
        else:
            self._add_table(content)

    def _add_table(self, content: Columns | Grid) -> None:
        section = self.word.sections[-1]
        width = (
            int(
                (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
            )
            // 635
        )
        xml = (
            columns_table(content, width)
            if isinstance(content, Columns)
            else grid_table(content, width)
        )
        body = self.word.element.body
        body.insert(len(body) - 1, parse_xml(self._spelled(xml)))  # before the last w:sectPr
        spacer = self.word.add_paragraph()
        spacer.paragraph_format.space_after = Pt(0)

    def _add_text(self, content: Text) -> None:
        centered = content.role not in ALIGNED
        numbered = None if centered else self.labels.number(content.text)
        paragraph = self.word.add_paragraph()
        paragraph.alignment = ALIGNED.get(content.role, WD_ALIGN_PARAGRAPH.CENTER)
        if not centered:
            paragraph.paragraph_format.first_line_indent = Cm(1.25)
        if numbered is not None:
            self._set_number(paragraph, numbered)
        text = content.text if numbered is None else numbered.rest
        if (
            numbered is not None and content.role is Role.HEADING
        ):  # the label is set like the paragraph's mark
            mark = parse_xml(f"<w:rPr {nsdecls('w')}><w:b/></w:rPr>")
            paragraph._p.get_or_add_pPr().append(mark)
        self._add_runs(paragraph, text, content.role)

    def _add_runs(self, paragraph: Paragraph, text: str, role: Role) -> None:
        for piece in re.split(f"([{SUPERSCRIPTS}])", text):
            if piece and piece in SUPERSCRIPTS:
                paragraph._p.append(parse_xml(reference(SUPERSCRIPTS.index(piece) + 1)))
            elif piece:
                run = paragraph.add_run(self._spelled(piece))
                run.bold = role in (Role.HEADING, Role.CENTERED_BOLD)
                run.italic = role is Role.REMARK

    def _set_number(self, paragraph: Paragraph, numbered: Numbered) -> None:
        start = self.labels.lists[numbered.list_id - 1]
        if start.kind == "roman" and not start.restarts:
            paragraph.style = self.word.styles[NUMBERED_STYLE]
            paragraph.style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = (
                numbered.list_id
            )
            return
        numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_ilvl().val = numbered.level
        numbering.get_or_add_numId().val = numbered.list_id

    def _spelled(self, text: str) -> str:
        return unicodedata.normalize("NFD", text) if self.document.decomposed else text

    def finish(self) -> bytes:
        numbering = self.word.part.numbering_part.element
        for child in list(numbering):
            numbering.remove(child)
        for element in numbering_elements(self.labels.lists, self.document.bullet_font):
            numbering.append(element)
        if self.document.footnotes:
            add_footnotes(self.word, self.document.footnotes)
        properties = self.word.core_properties
        properties.author, properties.title, properties.comments = "", "", ""
        properties.created = properties.modified = EPOCH
        buffer = io.BytesIO()
        self.word.save(buffer)
        return _same_bytes(buffer.getvalue())


def _set_styles(word: WordDocument, size: int) -> None:
    normal = word.styles["Normal"]
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FACE)
    normal.font.name, normal.font.size = FACE, Pt(size)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    style = word.styles.add_style(NUMBERED_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = normal


def _set_page(section: Section, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    long, short = Cm(29.7), Cm(21)
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.left_margin = Cm(2 if landscape else 3)
    section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    section.header_distance = Cm(1)


def _set_headers(section: Section, running: str) -> None:
    """The page number in the middle of the header, none on the first page.

    Below it the running title.
    """
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(13)
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)
    if running:
        line = section.header.add_paragraph(running)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.runs[0].font.size = Pt(11)
        line.runs[0].italic = True


def _same_bytes(data: bytes) -> bytes:
    """The package without the time at which it was zipped."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            made.writestr(entry, given.read(name), zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
