from extractors.models import Cell, CellState, Table, TableRow
from tests.tools.bench_accuracy import by_shape, calibration, compared, measure
from tests.tools.bench_page import tables
from tests.tools.bench_reading import Read, Share, cells_found
from tests.tools.calibrate import Case

JUNK = "junk rows a document"
ANSWER = {
    "text": "Mở lớp học bơi cho học sinh khối 5",
    "kind": "task",
    "origin": "item",
    "section": ["II"],
    "leads": ["Tổ Thể dục"],
    "shape": "list",
}
ROW = {
    "task": "Mở lớp học bơi cho học sinh khối 5",
    "kind": "task",
    "origin": "item",
    "section_path": ["II"],
    "leads": [],
    "rule": "item",
}
INVENTED = ROW | {"task": "Nơi nhận: như trên"}


def read(genre: str, answers: list[dict[str, object]], rows: list[dict[str, object]]) -> Read:
    about = {"doc": "g1", "genre": genre, "body": "school", "layout": "lines"}
    return Read(about, answers, {"doc": "g1", "number": "1/KH"}, rows, {"number": "2/KH"})


def test_figures_of_rows_fields_and_junk() -> None:
    found = measure([read("plan", [ANSWER], [ROW, INVENTED]), read("report", [], [INVENTED])])
    assert found["all"]["precision"] == 0.5
    assert found["all"]["leads"] == 0
    assert found["no rows report"] == {"junk rows a document": 1.0}
    assert found["head"] == {"number": 0}


def test_a_row_that_is_missing_counts_for_its_shape() -> None:
    tally = by_shape([read("plan", [ANSWER], [INVENTED])])["list"]
    assert (tally.found, tally.missed, tally.extra) == (0, 1, 0)


def test_only_what_changed_is_shown() -> None:
    lines = list(compared({"all": {"f1": 0.5, "text": 1.0}}, {"all": {"f1": 0.75, "text": 1.0}}))
    assert [line.split() for line in lines] == [["all", "f1", "0.5", "->", "0.75"]]


def test_the_tables_of_the_page() -> None:
    figures = {"layout short_first": {"f1": 0.5}, "no rows report": {JUNK: 2.0}}
    bands = [{"low": 0.9, "high": 1.0, "rows": 7, "said": 0.95, "right": 1.0}]
    costs = {"cost pdf": {"pages": 44, "ms a document": 128.0}}
    lines = list(tables({"figures": figures, "calibration": {"rows": bands}, "costs": costs}))
    assert f"| short first | 0.500 {'| – ' * 10}|" in lines
    assert "| report | 2.00 |" in lines
    assert "| 0.90 to 1.00 | 7 | 0.950 | 1.000 |" in lines
    assert "| pdf | – | 44 | – | – | – | 128 |" in lines


def row_of(*cells: str | None) -> TableRow:
    made = [Cell("", "", CellState.MERGED) if text is None else Cell(text, text) for text in cells]
    return TableRow(tuple(made), (1,), 1)


def test_cells_count_in_their_row_and_column() -> None:
    wanted = [("STT", "Việc", "Chủ trì"), ("1", "Mở lớp", "Tổ A"), ("2", "Trồng cây", "Tổ A")]
    good = Table((row_of("STT", "Việc", "Chủ trì"), row_of("1", "Mở lớp", "Tổ A"),
                  row_of("2", "Trồng cây", None)), 3)  # fmt: skip
    shifted = Table((row_of("Việc", "Chủ trì", ""), row_of("1", "Mở  lớp.", "Tổ B")), 3)
    assert cells_found([good], [wanted]) == Share(9, 9)
    assert cells_found([shifted], [wanted]) == Share(2, 9)
    assert cells_found([], [wanted]) == Share(0, 9)


def test_what_confidence_is_worth() -> None:
    cases = [
        Case("g1", "item", "item", (), 1.0, is_right, is_right, 0.9) for is_right in (True, False)
    ]
    found = calibration(cases)
    assert found["fields"] == [{"low": 0.9, "high": 0.95, "rows": 2, "said": 0.9, "right": 0.5}]
    assert found["rows"][0]["right"] == 0.5
