"""Legacy encodings of Vietnamese, read exactly.

`tcvn3`, `vni`, `viqr`, `cp1258`, `utf8` turn the text of one encoding into letters; `foreign_utf8`
asks ftfy about what is no Vietnamese. `evidence` weighs what a reading gains, `convert` decides
for a whole document; `fonts` knows encodings by the names of fonts. `forms` mends letters of the
right encoding that are spelled by wrong characters.
"""
