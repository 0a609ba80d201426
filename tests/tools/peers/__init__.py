"""Other tools on the same files as kehoach, in one run: `make bench-peers`.

environments   which tools, in which release; a virtual environment of its own for each
readers        how each tool reads a file; runs in the environment of that tool
inputs         the files, and what is true of them
found          how many words and whole rows of a file stand in what a tool gives
mending        how many syllables of damaged lines come back right
__main__       runs all and prints the tables
"""
