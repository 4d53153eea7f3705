from __future__ import annotations

import io
import json
from datetime import timedelta

import discord
import pytest
from aiohttp import FormData

from sandbox import Permission, Sandbox, Upload, harbour
from tests.sandbox.clients import TOKEN, Wire


class Api:
    """Calls routes as the bot and answers with status and body."""

    def __init__(self, sandbox, session):
        self._sandbox = sandbox
        self._session = session

    async def __call__(self, method, path, body=None, **options):
        url = self._sandbox.api_url + path
        if body is not None:
            options["json"] = body
        async with self._session.request(method, url, **options) as response:
            text = await response.text()
            return response.status, json.loads(text) if text else None

    async def code(self, method, path, body=None):
        """Return status and Discord's error code."""
        status, answer = await self(method, path, body)
        return status, (answer or {}).get("code")


@pytest.fixture
async def sandbox():
    async with Sandbox(rate_limits=False) as started:
        yield started


@pytest.fixture
def api(sandbox, session):
    return Api(sandbox, session)


@pytest.fixture
def grant(world):
    """Give the bot's role more permissions."""

    def give(permissions):
        role = world.guild.bot_role(world.bot)
        world.guild.edit_role(role, permissions=role.permissions | int(permissions))

    return give


def messages(channel):
    return f"/channels/{channel.id}/messages"


class TestRefusals:
    @pytest.mark.usefixtures("world")
    async def test_without_a_token(self, sandbox, api):
        for header in ("", "Bot wrong", "Bearer sandbox-token"):
            status, body = await api("GET", "/users/@me", headers={"Authorization": header})
            assert (status, body) == (401, {"message": "401: Unauthorized", "code": 0})
        assert sandbox.invalid_requests == 3

    @pytest.mark.usefixtures("world")
    async def test_unknown_routes_are_named(self, sandbox, api, caplog):
        status, body = await api("PATCH", "/guilds/1/emojis/2")
        assert (status, body["code"]) == (404, 0)
        assert "PATCH /api/v10/guilds/1/emojis/2" in body["message"]
        assert sandbox.unknown_routes == ["PATCH /api/v10/guilds/1/emojis/2"]
        assert "PATCH /api/v10/guilds/1/emojis/2" in caplog.text
        status, _ = await api("DELETE", "/users/@me")  # a known path, but not with this method
        assert status == 404
        assert len(sandbox.unknown_routes) == 2

    async def test_what_is_not_there(self, world, api):
        assert await api.code("GET", "/channels/1") == (404, 10003)
        assert await api.code("GET", "/guilds/1") == (404, 10004)
        assert await api.code("GET", "/users/1") == (404, 10013)
        assert await api.code("GET", f"/guilds/{world.guild.id}/members/1") == (404, 10007)
        assert await api.code("GET", messages(world.general) + "/1") == (404, 10008)
        assert await api.code("GET", "/channels/general") == (400, 50035)

    async def test_what_the_bot_may_not(self, world, api):
        staff = world.guild.add_text_channel("staff", visible_to=[world.moderators])
        assert await api.code("POST", messages(staff), {"content": "x"}) == (403, 50001)
        assert await api.code("GET", f"/channels/{staff.id}") == (403, 50001)
        said = await world.member.say(world.general, "hello")
        one = f"{messages(world.general)}/{said.id}"
        assert await api.code("DELETE", one) == (403, 50013)
        assert await api.code("PATCH", one, {"content": "changed"}) == (403, 50005)
        world.guild.set_overwrite(world.general, world.bot, deny=Permission.SEND_MESSAGES)
        body = {"content": "x"}
        assert await api.code("POST", messages(world.general), body) == (403, 50013)
        world.guild.set_overwrite(world.general, world.bot, deny=Permission.EMBED_LINKS)
        body = {"embeds": [{"title": "x"}]}
        assert await api.code("POST", messages(world.general), body) == (403, 50013)
        assert await api.code("POST", messages(world.general), {"content": "x"}) == (200, None)

    async def test_a_channel_deleted_meanwhile(self, world, api):
        world.guild.delete_channel(world.general)
        assert await api.code("POST", messages(world.general), {"content": "x"}) == (404, 10003)

    async def test_a_deleted_role_takes_its_permissions_along(self, world, api):
        staff = world.guild.add_role("Staff")
        room = world.guild.add_text_channel("staff", visible_to=[staff])
        world.guild.give_role(world.bot, staff)
        assert await api.code("POST", messages(room), {"content": "x"}) == (200, None)
        world.guild.delete_role(staff)
        assert await api.code("POST", messages(room), {"content": "x"}) == (403, 50001)

    async def test_the_message_itself(self, world, api):
        path = messages(world.general)
        assert await api.code("POST", path, {}) == (400, 50006)
        assert await api.code("POST", path, {"content": "x" * 2001}) == (400, 50035)
        assert await api.code("POST", path, {"content": "x" * 2000}) == (200, None)
        status, body = await api("POST", path, data=b"{", headers={"Content-Type": "x/y"})
        assert (status, body["code"]) == (400, 50109)

    @pytest.mark.usefixtures("world")
    async def test_content_type_is_bare(self, sandbox, session):
        async with session.get(f"{sandbox.api_url}/users/@me") as response:
            assert response.headers["Content-Type"] == "application/json"


