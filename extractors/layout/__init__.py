"""Words and ruling lines with places, of PDF or OCR → printed lines, paragraphs, columns and tables.

`printed_lines` → `furniture`, `two_columns`, `paragraphs`; `grid` → `tables` → `page_breaks`;
`aligned` for tables without a grid. `extractors.layout.lay_out` says the order.
"""
