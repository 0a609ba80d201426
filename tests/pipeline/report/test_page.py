"""The page around the data: its policy, and what a plan says is never markup."""

from __future__ import annotations

import base64
import hashlib
import html
import re

from pipeline.report.page import render_page
from pipeline.report.report import page_data
from tests.pipeline.report.report_rows import document, failure, many, rows, task, warning

ODD = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def made(title: str = "plans", language: str = "vi") -> str:
    found = rows(
        task(task=ODD, leads=(ODD,), deadline=ODD),
        documents=[document(title=ODD, number=ODD, source_path=ODD)],
        failures=[failure(ODD, "unreadable_file")],
        warnings=[warning("ordinal_gap", sentence=ODD)],
    )
    clippings = {"0": {"lines": [[1, ODD, True]]}}
    return render_page(page_data(found, title), clippings, language)


def test_nothing_that_a_plan_says_is_markup() -> None:
    page = made(title=ODD)
    assert ODD not in page
    assert page.count("<script") == 4
    assert html.escape(ODD, quote=True).replace("&#x27;", "&#39;")[:20] in page


def test_the_policy_names_the_style_and_the_script_by_hash() -> None:
    page = made()
    policy = html.unescape(re.search(r'Policy" content="([^"]+)"', page)[1])  # type: ignore[index]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)[-1]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]  # type: ignore[index]
    for text in (script, style):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    markup = page.split('<script type="application/json"')[0]
    assert not re.search(r"\son\w+=|style=|https?://", markup)
    assert set(re.findall(r"https?://[^\"]*", script)) == {"http://www.w3.org/2000/svg"}


def test_it_opens_in_the_language_that_is_asked_for() -> None:
    assert '<html lang="vi">' in made()
    assert "Report on plans" in made(language="en").split("<script")[0]


def test_twenty_thousand_rows_are_less_than_three_megabytes() -> None:
    page = render_page(page_data(many(20_000), "many"), {}, "vi")
    assert len(page.encode()) < 3_000_000
