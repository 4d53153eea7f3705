"""Arrows run inward: the import rules of pyproject.toml, and that nobody imports bot.py."""

import ast
from pathlib import Path

from importlinter.cli import lint_imports

ROOMS = ("core", "services", "db", "cogs", "sandbox")


def test_the_import_rules_hold():
    assert lint_imports(no_cache=True) == 0


def test_nobody_imports_the_composition_root():
    for room in ROOMS:
        for path in Path(room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                names = (
                    {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
                )
                if isinstance(node, ast.ImportFrom):
                    names = {node.module}
                assert "bot" not in names, path
