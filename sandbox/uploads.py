"""Files that come with a message, and the addresses they are then found under."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sandbox.entities import Attachment, all_components
from sandbox.rules import errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sandbox.state import State

LARGEST_UPLOAD = 10 * 1024 * 1024
"""Bytes a file may have without boosts ("API Reference", Uploading Files)."""
IN_PLACE = "attachment://"


@dataclass(frozen=True)
class Upload:
    """A file as it was sent: `index` is the n of `files[n]`."""

    filename: str
    data: bytes = field(repr=False)
    content_type: str = "application/octet-stream"
    index: int = 0


def store(
    state: State,
    channel_id: int,
    uploads: Sequence[Upload],
    described: Sequence[Mapping[str, Any]],
    *,
    ephemeral: bool = False,
) -> list[Attachment]:
    """Keep the files and return them as attachments with the address they are served at."""
    about = {str(entry.get("id")): entry for entry in described}
    attachments = []
    for upload in uploads:
        if len(upload.data) > LARGEST_UPLOAD:
            raise errors.REQUEST_TOO_LARGE
        entry = about.get(str(upload.index), {})
        filename = str(entry.get("filename") or upload.filename)
        attachment = Attachment(
            id=state.new_id(),
            filename=filename,
            content_type=upload.content_type,
            data=upload.data,
            description=entry.get("description"),
            ephemeral=ephemeral,
        )
        attachment.url = (
            f"{state.base_url}/attachments/{channel_id}/{attachment.id}/{quote(filename)}"
        )
        state.attachments[channel_id, attachment.id] = attachment
        attachments.append(attachment)
    return attachments


def place_in_embeds(
    embeds: Sequence[Mapping[str, Any]], attachments: Sequence[Attachment]
) -> list[dict[str, Any]]:
    """Return the embeds as Discord stores them, with `attachment://` names resolved."""
    placed = copy.deepcopy([dict(embed) for embed in embeds])
    for embed in placed:
        embed["type"] = "rich"
        for key in ("image", "thumbnail"):
            if isinstance(embed.get(key), dict):
                resolve(embed[key], attachments)
        for key in ("author", "footer"):
            icon = (embed.get(key) or {}).get("icon_url")
            if icon:
                holder = {"url": icon}
                resolve(holder, attachments)
                embed[key]["icon_url"] = holder["url"]
    return placed


def place_in_components(
    components: Sequence[Mapping[str, Any]], attachments: Sequence[Attachment]
) -> list[dict[str, Any]]:
    """Return the components as Discord stores them: each with an id, media resolved."""
    placed = copy.deepcopy([dict(component) for component in components])
    taken = {component["id"] for component in all_components(placed) if component.get("id")}
    next_id = 1
    for component in all_components(placed):
        if not component.get("id"):
            while next_id in taken:
                next_id += 1
            component["id"] = next_id
            taken.add(next_id)
        for media in media_of(component):
            found = resolve(media, attachments)
            if found is not None and media is component.get("file"):
                component["name"], component["size"] = found.filename, found.size
    return placed


def media_of(component: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the media objects of a thumbnail, a media gallery or a file."""
    found = [component.get("media"), component.get("file")]
    found += [item.get("media") for item in component.get("items") or []]
    return [media for media in found if isinstance(media, dict)]


def resolve(media: dict[str, Any], attachments: Sequence[Attachment]) -> Attachment | None:
    url = str(media.get("url", ""))
    if not url.startswith(IN_PLACE):
        return None
    name = url.removeprefix(IN_PLACE)
    for attachment in attachments:
        if attachment.filename == name:
            media["url"] = media["proxy_url"] = attachment.url
            media["content_type"] = attachment.content_type
            media["attachment_id"] = str(attachment.id)
            return attachment
    return None