class TestMessages:
    async def test_the_same_nonce_answers_with_the_earlier_message(self, sandbox, world, api):
        path, body = messages(world.general), {"content": "once", "nonce": "n1"}
        _, first = await api("POST", path, {**body, "enforce_nonce": True})
        _, again = await api("POST", path, {**body, "enforce_nonce": True})
        assert first["id"] == again["id"]
        assert first["nonce"] == "n1"
        assert len(world.member.messages(world.general)) == 1
        _, unenforced = await api("POST", path, body)
        assert unenforced["id"] != first["id"]
        _, elsewhere = await api("POST", messages(world.welcome), {**body, "enforce_nonce": True})
        assert elsewhere["id"] != first["id"]
        sandbox.move_clock(timedelta(minutes=6))
        _, later = await api("POST", path, {**body, "enforce_nonce": True})
        assert later["id"] not in (first["id"], unenforced["id"])

    async def test_history_pages(self, world, api):
        ids = [(await world.member.say(world.general, f"{n}")).id for n in range(10)]
        path = messages(world.general)

        async def page(**query):
            _, found = await api("GET", path, params=query)
            return [ids.index(int(entry["id"])) for entry in found]

        assert await page() == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
        assert await page(limit=3) == [9, 8, 7]
        assert await page(limit=3, before=ids[4]) == [3, 2, 1]
        assert await page(limit=3, after=ids[4]) == [7, 6, 5]
        assert await page(limit=4, around=ids[4]) == [6, 5, 4, 3, 2]
        status, _ = await api("GET", path, params={"limit": 101})
        assert status == 400

    async def test_history_needs_its_permission(self, world, api):
        said = await world.member.say(world.general, "x")
        world.guild.set_overwrite(world.general, world.bot, deny=Permission.READ_MESSAGE_HISTORY)
        assert await api("GET", messages(world.general)) == (200, [])
        assert await api.code("GET", f"{messages(world.general)}/{said.id}") == (403, 50013)

    async def test_edit_and_delete(self, world, api):
        _, made = await api("POST", messages(world.general), {"content": "before"})
        one = f"{messages(world.general)}/{made['id']}"
        _, edited = await api("PATCH", one, {"content": "after"})
        assert edited["content"] == "after"
        assert edited["edited_timestamp"] is not None
        assert await api.code("PATCH", one, {"content": ""}) == (400, 50006)
        assert await api.code("PATCH", one, {"flags": 1 << 15}) == (400, 50035)
        assert await api("DELETE", one) == (204, None)
        assert await api.code("GET", one) == (404, 10008)
        assert world.member.messages(world.general) == []

    async def test_bulk_delete(self, sandbox, world, api, grant):
        said = [await world.member.say(world.general, f"{n}") for n in range(3)]
        ids = [str(message.id) for message in said]
        path = messages(world.general) + "/bulk-delete"
        assert await api.code("POST", path, {"messages": ids}) == (403, 50013)
        grant(Permission.MANAGE_MESSAGES)
        assert await api.code("POST", path, {"messages": ids[:1]}) == (400, 50016)
        sandbox.move_clock(timedelta(days=15))
        assert await api.code("POST", path, {"messages": ids}) == (400, 50034)
        fresh = [str((await world.member.say(world.general, f"{n}")).id) for n in range(2)]
        assert await api("POST", path, {"messages": fresh}) == (204, None)
        assert world.member.messages(world.general) == said

    async def test_reply_and_unknown_reference(self, world, api):
        said = await world.member.say(world.general, "question")
        path = messages(world.general)
        reference = {"message_id": str(said.id)}
        _, reply = await api("POST", path, {"content": "answer", "message_reference": reference})
        assert reply["type"] == 19
        assert reply["referenced_message"]["content"] == "question"
        assert [user["id"] for user in reply["mentions"]] == [str(world.member.id)]
        gone = {"message_id": "1"}
        body = {"content": "answer", "message_reference": gone}
        assert await api.code("POST", path, body) == (400, 50035)
        gone["fail_if_not_exists"] = False
        assert await api.code("POST", path, body) == (200, None)

    async def test_pins(self, world, api, grant):
        said = await world.member.say(world.general, "keep")
        path = f"{messages(world.general)}/pins"
        assert await api.code("PUT", f"{path}/{said.id}") == (403, 50013)
        grant(Permission.PIN_MESSAGES)
        assert await api("PUT", f"{path}/{said.id}") == (204, None)
        _, pins = await api("GET", path)
        assert [item["message"]["id"] for item in pins["items"]] == [str(said.id)]
        assert world.member.messages(world.general)[-1].kind == 6
        assert await api("DELETE", f"{path}/{said.id}") == (204, None)
        assert (await api("GET", path))[1]["items"] == []

    async def test_reactions(self, world, api):
        said = await world.member.say(world.general, "hello")
        one = f"{messages(world.general)}/{said.id}/reactions/%E2%9C%85"
        assert await api("PUT", f"{one}/@me") == (204, None)
        await world.member.react(said, "✅")
        _, shown = await api("GET", f"{messages(world.general)}/{said.id}")
        assert shown["reactions"][0]["count"] == 2
        assert shown["reactions"][0]["me"] is True
        _, users = await api("GET", one)
        assert {user["id"] for user in users} == {str(world.bot.user.id), str(world.member.id)}
        assert await api.code("DELETE", f"{one}/{world.member.id}") == (403, 50013)
        assert await api("DELETE", f"{one}/@me") == (204, None)
        world.guild.set_overwrite(world.general, world.bot, deny=Permission.ADD_REACTIONS)
        other = one.replace("%E2%9C%85", "%E2%9D%8C")
        assert await api.code("PUT", f"{other}/@me") == (403, 50013)

    async def test_typing(self, sandbox, world, api, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(int(discord.Intents.all().value))
        await world.member.type_in(world.general)
        typing = (await wire.until(name="TYPING_START"))["d"]
        assert typing["user_id"] == str(world.member.id)
        assert await api("POST", f"/channels/{world.general.id}/typing") == (204, None)


class TestMentions:
    async def say(self, api, channel, content, allowed=None):
        body = {"content": content}
        if allowed is not None:
            body["allowed_mentions"] = allowed
        _, message = await api("POST", messages(channel), body)
        return message

    async def test_roles_ping_when_they_are_mentionable(self, world, api):
        quiet = world.guild.add_role("Quiet")
        world.guild.give_role(world.member, quiet)
        text = f"<@&{world.moderators.id}> <@&{quiet.id}> @everyone"
        made = await self.say(api, world.general, text)
        assert made["mention_roles"] == [str(world.moderators.id)]
        assert made["mention_everyone"] is False
        message = world.member.messages(world.general)[-1]
        assert message.pings(world.moderator)
        assert not message.pings(world.member)

    async def test_the_right_to_mention_everyone(self, world, api, grant):
        grant(Permission.MENTION_EVERYONE)
        made = await self.say(api, world.general, "@everyone")
        assert made["mention_everyone"] is True
        assert world.member.messages(world.general)[-1].pings(world.member)
        made = await self.say(api, world.general, "@everyone", {"parse": ["users"]})
        assert made["mention_everyone"] is False

    async def test_allowed_mentions_narrow(self, world, api):
        text = f"<@{world.member.id}> <@{world.other_member.id}> <@&{world.moderators.id}>"
        made = await self.say(api, world.general, text, {"parse": []})
        assert (made["mentions"], made["mention_roles"]) == ([], [])
        allowed = {"parse": ["roles"], "users": [str(world.member.id)]}
        made = await self.say(api, world.general, text, allowed)
        assert [user["id"] for user in made["mentions"]] == [str(world.member.id)]
        assert made["mention_roles"] == [str(world.moderators.id)]

    async def test_v2_text_mentions_too(self, world, api):
        text = {"type": 10, "content": f"<@&{world.moderators.id}> please look"}
        body = {"flags": 1 << 15, "components": [{"type": 17, "components": [text]}]}
        _, made = await api("POST", messages(world.mod_alerts), body)
        assert made["mention_roles"] == [str(world.moderators.id)]


class TestDirectMessages:
    async def open(self, api, person):
        _, channel = await api("POST", "/users/@me/channels", {"recipient_id": str(person.id)})
        return f"/channels/{channel['id']}/messages"

    async def test_there_is_one_dm_and_it_carries_messages(self, world, api):
        path = await self.open(api, world.member)
        assert path == await self.open(api, world.member)
        assert await api.code("POST", path, {"content": "hello"}) == (200, None)
        direct = await world.member.open_dm(world.bot)
        assert [message.content for message in world.member.messages(direct)] == ["hello"]
        assert world.other_member.messages(direct) == []

    async def test_closed_dms(self, world, api):
        path = await self.open(api, world.member)
        world.member.closes_dms = True
        assert await api.code("POST", path, {"content": "hello"}) == (403, 50007)
        world.member.closes_dms = False
        assert await api.code("POST", path, {"content": "hello"}) == (200, None)

    @pytest.mark.usefixtures("world")
    async def test_nobody_in_common(self, sandbox, api):
        stranger = sandbox.add_person("Stranger")
        path = await self.open(api, stranger)
        assert await api.code("POST", path, {"content": "hello"}) == (403, 50007)

    async def test_others_dms_do_not_exist(self, world, api):
        direct = await world.member.open_dm(world.other_member)
        assert await api.code("GET", f"/channels/{direct.id}") == (404, 10003)


class TestFiles:
    async def test_upload_and_download(self, world, api, session, grant):
        grant(Permission.ATTACH_FILES)
        form = FormData(quote_fields=False)
        payload = {
            "attachments": [{"id": 0, "filename": "note.txt", "description": "a note"}],
            "embeds": [{"title": "x", "image": {"url": "attachment://note.txt"}}],
        }
        form.add_field("payload_json", json.dumps(payload), content_type="application/json")
        form.add_field("files[0]", b"some text", filename="note.txt", content_type="text/plain")
        _, made = await api("POST", messages(world.general), data=form)
        (attachment,) = made["attachments"]
        assert (attachment["filename"], attachment["size"]) == ("note.txt", 9)
        assert attachment["description"] == "a note"
        assert made["embeds"][0]["image"]["url"] == attachment["url"]
        async with session.get(attachment["url"]) as response:
            assert await response.read() == b"some text"
            assert response.headers["Content-Type"] == "text/plain"
        await api("DELETE", f"{messages(world.general)}/{made['id']}")
        async with session.get(attachment["url"]) as response:
            assert response.status == 404

    async def test_files_need_their_permission(self, world, running):
        world.guild.set_overwrite(world.general, world.bot, deny=Permission.ATTACH_FILES)
        client = await running.start(running.client(), world.bot)
        channel = client.get_partial_messageable(world.general.id)
        file = discord.File(fp=__file__, filename="file.py")
        with pytest.raises(discord.Forbidden) as caught:
            await channel.send(file=file)
        assert caught.value.code == 50013

    async def test_what_people_send_reaches_the_client(self, world, running, until):
        client = await running.start(running.client(), world.bot)
        await world.member.say(
            world.general, attachments=[Upload("cat.png", b"\x89PNG", "image/png")]
        )
        await until(lambda: client.heard)
        (attachment,) = client.heard[0].attachments
        assert attachment.content_type == "image/png"
        assert await attachment.read() == b"\x89PNG"

    async def test_a_v2_file_component(self, world, running, grant):
        grant(Permission.ATTACH_FILES)
        client = await running.start(running.client(), world.bot)
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.TextDisplay("your data"))
        view.add_item(discord.ui.File("attachment://export.json"))
        channel = client.get_partial_messageable(world.general.id)
        with_file = discord.File(fp=__file__, filename="export.json")
        await channel.send(view=view, file=with_file)
        message = world.member.messages(world.general)[-1]
        component = message.components[1]
        assert component["file"]["url"] == message.attachments[0].url
        assert component["name"] == "export.json"

    async def test_a_file_too_large(self, world, api, grant):
        grant(Permission.ATTACH_FILES)
        form = FormData(quote_fields=False)
        large = io.BytesIO(b"x" * (10 * 1024 * 1024 + 1))
        form.add_field("files[0]", large, filename="large")
        status, body = await api("POST", messages(world.general), data=form)
        assert (status, body["code"]) == (413, 40005)


