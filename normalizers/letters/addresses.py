"""Addresses within a text, as parts of patterns: of a page, of a mailbox, of a file."""

from __future__ import annotations

PAGE = r"(?:https?://|www\.)"
MAILBOX = r"\w@[\w-]+\.\w"
DOMAINS = "vn|com|net|org|gov|edu"
FILE = r"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar)\b"
