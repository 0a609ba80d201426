"""The language in which kehoach speaks to people: Vietnamese or English.

choice       which one: `--lang`, else the environment's
catalog      the Vietnamese of each message, by its English: a gettext file
"""
