from __future__ import annotations

import pytest
from docx.oxml import parse_xml

from extractors.word.styles import Look, NumberingRef, Styles, read_look, read_numbering_ref
from extractors.word.xml import Element, W

NAMESPACE = f'xmlns:w="{W[1:-1]}"'
STYLES = f"""<w:styles {NAMESPACE}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts \
w:hAnsi="Base"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Heading">
  <w:basedOn w:val="Listed"/><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Listed"><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:basedOn w:val="Title"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Loud"><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""


def element(inner: str) -> Element:
    return parse_xml(f"<w:rPr {NAMESPACE}>{inner}</w:rPr>")


@pytest.fixture
def styles() -> Styles:
    return Styles(parse_xml(STYLES))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("", Look(None, None, None)),
        ("<w:caps/>", Look(True, None, None)),
        ('<w:caps w:val="0"/>', Look(False, None, None)),
        ("<w:smallCaps/>", Look(True, None, None)),
        ("<w:vanish/>", Look(None, True, None)),
        ('<w:rFonts w:ascii="A" w:hAnsi="B"/>', Look(None, None, "B")),
        ('<w:rFonts w:asciiTheme="minor"/>', Look(None, None, "")),
        ("<w:b/>", Look(bold=True)),
        ('<w:b w:val="0"/>', Look(bold=False)),
    ],
)
def test_look(inner: str, expected: Look) -> None:
    assert read_look(element(inner)) == expected


def test_no_properties_say_nothing() -> None:
    assert read_look(None) == Look()
    assert read_numbering_ref(None) == NumberingRef()


def test_a_style_takes_what_it_lacks_from_its_bases(styles: Styles) -> None:
    heading = styles.paragraph("Heading")
    assert heading.names == ("Heading", "Listed", "Normal")
    assert heading.numbering == NumberingRef(7, 1)
    assert heading.look.capitals is True


@pytest.mark.parametrize(
    ("name", "names"), [(None, ("Normal",)), ("Gone", ("Normal",)), ("Round", ("Round",))]
)
def test_styles_that_name_nothing_or_themselves(
    styles: Styles, name: str | None, names: tuple[str, ...]
) -> None:
    assert styles.paragraph(name).names == names


@pytest.mark.parametrize(
    ("run", "style", "expected"),
    [
        ("", "Normal", (False, False)),
        ("", "Heading", (True, False)),
        ('<w:rStyle w:val="Loud"/>', "Normal", (True, False)),
        ('<w:rStyle w:val="Loud"/>', "Heading", (False, False)),  # two switches undo each other
        ('<w:caps/><w:rStyle w:val="Loud"/>', "Heading", (True, False)),
        ('<w:caps w:val="0"/>', "Heading", (False, False)),
        ('<w:rStyle w:val="Secret"/>', "Normal", (False, True)),
    ],
)
def test_shown(styles: Styles, run: str, style: str, expected: tuple[bool, bool]) -> None:
    assert styles.shown(element(run), styles.paragraph(style)) == expected


@pytest.mark.parametrize(
    ("run", "style", "expected"),
    [
        ("", "Normal", False),
        ("<w:b/>", "Normal", True),
        ("", "Subtitle", True),
        ('<w:b w:val="0"/>', "Title", False),
        ('<w:rStyle w:val="Strong"/>', "Normal", True),
        ('<w:rStyle w:val="Strong"/>', "Title", False),  # two switches undo each other
    ],
)
def test_bold(styles: Styles, run: str, style: str, expected: bool) -> None:
    assert styles.is_bold(element(run), styles.paragraph(style)) is expected


def test_fonts(styles: Styles) -> None:
    normal = styles.paragraph("Normal")
    assert styles.font(element('<w:rFonts w:hAnsi="Own"/>'), normal) == "Own"
    assert styles.font(None, normal) == "Base"
    assert Styles(None).font(None, Styles(None).paragraph(None)) == ""
