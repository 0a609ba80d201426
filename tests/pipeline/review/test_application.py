"""The addresses of the review: who is let in, what is shown, what is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from pipeline.corrections.kept import FILE_NAME, read_corrections
from pipeline.errors import DatasetNotFound, PortTaken
from pipeline.review.application import build_application
from pipeline.review.decisions import read_request
from pipeline.review.desk import Desk
from pipeline.review.server import ReviewServer
from tests.pipeline.review.datasets import PDF, inputs, run

KEY, PORT = "the-key", 8321
BASE = f"http://127.0.0.1:{PORT}"
STATEMENT = "Rà soát quy chế của đơn vị."
Ask = Callable[..., TestResponse]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("review")
    run(inputs(root, PDF))
    return root / "out"


@pytest.fixture
def out(made: Path) -> Path:
    (made / FILE_NAME).unlink(missing_ok=True)
    return made


@pytest.fixture
def stranger(out: Path) -> FlaskClient:
    """A client that does not know the key."""
    app = build_application(Desk(out, "Lan"), KEY)
    app.config["PORT"] = PORT
    return app.test_client()


@pytest.fixture
def client(stranger: FlaskClient) -> FlaskClient:
    assert stranger.get(f"/?key={KEY}", base_url=BASE).status_code == 302
    return stranger


def post(client: FlaskClient, address: str, sent: Any, **headers: str) -> TestResponse:
    known = {"Origin": BASE, "X-Token": KEY} | headers
    return client.post(address, json=sent, base_url=BASE, headers=known)


def documents(client: FlaskClient) -> dict[str, Any]:
    found = client.get("/desk", base_url=BASE).get_json()["documents"]
    return {document["name"]: document for document in found}


def row(client: FlaskClient, statement: str = STATEMENT) -> dict[str, Any]:
    rows = documents(client)["plan.txt"]["rows"]
    return next(row for row in rows if row["cells"]["task"] == statement)


def decision(client: FlaskClient, verdict: str, **more: Any) -> dict[str, Any]:
    document = documents(client)["plan.txt"]["document_id"]
    task = "" if verdict == "add" else row(client)["task_id"]
    return {"verdict": verdict, "document_id": document, "task_id": task, **more}


ADDRESSES = ["/", "/desk", "/files/main.js", "/source/x", "/page/x/1.png"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_stranger_sees_nothing(stranger: FlaskClient, address: str) -> None:
    for base in (BASE, "http://evil.example"):
        answer = stranger.get(address, base_url=base)
        assert answer.status_code == 403
        assert STATEMENT not in answer.get_data(as_text=True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_another_name_of_this_machine_is_refused(client: FlaskClient, address: str) -> None:
    assert client.get(address, base_url="http://evil.example:8321").status_code == 403
    key = client.get(f"/?key={KEY}", base_url="http://evil.example:8321")
    assert (key.status_code, "Set-Cookie" in key.headers) == (403, False)


@pytest.mark.parametrize(
    "headers",
    [{"X-Token": ""}, {"X-Token": "x"}, {"Origin": ""}, {"Origin": "http://evil.example"}],
)
def test_a_forged_decision_is_refused(
    client: FlaskClient, out: Path, headers: dict[str, str]
) -> None:
    for address in ("/decide", "/undo"):
        answer = post(client, address, decision(client, "accept"), **headers)
        assert answer.status_code == 403
    assert not (out / FILE_NAME).exists()


def test_the_headers_of_each_answer(client: FlaskClient) -> None:
    for address in [*ADDRESSES, "/none"]:
        headers = client.get(address, base_url=BASE).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    cookie = client.get(f"/?key={KEY}", base_url=BASE).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    "address",
    ["/files/words.toml", "/files/..%2fserver.py", "/source/..%2f..%2fetc", "/page/x/0.png"],
)
def test_no_other_file_is_given(client: FlaskClient, address: str) -> None:
    assert client.get(address, base_url=BASE).status_code == 404


def test_a_form_and_an_undo(client: FlaskClient, out: Path) -> None:
    sent = decision(client, "correct", cells={"leads": "Tổ Hành chính"}, note="theo bản ký")
    answer = post(client, "/decide", sent).get_json()
    changed = next(row for row in answer["rows"] if row["cells"]["task"] == STATEMENT)
    assert (changed["cells"]["leads"], changed["state"]) == ("Tổ Hành chính", "accepted")
    assert changed["corrected"] == ["leads"]
    kept = read_corrections(out).corrections
    assert [(one.who, one.note) for one in kept] == [("Lan", "theo bản ký")] * 2
    assert kept[0].when
    assert row(client)["cells"]["leads"] == "Tổ Hành chính"  # as the page is opened anew
    back = post(client, "/undo", {}).get_json()
    assert (back["undo"], back["statement"]) == (0, STATEMENT)
    assert read_corrections(out).corrections == ()
    assert row(client)["state"] == "open"
    assert post(client, "/undo", {}).status_code == 400


def test_accept_reject_and_add(client: FlaskClient) -> None:
    assert post(client, "/decide", decision(client, "accept")).status_code == 200
    assert row(client)["state"] == "accepted"
    assert post(client, "/decide", decision(client, "reject")).status_code == 200
    assert row(client)["state"] == "rejected"
    cells = {"task": "<script>alert(1)</script>", "leads": "=1+1"}
    added = post(client, "/decide", decision(client, "add", cells=cells, place="1")).get_json()
    assert added["rows"][-1]["state"] == "added"
    assert added["rows"][-1]["cells"]["task"] == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "changes",
    [
        {"document_id": "none"},
        {"task_id": "none"},
        {"verdict": "burn"},
        {"verdict": "correct", "cells": {"deadline_end": "mai"}},
    ],
)
def test_what_cannot_be_kept_is_said(
    client: FlaskClient, out: Path, changes: dict[str, Any]
) -> None:
    answer = post(client, "/decide", decision(client, "accept") | changes)
    assert answer.status_code == 400
    assert answer.get_json()["error"]
    assert not (out / FILE_NAME).exists()


def test_what_another_person_decided_meanwhile_is_there(client: FlaskClient, out: Path) -> None:
    other = Desk(out, "Minh")
    cells = {"leads": "Tổ Hai"}
    post(client, "/decide", decision(client, "correct", cells={"leads": "Tổ Một"}))
    other.decide(read_request(decision(client, "correct", cells=cells)))
    assert row(client)["cells"]["leads"] == "Tổ Hai"
    assert {one.who for one in read_corrections(out).corrections} == {"Lan", "Minh"}


def test_pages_and_lines(client: FlaskClient) -> None:
    found = documents(client)
    pdf, text = found[PDF]["document_id"], found["plan.txt"]["document_id"]
    pages = client.get(f"/source/{pdf}", base_url=BASE).get_json()
    assert (pages["shows"], pages["pages"]) == ("pages", 4)
    png = client.get(f"/page/{pdf}/1.png", base_url=BASE)
    assert (png.mimetype, png.data[:4]) == ("image/png", b"\x89PNG")
    assert client.get(f"/page/{pdf}/99.png", base_url=BASE).status_code == 404
    lines = client.get(f"/source/{text}", base_url=BASE).get_json()
    (place,) = lines["marks"][row(client)["task_id"]][:1]
    assert STATEMENT.rstrip(".") in lines["lines"][place]["text"]


def test_a_file_that_changed_is_not_shown(tmp_path: Path) -> None:
    folder = inputs(tmp_path)
    run(folder)
    (folder / "plan.txt").write_text("another text", encoding="utf-8")
    app = build_application(Desk(tmp_path / "out", "Lan"), KEY)
    app.config["PORT"] = PORT
    client = app.test_client()
    client.get(f"/?key={KEY}", base_url=BASE)
    document = documents(client)["plan.txt"]["document_id"]
    found = client.get(f"/source/{document}", base_url=BASE).get_json()
    assert found == {"shows": "nothing", "reason": "changed"}


def test_corrections_without_a_place_are_said(tmp_path: Path) -> None:
    folder = inputs(tmp_path)
    run(folder)
    out = tmp_path / "out"
    desk = Desk(out, "Lan")
    (document,) = desk.documents
    for task in desk.tasks_of(document):
        if task["task"] == STATEMENT:
            sent = {"verdict": "accept", "document_id": document, "task_id": task["task_id"]}
            desk.decide(read_request(sent))
    path = folder / "plan.txt"
    path.write_text(path.read_text("utf-8").replace("Rà soát quy chế", "Lập đề án khác"), "utf-8")
    run(folder)
    with (out / FILE_NAME).open("a", encoding="utf-8") as lines:
        lines.write("x,x:1,Việc,leads,,A,perhaps,,,\r\n")
    unread, stale = Desk(out, "Lan").everything()["problems"]
    assert "“perhaps” is no verdict" in unread
    assert "The acceptance" in stale


def test_the_server_listens_on_this_machine_alone(out: Path) -> None:
    server = ReviewServer(out)
    assert server.address.startswith("http://127.0.0.1:")
    assert server._server.server_address[0] == "127.0.0.1"
    with pytest.raises(PortTaken):
        ReviewServer(out, server.application.config["PORT"])
    server._server.server_close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_language_that_was_asked_for(out: Path, language: str) -> None:
    app = build_application(Desk(out, "Lan"), KEY, language)
    app.config["PORT"] = PORT
    client = app.test_client()
    client.get(f"/?key={KEY}", base_url=BASE)
    assert client.get("/desk", base_url=BASE).get_json()["language"] == language


def test_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(DatasetNotFound):
        ReviewServer(tmp_path / "none")
