"""What is printed on the paper, verbatim, with its place: files → pages → sections and rows.

containers        zip archives and letters → the documents in them
read_file         bytes → pages, whatever the name says
  text, word, web, workbook   the readers of these formats
  known_formats   formats that are refused, with what to do instead
  mail            what is packed as a mail: a letter, or a saved web page
  paged_documents PDF and images: `pdf` and `ocr` (on `picture`) give words and ruling lines,
                  `layout` makes lines and tables of them
across_pages      tables that were read straight across their columns, cut
repair_pages      encodings, marks and markers mended
zones             pages → head, body, foot and appendices, and what head and foot say
misread           what OCR misread in head and foot, held against what the document itself prints
plan              zones → sections and task rows, by what `lines` and `tables` say
long_lines        runs, heaps of marks and endless lines are bounded
scratch           folders for passing files; what killed processes left is swept
import_closure    what code a kept result depends on

codes   the closed sets that the dataset spells out: formats, flags, codes
word_lists  reads the lists in resources/, which may be edited without programming
errors  what can go wrong with an input, as one sentence for the person at the keyboard
models  the nouns of the reader: what stands on the paper, verbatim, with its place
printed words with their boxes and ruling lines, whichever program found them
"""
