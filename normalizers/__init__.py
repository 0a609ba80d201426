"""Strings → values: pure functions over text, with their word lists as data.

time         dates, periods and deadlines, from one vocabulary of time expressions
units        who does it: names of units in lists and prose, and the canonical unit of a name
places       provinces, districts and communes with their days
citations    numbers and types of documents, and the documents that a text cites
letters      Unicode forms, keys to compare by, capitals, numerals, syllables
codecs       legacy encodings (TCVN3, VNI, VIQR, windows-1258, broken UTF-8) → Unicode
diacritics   marks that were lost or misread, found again by a trained model
repair       the two above as one step: what was broken on the way from the paper to the file
areas        the code of a reform area
codes        the closed sets of values that the dataset spells out
metrics      the figures that a target states
metric_subjects   what such a figure measures
resource_files   reads tables of CSV and of TOML out of a package
word_lists   reads the lists in resources/, which may be edited without programming
"""
