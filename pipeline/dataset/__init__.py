"""The dataset: its records and schemas, how its tables are written, and how they are loaded.

records      one frozen record per table, every column with its description
citation_records   the same for citations and footnotes
notice_records   the same for warnings and failures
codes        what each code of a warning, a flag or a failure means
codes_page   the page of all codes
column_values   what the cells of a column may hold
unit_records      those about units      unit_json   the same ↔ JSON
schema       parquet schemas derived from the records     dictionary   the data dictionary
arrays       plain values as Arrow arrays       spare_arrow    Arrow with less beside it
results      the records of one document       fragments      the same as bytes
keys         the key of each table, and what its columns name
descriptions   datapackage.json and croissant.json, made from the schemas
hold         the folder of a dataset in the hands of one run
snapshots    whole datasets, switched all at once         store        tables on the disk
table_files  the files of tables, pieces of them copied    footers      what parquet says of them
without_persons   the tables without the names of persons
load         the dataset in a notebook    rows         the same as plain rows
"""
