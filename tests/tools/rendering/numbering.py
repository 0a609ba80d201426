"""numbering.xml: one definition for each kind of list, one w:num for each list of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.tools.rendering.labels import BULLETS, KINDS, ListStart

SYMBOL_DASH = "\uf02d"  # the hyphen of the Symbol font, in the private use area
SPACED = ("roman", "article", "part", "dash", "plus")  # a blank between label and text, else a tab
TAB, WIDE_TAB = 1134, 1418


def numbering_elements(lists: Sequence[ListStart], bullet_font: str) -> Iterator[BaseOxmlElement]:
    """The w:abstractNum and then the w:num elements."""
    names = list(dict.fromkeys(start.kind for start in lists))
    for index, name in enumerate(names):
        levels = "".join(
            _level(i, *level, name, bullet_font) for i, level in enumerate(_levels(name))
        )
        kind = "multilevel" if levels.count("<w:lvl ") > 1 else "singleLevel"
        yield parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{index}">'
            f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        )
    for start in lists:
        count = len(_levels(start.kind)) if start.restarts else 0
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{i}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for i in range(count)
        )
        yield parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{start.list_id}">'
            f'<w:abstractNumId w:val="{names.index(start.kind)}"/>{overrides}</w:num>'
        )


def _levels(name: str) -> list[tuple[str, str]]:
    """The number format and the label of each level of a list."""
    kinds = {kind.name: (kind.number_format, kind.label) for kind in KINDS}
    if name == "chain":
        return [
            ("upperRoman", "%1."),
            ("decimal", "%2."),
            ("decimal", "%2.%3."),
            ("lowerLetter", "%4)"),
        ]
    if name == "chain_dash":
        return [
            ("upperRoman", "%1-"),
            ("decimal", "%2-"),
            ("decimal", "%2.%3-"),
            ("lowerLetter", "%4)"),
        ]
    if name.startswith("number"):
        return [kinds[name], kinds[name.replace("number", "multi")]]
    return [kinds[name]]


def _level(index: int, number_format: str, label: str, name: str, bullet_font: str) -> str:
    suffix = "space" if name in SPACED else "tab"
    tab = TAB if label.count("%") == 1 and "Roman" not in number_format else WIDE_TAB
    font = ""
    if name in BULLETS:
        face = "Times New Roman"
        if bullet_font and name == "dash":
            label, face = SYMBOL_DASH, bullet_font
        font = f'<w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:hint="default"/></w:rPr>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{tab}"/></w:tabs>'
        f'<w:ind w:left="0" w:firstLine="709"/></w:pPr>'
        f"{font}</w:lvl>"
    )
