"""The words for an appendix, and how one is numbered, as parts of patterns in any case."""

from __future__ import annotations

from extractors.word_lists import any_of, one_of, tables

_MAYBE = r"\s*"  # between two words, where one may be glued to the other
APPENDIX = r"phụ\s*lục"
# "Biểu số 2", but "Biểu dương tập thể" is none.
FORM = rf"biểu(?!\s+(?:{any_of('sentence_words', 'no_forms_after')})\b)"
# "Phụ lục 2a", "Biểu 1.2", "Phụ lục IV", "PHỤ LỤC B"; "BIỂU CHI TIẾT" has no number.
NUMBER = r"(?:\d{1,2}(?!\d)[A-Za-zđ]?(?:[.-]\d{1,2})?|(?-i:[IVXLC]{1,6}|[A-ZĐ])(?![^\W\d_]))"
# "… kèm theo Kế hoạch này", "… đính kèm".
_ATTACHED: list[str] = tables("citations")["relations"]["attached_to"]
ATTACHED = rf"(?:{one_of(_ATTACHED, _MAYBE)})"
