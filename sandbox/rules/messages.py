"""Messages: what may be sent, what may be changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sandbox.rules import components, embeds, errors
from sandbox.rules.form import Form, Json

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

IS_COMPONENTS_V2 = 1 << 15
"""The message flag that turns on Components V2 ("Message Resource", Message Flags)."""

MOST_CONTENT = 2000
MOST_ATTACHMENTS = 10
_FORWARD = 1
_LEGACY = ("content", "embeds", "poll", "sticker_ids")
_MENTION_KINDS = ("roles", "users", "everyone")
_POLL_HOURS = 32 * 24


def check_create(body: Json, *, attachments: int = 0) -> None:
    """Raise `ApiError` for a message Discord would not post; `attachments` counts uploaded files.

    Source: Discord documentation, "Message Resource" (Create Message, Allowed Mentions Object,
    Embed Limits) and "Component Reference": content 2000 characters, 10 embeds, 3 stickers, nonce
    25 characters, one of content, embeds, stickers, components, files or a poll at least (50006
    otherwise); with IS_COMPONENTS_V2 neither content nor embeds, poll or stickers. Documented for
    other routes and true here as well: 10 files ("Opcodes and Status Codes", 30015).
    """
    form = Form()
    inspect_create(form, body, (), attachments=attachments)
    form.raise_if_wrong()
    raise_if_empty(body, attachments=attachments)


def check_edit(
    body: Json, *, is_v2: bool, attachments: int = 0, before: Mapping[str, Any] | None = None
) -> None:
    """Raise `ApiError` for an edit Discord would not make.

    `is_v2` says whether the message carries IS_COMPONENTS_V2 already, which no edit takes away;
    `before` is the message as it stands (Discord-shaped), needed to see that the edit would leave
    an empty message (50006) or a V2 message that still has content or embeds.

    Source: Discord documentation, "Message Resource" (Edit Message), "Component Reference".
    """
    form = Form()
    inspect_edit(form, body, (), is_v2=is_v2, attachments=attachments, before=before)
    form.raise_if_wrong()
    if before is not None:
        raise_if_empty({**before, **body}, attachments=attachments, is_v2=is_v2)


def inspect_create(form: Form, body: Json, path: Path, *, attachments: int) -> None:
    """Record the faults of a message to be posted ("Message Resource", Create Message)."""
    v2 = bool(_flags(form, body, path) & IS_COMPONENTS_V2)
    _shared(form, body, path, v2=v2)
    names = _filenames(form, body, path, attachments)
    components.inspect(form, body, path, v2=v2, filenames=names)
    form.boolean(body, "tts", path)
    form.boolean(body, "enforce_nonce", path)
    _nonce(form, body, path)
    form.items(body, "sticker_ids", path, most=3)
    reference = body.get("message_reference")
    if reference is not None:
        at = (*path, "message_reference")
        holder = form.object(reference, at)
        if holder is not None and holder.get("message_id") is None:
            form.required((*at, "message_id"))
    if body.get("poll") is not None:
        _poll(form, body["poll"], (*path, "poll"))


def inspect_edit(
    form: Form,
    body: Json,
    path: Path,
    *,
    is_v2: bool,
    attachments: int = 0,
    before: Mapping[str, Any] | None = None,
) -> None:
    """Record the faults of an edit ("Message Resource", Edit Message)."""
    v2 = is_v2 or bool(_flags(form, body, path) & IS_COMPONENTS_V2)
    _shared(form, {**(before or {}), **body} if v2 else body, path, v2=v2)
    names = None
    if before is not None:
        known = [*before.get("attachments", ()), *(body.get("attachments") or ())]
        names = {one["filename"] for one in known if isinstance(one, Mapping) and "filename" in one}
    _filenames(form, body, path, attachments)
    components.inspect(form, body, path, v2=v2, filenames=names)


def raise_if_empty(body: Json, *, attachments: int, is_v2: bool = False) -> None:
    """Raise 50006 for a message with nothing in it ("Message Resource", Create Message).

    A Components V2 message shows its components only, so files alone leave it empty.
    """
    flags = body.get("flags")
    if is_v2 or (isinstance(flags, int) and flags & IS_COMPONENTS_V2):
        if not body.get("components"):
            raise errors.EMPTY_MESSAGE
        return
    reference = body.get("message_reference")
    forward = isinstance(reference, Mapping) and reference.get("type") == _FORWARD
    content = body.get("content")
    said = isinstance(content, str) and bool(content.strip())
    # An uploaded file is counted by `attachments`; kept ones stand in the body of an edit.
    shown = any(
        body.get(key) for key in ("embeds", "components", "attachments", "sticker_ids", "poll")
    )
    if not (said or shown or attachments or forward):
        raise errors.EMPTY_MESSAGE


def _flags(form: Form, body: Json, path: Path) -> int:
    return form.integer(body, "flags", path, least=0, most=(1 << 31) - 1) or 0


def _shared(form: Form, body: Json, path: Path, *, v2: bool) -> None:
    if v2:
        for key in _LEGACY:
            if body.get(key):
                message = f"The '{key}' field cannot be used when using "
                form.add(
                    (*path, key),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"{message}MessageFlags.IS_COMPONENTS_V2",
                )
    else:
        form.text(body, "content", path, most=MOST_CONTENT)
        embeds.inspect(form, body, path)
    mentions = body.get("allowed_mentions")
    if mentions is not None:
        _allowed_mentions(form, mentions, (*path, "allowed_mentions"))


def _filenames(form: Form, body: Json, path: Path, attachments: int) -> set[str] | None:
    """Check the attachment list; return the names of the files sent, None when they are unknown."""
    listed = form.items(body, "attachments", path, most=MOST_ATTACHMENTS)
    form.length(attachments, (*path, "attachments"), least=0, most=MOST_ATTACHMENTS)
    names: set[str] = set()
    for one, place in form.objects(listed, (*path, "attachments")):
        form.text(one, "description", place, most=1024)
        name = form.text(one, "filename", place, most=1024)
        if name is not None:
            names.add(name)
    return names if len(names) >= attachments else None


def _nonce(form: Form, body: Json, path: Path) -> None:
    nonce = body.get("nonce")
    if nonce is None or (isinstance(nonce, int) and not isinstance(nonce, bool)):
        return
    form.text(body, "nonce", path, most=25)


def _allowed_mentions(form: Form, value: Any, path: Path) -> None:
    mentions = form.object(value, path)
    if mentions is None:
        return
    kinds = form.items(mentions, "parse", path, most=100)
    for index, kind in enumerate(kinds):
        form.choice(*form.value(kind, (*path, "parse", index)), _MENTION_KINDS)
    form.boolean(mentions, "replied_user", path)
    for key in ("users", "roles"):
        listed = form.items(mentions, key, path, most=100)
        for index, one in enumerate(listed):
            form.snowflake(one, (*path, key, index))
        if listed and key in kinds:
            message = f'parse:["{key}"] and {key}: [ids...] are mutually exclusive.'
            form.add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def _poll(form: Form, value: Any, path: Path) -> None:
    """Check a poll ("Poll Resource": question 300, 10 answers of 55 characters, 32 days)."""
    poll = form.object(value, path)
    if poll is None:
        return
    question = form.object(poll.get("question"), (*path, "question"))
    if question is not None:
        form.text(question, "text", (*path, "question"), least=1, most=300, required=True)
    answers = form.items(poll, "answers", path, least=1, most=10, required=True)
    for answer, place in form.objects(answers, (*path, "answers")):
        at = (*place, "poll_media")
        media = form.object(answer.get("poll_media"), at)
        if media is not None:
            form.text(media, "text", at, least=1, most=55, required=True)
    form.integer(poll, "duration", path, least=1, most=_POLL_HOURS)
    form.boolean(poll, "allow_multiselect", path)
