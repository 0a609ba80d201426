"""What is printed on the paper, verbatim, with its place: files → pages → sections and rows.

source   bytes → pages, by `text`, `word` or `page_source` (the `layout` of what `pdf` and `scan` give)
zones    pages → head, body, foot and appendices, and what head and foot say
plan     zones → sections and task rows, by what `lines` and `tables` say
"""
