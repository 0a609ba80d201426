"""A table as printed → what its columns and rows are: headings → roles, joins over page breaks, groups, rows.

What the rows mean among the headings around the table is said in `extractors.plan`.

group_rows      rows of a table that are no tasks: repeated headers, column numbers, group titles
header_levels   the header of a table in one level or two: "Chủ trì | Phối hợp" under "Đơn vị thực
                hiện"
period_columns  a column for each month or quarter, a mark where the work falls: "Quý I | Quý II"
                with "x" below
row_cells       what the cells of a row stand for: "nt" for the text above it, lines of units for
                a list
task_tables     a table → its task rows: header, column roles, groups, torn rows, cells filled
                down
time_cells      the cells of a row that say when → one text: "9" under "Tháng", "Bắt đầu" and "Kết
                thúc"
torn_rows       rows torn by a page break (or spilled over lines) are one row again: each join is
                scored
"""
