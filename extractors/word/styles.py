"""The styles of a Word file.

Which numbering, capitals and hidden text they bring, bases included.
"""

from __future__ import annotations

from typing import NamedTuple

from extractors.word.xml import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    Element,
    W,
    child_number,
    child_value,
    is_on,
)

MAX_BASES = 30


class Look(NamedTuple):
    """Three switches of a run and its font; None where the run leaves them to its styles."""

    capitals: bool | None = None
    hidden: bool | None = None
    font: str | None = None  # of the letters beyond ASCII; "" for a font of the theme
    bold: bool | None = None


class NumberingRef(NamedTuple):
    """Which list a paragraph belongs to, and on which level; None where nothing says so."""

    list_id: int | None = None
    level: int | None = None


class Style(NamedTuple):
    """One style, without what it takes from its base."""

    base: str | None
    look: Look
    numbering: NumberingRef


class ResolvedStyle(NamedTuple):
    """A style with its bases: `names` from itself to the root."""

    names: tuple[str, ...]
    look: Look
    numbering: NumberingRef


def read_look(properties: Element | None) -> Look:
    """The switches of run properties; small capitals print capitals too."""
    if properties is None:
        return Look()
    caps, small = is_on(properties, "caps"), is_on(properties, "smallCaps")
    capitals = None if caps is None and small is None else bool(caps or small)
    hidden, bold = is_on(properties, "vanish"), is_on(properties, "b")
    return Look(capitals, hidden, _font(properties), bold)


def _font(properties: Element) -> str | None:
    fonts = properties.find(W + "rFonts")
    if fonts is None:
        return None
    for script in ("hAnsi", "ascii"):
        if fonts.get(f"{W}{script}Theme") is not None:
            return ""
        if name := fonts.get(W + script):
            return name
    return None


def read_numbering_ref(paragraph_properties: Element | None) -> NumberingRef:
    """The list and level that paragraph properties name."""
    listed = paragraph_properties.find(W + "numPr") if paragraph_properties is not None else None
    return NumberingRef(child_number(listed, "numId"), child_number(listed, "ilvl"))


class Styles:
    """The styles of one file, resolved once each."""

    def __init__(self, root: Element | None) -> None:
        """Read the styles of styles.xml."""
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str | None, ResolvedStyle] = {}
        self._default: str | None = None
        self._default_look = Look()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        self._default_look = read_look(root.find(f"{W}docDefaults/{W}rPrDefault/{RUN_PROPERTIES}"))
        for style in root.iterfind(W + "style"):
            name = style.get(W + "styleId")
            if name is None:
                continue
            look = read_look(style.find(RUN_PROPERTIES))
            numbering = read_numbering_ref(style.find(PARAGRAPH_PROPERTIES))
            self._styles[name] = Style(child_value(style, "basedOn"), look, numbering)
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in (
                "1",
                "true",
                "on",
            ):
                self._default = name

    def paragraph(self, name: str | None) -> ResolvedStyle:
        """A paragraph's style; the default one where it names none that exists."""
        return self._resolve(name if name in self._styles else self._default)

    def shown(self, run: Element | None, paragraph: ResolvedStyle) -> tuple[bool, bool]:
        """Whether a run prints capitals, and whether it is hidden.

        Its own switch decides; else those of character style and paragraph style, of which two
        undo each other, as Word does with switches.
        """
        own, character = read_look(run), self._resolve(child_value(run, "rStyle")).look
        capitals = _switched(own.capitals, character.capitals, paragraph.look.capitals)
        hidden = _switched(own.hidden, character.hidden, paragraph.look.hidden)
        return (
            bool(self._default_look.capitals) if capitals is None else capitals,
            bool(self._default_look.hidden) if hidden is None else hidden,
        )

    def is_bold(self, run: Element | None, paragraph: ResolvedStyle) -> bool:
        """Whether a run is set in bold, by the same rule."""
        own, character = read_look(run), self._resolve(child_value(run, "rStyle")).look
        bold = _switched(own.bold, character.bold, paragraph.look.bold)
        return bool(self._default_look.bold) if bold is None else bold

    def font(self, run: Element | None, paragraph: ResolvedStyle) -> str:
        """The name of the font of a run: its own, else that of its styles.

        "" where none is named.
        """
        own, character = read_look(run), self._resolve(child_value(run, "rStyle")).look
        fonts = (own.font, character.font, paragraph.look.font, self._default_look.font)
        return next((font for font in fonts if font is not None), "")

    def _resolve(self, name: str | None) -> ResolvedStyle:
        if name not in self._resolved:
            self._resolved[name] = self._with_bases(name)
        return self._resolved[name]

    def _with_bases(self, name: str | None) -> ResolvedStyle:
        names: list[str] = []
        while (
            name is not None
            and name in self._styles
            and name not in names
            and len(names) < MAX_BASES
        ):
            names.append(name)
            name = self._styles[name].base
        chain = [self._styles[name] for name in names]
        look = Look(
            next((s.look.capitals for s in chain if s.look.capitals is not None), None),
            next((s.look.hidden for s in chain if s.look.hidden is not None), None),
            next((s.look.font for s in chain if s.look.font is not None), None),
            next((s.look.bold for s in chain if s.look.bold is not None), None),
        )
        numbering = NumberingRef(
            next((s.numbering.list_id for s in chain if s.numbering.list_id is not None), None),
            next((s.numbering.level for s in chain if s.numbering.level is not None), None),
        )
        return ResolvedStyle(tuple(names), look, numbering)


def _switched(own: bool | None, character: bool | None, paragraph: bool | None) -> bool | None:
    if own is not None:
        return own
    if character is None and paragraph is None:
        return None
    return bool(character) != bool(paragraph)
