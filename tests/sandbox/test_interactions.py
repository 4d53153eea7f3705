from __future__ import annotations

import asyncio
from datetime import timedelta

import discord
import pytest
from discord import app_commands

from sandbox import InteractionFailed, Refused, Upload
from sandbox.interactions import DEADLINE_SECONDS
from tests.sandbox.clients import Wire

EVERYTHING = int(discord.Intents.all().value)
CALLBACK = "POST /interactions/{interaction_id}/{token}/callback"


class Claim(discord.ui.DynamicItem[discord.ui.Button], template=r"claim:(?P<case>\d+)"):
    """A button that lasts: all it knows is in its custom_id."""

    def __init__(self, case: int) -> None:
        label = "I'm on it"
        super().__init__(discord.ui.Button(label=label, custom_id=f"claim:{case}"))
        self.case = case

    @classmethod
    async def from_custom_id(cls, _interaction, _item, match) -> Claim:
        return cls(int(match["case"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.TextDisplay(f"Case {self.case}: {interaction.user.mention}"))
        await interaction.response.edit_message(view=view)


def card(case):
    view = discord.ui.LayoutView(timeout=None)
    box = discord.ui.Container(discord.ui.TextDisplay(f"Case {case}"))
    box.add_item(discord.ui.ActionRow(Claim(case)))
    view.add_item(box)
    return view


@pytest.fixture
def client(running):
    return running.client()


@pytest.fixture
def start(client, running, world, sandbox):
    async def go():
        await running.start(client, world.bot)
        await sandbox.wait_ready(world.bot, commands=True)

    return go


class Raw:
    """A bot that answers by hand, to see what a library would not let it do."""

    def __init__(self, sandbox, world, session, wire):
        self.sandbox, self.world, self.session, self.wire = sandbox, world, session, wire

    async def interaction(self):
        return (await self.wire.until(name="INTERACTION_CREATE"))["d"]

    async def request(self, method, path, body=None):
        url = self.sandbox.api_url + path
        options = {"headers": {"Authorization": ""}}
        async with self.session.request(method, url, json=body, **options) as response:
            answer = await response.json() if response.status != 204 else {}
            return response.status, answer

    async def answer(self, interaction, kind, data=None, *, query=""):
        path = f"/interactions/{interaction['id']}/{interaction['token']}/callback{query}"
        body = {"type": kind, **({"data": data} if data is not None else {})}
        return await self.request("POST", path, body)

    def hook(self, interaction, rest=""):
        return f"/webhooks/{interaction['application_id']}/{interaction['token']}{rest}"


@pytest.fixture
async def raw(sandbox, world, session):
    path = f"{sandbox.api_url}/applications/{world.bot.id}/commands"
    commands = [{"name": "do", "description": "d"}]
    async with session.put(path, json=commands) as response:
        assert response.status == 200
    wire = await Wire.open(session, sandbox)
    await wire.identify(EVERYTHING)
    return Raw(sandbox, world, session, wire)


async def using(raw, person=None):
    """Use /do; returns the running verb and the interaction the bot got."""
    person = person or raw.world.member
    verb = asyncio.create_task(person.slash("do", at=raw.world.general))
    return verb, await raw.interaction()


async def give_up(verb):
    verb.cancel()
    await asyncio.gather(verb, return_exceptions=True)


class TestAnswers:
    async def test_payload(self, raw, world):
        verb, interaction = await using(raw)
        assert interaction["type"] == 2
        assert interaction["data"]["name"] == "do"
        assert interaction["guild_id"] == str(world.guild.id)
        assert interaction["channel"]["id"] == str(world.general.id)
        assert interaction["member"]["user"]["id"] == str(world.member.id)
        assert interaction["context"] == 0
        await give_up(verb)

    async def test_with_and_without_response(self, raw):
        verb, interaction = await using(raw)
        status, body = await raw.answer(interaction, 4, {"content": "x", "flags": 64})
        assert (status, body) == (204, {})
        assert (await verb).ephemeral
        verb, interaction = await using(raw)
        query = "?with_response=1"
        status, body = await raw.answer(interaction, 4, {"content": "x", "flags": 64}, query=query)
        assert status == 200
        assert body["interaction"]["response_message_ephemeral"] is True
        assert body["resource"]["message"]["flags"] == 64
        assert body["resource"]["message"]["interaction_metadata"]["id"] == interaction["id"]
        await verb

    async def test_a_second_answer_is_refused(self, raw):
        verb, interaction = await using(raw)
        await raw.answer(interaction, 4, {"content": "x"})
        status, body = await raw.answer(interaction, 4, {"content": "y"})
        assert (status, body["code"]) == (400, 40060)
        assert (await verb).text == "x"

    async def test_the_deadline_is_three_seconds(self, raw, sandbox):
        assert DEADLINE_SECONDS == 3.0
        sandbox.engine.interactions.deadline_seconds = 0.05
        verb, interaction = await using(raw)
        with pytest.raises(InteractionFailed, match="Breakwater did not answer"):
            await verb
        status, body = await raw.answer(interaction, 4, {"content": "late"})
        assert (status, body["code"]) == (404, 10062)
        assert raw.world.member.messages(raw.world.general) == []

    async def test_a_wrong_token_or_body(self, raw):
        verb, interaction = await using(raw)
        status, body = await raw.answer({**interaction, "token": "x"}, 4, {"content": "x"})
        assert (status, body["code"]) == (404, 10062)
        status, body = await raw.answer(interaction, 4, {"content": "x" * 2001})
        assert (status, body["code"]) == (400, 50035)
        assert "content" in body["errors"]["data"]
        for kind in (6, 7, 8, 99):  # none of them answers a command
            status, body = await raw.answer(interaction, kind, {"content": "x"})
            assert (status, body["code"]) == (400, 50035)
        await raw.answer(interaction, 4, {"content": "at last"})
        assert (await verb).text == "at last"

    async def test_nothing_follows_before_the_answer(self, raw):
        verb, interaction = await using(raw)
        status, body = await raw.request("POST", raw.hook(interaction), {"content": "x"})
        assert (status, body["code"]) == (404, 10015)
        await give_up(verb)

    async def test_the_token_holds_15_minutes(self, raw, sandbox):
        verb, interaction = await using(raw)
        await raw.answer(interaction, 4, {"content": "x"})
        await verb
        sandbox.move_clock(timedelta(minutes=14))
        body = {"content": "in time"}
        assert (await raw.request("POST", raw.hook(interaction), body))[0] == 200
        sandbox.move_clock(timedelta(minutes=2))
        status, answer = await raw.request("POST", raw.hook(interaction), {"content": "late"})
        assert (status, answer["code"]) == (401, 50027)

    async def test_ephemeral_messages_are_unknown_to_the_channel(self, raw, world, session):
        verb, interaction = await using(raw)
        await raw.answer(interaction, 4, {"content": "for you", "flags": 64})
        answer = await verb
        path = f"{raw.sandbox.api_url}/channels/{world.general.id}/messages"
        async with session.get(f"{path}/{answer.message.id}") as response:
            assert (response.status, (await response.json())["code"]) == (404, 10008)
        async with session.get(path) as response:
            assert await response.json() == []
        status, shown = await raw.request("GET", raw.hook(interaction, "/messages/@original"))
        assert (status, shown["content"]) == (200, "for you")
        assert world.moderator.messages(world.general) == []
        with pytest.raises(Refused, match="not for you"):
            await world.moderator.click(answer.message, "x")
        await world.member.dismiss(answer.message)
        assert world.member.messages(world.general) == []

    async def test_an_ephemeral_answer_is_no_gateway_event_for_the_bot(self, raw, world):
        verb, interaction = await using(raw)
        await raw.answer(interaction, 4, {"content": "for you", "flags": 64})
        await verb
        await world.member.say(world.general, "for all")
        assert (await raw.wire.until(name="MESSAGE_CREATE"))["d"]["content"] == "for all"

    async def test_only_the_commands_own_bot_is_asked(self, raw, sandbox, world, session):
        sandbox.add_application("Other", "other-token", guilds=[world.guild])
        other = await Wire.open(session, sandbox)
        await other.identify(EVERYTHING, token="other-token")
        verb, interaction = await using(raw)
        await raw.answer(interaction, 4, {"content": "x"})
        await verb
        seen = (await other.until(name="MESSAGE_CREATE"))["d"]
        assert seen["content"] == "x"
        assert "INTERACTION_CREATE" not in other.names
        assert seen["author"]["id"] == str(world.bot.user.id)

    async def test_an_update_of_a_message_that_is_gone(self, raw, sandbox, world, session):
        row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "B", "custom_id": "b"}]}
        url = f"{sandbox.api_url}/channels/{world.general.id}/messages"
        await session.post(url, json={"content": "card", "components": [row]})
        (message,) = world.member.messages(world.general)
        verb = asyncio.create_task(world.member.click(message, "B"))
        interaction = await raw.interaction()
        assert interaction["message"]["id"] == str(message.id)
        assert interaction["data"] == {"custom_id": "b", "component_type": 2, "id": 2}
        await world.moderator.delete(message)
        status, body = await raw.answer(interaction, 7, {"content": "changed"})
        assert (status, body["code"]) == (404, 10008)
        await raw.answer(interaction, 4, {"content": "It is gone.", "flags": 64})
        assert (await verb).text == "It is gone."