class TestPlaces:
    async def test_channels_roles_and_members(self, world, api):
        guild = f"/guilds/{world.guild.id}"
        _, shown = await api("GET", guild, params={"with_counts": "true"})
        assert (shown["name"], shown["approximate_member_count"]) == ("Harbour", 6)
        _, channels = await api("GET", f"{guild}/channels")
        assert "mod-alerts" in [channel["name"] for channel in channels]
        _, roles = await api("GET", f"{guild}/roles")
        assert {"@everyone", "Moderators", "Breakwater"} <= {role["name"] for role in roles}
        _, found = await api("GET", f"{guild}/members/search", params={"query": "mod"})
        assert [entry["user"]["id"] for entry in found] == [str(world.moderator.id)]
        _, page = await api("GET", f"{guild}/members", params={"limit": 2})
        _, rest = await api(
            "GET", f"{guild}/members", params={"limit": 10, "after": page[-1]["user"]["id"]}
        )
        assert len(page) + len(rest) == 6

    async def test_making_channels_needs_permission(self, world, api, grant, running, until):
        guild = f"/guilds/{world.guild.id}"
        client = await running.start(running.client(), world.bot)
        assert await api.code("POST", f"{guild}/channels", {"name": "vents"}) == (403, 50013)
        grant(Permission.MANAGE_CHANNELS | Permission.MANAGE_ROLES)
        everyone = {"id": str(world.guild.id), "type": 0, "deny": str(1 << 10)}
        body = {"name": "vents", "permission_overwrites": [everyone]}
        _, made = await api("POST", f"{guild}/channels", body)
        await until(lambda: client.get_channel(int(made["id"])) is not None)
        assert "vents" not in [channel.name for channel in world.member.channels()]
        path = f"/channels/{made['id']}"
        assert await api.code("GET", path) == (403, 50001)  # the bot shut itself out
        world.guild.set_overwrite(world.guild.channel("vents"), world.bot, allow=1 << 10)
        _, edited = await api("PATCH", path, {"topic": "quiet", "rate_limit_per_user": 5})
        assert (edited["topic"], edited["rate_limit_per_user"]) == ("quiet", 5)
        too_much = {"type": 1, "allow": str(int(Permission.BAN_MEMBERS))}
        target = f"{path}/permissions/{world.member.id}"
        assert await api.code("PUT", target, too_much) == (403, 50013)
        assert await api("PUT", target, {"type": 1, "allow": str(1 << 10)}) == (204, None)
        assert "vents" in [channel.name for channel in world.member.channels()]
        assert await api("DELETE", target) == (204, None)
        assert (await api("DELETE", path))[0] == 200
        await until(lambda: client.get_channel(int(made["id"])) is None)

    async def test_roles_only_below_ones_own(self, world, api, grant):
        grant(Permission.MANAGE_ROLES)
        roles = f"/guilds/{world.guild.id}/roles"
        _, made = await api("POST", roles, {"name": "On call", "mentionable": True})
        assert await api.code("PATCH", f"{roles}/{made['id']}", {"name": "x"}) == (403, 50013)
        member = f"/guilds/{world.guild.id}/members/{world.member.id}/roles"
        assert await api("PUT", f"{member}/{world.moderators.id}") == (204, None)
        assert world.member.channels()[-1].name == "mod-alerts"
        assert await api("DELETE", f"{member}/{world.moderators.id}") == (204, None)
        assert await api.code("PUT", f"{member}/{made['id']}") == (403, 50013)
        stronger = {"name": "x", "permissions": str(int(Permission.ADMINISTRATOR))}
        assert await api.code("POST", roles, stronger) == (403, 50013)

    async def test_time_outs(self, sandbox, world, api, grant):
        grant(Permission.MODERATE_MEMBERS)
        until = (sandbox.clock.now() + timedelta(minutes=5)).isoformat()
        path = f"/guilds/{world.guild.id}/members/{world.member.id}"
        body = {"communication_disabled_until": until}
        status, shown = await api("PATCH", path, body)
        assert (status, shown["communication_disabled_until"]) == (200, until)
        with pytest.raises(Exception, match="50013"):
            await world.member.say(world.general, "may I?")
        sandbox.move_clock(timedelta(minutes=6))
        await world.member.say(world.general, "now I may")
        owner = f"/guilds/{world.guild.id}/members/{world.guild.owner.id}"
        assert await api.code("PATCH", owner, body) == (403, 50013)
        body = {"communication_disabled_until": "2999-01-01T00:00:00+00:00"}
        assert await api.code("PATCH", path, body) == (400, 50035)


