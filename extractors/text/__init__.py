"""A text or markdown file → pages of lines and tables: `file` → `tables` → `reader`.

`typography` takes off bold and italics; `doubled_lines`, `page_bullets`, `lone_bullets`,
`torn_numbers` and `repeated_openings` undo what copying a page leaves in its lines.
`habit` measures what parts paragraphs in a text, on the `line_pairs` of it; `paragraphs` joins its
lines by that.
`delimited_rows` reads tables of tabs and of one-line rows, with the titles of `wide_rows`;
`grid_tables` reads tables drawn with characters, `aligned_columns` those that blanks align,
`framed_rows` (with `column_fit`), `pipe_cells` (on `cell_stream`) and `ruled_cells` read the
tables of web pages that were saved as text, `bare_cells` those of which only the texts of the
cells are left (`torn_cells`: rows that go on below a page break); `cell_headers` tells their
columns. `across_tables` keeps the lines of a table apart that an engine of another language
read straight across. `web_elements` finds the tables and lists that are spelled as elements of
a web page.
"""
