"""What a person can do about an input that failed, by the code of the failure."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.codes import FailureCode

# Each is a sentence; docs/batch.md lists them.
ADVICE: Mapping[str, str] = {
    FailureCode.UNREADABLE_FILE: "Copy it anew, or open it in the program that made it and save "
    "it as PDF.",
    FailureCode.UNSUPPORTED_FORMAT: "Save it as PDF or Word; unpack an archive.",
    FailureCode.ENCRYPTED_FILE: "Save it without the password.",
    FailureCode.NO_DOCUMENT: "Look whether it is a plan; a text without a head or a heading is "
    "none.",
    FailureCode.EMPTY_DOCUMENT: "Look whether it opens; pictures of pages are read from PDF.",
    FailureCode.DOCUMENT_TOO_LARGE: "Part it, or raise the limits in kehoach.toml.",
    FailureCode.MISSING_TOOL: "Run `kehoach doctor`: it says what to install.",
    FailureCode.TIME_LIMIT: "The next run gives it more time; seconds_per_document in "
    "kehoach.toml does, too.",
    FailureCode.MEMORY_LIMIT: "The next run gives it more; megabytes_per_document in "
    "kehoach.toml does, too.",
    FailureCode.MACHINE_FAILURE: "Look at disk and memory of the machine; the next run tries it "
    "again.",
    FailureCode.WORKER_DIED: "Look at the memory of the machine; save the document as PDF.",
    FailureCode.INTERNAL_ERROR: "This is a fault of kehoach: please report it with what --debug "
    "shows.",
    FailureCode.LINK_NOT_FOLLOWED: "Name what it points to as an input, or use --follow-links.",
    FailureCode.EXTRACTION_ERROR: "Save it as PDF.",
}


def advice_on(code: str) -> str:
    """What to do about a failure of this code; nothing where nothing is known."""
    return ADVICE.get(code, "")
