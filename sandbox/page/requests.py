"""What a page may ask for: each `do` is one verb of the person who sits there."""

from __future__ import annotations

import base64
import binascii
import itertools
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.answers import Answer, Modal, Refused
from sandbox.people import Person
from sandbox.uploads import Upload

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from sandbox.engine import Engine
    from sandbox.entities import Channel, Command, Message, User
    from sandbox.page.unread import Unread

Json = dict[str, Any]
PAGE_OF_MESSAGES = 50
LONGEST_STEP = timedelta(days=366)


class Requests:
    """Answers one page's requests. Verbs raise Refused or InteractionFailed with words for it."""

    def __init__(
        self,
        engine: Engine,
        unread: Unread,
        me: User,
        *,
        redraw: Callable[[], None],
        tell_of_the_clock: Callable[[], None],
    ) -> None:
        self._engine = engine
        self._unread = unread
        self._me = Person(engine, me)
        self._redraw = redraw
        self._tell_of_the_clock = tell_of_the_clock
        self._forms: dict[int, Modal] = {}
        self._form_numbers = itertools.count(1)
        self._verbs: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "autocomplete": self._autocomplete,
            "click": self._click,
            "commands": self._commands,
            "context": self._context,
            "delete": self._delete,
            "dismiss": self._dismiss,
            "edit": self._edit,
            "history": self._history,
            "move_clock": self._move_clock,
            "open_dm": self._open_dm,
            "read": self._read,
            "say": self._say,
            "select": self._select,
            "slash": self._slash,
            "submit": self._submit,
        }

    async def answer(self, what: str, asked: Json) -> Any:
        """Do what was asked; returns the data of the reply.

        Raises Refused, InteractionFailed or ApiError for what this person cannot have.
        """
        verb = self._verbs.get(what)
        if verb is None:
            raise Refused(f"The sandbox's page knows no request {what!r}.")
        try:
            return await verb(asked)
        except (KeyError, TypeError, ValueError) as error:
            raise Refused(f"The request {what!r} lacks something: {error}") from error

    # Messages.

    async def _history(self, asked: Json) -> Json:
        before = int(asked["before"]) if asked.get("before") else None
        found = self._me.messages(self._channel(asked))
        if before is not None:
            found = [message for message in found if message.id < before]
        newest = found[-PAGE_OF_MESSAGES:]
        return {
            "messages": [serialise.message(message) for message in newest],
            "complete": len(newest) == len(found),
        }

    async def _say(self, asked: Json) -> Json:
        channel = self._channel(asked)
        reply_to = self._find(channel, asked["reply"]) if asked.get("reply") else None
        files = [read_file(entry) for entry in asked.get("files", [])]
        sent = await self._me.say(channel, str(asked["text"]), attachments=files, reply_to=reply_to)
        return {"id": str(sent.id)}

    async def _edit(self, asked: Json) -> Json:
        edited = await self._me.edit(self._message(asked), str(asked["text"]))
        return {"id": str(edited.id)}

    async def _delete(self, asked: Json) -> Json:
        await self._me.delete(self._message(asked))
        return {}

    async def _dismiss(self, asked: Json) -> Json:
        await self._me.dismiss(self._message(asked))
        return {}

    async def _read(self, asked: Json) -> Json:
        self._unread.mark(self._me.user, self._channel(asked))
        return {}

    async def _open_dm(self, asked: Json) -> Json:
        other = self._engine.state.user(int(asked["user"]))
        channel = await self._me.open_dm(other)
        self._redraw()  # an empty conversation is announced by no event
        return serialise.channel(channel, viewer_id=self._me.id)

    # Interactions.

    async def _commands(self, asked: Json) -> list[Json]:
        return [self._command(entry) for entry in self._me.commands(self._channel(asked))]

    def _command(self, entry: Command) -> Json:
        application = self._engine.state.applications[entry.application_id]
        about = {
            "id": str(application.id),
            "name": application.name,
            "bot": serialise.user(application.user),
        }
        return {**serialise.command(entry), "application": about}

    async def _slash(self, asked: Json) -> Json:
        options = {name: value_of(value) for name, value in asked["options"].items()}
        answer = await self._me.slash(
            str(asked["path"]), options, at=self._channel(asked), of=self._application(asked)
        )
        return self._taken(answer)

    async def _autocomplete(self, asked: Json) -> list[Json]:
        return await self._me.autocomplete(
            str(asked["path"]),
            str(asked["option"]),
            str(asked["text"]),
            at=self._channel(asked),
            given=dict(asked["given"]),
            of=self._application(asked),
        )

    async def _context(self, asked: Json) -> Json:
        channel = self._channel(asked)
        target: Message | Person
        if "message" in asked:
            target = self._find(channel, asked["message"])
        else:
            target = Person(self._engine, self._engine.state.user(int(asked["user"])))
        answer = await self._me.context_menu(
            str(asked["name"]), target, at=channel, of=self._application(asked)
        )
        return self._taken(answer)

    async def _click(self, asked: Json) -> Json:
        answer = await self._me.click(self._message(asked), str(asked["component"]))
        return self._taken(answer)

    async def _select(self, asked: Json) -> Json:
        values = [str(value) for value in asked["values"]]
        answer = await self._me.select(self._message(asked), str(asked["component"]), values)
        return self._taken(answer)

    async def _submit(self, asked: Json) -> Json:
        form = self._forms.get(int(asked["form"]))
        if form is None:
            raise Refused("This form is gone; please open it again.")
        values = {name: value_of(value) for name, value in asked["values"].items()}
        answer = await self._me.submit(form, values)
        del self._forms[int(asked["form"])]
        return self._taken(answer)

    def _taken(self, answer: Answer) -> Json:
        """Return what the page does not learn from a dispatch: that a form opens."""
        form = answer.modal
        if form is None:
            return {}
        number = next(self._form_numbers)
        self._forms[number] = form
        return {"modal": form.data, "form": number}

    # The clock.

    async def _move_clock(self, asked: Json) -> Json:
        step = timedelta(seconds=int(asked["seconds"]))
        if step > LONGEST_STEP:
            raise Refused("The clock moves at most a year at a time.")
        self._engine.clock.move(step)
        self._tell_of_the_clock()
        return {"moved": True}

    # Finding what a request names.

    def _channel(self, asked: Json) -> Channel:
        """Return the channel; one this person may not see does not exist for them."""
        channel = self._engine.state.channel(int(asked["channel"]))
        self._engine.state.require(self._me.id, channel)
        return channel

    def _message(self, asked: Json) -> Message:
        return self._find(self._channel(asked), asked["message"])

    def _find(self, channel: Channel, message_id: Any) -> Message:
        return self._engine.state.message(channel, int(message_id), self._me.id)

    def _application(self, asked: Json) -> Any:
        return self._engine.state.applications.get(int(asked["application"]))


def value_of(value: Any) -> Any:
    """Return an option's or field's value with the files in it unpacked."""
    if isinstance(value, list):
        return [value_of(one) for one in value]
    return read_file(value) if isinstance(value, dict) else value


def read_file(entry: Json) -> Upload:
    """Unpack a file from a frame: `{"name", "type", "base64"}`."""
    try:
        data = base64.b64decode(entry["base64"], validate=True)
    except binascii.Error as error:
        raise Refused("The file did not arrive whole.") from error
    return Upload(str(entry["name"]), data, str(entry["type"] or "application/octet-stream"))
