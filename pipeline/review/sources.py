"""The pages and lines of a document, where its file is where the run found it and unchanged."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from extractors.codes import PICTURED_FORMATS
from extractors.errors import ExtractionError
from pipeline.dataset.rows import Row
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from pipeline.report.page_pictures import DPI, POINTS, page_pictures
from pipeline.review.marked_lines import TextLine, marked, text_lines
from pipeline.review.row_view import Json
from pipeline.run.source_bytes import SourceBytes

FILES_KEPT, PAGES_KEPT, TEXTS_KEPT = 4, 32, 8


class Sources:
    """The files of a dataset; only those that the dataset names are opened, and only to read."""

    def __init__(self, dataset: Path) -> None:
        """Opens nothing yet."""
        files = SourceBytes(dataset)
        self._lock = threading.Lock()  # pdfium serves one at a time
        self._bytes = lru_cache(FILES_KEPT)(files.read)
        self._texts = lru_cache(TEXTS_KEPT)(self._read_text)
        self._pages = lru_cache(PAGES_KEPT)(self._read_page)

    def look(self, document: Row, tasks: Sequence[Row]) -> Json:
        """What there is to show of a document: pages, or lines with those of each row marked."""
        with self._lock:
            if self._known(document["sha256"]) is None:
                return {"shows": "nothing", "reason": "changed"}
            if document["source_format"] in PICTURED_FORMATS:
                scale = DPI / POINTS
                return {"shows": "pages", "pages": document["pages"], "scale": scale}
            try:
                lines = self._texts(document["sha256"])
            except ExtractionError as error:
                return {"shows": "nothing", "reason": str(error)}
        return {
            "shows": "lines",
            "lines": [line._asdict() for line in lines],
            "marks": {task["task_id"]: marked(lines, task) for task in tasks},
        }

    def page(self, document: Row, number: int) -> bytes | None:
        """A page as PNG; None where it cannot be shown."""
        if (
            document["source_format"] not in PICTURED_FORMATS
            or not 1 <= number <= document["pages"]
        ):
            return None
        with self._lock:
            return self._pages(document["sha256"], document["source_format"], number)

    def _known(self, sha256: str) -> bytes | None:
        """The bytes of a document; what was not there is looked for again."""
        data = self._bytes(sha256)
        if data is None:
            self._bytes.cache_clear()
        return data

    def _read_text(self, sha256: str) -> tuple[TextLine, ...]:
        return tuple(text_lines(read_document(self._bytes(sha256) or b"", Config()).pages))

    def _read_page(self, sha256: str, source_format: str, number: int) -> bytes | None:
        data = self._known(sha256)
        if data is None:
            return None
        stream = io.BytesIO()
        for picture in page_pictures(data, source_format, [number]):
            picture.image.save(stream, "PNG")
        return stream.getvalue() or None
