"""A table as printed → what its columns and rows are.

Headings → roles, joins over page breaks, groups, rows.

columns        a heading → the role of its column; `header_levels`: headers two rows deep
cell_roles     the role of a column by its cells, where its heading is unknown
column_scores  all columns at once by cells, words and places, where no list knows the headings
headers        where the header of a table stands; `period_columns`: columns that a mark puts a row
               in (`periods`: headings that name one)
group_rows     rows that are titles of the rows below them, headers that are printed again;
               `timed_groups`: titles that are numbered in the column of times
torn_rows      whether a row goes on with the one above; `row_cells`: cells that hold several lines
product_rows   tables whose rows are products, with who makes them
day_parts      schedules whose columns are the parts of a day
unit_columns   tables with a column for each unit, and a mark where it takes part
time_cells     the times that the cells and group titles of a row say
turned         tables with the units in the header, and below each what it has to do
duties         whose duties a table of people or units says, and each item of their cells
column_swaps   rows with other columns in place of some of theirs
labelled_cells  cells that are a block of labels
task_tables    all of these → the task rows of a table
across_lines   where an engine read a table straight across: its head, its rows (`across_columns`:
               which columns it has, and where its rows are cut)
joins          tables that a page break parted

What the rows mean among the headings around the table is said in `extractors.plan`.
"""
