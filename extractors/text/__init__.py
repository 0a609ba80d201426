"""A text or markdown file → pages of lines and tables: `file` → `tables` → `source`.

`pipe_cells` and `framed_rows` read the tables of web pages that were saved as text.

reader  a text or markdown file → pages of lines and tables
"""
