"""The widget of a digital signature on the last page of a PDF, as signing programs set it."""

from __future__ import annotations

import importlib
import io
from typing import Any

import pypdfium2

from tests.tools.rendering.scans import foot_of

# A package without types; it writes objects, nothing is signed with it.
generic: Any = importlib.import_module("pyhanko.pdf_utils.generic")
writing: Any = importlib.import_module("pyhanko.pdf_utils.incremental_writer")
WIDTH, HEIGHT, SIZE, LEADING = 150, 34, 7, 9
BELOW_OFFICE = 30  # points from the line of the office to the widget
PRINTED, SIGNATURE_FLAGS = 4, 3


def with_widget(data: bytes, lines: tuple[str, ...]) -> bytes:
    """The PDF with a visible field for a signature over the signer's place; nothing is signed.

    `lines` are ASCII, as the widget shows them.
    """
    with pypdfium2.PdfDocument(data) as document:
        last = document[len(document) - 1]
        foot, height = foot_of(last), last.get_height()
    x, down = foot or (300.0, 100.0)
    top = height - down - BELOW_OFFICE
    writer = writing.IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    appearance = writer.add_object(_appearance(lines))
    page_ref = writer.find_page_for_modification(-1)[0]
    name = generic.pdf_name
    box = (x - WIDTH / 2, top - HEIGHT, x + WIDTH / 2, top)
    widget = generic.DictionaryObject({
        name("/Type"): name("/Annot"),
        name("/Subtype"): name("/Widget"),
        name("/FT"): name("/Sig"),
        name("/T"): generic.pdf_string("Signature1"),
        name("/F"): generic.NumberObject(PRINTED),
        name("/P"): page_ref,
        name("/Rect"): generic.ArrayObject([generic.FloatObject(round(at, 2)) for at in box]),
        name("/AP"): generic.DictionaryObject({name("/N"): appearance}),
    })  # fmt: skip
    field = writer.add_object(widget)
    page = page_ref.get_object()
    page["/Annots"] = generic.ArrayObject([*page.get("/Annots", ()), field])
    writer.mark_update(page_ref)
    writer.root["/AcroForm"] = generic.DictionaryObject({
        name("/Fields"): generic.ArrayObject([field]),
        name("/SigFlags"): generic.NumberObject(SIGNATURE_FLAGS),
    })  # fmt: skip
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return _without_chance(out.getvalue(), data)


def _appearance(lines: tuple[str, ...]) -> Any:
    name = generic.pdf_name
    shown = "".join(f"({line}) Tj 0 -{LEADING} Td " for line in lines)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = generic.DictionaryObject({name(key): name(value) for key, value in font.items()})
    box = [generic.NumberObject(at) for at in (0, 0, WIDTH, HEIGHT)]
    return generic.StreamObject(
        {
            name("/Type"): name("/XObject"),
            name("/Subtype"): name("/Form"),
            name("/BBox"): generic.ArrayObject(box),
            name("/Resources"): generic.DictionaryObject(
                {name("/Font"): generic.DictionaryObject({name("/F1"): fonts})}
            ),
        },
        stream_data=f"BT /F1 {SIZE} Tf 2 {HEIGHT - LEADING} Td {shown}ET".encode("ascii"),
    )


def _without_chance(made: bytes, data: bytes) -> bytes:
    """The file without the random half of its id, so that the same seed gives the same bytes."""
    added = made[len(data) :]
    place = added.rfind(b"/ID")
    if place < 0:
        return made
    end = added.index(b"]", place)
    return (
        made[: len(data)]
        + added[:place]
        + b"/ID[<00><00>]".ljust(end + 1 - place)
        + added[end + 1 :]
    )
