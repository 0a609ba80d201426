"""Words and ruling lines with places, of PDF or OCR → printed lines, paragraphs, columns and tables.

`printed_lines` → `turned_lines`, `furniture`, `two_columns`, `paragraphs`; `grid` → `tables` → `page_breaks`;
`aligned` for tables without a grid. `extractors.layout.lay_out` says the order.

column_edges  upright lines that a grid lacks: one cell of the header holds two headings, a gap
              parts them
confidence    how sure OCR is of words → how sure a line or a row is
"""
