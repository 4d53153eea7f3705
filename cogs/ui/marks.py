"""What travels in custom_ids: what a button does and what it is about (`help:more:GB:grief`).

Never who somebody is or what somebody wrote; a case is an opaque number.
"""

import re

LONGEST = 100
"""Characters of a custom_id ("Component Reference")."""

CASE = "case"
HELP = "help"
MY = "my"
FIND = "find"

_PART = re.compile(r"[A-Za-z0-9_.-]*")


def custom_id(prefix: str, verb: str, *about: object) -> str:
    """Raises ValueError for what Discord would refuse or a press could not be read back from."""
    parts = [prefix, verb, *map(str, about)]
    made = ":".join(parts)
    if len(made) > LONGEST or not all(_PART.fullmatch(part) for part in parts):
        raise ValueError(f"not a custom_id: {made[:LONGEST]!r}")
    return made
