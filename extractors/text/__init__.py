"""A text or markdown file → pages of lines and tables: `file` → `tables` → `reader`.

`delimited_rows` reads tables of tabs and of one-line rows; `framed_rows` (with `column_fit`) and
`pipe_cells` read the tables of web pages that were saved as text.
"""
