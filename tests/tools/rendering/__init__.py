"""Renders the sample plans as an office would: Word by python-docx, PDF from it by LibreOffice.

    python -m tests.tools.rendering OUT_DIR

`layouts` holds what a text file cannot show (which line stands in which column of the head),
`contents` turns a sample into `Content`s, `labels` decides which printed labels Word counts by
itself, `word` and its neighbors write them, `long_table` makes up a plan with a table of 21 pages.
"""
