"""Words and ruling lines of PDF or OCR → printed lines, paragraphs, columns and tables.

`printed_lines` → `turned_lines`, `signature_notes`, `furniture`, `two_columns`, `paragraphs`;
`grid` (of `rectangles`) → `tables` → `page_breaks`; `aligned`, `aligned_rows` without a grid,
`column_edges` for lines that a grid lacks; `confidence` of what OCR read.
`extractors.layout.lay_out` says the order.
"""
