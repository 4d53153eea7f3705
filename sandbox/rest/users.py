"""Routes of users, of the application itself and of the gateway's address."""

from __future__ import annotations

from typing import Any

from sandbox import serialise
from sandbox.rest.call import Call, Route, snowflake
from sandbox.rules import errors

IDENTIFIES_A_DAY = 1000


def gateway(call: Call) -> Any:
    return {"url": call.engine.gateway.url}


def gateway_bot(call: Call) -> Any:
    """`max_concurrency` is what large bots have, so that shards need not wait five seconds."""
    return {
        "url": call.engine.gateway.url,
        "shards": 1,
        "session_start_limit": {
            "total": IDENTIFIES_A_DAY,
            "remaining": IDENTIFIES_A_DAY,
            "reset_after": 86_400_000,
            "max_concurrency": 16,
        },
    }


def me(call: Call) -> Any:
    return {**serialise.user(call.user), "verified": True, "mfa_enabled": False, "email": None}


def edit_me(call: Call) -> Any:
    name = call.details.get("username")
    if name:
        call.user.name = str(name)
    return me(call)


def user(call: Call) -> Any:
    return serialise.user(call.state.user(call.id("user_id")))


def open_dm(call: Call) -> Any:
    other = call.state.user(snowflake(call.details.get("recipient_id"), "recipient_id"))
    if other.id == call.user.id:
        raise errors.INVALID_RECIPIENTS
    channel = call.engine.places.open_dm(call.user, other)
    return serialise.channel(channel, viewer_id=call.user.id)


def my_guilds(call: Call) -> Any:
    mine = [guild for guild in call.state.guilds.values() if call.user.id in guild.members]
    after = snowflake(call.query.get("after", 0), "after")
    limit = call.number("limit", 200, low=1, high=200)
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": guild.owner_id == call.user.id,
            "permissions": str(call.state.guild_permissions(call.user.id, guild)),
            "features": ["COMMUNITY"],
        }
        for guild in sorted(mine, key=lambda entry: entry.id)
        if guild.id > after
    ][:limit]


def leave(call: Call) -> None:
    guild = call.guild()
    call.engine.places.remove_member(guild, call.user)


def application(call: Call) -> Any:
    return serialise.application(call.application)


ROUTES = [
    Route("GET", "/gateway", gateway, authorised=False),
    Route("GET", "/gateway/bot", gateway_bot),
    Route("GET", "/users/@me", me),
    Route("PATCH", "/users/@me", edit_me),
    Route("GET", "/users/@me/guilds", my_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", leave),
    Route("POST", "/users/@me/channels", open_dm),
    Route("GET", "/users/{user_id}", user),
    Route("GET", "/oauth2/applications/@me", application),
    Route("GET", "/applications/@me", application),
]
