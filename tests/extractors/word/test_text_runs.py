"""The printed text of a paragraph's runs."""

import pytest
from docx.oxml import parse_xml

from extractors.word.styles import Styles
from extractors.word.text_runs import read_runs
from extractors.word.xml import Element, W
from tests.extractors.word_files import NAMES, r

STYLES = Styles(None)


def text_of(inner: str) -> str:
    paragraph = parse_xml(f"<w:p {NAMES}>{inner}</w:p>")
    return read_runs(paragraph, STYLES.paragraph(None), STYLES, refer).text


def refer(element: Element) -> str:
    return f"[{element.get(W + 'id')}]"


def field(instruction: str, result: str) -> str:
    """A field of runs that are its instruction, and of runs that it prints."""

    def mark(kind: str) -> str:
        return r(f'<w:fldChar w:fldCharType="{kind}"/>')

    return mark("begin") + instruction + mark("separate") + result + mark("end")


def box(switch: str) -> str:
    data = f"<w:ffData><w:checkBox>{switch}</w:checkBox></w:ffData>"
    begin = f'<w:fldChar w:fldCharType="begin">{data}</w:fldChar>'
    return r(begin) + r('<w:fldChar w:fldCharType="end"/>')


RUNS = [
    ("runs", r("Kế ") + r("hoạch"), "Kế hoạch"),
    ("a tab", r("Số:") + r("<w:tab/>") + r("5"), "Số:\t5"),
    ("a line break", r("a<w:br/>".replace("a", "<w:t>a</w:t>")), "a\n"),
    ("a page break", r('<w:br w:type="page"/>'), "\f"),
    ("a break that Word noted", r("<w:lastRenderedPageBreak/>"), "\v"),
    ("a hyphen that does not break", r("<w:noBreakHyphen/>"), "-"),
    ("a line end in the text is a blank", r("a\nb"), "a b"),
    ("a soft hyphen", r("ho\u00adạch"), "hoạch"),
    ("a field prints its result", field(r("PAGE"), r("7")), "7"),
    ("a field in a result", field(r("IF"), r("a") + field(r("REF"), r("2"))), "a2"),
    ("a field in an instruction", field(r("IF") + field(r("REF"), r("2")), r("b")), "b"),
    ("an open field prints no instruction", r('<w:fldChar w:fldCharType="begin"/>') + r("REF"), ""),
    ("an end without a beginning", r('<w:fldChar w:fldCharType="end"/>') + r("a"), "a"),
    ("a box that is checked", box("<w:checked/>"), "☒"),
    ("a box that is not", box('<w:default w:val="0"/>'), "☐"),
    ("a note", r('<w:footnoteReference w:id="4"/>'), "[4]"),
    ("capitals", r("Kế hoạch", "<w:caps/>"), "KẾ HOẠCH"),
    ("a raised figure", r("45 m") + r("2", '<w:vertAlign w:val="superscript"/>'), "45 m²"),
    ("raised words", r("th", '<w:vertAlign w:val="superscript"/>'), "th"),
    ("a figure that is lowered", r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'), "CO2"),
    ("hidden", r("ẩn", "<w:vanish/>") + r("hiện"), "hiện"),
    ("hidden notes are not referred to", r('<w:footnoteReference w:id="4"/>', "<w:vanish/>"), ""),
    ("a formula", "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
    ("a symbol that is no code", r('<w:sym w:font="Symbol" w:char="zz"/>'), ""),
    ("half a letter is no symbol", r('<w:sym w:font="Arial" w:char="D800"/>'), ""),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("inner", "text"), [c[1:] for c in RUNS], ids=[c[0] for c in RUNS])
def test_what_runs_print(inner: str, text: str) -> None:
    assert text_of(inner) == text


def test_letters_in_a_legacy_font_are_marked() -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    assert text_of(r("Sè 12", font)) != "Sè 12"
    assert text_of(r("Sè 12", font))[-2:] == "12"
