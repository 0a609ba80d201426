"""The dataset for other programs: `kehoach export`.

carry_out    what was asked for, done, a line for each thing that was written
formats      the end of a file's name decides its format; the file is there whole or not at all
flat_tables  tables as flat rows: lists joined, structures as the text that a person reads
incomplete   tasks that lack a lead, a deadline or a product
excel_book   an Excel file: a sheet per table, the dictionary, what is incomplete
read_back    an exported Excel file that a person corrected → corrections of the dataset
own_template a user's own Excel file, filled from the tasks
text_files   CSV and JSON
database_files   DuckDB and SQLite, with a column to search in without marks
due_calendar iCalendar: what is due on a day, what comes back by a rule, what goes on
per_unit     a file for each unit that leads
plain_copy   the tables as plain files in a folder
"""
