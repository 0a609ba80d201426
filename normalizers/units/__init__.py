"""Names of units, offices and persons: where they stand in a text, and which unit they mean.

openings      how a name begins: its kind, and how it may go on
person_ends   where the persons end that open a text, and what they do begins
joints        what stands between two pieces of a list
collectives   how far one "các" reaches
list_joints   whether a comma, a semicolon or "và" parts two names or stands inside one
lists         a cell or a label's value that lists units → the single names
predicates    where the subject of a statement ends
torn_deeds    a deed with a capital that a lost line break glued to a name
subjects      the units that open a statement as its subject
run_in_names  names before the colon of a statement, whole
asides        what stands before the subject of a sentence
cooperation   who helps, in running prose
doers         whether a name can be who does something
printed_roles leads and coordinators of a place that says who: a cell, a label, a parenthesis
assignments   leads and coordinators of running text: prose or a heading
issuer_world  whose names a document uses: its body, place and province
short_forms   short forms that a document defines, or whose letters are the initials of a name
name_words    a name as the words that are compared
known_fields  fields that make one name with the kind before them
complete_names  names that need no more, such as "Công an tỉnh"
deed_evidence what speaks for a deed at a word behind a name, each with its weight
name_ends     where names end before a deed that no list knows
known_names   names that a document prints alone, which shows where they end
named_by_document  who a sentence says does it, by the names and short forms of its document
tagged_words  the words of a text as underthesea tags them
word_features what its taggers ask of each word
persons       persons apart from offices
resolve       the names of a document → canonical units
succession    which units took over from one whose place was merged or renamed
candidates    which of many known units a printed name may mean, for a person to decide
"""
