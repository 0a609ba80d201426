"""What is printed on the paper, verbatim, with its place: files → pages → sections and rows."""
