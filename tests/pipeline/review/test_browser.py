"""The review in a browser: by keyboard alone, with a run after it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.corrections.kept import read_corrections
from pipeline.dataset.rows import read_rows
from pipeline.review.server import ReviewServer
from tests.browser import started
from tests.pipeline.plans import PLAN
from tests.pipeline.review.datasets import PDF, inputs, run

TEXT_DOCUMENT = "12/KH-THHM"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with started() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = inputs(tmp_path, PDF)
    run(made)
    return made


@pytest.fixture
def page(browser: Any, folder: Path) -> Iterator[Any]:
    server = ReviewServer(folder.parent / "out", who="Lan")
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    opened = browser.new_page(viewport={"width": 1400, "height": 900})
    troubles: list[str] = []
    opened.on("console", lambda said: troubles.append(said.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda asked: _is_local(asked.url) or troubles.append(asked.url))
    opened.goto(server.address)
    opened.wait_for_selector(".box.chosen, .line.chosen")
    yield opened
    opened.close()
    server.end()
    thread.join()
    assert troubles == []


def _is_local(url: str) -> bool:
    return url.startswith("http://127.0.0.1:")


def open_text(page: Any) -> None:
    """The plan that is a text, its first row chosen."""
    value = page.locator(f"#documents option:has-text('{TEXT_DOCUMENT}')").get_attribute("value")
    page.select_option("#documents", value)
    page.wait_for_selector(".line.chosen")


def settled(page: Any, statement: str) -> None:
    """Waits until the row is the one that is decided."""
    page.wait_for_function(
        "text => document.querySelector('#rows [aria-current]')?.textContent.includes(text)",
        arg=statement,
    )


def test_three_rows_by_keyboard_outlive_a_run_and_a_better_rule(page: Any, folder: Path) -> None:
    out = folder.parent / "out"
    open_text(page)
    before = [row["task"] for row in read_rows(out, ["tasks"])["tasks"] if _is_of_text(row, out)]
    press = page.keyboard.press
    press("a")
    settled(page, before[1])
    press("e")
    page.wait_for_selector("form")
    page.locator("[name=leads]").focus()
    press("Control+A")
    page.keyboard.type("Tổ Hành chính")
    press("Control+Enter")
    settled(page, before[2])
    press("x")
    settled(page, before[3])
    press("k")
    settled(page, before[2])
    assert page.locator("#rows .rejected").count() == 1
    kept = read_corrections(out).corrections
    assert [one.verdict for one in kept] == ["accept", "correct", "accept", "reject"]
    _check(folder, before)
    # a better rule: the neighbours read otherwise, and a row more is found
    (folder / "plan.txt").write_text(
        PLAN.replace("1. Cải cách thể chế", "1. Cải cách thể chế\n- Lập danh mục quy chế."), "utf-8"
    )
    _check(folder, before)


def _is_of_text(row: dict[str, Any], out: Path) -> bool:
    documents = {one["document_id"]: one for one in read_rows(out, ["documents"])["documents"]}
    return bool(documents[row["document_id"]]["number"] == TEXT_DOCUMENT)


def _check(folder: Path, before: list[str]) -> None:
    out = folder.parent / "out"
    summary = run(folder)
    assert (summary.corrections.applied, summary.corrections.stale) == (4, ())
    rows = {row["task"]: row for row in read_rows(out, ["tasks"])["tasks"] if _is_of_text(row, out)}
    assert rows[before[0]]["reviewed"]
    assert rows[before[1]]["leads"] == ["Tổ Hành chính"]
    assert before[2] not in rows


def test_boxes_lie_on_the_print_and_a_missing_row_is_drawn(page: Any, folder: Path) -> None:
    image = page.locator(".page img").bounding_box()
    box = page.locator(".box.chosen").first.bounding_box()
    assert image["x"] < box["x"] < box["x"] + box["width"] < image["x"] + image["width"]
    page.keyboard.press("n")
    page.wait_for_selector("form")
    at = page.locator("#paper").bounding_box()
    page.mouse.move(at["x"] + 120, at["y"] + 200)
    page.mouse.down()
    page.mouse.move(at["x"] + 420, at["y"] + 240)
    page.mouse.up()
    assert page.locator(".box.drawn").count() == 1
    page.locator("[name=task]").fill("Mua máy quét cho bộ phận một cửa")
    page.keyboard.press("Control+Enter")
    settled(page, "Mua máy quét")
    assert page.locator(".box.added").count() == 1
    run(folder)
    rows = read_rows(folder.parent / "out", ["tasks"])["tasks"]
    (added,) = [row for row in rows if row["origin"] == "person"]
    assert added["places"][0]["page"] == 1
    assert added["places"][0]["x1"] - added["places"][0]["x0"] > 100


def test_a_turned_page_keeps_its_boxes(page: Any) -> None:
    upright = page.locator(".box.chosen").first.bounding_box()
    for _ in range(4):
        page.keyboard.press("r")
        image = page.locator(".page img").bounding_box()
        box = page.locator(".box.chosen").first.bounding_box()
        assert image["x"] <= box["x"] < box["x"] + box["width"] <= image["x"] + image["width"] + 1
        assert image["y"] <= box["y"] + 1
    turned = page.locator(".box.chosen").first.bounding_box()
    assert (turned["width"], turned["height"]) == (upright["width"], upright["height"])
    page.keyboard.press("r")
    page.keyboard.press("n")
    at = page.locator("#paper").bounding_box()
    page.mouse.move(at["x"] + 100, at["y"] + 150)
    page.mouse.down()
    page.mouse.move(at["x"] + 400, at["y"] + 350)
    page.mouse.up()
    drawn = page.locator(".box.drawn").bounding_box()
    assert abs(drawn["x"] - at["x"] - 100) < 4
    assert abs(drawn["width"] - 300) < 8
    assert abs(drawn["height"] - 200) < 8


def test_undo_and_the_language(page: Any, folder: Path) -> None:
    open_text(page)
    page.keyboard.press("x")
    page.wait_for_selector("#rows .rejected")
    page.keyboard.press("u")
    page.wait_for_selector("#rows .rejected", state="detached")
    assert read_corrections(folder.parent / "out").corrections == ()
    page.click("#language")
    assert page.inner_text("#card .main").startswith("Accept")
    assert page.get_attribute("html", "lang") == "en"


def test_nothing_is_wider_than_a_phone(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for key in ("", "e"):
        if key:
            page.keyboard.press(key)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Any, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.emulate_media(color_scheme=scheme)
    for key in ("", "e"):
        if key:
            page.keyboard.press(key)
            page.wait_for_selector("form")
        found = axe.run(page).response["violations"]
        assert [
            (fault["id"], [node["html"][:90] for node in fault["nodes"]]) for fault in found
        ] == []
