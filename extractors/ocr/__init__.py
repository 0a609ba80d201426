"""Pictures of pages → raw pages, with the words and rules that a PDF page gives; by Tesseract.

layer_quality    which pages of a PDF are read by OCR     routes     each page on its way
reader           several pages at once                    slots      as many as there are cores
page             one page: prepared, read, looked at again
cell_column      a page with tables as one tall column    words      words with baseline and size
side_column      the right column of a foot, read after the left
pictured_tables  rules that only the picture of a page shows
program          Tesseract: is it installed, how it fails
engine           Tesseract                                cache      what was read, by content
second_look      what was unsure, empty or unread
"""
