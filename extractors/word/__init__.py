"""A Word file → pages of lines and tables, as Word prints them.

Other office formats become Word first.

`office_formats`, `office_converter` → `archive` → `package` → `flow` and `tables` → `source`.
"""
