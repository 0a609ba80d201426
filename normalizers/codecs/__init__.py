"""Legacy encodings of Vietnamese, read exactly.

mend              the lines of a document in their right characters: the two steps below
convert           decides for a whole document which encoding it was written in
tcvn3, vni, vps, viqr, cp1258, utf8   one encoding each: its text → letters; their `tables`
utf8_losses       what is left of UTF-8 whose bytes were lost on the way
foreign_utf8      asks ftfy about what is no Vietnamese
evidence, words   what a reading gains and loses; whether a word is spelled as Vietnamese is
fonts             encodings by the names of fonts
forms             mends letters of the right encoding that are spelled by wrong characters
parted            closes up syllables that blanks part at their marked letter
joined_words      parts words that a segmenter joined by underscores
models            what these modules hand to each other
"""
