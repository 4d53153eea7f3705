"""People and what they do: the verbs. A verb raises Refused where Discord would refuse a person."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

from sandbox import forms, slash
from sandbox.answers import Answer, InteractionFailed, Modal, Refused, refused
from sandbox.entities import Channel, ChannelKind, Message, MessageFlag
from sandbox.pending import Kind
from sandbox.permissions import Permission
from sandbox.rules.errors import ApiError
from sandbox.state import visible
from sandbox.uploads import Upload

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sandbox.engine import Engine
    from sandbox.entities import Application, Command, HasId, User
    from sandbox.pending import Pending

Done = TypeVar("Done")


class Person:
    """Somebody with a Discord client. Two `Person` of the same id are the same somebody."""

    def __init__(self, engine: Engine, user: User) -> None:
        self._engine = engine
        self.user = user

    def __repr__(self) -> str:
        return f"<Person {self.user.name} {self.user.id}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Person) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    @property
    def closes_dms(self) -> bool:
        """Whether bots' direct messages to this person are refused with 50007."""
        return self.user.closes_dms

    @closes_dms.setter
    def closes_dms(self, value: bool) -> None:
        self.user.closes_dms = value

    @property
    def locale(self) -> str:
        """The language of this person's client, as interactions tell it ("Locales")."""
        return self.user.locale

    @locale.setter
    def locale(self, value: str) -> None:
        self.user.locale = value

    # What this person sees.

    def channels(self) -> list[Channel]:
        """Return every channel, active thread and DM this person sees."""
        state = self._engine.state
        found = [
            channel
            for guild in state.guilds.values()
            if self.id in guild.members
            for channel in state.visible_channels(self.id, guild)
        ]
        return found + self.dms()

    def dms(self) -> list[Channel]:
        direct = self._engine.state.direct
        return [channel for key, channel in direct.items() if self.id in key]

    def messages(self, channel: Channel) -> list[Message]:
        """Return what this person reads in a channel, oldest first; others' ephemeral ones not."""
        state = self._engine.state
        if not state.may(self.id, channel, Permission.VIEW_CHANNEL):
            return []
        history = state.may(self.id, channel, Permission.READ_MESSAGE_HISTORY)
        return [
            m for m in channel.oldest_first() if visible(m, self.id) and (history or m.ephemeral)
        ]

    def commands(self, channel: Channel) -> list[Command]:
        """Return the commands, context menus included, this person may use in a channel."""
        state = self._engine.state
        found = state.commands_for(channel.guild)
        return [c for c in found if slash.may_use(state, c, self.user, channel) is None]

    async def sees(
        self, channel: Channel, condition: Callable[[Message], object], limit: float = 5.0
    ) -> Message:
        """Wait for a message this person can read and that fits. Raises TimeoutError after `limit`
        real seconds.
        """
        found: list[Message] = []

        def look() -> bool:
            found[:] = [m for m in self.messages(channel) if condition(m)]
            return bool(found)

        await self._engine.hub.wait_for(look, limit)
        return found[-1]

    # Messages.

    async def say(
        self,
        channel: Channel,
        text: str = "",
        *,
        attachments: Sequence[Upload] = (),
        reply_to: Message | None = None,
    ) -> Message:
        body: dict[str, Any] = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": str(reply_to.id)}
        files = [
            Upload(upload.filename, upload.data, upload.content_type, index)
            for index, upload in enumerate(attachments)
        ]
        return self._tell(lambda: self._engine.posting.post(self.user, channel, body, files))

    async def edit(self, message: Message, text: str) -> Message:
        self._must_read(message)
        body = {"content": text}
        return self._tell(lambda: self._engine.posting.edit(self.user, message, body))

    async def delete(self, message: Message) -> None:
        self._must_read(message)
        self._tell(lambda: self._engine.posting.delete(self.user, message))

    async def dismiss(self, message: Message) -> None:
        """Press "Dismiss message" under one's own ephemeral answer."""
        self._must_read(message)
        if message.ephemeral_for != self.id:
            raise Refused("Only a message that only you can see can be dismissed.")
        self._engine.posting.remove(message)

    async def react(self, message: Message, emoji: str) -> None:
        self._must_read(message)
        shape = {"id": None, "name": emoji}
        self._tell(lambda: self._engine.marks.react(self.user, message, shape))

    async def type_in(self, channel: Channel) -> None:
        """Show "is typing" in a channel."""
        self._tell(lambda: self._engine.marks.typing(self.user, channel))

    async def open_dm(self, other: HasId) -> Channel:
        """Return the DM with a person or a bot (a person or an application)."""
        user = self._engine.state.users.get(getattr(other, "user", other).id)
        if user is None or user.id == self.id:
            raise Refused("There is nobody to write to.")
        return self._engine.places.open_dm(self.user, user)

    async def start_thread(self, message: Message, name: str) -> Channel:
        """Start a public thread on a message."""
        self._must_read(message)
        parent = message.channel
        needed = Permission.CREATE_PUBLIC_THREADS
        self._tell(lambda: self._engine.state.require(self.id, parent, needed))
        return self._engine.threads.start(parent, self.user, name, message=message)

    async def post_in_forum(self, forum: Channel, title: str, text: str) -> Channel:
        """Open a post in a forum; returns its thread."""
        if forum.kind is not ChannelKind.FORUM:
            raise Refused("This channel is no forum.")
        engine, body = self._engine, {"content": text}
        self._tell(lambda: engine.state.require(self.id, forum, Permission.SEND_MESSAGES))
        self._tell(lambda: engine.posting.check_body(body, ()))
        thread = engine.threads.start(forum, self.user, title)
        engine.posting.write(self.user, thread, body)
        return thread

    # Commands.

    async def slash(
        self,
        command: str,
        options: Mapping[str, Any] | None = None,
        *,
        at: Channel,
        of: Application | None = None,
    ) -> Answer:
        """Use a command by its whole name ("setup alerts"). Options are entities or plain values.

        Raises Refused for what the client would not send, InteractionFailed when the bot does not
        answer within three seconds.
        """
        first, *words = command.removeprefix("/").split()
        self._must_see(at)
        found = self._command(at, first, slash.CHAT_INPUT, of)
        resolved = slash.Resolved(self._engine.state, at, self.id)
        data = slash.build(found, words, options or {}, resolved)
        return await self._interact(Kind.COMMAND, found, at, data, name=" ".join([first, *words]))

    async def autocomplete(
        self,
        command: str,
        option: str,
        text: str,
        *,
        at: Channel,
        given: Mapping[str, Any] | None = None,
        of: Application | None = None,
    ) -> list[dict[str, Any]]:
        """Type into an option; returns the choices offered, Discord-shaped (`name`, `value`)."""
        first, *words = command.removeprefix("/").split()
        self._must_see(at)
        found = self._command(at, first, slash.CHAT_INPUT, of)
        resolved = slash.Resolved(self._engine.state, at, self.id)
        data = slash.build(found, words, given or {}, resolved, focused=(option, text))
        name = " ".join([first, *words])
        return (await self._interact(Kind.AUTOCOMPLETE, found, at, data, name=name)).choices

    async def context_menu(
        self,
        name: str,
        target: Message | Person | Application,
        *,
        at: Channel,
        of: Application | None = None,
    ) -> Answer:
        """Right-click a message or a person and use a command from the menu."""
        self._must_see(at)
        state = self._engine.state
        resolved = slash.Resolved(state, at, self.id)
        if isinstance(target, Message):
            self._must_read(target)
            kind, target_id = slash.MESSAGE_MENU, resolved.message(target)
        else:
            kind = slash.USER_MENU
            target_id = resolved.user(target.user.id) or ""
        found = self._command(at, name, kind, of)
        data = slash.outline(found, resolved, target_id=target_id)
        return await self._interact(Kind.COMMAND, found, at, data, name=name)

    def _command(self, channel: Channel, name: str, kind: int, of: Application | None) -> Command:
        return slash.find(self._engine.state, self.user, channel, name, kind=kind, of=of)

    # Components and forms.

    async def click(self, message: Message, button: str) -> Answer:
        """Press a button by its label or custom_id."""
        self._must_read(message)
        component = forms.find(message, button, (forms.BUTTON,))
        return await self._use(message, component, {})

    async def select(self, message: Message, menu: str, values: Sequence[Any]) -> Answer:
        """Choose in a select, found by placeholder or custom_id. Options go by value or label,
        people, roles and channels as entities or ids.
        """
        self._must_read(message)
        component = forms.find(message, menu, forms.SELECTS)
        resolved = slash.Resolved(self._engine.state, message.channel, self.id)
        picked = {"values": forms.pick(component, values, resolved)}
        more = {**picked, "resolved": resolved.data} if resolved.data else picked
        return await self._use(message, component, more)

    async def submit(self, modal: Modal | None, values: Mapping[str, Any]) -> Answer:
        """Fill in and send a form a bot opened for this person; fields by custom_id or label."""
        if modal is None:
            raise Refused("No form was opened.")
        opened = modal.pending
        if opened.user.id != self.id:
            raise Refused("This form was opened for somebody else.")
        if opened.modal_sent:
            raise Refused("This form was sent already.")
        resolved = slash.Resolved(self._engine.state, opened.channel, self.id)
        data = forms.fill(modal, values, resolved)
        source = opened.source if opened.source is not None and not opened.source.deleted else None
        pending = self._engine.interactions.start(
            Kind.MODAL,
            opened.application,
            self.user,
            opened.channel,
            data,
            source=source,
            opened_by=opened,
        )
        answer = await self._answer(pending)
        opened.modal_sent = True  # a form whose sending failed stays open, to try again
        return answer

    async def _use(
        self, message: Message, component: Mapping[str, Any], more: Mapping[str, Any]
    ) -> Answer:
        engine = self._engine
        application = engine.state.applications.get(message.author.application_id or 0)
        if application is None or message.flags & MessageFlag.LOADING:
            raise Refused("There is no bot behind this message to answer.")
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
            **more,
        }
        pending = engine.interactions.start(
            Kind.COMPONENT, application, self.user, message.channel, data, source=message
        )
        return await self._answer(pending)

    async def _interact(
        self, kind: Kind, command: Command, channel: Channel, data: dict[str, Any], *, name: str
    ) -> Answer:
        application = self._engine.state.applications[command.application_id]
        pending = self._engine.interactions.start(
            kind, application, self.user, channel, data, command_name=name
        )
        return await self._answer(pending)

    async def _answer(self, pending: Pending) -> Answer:
        interactions = self._engine.interactions
        try:
            await asyncio.wait_for(asyncio.shield(pending.first), interactions.deadline_seconds)
        except TimeoutError:
            pending.first.cancel()
            name = pending.application.name
            raise InteractionFailed(f"This interaction failed: {name} did not answer.") from None
        return Answer(pending, self._engine.hub)

    # Guards.

    def _tell(self, do: Callable[[], Done]) -> Done:
        """Do it, or raise Discord's refusal in words."""
        try:
            return do()
        except ApiError as error:
            raise refused(error) from error

    def _must_see(self, channel: Channel) -> None:
        if not self._engine.state.may(self.id, channel, Permission.VIEW_CHANNEL):
            raise Refused("You cannot see this channel.")

    def _must_read(self, message: Message) -> None:
        self._must_see(message.channel)
        if message.deleted:
            raise Refused("This message does not exist any more.")
        if not visible(message, self.id):
            raise Refused("This message is not for you to see.")
