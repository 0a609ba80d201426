"""What holds documents and is none: zip archives and letters; each is read as a folder is.

names     how a member is called: a name that never leaves its container; which files are hidden
limits    how much a container may unpack to, and what is spent of it
zip_files the members of a zip archive
letters   the attachments of a letter (.eml)
outlook   the attachments of a letter that Outlook saved (.msg)
members   all of it: the documents in a container, and one of them by its names
"""
