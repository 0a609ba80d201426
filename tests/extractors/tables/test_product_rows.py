"""Tables whose rows are products, and who makes them."""

from __future__ import annotations

import pytest

from extractors.models import Table
from extractors.tables.headers import find_header, is_task_table
from extractors.tables.task_tables import read_task_table
from tests.extractors.tables.test_task_tables import table

STATED = [
    (
        "products, who leads and who helps",
        table("Sản phẩm | Chủ trì | Phối hợp", "Sổ tay | Tổ A | Tổ B", "Bản đồ | Tổ B | Tổ A"),
        ["Sổ tay", "Bản đồ"],
    ),
    (
        "results and by when",
        table("TT | Kết quả đầu ra | Chủ trì | Thời hạn", "1 | Quy chế | Sở A | 6/2026",
              "2 | Bản đồ số | Sở B | 9/2026"),
        ["Quy chế", "Bản đồ số"],
    ),
    (
        "tasks that only cite numbers",
        table("Sản phẩm | Nhiệm vụ | Chủ trì | Thời hạn", "Quy chế | 14, 26 | Sở A | 6/2026",
              "Bản đồ số | 21 | Sở B | 9/2026"),
        ["Quy chế", "Bản đồ số"],
    ),
    (
        "headings in two languages",
        table("Deliverable (Sản phẩm) | Owner (Chủ trì) | Deadline", "Quy chế | Sở A | 6/2026",
              "Bản đồ số | Sở B | 9/2026"),
        ["Quy chế", "Bản đồ số"],
    ),
    (
        "tasks in words keep their products",
        table("Sản phẩm | Nhiệm vụ | Chủ trì | Thời hạn", "Quy chế | Soạn quy chế | Sở A | 6/2026",
              "Bản đồ số | Đo vẽ lại | Sở B | 9/2026"),
        ["Soạn quy chế", "Đo vẽ lại"],
    ),
]  # fmt: skip
NO_TASKS = [
    ("products for sale", table("STT | Sản phẩm | Đơn vị sản xuất | Giá", "1 | Gạo | Hộ A | 30.000",
                                "2 | Chè | Hộ B | 120.000")),
    ("who alone", table("Sản phẩm | Chủ trì", "Sổ tay | Tổ A", "Bản đồ | Tổ B")),
    ("results of persons", table("TT | Họ và tên | Kết quả | Xếp loại", "1 | Lê An | 9,5 | Giỏi",
                                 "2 | Vũ Bé | 8,0 | Khá")),
]  # fmt: skip


@pytest.mark.parametrize(("read", "said"), [s[1:] for s in STATED], ids=[s[0] for s in STATED])
def test_products_state_what_to_do(read: Table, said: list[str]) -> None:
    header = find_header(read)
    assert header is not None and is_task_table(header)
    assert [task.statement for task in read_task_table(read, header)] == said


@pytest.mark.parametrize("read", [n[1] for n in NO_TASKS], ids=[n[0] for n in NO_TASKS])
def test_other_products_are_no_tasks(read: Table) -> None:
    header = find_header(read)
    assert header is None or not is_task_table(header)
