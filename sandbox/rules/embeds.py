"""Embeds: sizes of their parts and of all of them together."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sandbox.rules.form import WEB_SCHEMES, Form, Json

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

MOST_EMBEDS = 10
MOST_CHARACTERS = 6000
_MEDIA_SCHEMES = (*WEB_SCHEMES, "attachment")
_SHOWN = ("title", "description", "fields", "author", "footer", "image", "thumbnail")


def check(embeds: Any) -> None:
    """Raise `ApiError` 50035 for embeds Discord refuses.

    Source: Discord documentation, "Message Resource" (Embed Object, Embed Limits): at most 10
    embeds; title 256, description 4096, 25 fields of 256 and 1024, footer 2048, author 256
    characters, 6000 in all embeds of a message; surrounding white space is trimmed and not counted.
    """
    form = Form()
    inspect(form, {"embeds": embeds}, ())
    form.raise_if_wrong()


def inspect(form: Form, body: Json, path: Path) -> None:
    """Record the faults of `body["embeds"]` ("Message Resource", Embed Limits)."""
    embeds = form.items(body, "embeds", path, most=MOST_EMBEDS)
    at = (*path, "embeds")
    total = sum(_embed(form, embed, place) for embed, place in form.objects(embeds, at))
    if total > MOST_CHARACTERS:
        message = f"Embed size exceeds maximum size of {MOST_CHARACTERS}"
        form.add(at, "MAX_EMBED_SIZE_EXCEEDED", message)


def _embed(form: Form, embed: Json, path: Path) -> int:
    """Check one embed and return how many characters it counts."""
    counted = _trimmed(form, embed, "title", path, most=256)
    counted += _trimmed(form, embed, "description", path, most=4096)
    if not any(embed.get(key) for key in _SHOWN):
        form.required((*path, "description"))
    form.url(embed, "url", path, schemes=WEB_SCHEMES)
    form.integer(embed, "color", path, least=0, most=0xFFFFFF)
    _timestamp(form, embed, path)
    fields = form.items(embed, "fields", path, most=25)
    for field, place in form.objects(fields, (*path, "fields")):
        counted += _trimmed(form, field, "name", place, most=256, required=True)
        counted += _trimmed(form, field, "value", place, most=1024, required=True)
        form.boolean(field, "inline", place)
    for key, name, most in (("footer", "text", 2048), ("author", "name", 256)):
        part = embed.get(key)
        if part is not None and (holder := form.object(part, (*path, key))) is not None:
            counted += _trimmed(form, holder, name, (*path, key), most=most, required=True)
            form.url(holder, "icon_url", (*path, key), schemes=_MEDIA_SCHEMES)
            form.url(holder, "url", (*path, key), schemes=WEB_SCHEMES)
    for key in ("image", "thumbnail"):
        part = embed.get(key)
        if part is not None and (holder := form.object(part, (*path, key))) is not None:
            form.url(holder, "url", (*path, key), schemes=_MEDIA_SCHEMES, required=True)
    return counted


def _trimmed(
    form: Form, holder: Json, key: str, path: Path, *, most: int, required: bool = False
) -> int:
    value = holder.get(key)
    if isinstance(value, str):
        value = value.strip() or None
    return len(form.text({key: value}, key, path, most=most, required=required) or "")


def _timestamp(form: Form, embed: Json, path: Path) -> None:
    value = embed.get("timestamp")
    if value is None:
        return
    try:
        datetime.fromisoformat(value)
    except (TypeError, ValueError):
        message = f"Could not parse {value}. Should be ISO8601."
        form.add((*path, "timestamp"), "DATE_TIME_TYPE_PARSE", message)
