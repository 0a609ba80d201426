from tests.tools.bench_accuracy import Read, by_shape, compared, measure, page

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
JUNK = ROW | {"task": "Nơi nhận: như trên"}


def read(genre: str, answers: list[dict[str, object]], rows: list[dict[str, object]]) -> Read:
    about = {"doc": "g1", "genre": genre, "body": "school", "layout": "lines"}
    return Read(about, answers, {"doc": "g1", "number": "1/KH"}, rows, {"number": "2/KH"})


def test_figures_of_rows_fields_and_junk() -> None:
    found = measure([read("plan", [ANSWER], [ROW, JUNK]), read("report", [], [JUNK])])
    assert found["all"]["precision"] == 0.5
    assert found["all"]["leads"] == 0
    assert found["no rows report"] == {"junk rows a document": 1.0}
    assert found["head"] == {"number": 0}


def test_a_row_that_is_missing_counts_for_its_shape() -> None:
    tally = by_shape([read("plan", [ANSWER], [JUNK])])["list"]
    assert (tally.found, tally.missed, tally.extra) == (0, 1, 0)


def test_only_what_changed_is_shown() -> None:
    lines = list(compared({"all": {"f1": 0.5, "text": 1.0}}, {"all": {"f1": 0.75, "text": 1.0}}))
    assert [line.split() for line in lines] == [["all", "f1", "0.5", "->", "0.75"]]


def test_the_tables_of_the_page() -> None:
    lines = list(
        page({"layout short_first": {"f1": 0.5}, "no rows report": {"junk rows a document": 2.0}})
    )
    assert "| short first | 0.500 | – | – | – | – | – | – | – | – |" in lines
    assert lines[-1] == "| report | 2.000 |"
