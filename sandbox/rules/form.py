"""Field checks that gather every fault of a body, as Discord's 50035 names them all at once.

Source: Discord documentation, "API Reference" (Error Messages) for the shape. The names of inner
codes (BASE_TYPE_REQUIRED …) are not documented; they are those seen in Discord's real answers, and
where none is public the name follows their pattern. Clients should not branch on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sandbox.rules.errors import INVALID_FORM_BODY

if TYPE_CHECKING:
    from collections.abc import Collection

    from sandbox.rules.errors import Path

Json = Mapping[str, Any]
WEB_SCHEMES = ("http", "https")


class Form:
    """The faults found in one body. A value of `null` counts as absent, as Discord treats it."""

    def __init__(self) -> None:
        self._tree: dict[str, Any] = {}

    def add(self, path: Path, code: str, message: str) -> None:
        """Record one fault at the place path names."""
        node = self._tree
        for key in path:
            node = node.setdefault(str(key), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def raise_if_wrong(self) -> None:
        """Raise 400/50035 with everything recorded; do nothing when the body is right."""
        if self._tree:
            raise INVALID_FORM_BODY(errors=self._tree)

    def required(self, path: Path) -> None:
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required")

    def value(self, value: Any, path: Path) -> tuple[dict[str, Any], str, Path]:
        """Dress a bare value as a field, for the checks that read fields: `*form.value(…)`."""
        return {str(path[-1]): value}, str(path[-1]), path[:-1]

    def length(self, size: int, path: Path, *, least: int, most: int) -> None:
        """Check a count of characters (Unicode code points) or list items."""
        if least <= size <= most:
            return
        if least:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        else:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")

    def text(
        self,
        holder: Json,
        key: str,
        path: Path,
        *,
        most: int,
        least: int = 0,
        required: bool = False,
    ) -> str | None:
        """Check `holder[key]` and return it when it is a string, right or too long."""
        value = holder.get(key)
        at = (*path, key)
        if value is None:
            if required:
                self.required(at)
            return None
        if not isinstance(value, str):
            self.add(at, "STRING_TYPE_CONVERT", f'Could not interpret "{value}" as string.')
            return None
        self.length(len(value), at, least=least, most=most)
        return value

    def integer(
        self,
        holder: Json,
        key: str,
        path: Path,
        *,
        least: int,
        most: int,
        required: bool = False,
    ) -> int | None:
        """Check `holder[key]` and return it when it is an integer within bounds."""
        value = holder.get(key)
        at = (*path, key)
        if value is None:
            if required:
                self.required(at)
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.add(at, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
            return None
        if value < least:
            message = f"int value should be greater than or equal to {least}."
            self.add(at, "NUMBER_TYPE_MIN", message)
            return None
        if value > most:
            self.add(at, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
            return None
        return value

    def boolean(self, holder: Json, key: str, path: Path) -> bool | None:
        value = holder.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.add((*path, key), "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
        return None

    def choice(
        self,
        holder: Json,
        key: str,
        path: Path,
        allowed: Collection[Any],
        *,
        required: bool = False,
    ) -> Any:
        """Check that `holder[key]` is one of the allowed values and return it, else None."""
        value = holder.get(key)
        at = (*path, key)
        if value is None:
            if required:
                self.required(at)
            return None
        if isinstance(value, bool) or not isinstance(value, int | str) or value not in allowed:
            listed = ", ".join(str(one) for one in allowed)
            self.add(at, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
            return None
        return value

    def items(
        self,
        holder: Json,
        key: str,
        path: Path,
        *,
        most: int,
        least: int = 0,
        required: bool = False,
    ) -> list[Any]:
        """Check that `holder[key]` is a list of a right size; return it, or an empty list."""
        value = holder.get(key)
        at = (*path, key)
        if value is None:
            if required:
                self.required(at)
            return []
        if not isinstance(value, list | tuple):
            self.add(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        self.length(len(value), at, least=least, most=most)
        return list(value)

    def objects(self, values: list[Any], path: Path) -> Iterator[tuple[Json, Path]]:
        """Yield every object of a list with its place, recording what is no object."""
        for index, value in enumerate(values):
            one = self.object(value, (*path, index))
            if one is not None:
                yield one, (*path, index)

    def object(self, value: Any, path: Path) -> Json | None:
        """Return value when it is an object; otherwise record that it is not."""
        if isinstance(value, Mapping):
            return value
        self.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return None

    def url(
        self,
        holder: Json,
        key: str,
        path: Path,
        *,
        schemes: Collection[str],
        most: int = 2048,
        required: bool = False,
    ) -> str | None:
        value = self.text(holder, key, path, least=1, most=most, required=required)
        if not value:
            return None
        at = (*path, key)
        try:
            parts = urlsplit(value)
        except ValueError:
            self.add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
            return None
        if parts.scheme not in schemes:
            listed = ", ".join(f"'{scheme}'" for scheme in schemes)
            message = f'Scheme "{parts.scheme}" must be one of ({listed}).'
            self.add(at, "URL_TYPE_INVALID_SCHEME", message)
            return None
        if not parts.netloc:
            self.add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
            return None
        return value

    def snowflake(self, value: Any, path: Path) -> None:
        """Check an id: digits in a string, or an integer, of at most 64 bits."""
        digits = str(value)
        right = not isinstance(value, bool) and isinstance(value, int | str)
        if not (right and digits.isascii() and digits.isdigit() and int(digits) < 1 << 64):
            self.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
