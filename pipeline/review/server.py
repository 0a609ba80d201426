"""The server of the review: on this machine alone, until it is told to end."""

from __future__ import annotations

import getpass
import logging
from contextlib import suppress
from pathlib import Path

from werkzeug.serving import BaseWSGIServer, make_server

from pipeline.errors import PortTaken
from pipeline.review.application import build_application
from pipeline.review.desk import Desk
from pipeline.review.guard import KEY_PARAMETER, LOCAL
from pipeline.review.words import LANGUAGES


class ReviewServer:
    """A review that waits for a browser; `address` is what to open."""

    def __init__(
        self, dataset: Path, port: int = 0, who: str = "", language: str = LANGUAGES[0]
    ) -> None:
        """Reads the dataset and takes a port; 0 takes a free one.

        Raises:
            StoreError: there is no dataset, or it cannot be read.
            WrongCorrections: the corrections beside it cannot be understood.
            PortTaken: another program has the port.
        """
        self.application = build_application(Desk(dataset, who or user()), None, language)
        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        self._server: BaseWSGIServer = _listening(port, self.application)
        self.application.config["PORT"] = self._server.server_port

    @property
    def address(self) -> str:
        """What a person opens in a browser."""
        config = self.application.config
        return f"http://{LOCAL[0]}:{config['PORT']}/?{KEY_PARAMETER}={config['KEY']}"

    def serve(self) -> None:
        """Answers until the person ends it (Ctrl-C)."""
        with suppress(KeyboardInterrupt):
            self._server.serve_forever()
        self._server.server_close()

    def end(self) -> None:
        """Ends the server, from another thread."""
        self._server.shutdown()


def _listening(port: int, application: object) -> BaseWSGIServer:
    try:
        return make_server(LOCAL[0], port, application, threaded=True)  # type: ignore[arg-type]
    except (OSError, SystemExit) as error:
        raise PortTaken(f"port {port} is taken or not allowed; name another (--port)") from error


def user() -> str:
    """The name under which a person is known to this machine; "" where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
