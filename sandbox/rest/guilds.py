"""Routes of guilds, their roles and their members: "Guild Resource"."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import ChannelKind, Overwrite
from sandbox.permissions import Permission
from sandbox.rest.call import Call, Route, invalid, snowflake
from sandbox.rest.channels import CHANNEL_FIELDS, check_name
from sandbox.rules import errors

if TYPE_CHECKING:
    from sandbox.entities import GuildRecord, Member, Role

ROLE_FIELDS = {
    "name": "name",
    "color": "colour",
    "hoist": "hoist",
    "mentionable": "mentionable",
}
LONGEST_TIMEOUT = timedelta(days=28)


def get(call: Call) -> Any:
    payload = serialise.guild(call.guild())
    if call.query.get("with_counts") in ("1", "true"):
        payload["approximate_presence_count"] = payload["approximate_member_count"]
    return payload


def edit(call: Call) -> Any:
    guild = call.guild(Permission.MANAGE_GUILD)
    changes = {"name": check_name(call.details["name"])} if "name" in call.details else {}
    call.engine.places.edit_guild(guild, **changes)
    return serialise.guild(guild)


def channels(call: Call) -> Any:
    return [serialise.channel(channel) for channel in call.guild().channels.values()]


def create_channel(call: Call) -> Any:
    guild, body = call.guild(Permission.MANAGE_CHANNELS), call.details
    name = check_name(body.get("name"))
    try:
        kind = ChannelKind(int(body.get("type") or 0))
    except ValueError:
        raise invalid("type", "BASE_TYPE_CHOICES", "This channel type is unknown.") from None
    details = {CHANNEL_FIELDS[k]: v for k, v in body.items() if k in CHANNEL_FIELDS and v}
    details.pop("name", None)
    if body.get("parent_id"):
        details["parent_id"] = snowflake(body["parent_id"], "parent_id")
    wanted = body.get("permission_overwrites") or []
    own = call.state.guild_permissions(call.user.id, guild)
    given = 0
    for entry in wanted:
        given |= int(entry.get("allow") or 0) | int(entry.get("deny") or 0)
    if given & ~own and not own & Permission.ADMINISTRATOR:
        raise errors.MISSING_PERMISSIONS
    channel = call.engine.places.add_channel(
        guild, name, kind, overwrites=overwrites(wanted), **details
    )
    return serialise.channel(channel)


def overwrites(entries: list[dict[str, Any]]) -> dict[int, Overwrite]:
    return {
        int(entry["id"]): Overwrite(
            int(entry["id"]),
            int(entry.get("type") or 0),
            int(entry.get("allow") or 0),
            int(entry.get("deny") or 0),
        )
        for entry in entries
    }


# Roles.


def highest(guild: GuildRecord, user_id: int) -> int:
    """Return the position of a member's highest role; the owner stands above all."""
    if guild.owner_id == user_id:
        return 1 << 31
    member = guild.members[user_id]
    return max((guild.roles[role_id].position for role_id in member.role_ids), default=0)


def the_role(call: Call, guild: GuildRecord) -> Role:
    role = guild.roles.get(call.id("role_id"))
    if role is None:
        raise errors.UNKNOWN_ROLE
    return role


def below(call: Call, guild: GuildRecord, role: Role) -> Role:
    """Return the role if it stands below the caller's highest. Raises 50013 otherwise."""
    if role.position >= highest(guild, call.user.id):
        raise errors.MISSING_PERMISSIONS
    return role


def roles(call: Call) -> Any:
    return [serialise.role(role) for role in call.guild().roles.values()]


def role(call: Call) -> Any:
    return serialise.role(the_role(call, call.guild()))


def create_role(call: Call) -> Any:
    guild, body = call.guild(Permission.MANAGE_ROLES), call.details
    made = call.engine.places.add_role(
        guild,
        str(body.get("name") or "new role"),
        granted(call, guild, body.get("permissions") or 0),
        mentionable=bool(body.get("mentionable")),
        hoist=bool(body.get("hoist")),
        colour=int(body.get("color") or 0),
    )
    return serialise.role(made)


def granted(call: Call, guild: GuildRecord, permissions: Any) -> int:
    wanted, own = int(permissions), call.state.guild_permissions(call.user.id, guild)
    if wanted & ~own and not own & Permission.ADMINISTRATOR:
        raise errors.MISSING_PERMISSIONS
    return wanted


def edit_role(call: Call) -> Any:
    guild, body = call.guild(Permission.MANAGE_ROLES), call.details
    found = below(call, guild, the_role(call, guild))
    changes = {ROLE_FIELDS[key]: value for key, value in body.items() if key in ROLE_FIELDS}
    if "permissions" in body:
        changes["permissions"] = granted(call, guild, body["permissions"] or 0)
    call.engine.places.edit_role(guild, found, **changes)
    return serialise.role(found)


def delete_role(call: Call) -> None:
    guild = call.guild(Permission.MANAGE_ROLES)
    found = below(call, guild, the_role(call, guild))
    if found.bot_id is not None or found.id == guild.id:
        raise errors.INVALID_ROLE
    call.engine.places.delete_role(guild, found)


