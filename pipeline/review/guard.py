"""Who may ask the server: a browser on this machine, opened with the key that was printed.

A page of another site can send requests to this machine, and by a name that it controls even read
answers: `Host` and `Origin` tell. Other users of this machine do not know the key.
"""

from __future__ import annotations

import hmac
from typing import NamedTuple

LOCAL = ("127.0.0.1", "localhost")
CHANGING = ("POST", "PUT", "PATCH", "DELETE")
TOKEN_HEADER, KEY_PARAMETER = "X-Token", "key"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


class Asked(NamedTuple):
    """What a request says of itself; "" for what it does not say."""

    method: str
    host: str
    origin: str = ""
    token: str = ""
    cookie: str = ""


def cookie_name(port: int) -> str:
    """The cookie that holds the key; a browser keeps one for all ports of a machine."""
    return f"kehoach-review-{port}"


def refusal(asked: Asked, port: int, key: str) -> str | None:
    """Why a request is refused; None for one that may be answered."""
    hosts = {f"{name}:{port}" for name in LOCAL}
    if asked.host not in hosts:
        return "this address is not the one of the review"
    if asked.origin and asked.origin not in {f"http://{host}" for host in hosts}:
        return "the request comes from another site"
    if not is_key(asked.cookie, key):
        return "open the address that `kehoach review` printed, with its key"
    if asked.method not in CHANGING:
        return None
    if not asked.origin:
        return "the request does not say where it comes from"
    return None if is_key(asked.token, key) else "the token is missing or wrong"


def is_key(given: str, key: str) -> bool:
    """True for the key itself; how long the answer takes tells nothing of it."""
    return hmac.compare_digest(given.encode("utf-8"), key.encode("utf-8"))
