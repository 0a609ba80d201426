"""Whole documents: plans, decisions with plans, directives, notices, and genres without rows."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmark.parts import TASK_PARTS, Place, by_unit, targets
from benchmark.records import Document, Foot, Form, Grid, Head
from benchmark.words import WORDS, Draw

MARKS = "¹²³⁴"
ROMAN = ("I", "II", "III", "IV", "V")
TYPES = {
    "plan": ("KH", "KẾ HOẠCH", "kế hoạch"),
    "decision": ("QĐ", "QUYẾT ĐỊNH", "quyết định"),
    "directive": ("CT", "CHỈ THỊ", "chỉ thị"),
    "conclusions": ("TB", "THÔNG BÁO", "thông báo"),
    "report": ("BC", "BÁO CÁO", "báo cáo"),
    "procedure": ("QT", "QUY TRÌNH", "quy trình"),
    "invitation": ("GM", "GIẤY MỜI", "giấy mời"),
    "scores": ("BC", "BÁO CÁO", "báo cáo"),
}
NO_ROWS = frozenset({"report", "procedure", "invitation", "scores"})
# two of three documents are plans of one kind or another, one of four must give no row
GENRES = ("plan",) * 6 + ("decision", "decision", "directive", "conclusions", *sorted(NO_ROWS))


def document(seed: int, index: int) -> Document:
    """Document `index` of a corpus: the same seed gives the same one."""
    dice = random.Random(f"{seed}/{index}")
    genre = GENRES[index % len(GENRES)]
    body = dice.choice(WORDS["bodies"])
    place = dice.choice(WORDS["places"])
    draw = Draw(dice, dice.choice([2026, 2027]), tuple(body["units"]))
    name = body["name"].format(place=place)
    made = Document(genre, body["kind"], {"issuer": name})
    _head(made, draw, (body["above"].format(PLACE=place.upper()), body["short"], place))
    BODIES[genre](made, draw)
    _foot(made, draw, body["office"])
    return made


def _head(made: Document, draw: Draw, names: tuple[str, str, str]) -> None:
    above, short, place = names
    sign, _, made.record["document_type"] = TYPES[made.genre]
    symbol = f"{sign}-{short}" if made.body != "party" else f"{sign}/{short}"
    count = draw.dice.randint(11, 480)
    number = f"{count}/{symbol}" if made.body != "party" else f"{count}-{symbol}"
    day, month = draw.dice.randint(10, 28), draw.dice.randint(3, 9)
    made.record |= {"number": number, "symbol": symbol}
    made.record["issued_on"] = f"{draw.year}-{month:02}-{day:02}"
    left = [line for line in (above, made.record["issuer"].upper(), f"Số: {number}") if line]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    if made.body == "party":
        right = ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    right.append(f"{place}, ngày {day:02} tháng {month:02} năm {draw.year}")
    made.blocks.append(Head(tuple(left), tuple(right)))


def _title(made: Document, draw: Draw, opening: str) -> None:
    title = f"{opening} {draw.word('subjects')} năm {draw.year}"
    made.record["title"] = title
    made.say(TYPES[made.genre][1], Form.CENTRED)
    made.say(title, Form.CENTRED)


def _foot(made: Document, draw: Draw, office: str) -> None:
    signer = f"{draw.word('surnames')} {draw.word('given')}"
    made.record["signer_name"] = signer
    made.blocks.append(Foot(("Nơi nhận:", "- Như trên;", "- Lưu: VT."), (office, signer)))


def _sections(made: Document, draw: Draw) -> None:
    made.head("I", "MỤC ĐÍCH, YÊU CẦU")
    for text in draw.dice.sample(WORDS["purposes"], 2):
        made.say(f"- {text}.{_note(made, draw)}")
    parts = [(targets, "target_headings"), *((p, "task_headings") for p in _task_parts(draw))]
    parts.append((by_unit, "duty_headings"))
    for label, (part, headings) in zip(ROMAN[1:], parts, strict=False):
        place = Place(label, draw.word(headings))
        made.head(place.label, place.title)
        part(made, draw, place)


def _note(made: Document, draw: Draw) -> str:
    """The mark of a footnote, or nothing."""
    if draw.dice.random() < 0.8 or len(made.notes) == len(WORDS["notes"]):
        return ""
    made.notes.append(f"{WORDS['notes'][len(made.notes)]}.")
    return MARKS[len(made.notes) - 1]


def _task_parts(draw: Draw) -> list[Callable[[Document, Draw, Place], None]]:
    return draw.dice.sample(TASK_PARTS, draw.dice.randint(1, 2))


def _plan(made: Document, draw: Draw) -> None:
    _title(made, draw, "Triển khai công tác")
    made.say("Thực hiện chương trình công tác đã đề ra, đơn vị xây dựng kế hoạch như sau:")
    _sections(made, draw)
    made.say("Trên đây là kế hoạch, đề nghị các bộ phận nghiêm túc thực hiện./.")


def _decision(made: Document, draw: Draw) -> None:
    _title(made, draw, "Về việc ban hành Kế hoạch")
    made.say("Căn cứ Quy chế làm việc đã được thông qua;")
    made.say("QUYẾT ĐỊNH:", Form.CENTRED)
    made.say("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nêu trên.")
    made.say("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
    made.say("Điều 3. Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.")
    made.say("KẾ HOẠCH", Form.CENTRED)
    made.say(made.record["title"].removeprefix("Về việc ban hành Kế hoạch ").capitalize())
    made.say("(Kèm theo Quyết định nêu trên)", Form.CENTRED)
    _sections(made, draw)


def _directive(made: Document, draw: Draw) -> None:
    _title(made, draw, "Về việc tăng cường công tác")
    made.say("Thời gian qua, công tác này còn một số hạn chế. Để khắc phục, yêu cầu:")
    by_unit(made, draw, Place("", ""))


def _conclusions(made: Document, draw: Draw) -> None:
    _title(made, draw, "Kết luận cuộc họp về")
    made.say("Sau khi nghe các ý kiến, người chủ trì cuộc họp kết luận như sau:")
    made.head("I", "ĐÁNH GIÁ CHUNG")
    made.say(f"{draw.statement('done')}.")
    made.head("II", "NHIỆM VỤ THỜI GIAN TỚI")
    by_unit(made, draw, Place("II", "NHIỆM VỤ THỜI GIAN TỚI"))


def _report(made: Document, draw: Draw) -> None:
    _title(made, draw, "Kết quả thực hiện công tác")
    made.head("I", "KẾT QUẢ ĐẠT ĐƯỢC")
    for number in range(1, 5):
        made.say(f"{number}. {draw.statement('done')}.")


def _procedure(made: Document, draw: Draw) -> None:
    _title(made, draw, "Tiếp nhận hồ sơ về")
    for number, text in enumerate(WORDS["steps"], 1):
        made.say(f"Bước {number}. {text}.")


def _invitation(made: Document, draw: Draw) -> None:
    _title(made, draw, "Dự buổi tọa đàm về")
    made.say("Trân trọng kính mời ông, bà đến dự buổi tọa đàm.")
    made.say(f"1. Thời gian: 08 giờ 00 ngày 15/10/{draw.year}.")
    made.say("2. Địa điểm: Hội trường tầng 2.")
    made.say("3. Thành phần: đại diện các đơn vị trực thuộc.")


def _scores(made: Document, draw: Draw) -> None:
    _title(made, draw, "Kết quả chấm điểm thi đua về")
    rows = tuple((str(n), unit, f"{90 - n},5") for n, unit in enumerate(draw.some_units(5), 1))
    made.blocks.append(Grid(("STT", "Đơn vị", "Tổng điểm"), rows))


BODIES: dict[str, Callable[[Document, Draw], None]] = {
    "plan": _plan,
    "decision": _decision,
    "directive": _directive,
    "conclusions": _conclusions,
    "report": _report,
    "procedure": _procedure,
    "invitation": _invitation,
    "scores": _scores,
}
