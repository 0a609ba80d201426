"""An Excel workbook (.xlsx) → pages of lines and tables: a sheet is a page.

file      the workbook opened within limits: sheets, rows of values, merged cells
values    a value of a cell → what is printed in it
sheets    the rows of a sheet → lines and tables: what stands above the head of its table, the
          table, and what stands below
reader    all of it → pages
"""
