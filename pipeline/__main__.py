"""`kehoach` and `python -m pipeline`."""

from __future__ import annotations

import sys
from types import TracebackType

from pipeline import cli
from pipeline.language.catalog import said


def main() -> int:
    """Runs the command line; an error of our own is one sentence, its traceback with `--debug`."""
    if "--debug" not in sys.argv:
        sys.excepthook = _one_sentence
    return cli.main()


def _one_sentence(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    message = said(f"internal error ({kind.__name__}: {error}); --debug shows where")
    print(f"kehoach: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
