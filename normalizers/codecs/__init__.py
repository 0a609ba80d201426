"""Legacy encodings of Vietnamese, read exactly.

`tcvn3`, `vni`, `viqr`, `cp1258`, `utf8` turn the text of one encoding into letters; `foreign_utf8`
asks ftfy about what is no Vietnamese. `evidence` weighs what a reading gains, `convert` decides
for a whole document; `fonts` knows encodings by the names of fonts. `forms` mends letters of the
right encoding that are spelled by wrong characters.

mend         the lines of a document in their right characters: encodings, Unicode form, look-
             alikes
models       what the codecs hand to each other
tables       the tables of single-byte encodings, from `normalizers/resources`
utf8_losses  what is left of UTF-8 whose bytes were lost on the way: hard spaces made plain,
             controls dropped
words        is a word one that Vietnamese spelling makes? Stricter than
             `normalizers.letters.syllables`
"""
