import pytest

from tests.tools.changelog import problems

GOOD = """# Changelog
## [Unreleased]
### Added
- Newer.
## [0.2.0] - 2026-11-29
### Changed
- New.
## [0.1.0] - 2026-11-20
### Added
- Old.
"""
WRONG = [
    ("another version", GOOD.replace("0.2.0", "0.3.0"), "the newest version"),
    ("no day", GOOD.replace(" - 2026-11-20", ""), "three numbers and a day"),
    ("a day that is none", GOOD.replace("2026-11-20", "2026-11-31"), "three numbers and a day"),
    ("out of order", GOOD.replace("2026-11-20", "2026-12-20"), "out of order"),
    ("unreleased below", GOOD + "## [Unreleased]\n", "unreleased out of place"),
    ("another heading", GOOD.replace("### Changed", "### Stuff"), "no such heading: Stuff"),
    ("an entry without one", GOOD.replace("### Changed\n", ""), "an entry without a heading"),
]


def test_a_changelog_in_order() -> None:
    assert problems(GOOD, "0.2.0") == []


@pytest.mark.parametrize(("text", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_what_is_not_in_order(text: str, said: str) -> None:
    assert any(said in problem for problem in problems(text, "0.2.0"))
