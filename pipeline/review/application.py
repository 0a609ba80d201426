"""The addresses of the review, and what each answers."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, redirect, request, send_from_directory
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from pipeline.errors import RunError
from pipeline.review.decisions import WrongDecision, read_request
from pipeline.review.desk import Desk
from pipeline.review.guard import (
    HEADERS,
    KEY_PARAMETER,
    TOKEN_HEADER,
    Asked,
    cookie_name,
    is_key,
    refusal,
)
from pipeline.review.sources import Sources
from pipeline.review.words import LANGUAGES, page_words

FILES = Path(__file__).parent / "files"
SHOWN = ("review.css", "main.js", "page_view.js", "rows.js", "form.js", "dom.js")
MOST_BYTES = 1 << 20  # of what a browser may send
FORBIDDEN, WRONG, MISSING, NOTHING = 403, 400, 404, 204


def build_application(desk: Desk, key: str | None = None, language: str = LANGUAGES[0]) -> Flask:
    """The application for one dataset.

    `key` is what its user brings, else it is made up; the page opens in `language`.
    """
    app = Flask(__name__, static_folder=None)
    app.config.update(
        LANGUAGE=language,
        KEY=key or secrets.token_urlsafe(24),
        PORT=0,
        MAX_CONTENT_LENGTH=MOST_BYTES,
    )
    _add_guard(app)
    _add_pages(app, desk)
    _add_decisions(app, desk)
    app.register_error_handler(HTTPException, _said)
    app.register_error_handler(RunError, _cannot)
    return app


def _add_guard(app: Flask) -> None:
    @app.before_request
    def check() -> AnyResponse | tuple[Response, int] | None:
        key, port = app.config["KEY"], app.config["PORT"]
        asked = Asked(
            request.method,
            request.host,
            request.headers.get("Origin", ""),
            request.headers.get(TOKEN_HEADER, ""),
            request.cookies.get(cookie_name(port), ""),
        )
        brought = request.args.get(KEY_PARAMETER, "")
        if brought and request.method == "GET" and is_key(brought, key):
            reason = refusal(asked._replace(cookie=key), port, key)
            return _with_cookie(app) if reason is None else _refused(reason)
        reason = refusal(asked, port, key)
        return None if reason is None else _refused(reason)

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def _with_cookie(app: Flask) -> AnyResponse:
    response = redirect("/")
    response.set_cookie(
        cookie_name(app.config["PORT"]), app.config["KEY"], httponly=True, samesite="Strict"
    )
    return response


def _refused(reason: str) -> tuple[Response, int]:
    return jsonify(error=reason), FORBIDDEN


def _said(error: HTTPException) -> tuple[Response, int]:
    return jsonify(error=error.description), error.code or WRONG


def _cannot(error: RunError) -> tuple[Response, int]:
    return jsonify(error=str(error)), WRONG


def _add_pages(app: Flask, desk: Desk) -> None:
    sources = Sources(desk.dataset)

    @app.get("/")
    def page() -> Response:
        return send_from_directory(FILES, "review.html")

    @app.get("/favicon.ico")
    def no_icon() -> Response:
        return Response(status=NOTHING)

    @app.get("/files/<name>")
    def file(name: str) -> Any:
        if name not in SHOWN:
            return jsonify(error="there is no such file"), MISSING
        return send_from_directory(FILES, name)

    @app.get("/desk")
    def everything() -> Response:
        shown = {"words": page_words(), "language": app.config["LANGUAGE"]}
        return jsonify(**desk.everything(), **shown, token=app.config["KEY"])

    @app.get("/source/<document_id>")
    def source(document_id: str) -> Any:
        document = desk.documents.get(document_id)
        if document is None:
            return jsonify(error="the document is not in the dataset"), MISSING
        return jsonify(sources.look(document, desk.tasks_of(document_id)))

    @app.get("/page/<document_id>/<int:number>.png")
    def picture(document_id: str, number: int) -> Any:
        document = desk.documents.get(document_id)
        png = sources.page(document, number) if document else None
        if png is None:
            return jsonify(error="the page cannot be shown"), MISSING
        return Response(png, mimetype="image/png")


def _add_decisions(app: Flask, desk: Desk) -> None:
    @app.post("/decide")
    def decide() -> Any:
        try:
            return jsonify(desk.decide(read_request(request.get_json(silent=True))))
        except WrongDecision as error:
            return jsonify(error=str(error)), WRONG

    @app.post("/undo")
    def undo() -> Any:
        try:
            return jsonify(desk.undo())
        except WrongDecision as error:
            return jsonify(error=str(error)), WRONG
