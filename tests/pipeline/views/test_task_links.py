"""Tasks of a plan beside those of the plan above: suggestions with a score, never facts."""

from __future__ import annotations

import pytest

from pipeline.views.task_links import TaskLink, render_task_links, task_links

ABOVE = (
    "Rà soát, đơn giản hóa thủ tục hành chính trong lĩnh vực đất đai.",
    "Tổ chức đối thoại định kỳ với người dân và doanh nghiệp.",
    "Xây dựng kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm 2026.",
    "Công khai dự toán và quyết toán ngân sách trên trang thông tin điện tử.",
)


def rows(owner: str, statements: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"task_id": f"{owner}:{n}", "task": task} for n, task in enumerate(statements)]


@pytest.mark.parametrize(
    ("statement", "above"),
    [
        ("Phòng Kinh tế rà soát, đơn giản hóa thủ tục hành chính về đất đai của xã.", 0),
        ("Đối thoại định kỳ giữa Chủ tịch UBND xã và người dân, doanh nghiệp.", 1),
        ("Cử cán bộ, công chức tham gia đào tạo, bồi dưỡng theo kế hoạch năm 2026.", 2),
        ("Công khai quyết toán ngân sách xã.", 3),
        ("Trồng cây xanh dọc đường liên thôn.", None),
        ("Tổ chức hội nghị tổng kết.", None),
        ("Xây dựng kế hoạch sản xuất vụ đông.", None),
    ],
)
def test_the_likeliest_task_above(statement: str, above: int | None) -> None:
    found = list(task_links(rows("b", (statement,)), rows("a", ABOVE)))
    assert [link.parent_task_id for link in found] == ([] if above is None else [f"a:{above}"])
    assert all(0.3 <= link.score <= 1 for link in found)


def test_of_two_that_are_like_one_task_the_nearer_is_taken() -> None:
    below = (
        "Rà soát, đơn giản hóa thủ tục hành chính trong lĩnh vực đất đai.",
        "Rà soát thủ tục hành chính lĩnh vực đất đai.",
    )
    (link,) = task_links(rows("b", below), rows("a", ABOVE))
    assert (link.task_id, link.score) == ("b:0", 1.0)


def test_a_plan_without_tasks_has_no_suggestions() -> None:
    assert list(task_links([], rows("a", ABOVE))) == []
    assert list(task_links(rows("b", ABOVE), [])) == []
    assert "no task" in render_task_links([])
    assert "0.50  b:0  X" in render_task_links([TaskLink("b:0", "a:0", 0.5, "X", "Y")])
