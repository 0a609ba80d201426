"""The language in which kehoach speaks to people: Vietnamese or English.

choice       which one: `--lang`, else the environment's
"""
