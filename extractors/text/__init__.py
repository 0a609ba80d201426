"""A text or markdown file → pages of lines and tables: `file` → `tables` → `reader`.

`habit` measures what parts paragraphs in a text, `paragraphs` joins its lines by that.
`delimited_rows` reads tables of tabs and of one-line rows, with the titles of `wide_rows`;
`framed_rows` (with `column_fit`), `pipe_cells` (on `cell_stream`) and `ruled_cells` read the
tables of web pages that were saved as text.
"""
