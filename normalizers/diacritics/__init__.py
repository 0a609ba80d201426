"""Broken diacritics mended: a lattice of candidate syllables, the best path under a language model.

pieces    a line → words, numbers, punctuation
lexicon   the words that the model knows, and how they are written in capitals
candidates, misreadings, marks   what a damaged word may have been, and how likely
ngrams    a language model of order 4 in compact arrays
search    the best path through the lattice, and how sure each word is
engine    lines in, repaired lines out, in one of the modes `ocr`, `stripped`, `light`
damage    which lines want which mode: no evidence, no change
"""
