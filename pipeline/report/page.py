"""The page around the data: one file whose policy lets nothing in but what is written here.

The Content-Security-Policy names the one script and the one style by their hashes, and pictures by
`data:` or beside the page; nothing is fetched, no form is sent, and no text becomes markup (Trusted
Types). Jinja2 escapes whatever a plan says.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from pipeline import __version__
from pipeline.report.packed_columns import packed
from pipeline.report.words import page_words

TEMPLATE, STYLE = "page.html.j2", "page.css"
# In this order: what a script uses stands in one before it.
SCRIPTS = (
    "data.js", "words.js", "dom.js", "text_search.js", "filters.js", "bars.js", "timeline.js",
    "list.js", "detail.js", "clear.js", "audit.js", "main.js",
)  # fmt: skip


def render_page(data: Mapping[str, Any], clippings: Mapping[str, Any], language: str) -> str:
    """The page as text.

    Args:
        data: What is shown: documents, tasks, warnings … as JSON has it.
        clippings: Clippings by the number of their row.
        language: `vi` or `en`: the one that it opens in.
    """
    style, script = _text(STYLE), _script()
    words = page_words()
    return (
        _environment()
        .get_template(TEMPLATE)
        .render(
            language=language,
            words=words[language],
            title=data["meta"]["title"],
            version=__version__,
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            dictionary=_json(words),
            clippings=_json(clippings),
            data=Markup(packed(data)),
        )
    )


def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_text),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _text(name: str) -> str:
    return files("pipeline.report").joinpath("files", name).read_text("utf-8")


def _script() -> str:
    parts = "\n".join(_text(name) for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


def _policy(style: str, script: str) -> str:
    rules = {
        "default-src": "'none'",
        "script-src": _digest(script),
        "style-src": _digest(style),
        "img-src": "'self' data: file:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _json(value: object) -> Markup:
    """JSON that stands within a page: no letter of it opens or closes a tag."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
