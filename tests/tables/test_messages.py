"""Every sentence is there, in both languages, with the places its fields fill."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem, notice
from briefer.tables.messages import Messages, read_messages

TOP = Path(__file__).resolve().parents[2]
MESSAGES = read_messages(TOP / "resources")
ADDED_ON_THE_WAY = {"not_text": {"path"}, "file_empty": {"path"}}


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _raised() -> Iterator[tuple[str, set[str], str]]:
    """Yield (group and key, fields, where) of every problem and notice in the package."""
    for path in sorted((TOP / "briefer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            first = node.args[0]
            if name in {"Problem", "notice"} and isinstance(first, ast.Constant):
                fields = {word.arg for word in node.keywords if word.arg}
                yield f"{name.lower()}.{first.value}", fields, f"{path.name}:{node.lineno}"


def _constants() -> set[str]:
    """Return every text that stands in the package's code; some keys are chosen on the way."""
    trees = (ast.parse(path.read_text("utf-8")) for path in (TOP / "briefer").rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


RAISED = list(_raised())
CONSTANTS = _constants()


def test_the_package_raises_problems_and_notices() -> None:
    assert len(RAISED) > 30


@pytest.mark.parametrize(("key", "fields", "where"), RAISED, ids=[f"{k}-{w}" for k, _, w in RAISED])
def test_each_problem_and_notice_has_a_sentence_its_fields_fill(
    key: str, fields: set[str], where: str
) -> None:
    known = fields | ADDED_ON_THE_WAY.get(key.split(".")[1], set())
    known |= {one[:-3] for one in fields if one.endswith("_en") and f"{one[:-3]}_fr" in fields}
    for language in Language:
        assert _places(MESSAGES.sentences[key].in_(language)) <= known


@pytest.mark.parametrize("key", [k for k in MESSAGES.sentences if not k.startswith("argparse.")])
def test_both_languages_have_the_same_places(key: str) -> None:
    both = MESSAGES.sentences[key]
    assert _places(both.en) == _places(both.fr)
    assert both.en.strip() and both.fr.strip()


@pytest.mark.parametrize(
    "key", [k for k in MESSAGES.sentences if k.startswith(("problem.", "notice."))]
)
def test_each_sentence_of_a_problem_is_used(key: str) -> None:
    assert key.split(".")[1] in CONSTANTS


def test_french_sentences_have_french_typography() -> None:
    for key, both in MESSAGES.sentences.items():
        for wrong in (" :", "« ", " »", " ;", " ?", " !", "'"):
            assert wrong not in both.fr or key == "cli.query", (key, wrong)


def test_a_problem_is_told_in_the_readers_language(tmp_path: Path) -> None:
    problem = Problem("not_found", path=tmp_path)
    assert str(tmp_path) in MESSAGES.tell(problem, Language.EN)
    assert "introuvable" in MESSAGES.tell(problem, Language.FR)
    assert "«" in MESSAGES.tell(notice("section_empty", heading="H"), Language.FR)


def test_a_damaged_file_of_sentences_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "messages.toml").write_text("[problem]\nx = 1\n", "utf-8")
    with pytest.raises(Problem, match="table_invalid"):
        read_messages(tmp_path)


def test_sentences_with_braces_in_their_fields_are_told() -> None:
    told = Messages(MESSAGES.sentences).tell(Problem("not_found", path="{0}{x}"), Language.EN)
    assert "{0}{x}" in told
