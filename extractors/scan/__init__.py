"""Pictures of pages → raw pages, with the words and rules that a PDF page gives; by OpenCV and Tesseract.

`triage` says which pages; `files`, `render`, `direct` → `prepare` → `page` (rules, pieces, words, a second
look at numbers) → `reader` → `source`. What was read is kept by `ocr_cache`.
"""
