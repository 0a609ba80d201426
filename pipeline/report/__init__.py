"""The report of a dataset: one HTML file that opens from the disk, without a network.

report          a dataset → the file, and the clippings beside it
page            the page around the data: template, style and scripts under a strict policy
task_columns    what the page needs of each row        completeness  the "6 rõ" of a row
doubts          what makes a row one to look at
other_tables    documents, failures, warnings and units for the page
packed_columns  columns as dictionaries and codes, packed
clippings       the places of rows, cut out of their pages or of their text
page_pictures   pages as pictures, with points as pixels
words           what the page says, in Vietnamese and in English

files/          template, style, scripts and words; `pyproject.toml` installs them
"""
