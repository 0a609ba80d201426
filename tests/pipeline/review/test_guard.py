"""Who may ask."""

import pytest

from pipeline.review.guard import HEADERS, Asked, refusal

KEY, PORT = "key", 8321
GOOD = Asked("POST", "127.0.0.1:8321", "http://127.0.0.1:8321", KEY, KEY)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"host": "localhost:8321", "origin": "http://localhost:8321"}, None),
        ({"method": "GET", "origin": "", "token": ""}, None),
        ({"host": "evil.example:8321"}, "not the one"),  # DNS rebinding
        ({"host": "127.0.0.1"}, "not the one"),
        ({"host": "127.0.0.1:80"}, "not the one"),
        ({"host": ""}, "not the one"),
        ({"host": "127.0.0.1:8321.evil.example"}, "not the one"),
        ({"origin": "http://evil.example"}, "another site"),
        ({"origin": "https://127.0.0.1:8321"}, "another site"),
        ({"origin": "null"}, "another site"),
        ({"origin": ""}, "does not say where"),
        ({"method": "GET", "origin": "http://evil.example"}, "another site"),
        ({"token": ""}, "token"),
        ({"token": "kez"}, "token"),
        ({"token": "ké"}, "token"),
        ({"cookie": ""}, "open the address"),
        ({"method": "GET", "cookie": "x", "origin": ""}, "open the address"),
        ({"method": "DELETE", "token": ""}, "token"),
    ],
)
def test_who_may_ask(changes: dict[str, str], reason: str | None) -> None:
    found = refusal(GOOD._replace(**changes), PORT, KEY)
    assert found == reason or (reason is not None and found is not None and reason in found)


def test_the_policy_lets_nothing_else_in() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert not {"unsafe-inline", "unsafe-eval", "http:", "https:", "*"} & set(
        policy.replace("'", " ").split()
    )
