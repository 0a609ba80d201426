r"""The runs of a Word paragraph → its printed text.

Within the text "\n" is a line break, "\f" a page break that the author set, "\v" one that Word
noted when it last laid out the document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from extractors.word.font_tags import mark_font
from extractors.word.notes import REFERENCES
from extractors.word.styles import ResolvedStyle, Styles
from extractors.word.symbols import symbol_text, without_private_use
from extractors.word.xml import (
    MATH,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    VALUE,
    Element,
    W,
    child_value,
    content,
    text_boxes,
)
from normalizers.codecs.fonts import FontCodec, codec_of_font
from normalizers.codecs.models import CodecName
from normalizers.letters.figures import raised

LINE_BREAK, PAGE_BREAK, LAID_OUT_BREAK = "\n", "\f", "\v"
FIXED = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
    W + "lastRenderedPageBreak": LAID_OUT_BREAK,
}
DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
CHECKED = {True: "☒", False: "☐"}
BLANKS = str.maketrans("\t\r\n\x85\u2028\u2029", f"   {LINE_BREAK * 3}")
SOFT_HYPHEN = "\u00ad"  # "ư" in TCVN3
LETTERS = frozenset({TEXT, W + "softHyphen", W + "sym"})


@dataclass(slots=True)
class PrintedRuns:
    """What the runs of a paragraph print, and the text boxes anchored in them."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    instructions: list[bool] = field(
        default_factory=list
    )  # of each open field: still its instruction?
    is_plain: bool = False  # some of its letters are not in bold

    @property
    def text(self) -> str:
        """The text with its breaks."""
        return "".join(self.parts)

    @property
    def is_bold(self) -> bool:
        """True where all that it prints is set in bold."""
        return not self.is_plain and any(map(str.isalnum, self.text))

    @property
    def in_instruction(self) -> bool:
        """True inside a field's instruction, which is not printed."""
        return any(self.instructions)


def read_runs(
    paragraph: Element, style: ResolvedStyle, styles: Styles, refer: Callable[[Element], str]
) -> PrintedRuns:
    """The printed text of a paragraph without its label; `refer` gives the mark of a note."""
    printed = PrintedRuns()
    for child in content(paragraph):
        _read_inline(child, printed, style, styles, refer)
    return printed


def _read_inline(
    element: Element,
    printed: PrintedRuns,
    style: ResolvedStyle,
    styles: Styles,
    refer: Callable[[Element], str],
) -> None:
    if element.tag == RUN:
        _read_run(element, printed, style, styles, refer)
    elif element.tag == W + "ruby":
        for child in content(element.find(W + "rubyBase")):
            _read_inline(child, printed, style, styles, refer)
    elif isinstance(element.tag, str) and element.tag.startswith(MATH):
        printed.parts += [text.text or "" for text in element.iter(MATH + "t")]
    elif element.tag in DRAWINGS:
        printed.boxes += text_boxes(element)


def _read_run(
    run: Element,
    printed: PrintedRuns,
    style: ResolvedStyle,
    styles: Styles,
    refer: Callable[[Element], str],
) -> None:
    properties = run.find(RUN_PROPERTIES)
    capitals, hidden = styles.shown(properties, style)
    font = _font(properties)
    legacy = codec_of_font(styles.font(properties, style))
    is_raised = child_value(properties, "vertAlign") == "superscript"
    for child in content(run):
        if child.tag == W + "fldChar":
            _turn_field(child, printed)
        elif hidden or printed.in_instruction:
            continue
        elif child.tag in DRAWINGS:
            printed.boxes += text_boxes(child)
        elif child.tag in REFERENCES:
            printed.parts.append(refer(child))
        elif child.tag == W + "ruby":
            _read_inline(child, printed, style, styles, refer)
        else:
            shown = _shown(child, font, legacy, capitals)
            printed.parts.append(raised(shown) if is_raised and shown.isdecimal() else shown)
            if not printed.is_plain and any(map(str.isalnum, shown)):
                printed.is_plain = not styles.is_bold(properties, style)


def _shown(element: Element, font: str | None, legacy: FontCodec | None, capitals: bool) -> str:
    """What one child of a run prints; in a legacy font a letter's code says another letter."""
    if element.tag == W + "sym":
        legacy = codec_of_font(element.get(W + "font") or "")
    if legacy is not None and element.tag in LETTERS:
        code = SOFT_HYPHEN if element.tag == W + "softHyphen" else ""
        text = code or _text_of(element, None, keeps_soft_hyphens=True)
        return _in_legacy_font(text, legacy, capitals)
    text = _text_of(element, font)
    return text.upper() if capitals else text


def _in_legacy_font(text: str, legacy: FontCodec, capitals: bool) -> str:
    """The text marked with its font; VNI has codes for capitals, TCVN3 a font for them."""
    if capitals and legacy.name is CodecName.TCVN3:
        legacy = legacy._replace(capitals=True)
    return mark_font(text.upper() if capitals and legacy.name is CodecName.VNI else text, legacy)


def _font(properties: Element | None) -> str | None:
    fonts = properties.find(W + "rFonts") if properties is not None else None
    return (fonts.get(W + "ascii") or fonts.get(W + "hAnsi")) if fonts is not None else None


def _text_of(element: Element, font: str | None, keeps_soft_hyphens: bool = False) -> str:
    """What one child of a run prints: text, a tab, a break, a symbol."""
    if element.tag == TEXT:
        text = (element.text or "").translate(BLANKS)
        return without_private_use(
            text if keeps_soft_hyphens else text.replace(SOFT_HYPHEN, ""), font
        )
    if element.tag == W + "br":
        return PAGE_BREAK if element.get(W + "type") == "page" else LINE_BREAK
    if element.tag == W + "sym":
        return _symbol(element)
    return FIXED.get(str(element.tag), "")


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return ""
    return (
        symbol_text(code, element.get(W + "font"))
        if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE
        else ""
    )


def _turn_field(mark: Element, printed: PrintedRuns) -> None:
    """Begin, separate, end: what stands before the separator is the instruction.

    A field that goes on in the next paragraph (a table of contents) prints its result there too.
    """
    kind = mark.get(W + "fldCharType")
    if kind == "begin":
        printed.instructions.append(True)
        printed.parts.append(_check_box(mark) if not any(printed.instructions[:-1]) else "")
    elif kind == "separate" and printed.instructions:
        printed.instructions[-1] = False
    elif kind == "end" and printed.instructions:
        printed.instructions.pop()


def _check_box(mark: Element) -> str:
    """The box that a form's check box prints, "" for another field."""
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    switches = [
        found for name in ("checked", "default") if (found := box.find(W + name)) is not None
    ]
    return CHECKED[bool(switches) and (switches[0].get(VALUE) or "1") in ("1", "true", "on")]
