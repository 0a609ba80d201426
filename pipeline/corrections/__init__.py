"""What people decided of single rows, kept beside the dataset and applied by every run.

correction     one decision, as `corrections.csv` keeps it
cells          values of columns ↔ the cells of a CSV
csv_file       the rows of a CSV, also as a spreadsheet saves it; written whole or not at all
kept           the corrections of a dataset: read, added, taken back
document_marks which document is meant, also after another scan of it
matching       which row of a document is meant
derived        what follows from a column that was corrected: days, measures, areas
applying       the rows of one document with its corrections, and what found no place
unit_names     units of names that a person wrote
differences    two states of rows → the corrections that lead from one to the other
"""
