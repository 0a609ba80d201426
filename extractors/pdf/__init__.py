"""The bytes of a PDF → raw pages.

Words, ruling lines and pictures with their places, read by `file`.

`opening` tells what is a PDF; `annotations` are made part of the page; `signatures` are read with
`certificate` and `signature_state`. `page_words` gives the words: `words` in the order of the file,
`drawn_twice`, `by_place` and `turned` where that order misleads, all by `glyph_places`; `fonts` and
`glyphs` know codes that are no Unicode; `shapes` are what is drawn, `rules` the lines and pictures
among them, `hidden` knows text that nobody sees; `second_reader` is asked for doubtful pages;
`soundness` tells what of a damaged file is missing, `nested_forms` what forms come to that are
drawn again and again; `turns` and `tilts` lead back to the sheet.
`extractors.layout` makes lines and tables of them, `extractors.ocr` reads pages without a text
layer; `extractors.layout.lay_out` brings the three together.
"""
