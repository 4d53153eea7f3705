"""An exception as a log may hold it."""

import traceback


def told(error: BaseException) -> dict[str, str]:
    """Its type and where it came from, with its causes; never its message.

    Python's own messages quote what they were given ("invalid literal for int(): …"), which may be
    what a person wrote.
    """
    chain: list[BaseException] = []
    next_one: BaseException | None = error
    while next_one is not None and next_one not in chain:
        chain.append(next_one)
        next_one = next_one.__cause__ or next_one.__context__
    return {
        "error": " from ".join(type(one).__qualname__ for one in chain),
        "at": " | ".join(
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for one in chain
            for frame in traceback.extract_tb(one.__traceback__)
        ),
    }
