"""Names of units, offices and persons: where they stand in a text, and which unit they mean.

openings      how a name begins: its kind, and how it may go on
list_joints   whether a comma, a semicolon or "và" parts two names or stands inside one
lists         a cell or a label's value that lists units → the single names
predicates    where the subject of a statement ends
doers         whether a name can be who does something
assignments   leads and coordinators of a cell, a label, a parenthesis, prose or a heading
resolve       a printed name → one canonical unit

matching  which of the known names does a printed name mean? Exact, then by alias, then a bounded
          guess
"""
