"""A writer of small PDFs for tests: text, rules and pictures on pages, nothing else.

The font is named, not embedded, and maps each code to the letter of that number: every
Vietnamese letter can be printed. Every letter is half its size wide.
"""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0
CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)


@dataclass
class Sheet:
    """A page: what is drawn on it, from its top left."""

    width: float = WIDTH
    height: float = HEIGHT
    rotate: int = 0
    parts: list[str] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)
    stamps: list[tuple[int, str]] = field(default_factory=list)

    def text(self, x: float, base: float, text: str, size: float = 14.0) -> Sheet:
        """Print text from `x` on, `base` points below the top."""
        return self.set_text(f"1 0 0 1 {x} {self.height - base}", text, size)

    def set_text(self, matrix: str, text: str, size: float) -> Sheet:
        """Print text under a matrix of the file."""
        codes = "".join(f"{ord(letter):04X}" for letter in text)
        self.parts.append(f"BT /F1 {size} Tf {matrix} Tm <{codes}> Tj ET")
        return self

    def lines(
        self, x: float, base: float, texts: list[str], step: float = 18.0, size: float = 14.0
    ) -> Sheet:
        """Print lines one below the other."""
        for index, text in enumerate(texts):
            self.text(x, base + index * step, text, size)
        return self

    def annotate(
        self, kind: str, box: tuple[float, float, float, float], text: str, more: str = ""
    ) -> Sheet:
        """Put an annotation into a box from the page's top left; `more`: entries of its own."""
        x0, top, x1, bottom = box
        code = "".join(f"{ord(letter):04X}" for letter in text)
        self.annotations.append(
            f"<</Type/Annot/Subtype/{kind}/Rect[{x0} {self.height - bottom} {x1} "
            f"{self.height - top}]"
            f"/Contents<FEFF{code}>/DA(/F1 12 Tf 0 g){more or '/F 4'}>>"
        )
        return self

    def stamp(self, x: float, base: float, text: str, more: str = "/F 4/FT/Sig/T(s)") -> Sheet:
        """Print text by the appearance of a signature field, as a records office does."""
        self.stamps.append((len(self.annotations), text))
        box = (x, base - 11, x + 6 * len(text), base + 4)
        return self.annotate("Widget", box, "", f"{more}/AP<</N STAMP{len(self.stamps) - 1}>>")

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """Draw a line."""
        self.parts.append(f"0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Sheet:
        """Draw all the lines of a table."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        return self

    def picture(self) -> Sheet:
        """Cover the page with a picture."""
        self.parts.append(f"q {self.width} 0 0 {self.height} 0 0 cm /I1 Do Q")
        return self


def make_pdf(sheets: list[Sheet], trailer: str = "", font: str = "Times-Roman") -> bytes:
    """The bytes of a PDF with these pages, set in one font."""
    bodies: list[bytes] = []

    def add(body: str, stream: bytes | None = None) -> int:
        data = body.encode("ascii")
        if stream is not None:
            data = data[:-2] + b"/Length %d>>\nstream\n" % len(stream) + stream + b"\nendstream"
        bodies.append(data)
        return len(bodies)

    pages_number = 6 + 2 * len(sheets)
    add(f"<</Type/Catalog/Pages {pages_number} 0 R>>")
    add("<<>>", CMAP.encode("ascii"))
    add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{font}/DW 500/FontDescriptor 5 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    )
    add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{font}/Encoding/Identity-H"
        "/DescendantFonts[3 0 R]/ToUnicode 2 0 R>>"
    )
    add(
        f"<</Type/FontDescriptor/FontName/{font}/Flags 4/ItalicAngle 0/Ascent 891/Descent -216"
        "/CapHeight 662/StemV 80/FontBBox[-168 -218 1000 898]>>"
    )
    add(
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8>>",
        b"\xee",
    )
    kids = []
    for sheet in sheets:
        for number, (place, text) in enumerate(sheet.stamps):
            codes = "".join(f"{ord(letter):04X}" for letter in text)
            shown = add(
                f"<</Type/XObject/Subtype/Form/BBox[0 0 {6 * len(text)} 15]"
                "/Resources<</Font<</F1 4 0 R>>>>>>",
                f"BT /F1 12 Tf 1 0 0 1 0 4 Tm <{codes}> Tj ET".encode("ascii"),
            )
            own = sheet.annotations[place].replace(f"STAMP{number}>>", f"{shown} 0 R>>")
            sheet.annotations[place] = own
        contents = add("<<>>", "\n".join(sheet.parts).encode("ascii"))
        kids.append(
            add(
                f"<</Type/Page/Parent {pages_number + 1} 0 R/MediaBox[0 0 {sheet.width} "
                f"{sheet.height}]"
                f"/Rotate {sheet.rotate}/Contents {contents} 0 "
                f"R/Annots[{' '.join(sheet.annotations)}]"
                f"/Resources<</Font<</F1 4 0 R>>/XObject<</I1 6 0 R>>>>>>"
            )
        )
    bodies[0] = bodies[0].replace(str(pages_number).encode(), str(pages_number + 1).encode())
    add(f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>")
    return assembled(bodies, trailer)


def assembled(bodies: list[bytes], trailer: str = "") -> bytes:
    """The objects of a file, numbered from 1, as its bytes."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}".encode("ascii")
    out += (
        f"trailer\n<</Size {len(bodies) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    ).encode("ascii")
    return out