class TestDeferral:
    async def test_think_then_edit(self, client, start, world):
        go_on = asyncio.Event()

        @client.tree.command(description="d")
        async def slow(interaction: discord.Interaction) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await go_on.wait()
            await interaction.edit_original_response(content="done")

        await start()
        answer = await world.member.slash("slow", at=world.general)
        assert answer.deferred
        assert answer.ephemeral
        assert answer.message.loading
        assert answer.text == ""
        go_on.set()
        assert (await answer.settled()).text == "done"
        assert not answer.message.loading

    async def test_a_followup_completes_a_deferral(self, client, start, world):
        @client.tree.command(description="d")
        async def slow(interaction: discord.Interaction) -> None:
            await interaction.response.defer(thinking=True)
            first = await interaction.followup.send("first", wait=True)
            second = await interaction.followup.send("second", ephemeral=True, wait=True)
            await second.edit(content="second, edited")
            assert first.content == "first"

        await start()
        answer = await (await world.member.slash("slow", at=world.general)).settled()
        assert answer.message.content == "first"
        await world.member.sees(world.general, lambda m: m.content == "second, edited")
        assert answer.text == "first\nsecond, edited"
        assert [m.content for m in world.moderator.messages(world.general)] == ["first"]

    async def test_delete_original_and_followup(self, client, start, world, sandbox):
        @client.tree.command(description="d")
        async def gone(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("here")
            follow = await interaction.followup.send("also", wait=True)
            await follow.delete()
            await interaction.delete_original_response()

        await start()
        answer = await world.member.slash("gone", at=world.general)
        await sandbox.wait_for(lambda: answer.message.deleted)
        assert world.member.messages(world.general) == []
        assert answer.text == ""


class TestComponents:
    async def test_a_v2_button_updates_its_message(self, client, running, world):
        client.dynamic_items.append(Claim)
        await running.start(client, world.bot)
        channel = client.get_partial_messageable(world.mod_alerts.id)
        await channel.send(view=card(7))
        (message,) = world.moderator.messages(world.mod_alerts)
        assert message.text == "Case 7\nI'm on it"
        answer = await world.moderator.click(message, "I'm on it")
        assert answer.updated is message
        assert answer.text == f"Case 7: {world.moderator.mention}"
        assert message.edited_at is not None

    async def test_a_button_works_after_a_restart(self, client, running, world):
        await running.start(client, world.bot)
        await client.get_partial_messageable(world.mod_alerts.id).send(view=card(12))
        await running.stop(client)
        (message,) = world.moderator.messages(world.mod_alerts)
        again = running.client()
        again.dynamic_items.append(Claim)
        await running.start(again, world.bot)
        answer = await world.moderator.click(message, "claim:12")
        assert answer.text == f"Case 12: {world.moderator.mention}"

    async def test_what_cannot_be_clicked(self, client, running, world):
        await running.start(client, world.bot)
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Off", custom_id="off", disabled=True))
        view.add_item(discord.ui.Button(label="Page", url="https://example.org/"))
        await client.get_partial_messageable(world.general.id).send("text", view=view)
        message = await world.member.sees(world.general, lambda m: m.components)
        with pytest.raises(Refused, match="'Off' is switched off"):
            await world.member.click(message, "Off")
        with pytest.raises(Refused, match=r"link to https://example\.org/"):
            await world.member.click(message, "Page")
        with pytest.raises(Refused, match="it has: Off, Page"):
            await world.member.click(message, "Other")

    async def test_nobody_answers_a_click(self, client, running, world, sandbox):
        sandbox.engine.interactions.deadline_seconds = 0.05
        await running.start(client, world.bot)
        await client.get_partial_messageable(world.general.id).send(view=card(1))
        (message,) = world.member.messages(world.general)
        await running.stop(client)
        with pytest.raises(InteractionFailed):
            await world.member.click(message, "I'm on it")

    async def test_selects(self, client, start, world):
        class Menus(discord.ui.View):
            def __init__(self) -> None:
                super().__init__(timeout=None)

            @discord.ui.select(
                placeholder="Tone",
                max_values=2,
                options=[discord.SelectOption(label=x.title(), value=x) for x in ("a", "b", "c")],
            )
            async def tone(self, interaction: discord.Interaction, menu) -> None:
                await interaction.response.send_message(" ".join(menu.values))

            @discord.ui.select(cls=discord.ui.RoleSelect, placeholder="Role")
            async def role(self, interaction: discord.Interaction, menu) -> None:
                await interaction.response.send_message(menu.values[0].name)

            @discord.ui.select(
                cls=discord.ui.ChannelSelect,
                placeholder="Channel",
                channel_types=[discord.ChannelType.text],
            )
            async def channel(self, interaction: discord.Interaction, menu) -> None:
                await interaction.response.send_message(menu.values[0].name)

            @discord.ui.select(cls=discord.ui.UserSelect, placeholder="Person")
            async def person(self, interaction: discord.Interaction, menu) -> None:
                await interaction.response.send_message(menu.values[0].display_name)

            @discord.ui.select(cls=discord.ui.MentionableSelect, placeholder="Anyone")
            async def anyone(self, interaction: discord.Interaction, menu) -> None:
                await interaction.response.send_message(type(menu.values[0]).__name__)

        @client.tree.command(description="d")
        async def menus(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(view=Menus(), ephemeral=True)

        await start()
        admin = world.admin
        message = (await admin.slash("menus", at=world.general)).message
        assert (await admin.select(message, "Tone", ["A", "c"])).text == "a c"
        assert (await admin.select(message, "Role", [world.moderators])).text == "Moderators"
        assert (await admin.select(message, "Channel", [world.general])).text == "general"
        assert (await admin.select(message, "Person", [world.member])).text == "Member"
        assert (await admin.select(message, "Anyone", [world.moderators])).text == "Role"
        with pytest.raises(Refused, match="There is no choice 'D'"):
            await admin.select(message, "Tone", ["D"])
        with pytest.raises(Refused, match="1 to 2 choices, not 3"):
            await admin.select(message, "Tone", ["a", "b", "c"])
        with pytest.raises(Refused, match="cannot be chosen"):
            await admin.select(message, "Channel", [world.guild.add_forum("forum")])


class TestModals:
    @pytest.fixture
    def form(self, client):
        class Form(discord.ui.Modal, title="A vent"):
            text = discord.ui.Label(
                text="What is going on?",
                component=discord.ui.TextInput(
                    custom_id="text", style=discord.TextStyle.long, max_length=20
                ),
            )
            replies = discord.ui.Label(
                text="May people reply?",
                component=discord.ui.Select(
                    custom_id="replies",
                    options=[
                        discord.SelectOption(label="Yes", value="yes", default=True),
                        discord.SelectOption(label="No", value="no"),
                    ],
                ),
            )
            who = discord.ui.Label(
                text="Who should see it?",
                component=discord.ui.UserSelect(custom_id="who", required=False),
            )

            async def on_submit(self, interaction: discord.Interaction) -> None:
                people = [user.display_name for user in self.who.component.values]
                parts = [self.text.component.value, *self.replies.component.values, *people]
                await interaction.response.send_message(" | ".join(parts), ephemeral=True)

        @client.tree.command(description="d")
        async def vent(interaction: discord.Interaction) -> None:
            await interaction.response.send_modal(Form())

        return Form

    @pytest.mark.usefixtures("form")
    async def test_labels_selects_and_defaults(self, start, world):
        await start()
        answer = await world.member.slash("vent", at=world.general)
        assert answer.modal.title == "A vent"
        assert answer.modal.labels == [
            "What is going on?",
            "May people reply?",
            "Who should see it?",
        ]
        values = {"What is going on?": "a long day"}
        assert (await world.member.submit(answer.modal, values)).text == "a long day | yes"
        with pytest.raises(Refused, match="sent already"):
            await world.member.submit(answer.modal, values)
        answer = await world.member.slash("vent", at=world.general)
        values = {"text": "x", "replies": "No", "who": [world.moderator]}
        sent = await world.member.submit(answer.modal, values)
        assert sent.text == "x | no | Moderator"
        assert sent.ephemeral

    @pytest.mark.usefixtures("form")
    async def test_what_a_client_would_not_send(self, start, world):
        await start()
        modal = (await world.member.slash("vent", at=world.general)).modal
        with pytest.raises(Refused, match="text"):
            await world.member.submit(modal, {"text": "x" * 21})
        with pytest.raises(Refused, match="text"):
            await world.member.submit(modal, {})
        with pytest.raises(Refused, match="no field 'other'"):
            await world.member.submit(modal, {"other": "x"})
        with pytest.raises(Refused, match="somebody else"):
            await world.moderator.submit(modal, {"text": "x"})
        with pytest.raises(Refused, match="No form"):
            await world.moderator.submit(None, {})

    async def test_a_form_from_a_button_can_update_the_message(self, client, start, world):
        class Old(discord.ui.Modal, title="Resolve"):
            outcome = discord.ui.TextInput(label="Outcome")

            async def on_submit(self, interaction: discord.Interaction) -> None:
                await interaction.response.edit_message(content=self.outcome.value, view=None)

        class Card(discord.ui.View):
            @discord.ui.button(label="Resolve")
            async def resolve(self, interaction: discord.Interaction, _button) -> None:
                await interaction.response.send_modal(Old())

        @client.tree.command(description="d")
        async def case(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("open", view=Card())

        await start()
        message = (await world.member.slash("case", at=world.general)).message
        opened = await world.moderator.click(message, "Resolve")
        answer = await world.moderator.submit(opened.modal, {"Outcome": "talked"})
        assert answer.updated is message
        assert message.text == "talked"

    async def test_a_form_cannot_follow_a_form(self, client, start, world, form):
        class Nested(discord.ui.Modal, title="First"):
            text = discord.ui.TextInput(label="Text")

            async def on_submit(self, interaction: discord.Interaction) -> None:
                path = discord.http.Route(
                    "POST", f"/interactions/{interaction.id}/{interaction.token}/callback"
                )
                body = {"type": 9, "data": form().to_dict()}
                try:
                    await client.http.request(path, json=body)
                except discord.HTTPException as problem:
                    await interaction.response.send_message(f"{problem.code}")

        @client.tree.command(description="d")
        async def nested(interaction: discord.Interaction) -> None:
            await interaction.response.send_modal(Nested())

        await start()
        modal = (await world.member.slash("nested", at=world.general)).modal
        assert (await world.member.submit(modal, {"Text": "x"})).text == "50035"


class TestCommands:
    async def test_every_kind_of_option(self, client, start, world):
        @client.tree.command(description="d")
        @app_commands.choices(colour=[app_commands.Choice(name="Green", value="g")])
        async def options(  # noqa: PLR0917 - one of every kind is the point
            interaction: discord.Interaction,
            text: app_commands.Range[str, 2, 5],
            count: app_commands.Range[int, 1, 10],
            ratio: float,
            sure: bool,
            colour: str,
            person: discord.Member,
            role: discord.Role,
            channel: discord.TextChannel,
            file: discord.Attachment,
        ) -> None:
            content = (await file.read()).decode()
            found = [text, count, ratio, sure, colour, person, role, channel, content]
            await interaction.response.send_message(" ".join(map(str, found)))

        await start()
        given = {
            "text": "hello",
            "count": 3,
            "ratio": 0.5,
            "sure": True,
            "colour": "Green",
            "person": world.moderator,
            "role": world.moderators,
            "channel": world.general,
            "file": Upload("a.txt", b"inside", "text/plain"),
        }
        answer = await world.member.slash("options", given, at=world.general)
        assert answer.text == "hello 3 0.5 True g moderator Moderators general inside"
        wrong = {
            "text": "toolong",
            "count": 11,
            "ratio": "half",
            "sure": "yes",
            "colour": "Red",
            "person": world.moderators,
            "role": world.member,
            "channel": world.mod_alerts,  # the member cannot see it
            "file": "text",
        }
        for name, value in wrong.items():
            with pytest.raises(Refused, match=f"'{name}'"):
                await world.member.slash("options", {**given, name: value}, at=world.general)
        del given["text"]
        with pytest.raises(Refused, match="needs the option 'text'"):
            await world.member.slash("options", given, at=world.general)
        with pytest.raises(Refused, match="has no option 'other'"):
            await world.member.slash("options", {"other": 1}, at=world.general)

    async def test_groups(self, client, start, world):
        group = app_commands.Group(name="setup", description="d")

        @group.command(description="d")
        async def alerts(interaction: discord.Interaction, minutes: int = 5) -> None:
            await interaction.response.send_message(f"alerts {minutes}")

        client.tree.add_command(group)
        await start()
        assert (await world.member.slash("setup alerts", at=world.general)).text == "alerts 5"
        given = {"minutes": 9}
        answer = await world.member.slash("/setup alerts", given, at=world.general)
        assert answer.text == "alerts 9"
        with pytest.raises(Refused, match="one of its subcommands: alerts"):
            await world.member.slash("setup", at=world.general)
        with pytest.raises(Refused, match="no subcommand 'other'"):
            await world.member.slash("setup other", at=world.general)
        with pytest.raises(Refused, match="no command 'other'"):
            await world.member.slash("other", at=world.general)

    async def test_autocomplete(self, client, start, world):
        @client.tree.command(description="d")
        async def helpline(interaction: discord.Interaction, country: str, topic: str = "") -> None:
            await interaction.response.send_message(country + topic)

        @helpline.autocomplete("country")
        async def countries(interaction: discord.Interaction, current: str):
            topic = interaction.namespace.topic
            return [app_commands.Choice(name=f"{current} {topic}", value="uk")]

        await start()
        choices = await world.member.autocomplete(
            "helpline", "country", "uni", at=world.general, given={"topic": "grief"}
        )
        assert choices == [{"name": "uni grief", "value": "uk"}]
        with pytest.raises(Refused, match="does not autocomplete"):
            await world.member.autocomplete("helpline", "topic", "x", at=world.general)

    async def test_context_menus(self, client, start, world):
        @client.tree.context_menu(name="Report to moderators")
        async def report(interaction: discord.Interaction, message: discord.Message) -> None:
            await interaction.response.send_message(message.content, ephemeral=True)

        @client.tree.context_menu(name="Worried about them")
        async def worried(interaction: discord.Interaction, member: discord.Member) -> None:
            await interaction.response.send_message(member.display_name, ephemeral=True)

        await start()
        said = await world.other_member.say(world.general, "a bad night")
        answer = await world.member.context_menu("Report to moderators", said, at=world.general)
        assert answer.text == "a bad night"
        answer = await world.member.context_menu(
            "Worried about them", world.other_member, at=world.general
        )
        assert answer.text == "Other member"
        with pytest.raises(Refused, match="no command 'Worried about them'"):
            await world.member.context_menu("Worried about them", said, at=world.general)

    async def test_who_may(self, client, start, world):
        @client.tree.command(description="d")
        @app_commands.default_permissions(manage_guild=True)
        async def setup(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("set up")

        @client.tree.command(description="d")
        @app_commands.guild_only()
        async def here(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("here")

        @client.tree.command(description="d")
        async def anywhere(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("anywhere")

        await start()
        assert (await world.admin.slash("setup", at=world.general)).text == "set up"
        with pytest.raises(Refused, match="permissions /setup needs"):
            await world.member.slash("setup", at=world.general)
        names = [command.name for command in world.member.commands(world.general)]
        assert names == ["here", "anywhere"]
        with pytest.raises(Refused, match="cannot see this channel"):
            await world.member.slash("here", at=world.mod_alerts)
        direct = await world.member.open_dm(world.bot)
        assert (await world.member.slash("anywhere", at=direct)).text == "anywhere"
        with pytest.raises(Refused, match="cannot be used in direct messages"):
            await world.member.slash("here", at=direct)
        elsewhere = await world.member.open_dm(world.other_member)
        with pytest.raises(Refused, match="not in this conversation"):
            await world.member.slash("anywhere", at=elsewhere)

    async def test_an_answer_needs_no_permission_in_the_channel(self, client, start, world):
        @client.tree.command(description="d")
        async def hello(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("hello")

        await start()
        closed = world.guild.add_text_channel("closed")
        world.guild.set_overwrite(closed, world.bot, deny=1 << 11)
        assert (await world.member.slash("hello", at=closed)).text == "hello"
