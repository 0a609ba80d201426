"""A Word file → pages of lines and tables, as Word prints them.

Other office formats become Word first.

`office_formats`, `office_converter` → `archive` → `package` → `flow` and `tables` → `source`.

font_tags       characters that carry the legacy font that they are set in, until a document is
                whole
legacy_fonts    lines and cells that carry marks of legacy fonts → as the file has them, and as
                they are printed
notes           footnotes and endnotes: their marks in the text, and their texts apart from it
number_formats  a number in the formats of Word's lists: "4", "04", "IV", "iv", "d", "D"
numbering       automatic numbering: the labels "I.", "1.1.", "a)", "-" that stand in no text of a
                Word file
reader          a Word file (.docx, .docm) → pages of lines and tables, as Word prints them
styles          the styles of a Word file: which numbering, capitals and hidden text they bring,
                bases included
symbols         symbol fonts: what the private-use characters of Symbol and Wingdings print
text_runs       the runs of a Word paragraph → its printed text
xml             the XML of a Word file: its names, its switches, and its children seen through
                their wrappers
"""
