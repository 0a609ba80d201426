"""What a person can do about an input that failed, by the code of the failure."""

from __future__ import annotations

# Each is a sentence; docs/batch.md lists them.
ADVICE = {
    "unreadable_file": "Copy it anew, or open it in the program that made it and save it as PDF.",
    "unsupported_format": "Save it as PDF or Word; unpack an archive.",
    "encrypted_file": "Save it without the password.",
    "no_document": "Look whether it is a plan; a text without a head or a heading is none.",
    "empty_document": "Look whether it opens; pictures of pages are read from PDF.",
    "document_too_large": "Part it, or raise the limits in kehoach.toml.",
    "missing_tool": "Run `kehoach doctor`: it says what to install.",
    "time_limit": "The next run gives it more time; seconds_per_document in kehoach.toml does, "
    "too.",
    "memory_limit": "The next run gives it more; megabytes_per_document in kehoach.toml does, too.",
    "machine_failure": "Look at disk and memory of the machine; the next run tries it again.",
    "worker_died": "Look at the memory of the machine; save the document as PDF.",
    "internal_error": "This is a fault of kehoach: please report it with what --debug shows.",
    "link_not_followed": "Name what it points to as an input, or use --follow-links.",
    "extraction_error": "Save it as PDF.",
}


def advice_on(code: str) -> str:
    """What to do about a failure of this code; nothing where nothing is known."""
    return ADVICE.get(code, "")
