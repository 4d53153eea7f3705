"""Routes of messages: "Messages Resource"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.permissions import Permission
from sandbox.rest.call import Call, Route, snowflake
from sandbox.state import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.entities import Message


def shown(call: Call, message: Message) -> dict[str, Any]:
    payload = serialise.message(message)
    if message.reactions:
        payload["reactions"] = serialise.reactions(message, viewer_id=call.user.id)
    return payload


def the_message(call: Call) -> Message:
    return call.state.message(call.channel(), call.id("message_id"), call.user.id)


def create(call: Call) -> Any:
    channel = call.state.channel(call.id("channel_id"))
    message = call.engine.posting.post(call.user, channel, call.details, call.files)
    return shown(call, message)


def history(call: Call) -> Any:
    """Newest first, like Discord; without the right to read history there is none."""
    channel = call.channel()
    limit = call.number("limit", 50, low=1, high=100)
    if not call.state.may(call.user.id, channel, Permission.READ_MESSAGE_HISTORY):
        return []

    def seen(messages: Iterable[Message]) -> Iterable[Message]:
        return (message for message in messages if visible(message, call.user.id))

    if "after" in call.query:
        after = snowflake(call.query["after"], "after")
        found = list(islice(seen(channel.oldest_first(after=after)), limit))[::-1]
    elif "around" in call.query:
        middle = snowflake(call.query["around"], "around")
        half = limit // 2
        newer = list(islice(seen(channel.oldest_first(after=middle - 1)), half + 1))[::-1]
        found = newer + list(islice(seen(channel.newest_first(before=middle)), half))
    else:
        before = snowflake(call.query["before"], "before") if "before" in call.query else None
        found = list(islice(seen(channel.newest_first(before=before)), limit))
    return [shown(call, message) for message in found]


def get(call: Call) -> Any:
    channel = call.channel()
    call.state.require(call.user.id, channel, Permission.READ_MESSAGE_HISTORY)
    return shown(call, the_message(call))


def edit(call: Call) -> Any:
    message = the_message(call)
    return shown(call, call.engine.posting.edit(call.user, message, call.details, call.files))


def delete(call: Call) -> None:
    call.engine.posting.delete(call.user, the_message(call))


def bulk_delete(call: Call) -> None:
    ids = [snowflake(value, "messages") for value in call.details.get("messages") or []]
    call.engine.posting.bulk_delete(call.user, call.channel(), ids)


def typing(call: Call) -> None:
    call.engine.marks.typing(call.user, call.channel())


def pin(call: Call) -> None:
    call.engine.marks.pin(call.user, the_message(call), pinned=True)


def unpin(call: Call) -> None:
    call.engine.marks.pin(call.user, the_message(call), pinned=False)


def pins(call: Call) -> Any:
    channel = call.channel()
    pinned = sorted(channel.pins.items(), key=lambda item: item[1], reverse=True)
    limit = call.number("limit", 50, low=1, high=50)
    return {
        "items": [
            {
                "pinned_at": serialise.moment(pinned_at),
                "message": shown(call, channel.by_id[message_id]),
            }
            for message_id, pinned_at in pinned[:limit]
        ],
        "has_more": len(pinned) > limit,
    }


def pins_as_list(call: Call) -> Any:
    channel = call.channel()
    return [shown(call, channel.by_id[message_id]) for message_id in reversed(channel.pins)]


def emoji(call: Call) -> dict[str, Any]:
    name, _, emoji_id = call.parameters["emoji"].partition(":")
    return {"id": emoji_id or None, "name": name}


def react(call: Call) -> None:
    call.engine.marks.react(call.user, the_message(call), emoji(call))


def unreact(call: Call) -> None:
    call.engine.marks.unreact(call.user, call.user, the_message(call), emoji(call))


def unreact_other(call: Call) -> None:
    owner = call.state.user(call.id("user_id"))
    call.engine.marks.unreact(call.user, owner, the_message(call), emoji(call))


def reacted(call: Call) -> Any:
    wanted = emoji(call)
    key = f"{wanted['name']}:{wanted['id']}" if wanted["id"] else wanted["name"]
    reaction = the_message(call).reactions.get(key)
    found = list(reaction.user_ids) if reaction else []
    limit = call.number("limit", 25, low=1, high=100)
    return [serialise.user(call.state.user(user_id)) for user_id in found[:limit]]


ONE = "/channels/{channel_id}/messages/{message_id}"
ROUTES = [
    Route("POST", "/channels/{channel_id}/messages", create),
    Route("GET", "/channels/{channel_id}/messages", history),
    Route("POST", "/channels/{channel_id}/messages/bulk-delete", bulk_delete),
    Route("GET", "/channels/{channel_id}/messages/pins", pins),
    Route("PUT", "/channels/{channel_id}/messages/pins/{message_id}", pin),
    Route("DELETE", "/channels/{channel_id}/messages/pins/{message_id}", unpin),
    Route("GET", "/channels/{channel_id}/pins", pins_as_list),
    Route("PUT", "/channels/{channel_id}/pins/{message_id}", pin),
    Route("DELETE", "/channels/{channel_id}/pins/{message_id}", unpin),
    Route("GET", ONE, get),
    Route("PATCH", ONE, edit),
    Route("DELETE", ONE, delete),
    Route("POST", "/channels/{channel_id}/typing", typing),
    Route("PUT", ONE + "/reactions/{emoji}/@me", react),
    Route("DELETE", ONE + "/reactions/{emoji}/@me", unreact),
    Route("DELETE", ONE + "/reactions/{emoji}/{user_id}", unreact_other),
    Route("GET", ONE + "/reactions/{emoji}", reacted),
]
