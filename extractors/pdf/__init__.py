"""The bytes of a PDF → raw pages: words, ruling lines and pictures with their places, read by `file`.

`extractors.layout` makes lines and tables of them, `extractors.scan` reads pages without a text
layer; `extractors.layout.lay_out` brings the three together.
"""