class TestThreads:
    async def test_thread_on_a_message(self, world, running, until, sandbox):
        world.guild.edit_role(
            world.guild.bot_role(world.bot), permissions=int(harbour.BOT_MAY | (1 << 35))
        )
        client = await running.start(running.client(), world.bot)
        said = await world.member.say(world.general, "shall we talk?")
        await until(lambda: client.heard)
        thread = await client.heard[0].create_thread(name="A quiet talk")
        assert thread.id == said.id
        await thread.send("Here we are.")
        place = sandbox.state.channels[thread.id]
        await world.member.say(place, "Thank you.")
        await until(lambda: "Thank you." in client.texts)
        assert place.thread.message_count == 2
        assert place in world.member.channels()
        with pytest.raises(discord.HTTPException) as caught:
            await client.heard[0].create_thread(name="Again")
        assert caught.value.code == 160004

    async def test_private_threads_are_for_those_inside(self, world, api, grant):
        path = f"/channels/{world.general.id}/threads"
        body = {"name": "private", "type": 12}
        assert await api.code("POST", path, body) == (403, 50013)
        grant(Permission.CREATE_PRIVATE_THREADS)
        status, thread = await api("POST", path, body)
        assert status == 200
        seen = [channel.id for channel in world.member.channels()]
        assert int(thread["id"]) not in seen
        member = f"/channels/{thread['id']}/thread-members/{world.member.id}"
        assert await api("PUT", member) == (204, None)
        assert int(thread["id"]) in [channel.id for channel in world.member.channels()]

    async def test_archived_and_locked(self, sandbox, world, api, grant):
        grant(Permission.CREATE_PUBLIC_THREADS)
        _, thread = await api(
            "POST", f"/channels/{world.general.id}/threads", {"name": "t", "type": 11}
        )
        path = f"/channels/{thread['id']}"
        _, active = await api("GET", f"/guilds/{world.guild.id}/threads/active")
        assert [entry["id"] for entry in active["threads"]] == [thread["id"]]
        _, shown = await api("PATCH", path, {"archived": True})
        assert shown["thread_metadata"]["archived"] is True
        assert await api.code("PATCH", path, {"name": "other"}) == (400, 50083)
        _, old = await api("GET", f"/channels/{world.general.id}/threads/archived/public")
        assert [entry["id"] for entry in old["threads"]] == [thread["id"]]
        assert await api.code("POST", f"{path}/messages", {"content": "x"}) == (200, None)
        _, again = await api("GET", path)
        assert again["thread_metadata"]["archived"] is False  # writing opens it
        place = sandbox.state.channels[int(thread["id"])]
        world.guild.archive(place, locked=True)
        assert await api.code("POST", f"{path}/messages", {"content": "x"}) == (403, 50013)

    async def test_forum_posts(self, world, api, running, until):
        forum = world.guild.add_forum("vents")
        client = await running.start(running.client(), world.bot)
        await until(lambda: client.get_channel(forum.id) is not None)
        created = await client.get_channel(forum.id).create_thread(name="A vent", content="text")
        assert created.message.content == "text"
        (post,) = [channel for channel in world.member.channels() if channel.name == "A vent"]
        await world.member.say(post, "I hear you.")
        await until(lambda: "I hear you." in client.texts)
        body = {"content": "x"}
        assert await api.code("POST", messages(forum), body) == (400, 40058)
        mine = await world.member.post_in_forum(forum, "Mine", "first words")
        await until(lambda: "first words" in client.texts)
        assert mine.parent_id == forum.id


