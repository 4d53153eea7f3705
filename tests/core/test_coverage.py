"""docs/directory.md is what resources.yaml says today."""

import os
from pathlib import Path

from core.resources.coverage import page
from core.resources.directory import parse

FILE, PAGE = Path("resources.yaml"), Path("docs/directory.md")


def test_the_page_in_docs_counts_the_file():
    made = page(parse(FILE.read_text("utf-8"), FILE.name))
    if os.environ.get("BREAKWATER_PICTURES"):
        PAGE.write_text(made, "utf-8")
    assert PAGE.read_text("utf-8") == made
    assert made.startswith("# The directory in numbers")