# Members.


def the_member(call: Call, guild: GuildRecord) -> Member:
    return call.state.member(guild, call.id("user_id"))


def member(call: Call) -> Any:
    return serialise.member(the_member(call, call.guild()))


def members(call: Call) -> Any:
    guild = call.guild()
    if not call.application.privileged_intents & (1 << 1):
        raise errors.MISSING_ACCESS  # "List Guild Members" needs the members intent switched on
    after = snowflake(call.query.get("after", 0), "after")
    limit = call.number("limit", 1, low=1, high=1000)
    ids = sorted(user_id for user_id in guild.members if user_id > after)[:limit]
    return [serialise.member(guild.members[user_id]) for user_id in ids]


def search(call: Call) -> Any:
    guild, start = call.guild(), call.query.get("query", "").lower()
    limit = call.number("limit", 1, low=1, high=1000)
    found = [
        entry
        for entry in guild.members.values()
        if entry.user.name.lower().startswith(start) or (entry.nick or "").lower().startswith(start)
    ]
    return [serialise.member(entry) for entry in found[:limit]]


def edit_me(call: Call) -> Any:
    guild = call.guild(Permission.CHANGE_NICKNAME)
    found = guild.members[call.user.id]
    call.engine.places.edit_member(guild, found, nick=call.details.get("nick"))
    return serialise.member(found)


def edit_member(call: Call) -> Any:
    guild, body = call.guild(), call.details
    found = the_member(call, guild)
    changes: dict[str, Any] = {}
    if "nick" in body:
        call.state.require_in_guild(call.user.id, guild, Permission.MANAGE_NICKNAMES)
        changes["nick"] = body["nick"] or None
    if "communication_disabled_until" in body:
        call.state.require_in_guild(call.user.id, guild, Permission.MODERATE_MEMBERS)
        changes["timed_out_until"] = timeout_end(call, body["communication_disabled_until"])
    if "roles" in body:
        call.state.require_in_guild(call.user.id, guild, Permission.MANAGE_ROLES)
        wanted = {int(role_id) for role_id in body["roles"]}
        for role_id in wanted ^ found.role_ids:
            if role_id not in guild.roles:
                raise errors.UNKNOWN_ROLE
            below(call, guild, guild.roles[role_id])
        changes["role_ids"] = wanted
    if highest(guild, found.user.id) >= highest(guild, call.user.id):
        raise errors.MISSING_PERMISSIONS
    call.engine.places.edit_member(guild, found, **changes)
    return serialise.member(found)


def timeout_end(call: Call, value: Any) -> datetime | None:
    if value is None:
        return None
    try:
        end = datetime.fromisoformat(str(value))
    except ValueError:
        end = None
    if end is None or end.tzinfo is None or end > call.state.clock.now() + LONGEST_TIMEOUT:
        name, text = "communication_disabled_until", "Must be a time within 28 days."
        raise invalid(name, "DATE_TIME_TYPE_PARSE", text)
    return end


def add_role(call: Call) -> None:
    guild = call.guild(Permission.MANAGE_ROLES)
    found, wanted = the_member(call, guild), below(call, guild, the_role(call, guild))
    changed = found.role_ids | {wanted.id}
    call.engine.places.edit_member(guild, found, role_ids=changed)


def remove_role(call: Call) -> None:
    guild = call.guild(Permission.MANAGE_ROLES)
    found, wanted = the_member(call, guild), below(call, guild, the_role(call, guild))
    changed = found.role_ids - {wanted.id}
    call.engine.places.edit_member(guild, found, role_ids=changed)


def kick(call: Call) -> None:
    guild = call.guild(Permission.KICK_MEMBERS)
    found = the_member(call, guild)
    if highest(guild, found.user.id) >= highest(guild, call.user.id):
        raise errors.MISSING_PERMISSIONS
    call.engine.places.remove_member(guild, found.user)


ONE = "/guilds/{guild_id}"
ROUTES = [
    Route("GET", ONE, get),
    Route("PATCH", ONE, edit),
    Route("GET", ONE + "/channels", channels),
    Route("POST", ONE + "/channels", create_channel),
    Route("GET", ONE + "/roles", roles),
    Route("POST", ONE + "/roles", create_role),
    Route("GET", ONE + "/roles/{role_id}", role),
    Route("PATCH", ONE + "/roles/{role_id}", edit_role),
    Route("DELETE", ONE + "/roles/{role_id}", delete_role),
    Route("GET", ONE + "/members", members),
    Route("GET", ONE + "/members/search", search),
    Route("PATCH", ONE + "/members/@me", edit_me),
    Route("GET", ONE + "/members/{user_id}", member),
    Route("PATCH", ONE + "/members/{user_id}", edit_member),
    Route("DELETE", ONE + "/members/{user_id}", kick),
    Route("PUT", ONE + "/members/{user_id}/roles/{role_id}", add_role),
    Route("DELETE", ONE + "/members/{user_id}/roles/{role_id}", remove_role),
]