class TestCommands:
    async def test_sync_keeps_ids_and_drops_the_rest(self, world, api):
        path = f"/applications/{world.bot.id}/commands"
        one, two = ({"name": name, "description": "d"} for name in ("one", "two"))
        _, first = await api("PUT", path, [one, two])
        _, second = await api("PUT", path, [one])
        assert second[0]["id"] == first[0]["id"]
        assert second[0]["version"] == first[0]["version"]
        _, listed = await api("GET", path)
        assert [entry["name"] for entry in listed] == ["one"]
        _, changed = await api("PATCH", f"{path}/{first[0]['id']}", {"description": "other"})
        assert changed["description"] == "other"
        assert changed["version"] != first[0]["version"]
        assert await api("DELETE", f"{path}/{first[0]['id']}") == (204, None)
        assert await api.code("GET", f"{path}/{first[0]['id']}") == (404, 10063)

    async def test_refusals(self, world, api):
        path = f"/applications/{world.bot.id}/commands"
        assert await api.code("PUT", path, [{"name": "No", "description": "d"}]) == (400, 50035)
        assert await api.code("GET", "/applications/1/commands") == (403, 50001)
        guild = f"/applications/{world.bot.id}/guilds/1/commands"
        assert await api.code("GET", guild) == (403, 50001)

    async def test_guild_commands_stay_in_their_guild(self, world, api):
        guild = f"/applications/{world.bot.id}/guilds/{world.guild.id}/commands"
        _, made = await api("POST", guild, {"name": "here", "description": "d"})
        assert made["guild_id"] == str(world.guild.id)
        assert [command.name for command in world.member.commands(world.general)] == ["here"]
        direct = await world.member.open_dm(world.bot)
        assert world.member.commands(direct) == []


async def test_several_bots_have_tokens_of_their_own(sandbox, world, api):
    other = sandbox.add_application("Other", "other-token", guilds=[world.guild])
    _, mine = await api("GET", "/users/@me")
    _, theirs = await api("GET", "/users/@me", headers={"Authorization": "Bot other-token"})
    assert (mine["id"], theirs["id"]) == (str(world.bot.id), str(other.id))
    with pytest.raises(ValueError, match="already"):
        sandbox.add_application("Third", TOKEN)


async def test_requests_are_recorded(sandbox, world, api):
    await api("POST", messages(world.general), {"content": "x"})
    await api("POST", messages(world.welcome), {"content": "y" * 2001})
    recorded = sandbox.requests_to("POST /channels/{channel_id}/messages")
    assert [(request.status, request.code) for request in recorded] == [(200, 0), (400, 50035)]
    (first,) = sandbox.requests_to("POST /channels/{channel_id}/messages", world.general)
    assert first.body == {"content": "x"}
