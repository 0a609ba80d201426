"""Trains the model of `normalizers.diacritics` from a folder of corpora: `make model CORPUS=dir`.

corpora     paragraphs of clean text, with the weight of where they come from
vocabulary  the lexicon, and paragraphs as ids
ngrams      n-gram counts → smoothed, pruned probabilities → the arrays of the language model
rendering   clean lines printed, damaged and read by Tesseract: pairs of damaged and clean text
pairs       such pairs in files
places      the table of places with dates (no part of the model)
alignment   what the pairs say of letters and of words: the tables of a channel
alike       which words are read alike by an engine of the wrong language
wide_context, context_steps   the network that says which of them the words about a place want
"""
