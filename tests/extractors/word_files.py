"""Small Word files made of raw XML, part by part."""

from extractors.models import Line, Table
from extractors.word.reader import WordDocument, read_word
from tests.extractors.containers.container_files import archive

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def part(name: str, inner: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} '
        f"{NAMES}>{inner}</w:{name}>"
    )


def word_file(body: str, **parts: str) -> bytes:
    """A Word file; `parts` hold the inner XML of numbering, styles, footnotes, endnotes."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": RELATIONS,
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = part(name, inner)
    return archive(files)


def p(inner: str, properties: str = "") -> str:
    """A paragraph; plain text becomes one run."""
    inner = inner if inner.startswith("<") or not inner else r(inner)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(inner: str, properties: str = "") -> str:
    """A run; plain text is put into `w:t`."""
    inner = inner if inner.startswith("<") else f'<w:t xml:space="preserve">{inner}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def numbered(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level(number: int, style: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def abstract(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(list_id: int, name: int, more: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{name}"/>{more}</w:num>'


def tc(inner: str, properties: str = "") -> str:
    inner = inner if inner.startswith("<") else p(inner)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


SPAN = '<w:gridSpan w:val="{}"/>'.format
BEGIN_MERGE, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def read(body: str, **parts: str) -> WordDocument:
    return read_word(word_file(body, **parts))


def lines(body: str, **parts: str) -> list[str]:
    """The texts of the lines, those of tables left out."""
    pages = read(body, **parts).pages
    return [block.text for page in pages for block in page.blocks if isinstance(block, Line)]


def tables(body: str, **parts: str) -> list[Table]:
    pages = read(body, **parts).pages
    return [block for page in pages for block in page.blocks if isinstance(block, Table)]


def grid(body: str, **parts: str) -> list[list[str]]:
    """The cells of the only table: merged ones as "^", blank ones as ""."""
    (table,) = tables(body, **parts)
    assert all(len(row.cells) == table.width for row in table.rows)
    marks = {"merged": "^", "spanned": ">"}
    return [[marks.get(cell.state, cell.text) for cell in row.cells] for row in table.rows]
