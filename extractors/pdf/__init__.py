"""The bytes of a PDF → raw pages: words, ruling lines and pictures with their places, read by `file`.

`page_words` gives the words: `words` in the order of the file, `drawn_twice`, `by_place` and
`turned` where that order misleads, all by `glyph_places`; `fonts` and `glyphs` know codes that are
no Unicode; `rules` the lines and pictures; `turns` and `tilts` lead back to the sheet.
`extractors.layout` makes lines and tables of them, `extractors.ocr` reads pages without a text
layer; `extractors.layout.lay_out` brings the three together.

fonts   Words of a PDF that are set in legacy fonts, read by the names of the fonts
glyphs  characters that symbol fonts give for bullets, and one Unicode form for the rest
rules   the ruling lines of a page: strokes, thin filled shapes and the sides of boxes
tilts   from a page that was set upright and level back to the page as it is shown
turns   quarter turns: from the coordinates of a PDF (origin below) to those of a page that is
        read
"""
