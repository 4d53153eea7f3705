"""What travels in custom_ids: a verb and an opaque number, never who somebody is."""

PATTERN = r"case:(?P<verb>[a-z]+):(?P<id>[0-9]{1,19})"


def custom_id(verb: str, case_id: int) -> str:
    return f"case:{verb}:{case_id}"
