"""The report in Chromium: from the disk, without a network, with mouse and with keyboard alone."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pipeline.report.page import render_page
from pipeline.report.report import page_data
from tests.browser import started
from tests.pipeline.report.report_rows import document, failure, many, rows, task, unit, warning

READY_MS, SEARCH_MS, TRIES = 3000, 250, 3
MARCH_31 = date(2026, 3, 31)
ODD = "<script>window.harm = 1</script><img src=x onerror='window.harm = 1'>"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def plans() -> dict[str, Any]:
    """Five rows of two plans; the third is one to look at."""
    return rows(
        task(0, 0, task="Điều chỉnh đề án vị trí việc làm", leads=("Sở Nội vụ",), area="apparatus",
             deadline="Quý I/2026", deadline_kind="period", deadline_end=MARCH_31,
             deliverable="Đề án"),
        task(1, 0, task="Hoà giải ở cơ sở", leads=("UBND xã",), deadline="Thường xuyên",
             deadline_kind="continuous", reviewed=True, corrected=("leads",)),
        task(2, 0, task="Đối thoại với người dân", leads=("Sở Nội vụ",), confidence=0.8,
             review_flags=("torn_row",), line_start=4, line_end=5),
        task(0, 1, task=ODD, kind="target", leads=(ODD,), deadline="31/3/2026",
             deadline_kind="date", deadline_end=MARCH_31, area="institutions"),
        task(1, 1, task="Công khai thủ tục hành chính", area="procedures"),
        documents=[document(0), document(1, title=ODD, source_path="b.pdf", source_format="pdf")],
        units=[unit("x/so-noi-vu")],
        failures=[failure("hong.pdf", "unreadable_file")],
        warnings=[warning("ordinal_gap")],
    )  # fmt: skip


def _picture() -> str:
    stream = io.BytesIO()
    Image.new("RGB", (200, 40), "white").save(stream, "PNG")
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with started() as found:
        yield found


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    clippings = {"2": {"lines": [[4, "- Đối thoại", True]]}, "3": {"pictures": [_picture()]}}
    data = page_data(plans(), "thử")
    data["units"] = {"unresolved": [["Tổ 5", 2, None]], "guessed": []}
    path.write_text(render_page(data, clippings, "vi"), "utf-8")
    return path


@pytest.fixture
def opened(browser: Any, small: Path) -> Iterator[Any]:
    yield from _opened(browser, small, DESK)


def _opened(browser: Any, path: Path, viewport: dict[str, int], **more: Any) -> Iterator[Any]:
    context = browser.new_context(viewport=viewport, offline=True, **more)
    page = context.new_page()
    troubles: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    yield page
    assert troubles == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    context.close()


def statements(page: Any) -> list[str]:
    return [str(text) for text in page.locator("#list .statement").all_inner_texts()]


def search(page: Any, text: str) -> None:
    page.fill("#search", text)
    page.wait_for_function("t => document.getElementById('list').dataset.query === t", arg=text)


def test_it_shows_what_came_in(opened: Any) -> None:
    assert opened.inner_text("#tiles li:first-child").split() == ["2", "văn", "bản"]
    assert len(statements(opened)) == 5
    assert opened.inner_text("#found") == "5 dòng"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dieu chinh", ["Điều chỉnh đề án vị trí việc làm"]),
        ("điều chỉnh", ["Điều chỉnh đề án vị trí việc làm"]),
        ("DOI THOAI", ["Đối thoại với người dân"]),
        ("đội thoại", []),  # other marks are another word
        ("hòa giải", ["Hoà giải ở cơ sở"]),  # the mark stands on the other letter
        ("so noi vu thoai", ["Đối thoại với người dân"]),
        ('"nội vụ sở"', []),
        ("cong  khai", ["Công khai thủ tục hành chính"]),
        ("khongco", []),
    ],
)
def test_search_with_and_without_marks(opened: Any, query: str, found: list[str]) -> None:
    search(opened, query)
    assert statements(opened) == found
    assert opened.is_visible("#nothing") is (not found)


def test_bars_and_months_filter_and_cross(opened: Any) -> None:
    opened.click("#facets >> text=Sở Nội vụ")
    assert len(statements(opened)) == 2
    assert opened.inner_text("#found") == "2 trong 5 dòng"
    counts = opened.locator(".facet:first-child .bar").all_inner_texts()
    assert [text.split("\n")[0] for text in counts] == ["Tổ chức bộ máy", "Văn bản không nêu"]
    opened.click("[data-month='2026-03']")
    assert statements(opened) == ["Điều chỉnh đề án vị trí việc làm"]
    opened.click("#clear")
    assert len(statements(opened)) == 5


def test_columns_sort_up_and_down(opened: Any) -> None:
    opened.click("#sort-deadline")
    assert opened.get_attribute(".head .c-when", "aria-sort") == "ascending"
    assert statements(opened)[0] == "Điều chỉnh đề án vị trí việc làm"
    opened.click("#sort-sure")
    assert statements(opened)[0] == "Đối thoại với người dân"
    opened.click("#sort-sure")
    assert statements(opened)[-1] == "Đối thoại với người dân"


def test_a_row_opens_to_all_of_it(opened: Any) -> None:
    opened.click("text=Điều chỉnh đề án")
    shown = opened.inner_text("#detail-body")
    for said in ("Sở Nội vụ", "Đề án", "Quý I/2026", "31/03/2026", "Tổ chức bộ máy", "Rất chắc",
                 "Một ý trong mục giao nhiệm vụ", "1/KH-SNV", "plan-0.txt"):  # fmt: skip
        assert said in shown
    assert opened.locator(".six .yes").count() == 5
    opened.click("#detail-after")
    assert "Hoà giải" in opened.inner_text("#detail-title")
    assert "Đã có người kiểm tra. Đã sửa: Chủ trì." in opened.inner_text("#detail-body")
    opened.keyboard.press("Escape")
    assert not opened.is_visible("#detail")


def test_a_clipping_is_shown(opened: Any) -> None:
    opened.locator("#list .statement").nth(3).click()
    width = opened.eval_on_selector(
        "#detail-body img", "img => img.decode().then(() => img.naturalWidth)"
    )
    assert width == 200


def test_the_queue_says_why_in_words(opened: Any) -> None:
    opened.click("#tab-queue")
    (row,) = opened.locator("#queue-list .rows .row").all_inner_texts()
    assert "Đối thoại" in row
    assert "ghép qua chỗ ngắt trang" in row
    opened.click("#queue-list .statement")
    assert "- Đối thoại" in opened.inner_text("#detail-body .lines")


def test_other_parts_say_what_they_hold(opened: Any) -> None:
    opened.click("#tab-clear")
    assert "Rõ người" in opened.inner_text("#clear-body")
    opened.click("#tab-units")
    assert "Tổ 5" in opened.inner_text("#units-body")
    opened.click("#tab-audit")
    shown = opened.inner_text("#audit-body")
    assert "hong.pdf" in shown
    assert "Tệp hỏng" in shown
    opened.click("text=Số thứ tự trong bảng bị nhảy")
    opened.wait_for_selector("text=The numbers leave out 4.")


def test_a_plan_titled_script_does_no_harm(opened: Any) -> None:
    for tab in ("queue", "clear", "units", "audit", "tasks"):
        opened.click(f"#tab-{tab}")
    opened.locator("#list .statement").nth(3).click()
    assert opened.inner_text("#detail-title") == ODD
    assert opened.evaluate("window.harm") is None
    assert opened.evaluate("document.querySelectorAll('script').length") == 4


def test_it_speaks_english_and_knows_the_dark(opened: Any) -> None:
    opened.click("#language")
    assert opened.get_attribute("html", "lang") == "en"
    assert opened.inner_text("h1") == "Report on plans"
    assert "Apparatus" in opened.inner_text("#facets")
    light = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    opened.click("#theme")
    assert opened.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_keyboard_alone(opened: Any) -> None:
    def focused() -> str:
        return str(opened.evaluate("document.activeElement.id || document.activeElement.className"))

    def is_pressed() -> bool:
        """The bar in focus is drawn pressed; the page draws anew a moment after the key."""
        pressed = "() => document.activeElement.getAttribute('aria-pressed') === 'true'"
        return bool(opened.wait_for_function(pressed))

    keys = opened.keyboard
    for _ in range(4):
        keys.press("Tab")
    assert focused() == "tab-tasks"
    keys.press("ArrowRight")
    assert focused() == "tab-queue"
    assert opened.is_visible("#panel-queue")
    keys.press("ArrowLeft")
    keys.press("Tab")
    keys.press("Tab")  # into the bars, past the first
    keys.press("Enter")
    assert is_pressed()
    assert opened.inner_text("#found").endswith("trong 5 dòng")
    keys.press("Enter")
    keys.press("/")
    assert focused() == "search"
    keys.type("doi thoai")
    opened.wait_for_function("() => document.getElementById('list').dataset.query === 'doi thoai'")
    keys.press("ArrowDown")
    assert focused() == "statement"
    keys.press("Enter")
    assert opened.is_visible("#detail")
    keys.press("Escape")
    assert focused() == "statement"
    opened.focus("[data-month='2026-03']")
    keys.press("Enter")
    assert is_pressed()


def test_who_moves_on_as_a_row_closes_keeps_the_focus(opened: Any) -> None:
    """The browser says "close" in a task of its own, which may come after the next step."""
    opened.locator("#list .statement").first.click()
    opened.evaluate(
        """() => new Promise((done) => {
            const dialog = document.getElementById("detail");
            dialog.addEventListener("close", done);
            dialog.close();
            document.querySelector("[data-month='2026-03']").focus();
        }).then(() => null)"""
    )
    assert opened.evaluate("document.activeElement.dataset.month") == "2026-03"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(
    browser: Any, small: Path, scheme: str, viewport: dict[str, int]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for page in _opened(browser, small, viewport, color_scheme=scheme, reduced_motion="reduce"):
        for tab in ("tasks", "queue", "clear", "units", "audit"):
            page.click(f"#tab-{tab}")
            assert _faults(axe.run(page)) == [], tab
        page.click("#tab-tasks")
        if viewport is DESK:
            page.locator("#facets .bar").first.click()
        page.locator("#list .statement").first.click()
        assert _faults(axe.run(page)) == [], "detail"


def _faults(results: Any) -> list[str]:
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in results.response["violations"]
        for node in fault["nodes"]
    ]


def test_nothing_is_wider_than_a_phone(browser: Any, small: Path) -> None:
    for page in _opened(browser, small, PHONE):
        for tab in ("tasks", "queue", "clear", "units", "audit"):
            page.click(f"#tab-{tab}")
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], tab


def test_twenty_thousand_rows_are_ready_and_searched_in_time(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(render_page(page_data(many(20_000), "many"), {}, "vi"), "utf-8")
    measured = []
    for _ in range(TRIES):  # a machine may be busy: the best of some tries counts
        for page in _opened(browser, path, DESK):
            measured.append(_measured(page))
        if measured[-1][0] < READY_MS and measured[-1][1] < SEARCH_MS:
            break
    print(f"ready and slowest search, in ms: {measured}")
    assert min(ready for ready, _ in measured) < READY_MS
    assert min(slowest for _, slowest in measured) < SEARCH_MS


def _measured(page: Any) -> tuple[int, float]:
    """When the page was ready, and the slowest of five searches, in ms, measured in the page."""
    ready = int(page.get_attribute("html", "data-ready"))
    times = []
    for query in ("so noi vu", "kế hoạch", "tài chính báo", "12/kh-snv", "zzz"):
        search(page, query)
        times.append(float(page.get_attribute("#list", "data-searched")))
    search(page, "")
    page.locator("#list .statement").first.focus()
    page.keyboard.press("End")
    last = page.locator("[role=row]:has(:focus)").get_attribute("data-place")
    assert last == "19999"
    return ready, max(times)


def test_clippings_beside_the_page_are_shown(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    (tmp_path / "report-clippings").mkdir()
    Image.new("RGB", (300, 40), "white").save(tmp_path / "report-clippings" / "000000-0.png")
    clippings = {"0": {"pictures": ["report-clippings/000000-0.png"]}}
    path.write_text(render_page(page_data(plans(), "thử"), clippings, "vi"), "utf-8")
    for page in _opened(browser, path, DESK):
        page.locator("#list .statement").first.click()
        look = "img => img.decode().then(() => img.naturalWidth)"
        assert page.eval_on_selector("#detail-body img", look) == 300
