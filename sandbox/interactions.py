"""Interactions: what a person's command, click or form becomes, and what the bot answers to it.

Source: Discord documentation, "Receiving and Responding to Interactions".
"""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import Message, MessageFlag, MessageType
from sandbox.hub import Event
from sandbox.pending import CallbackType, Kind, Pending, metadata, payload
from sandbox.posting import reference_to
from sandbox.rules import errors
from sandbox.rules import interactions as rules
from sandbox.rules import messages as message_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sandbox.entities import Application, Channel, User
    from sandbox.posting import Posting
    from sandbox.state import State
    from sandbox.uploads import Upload

DEADLINE_SECONDS = 3.0
"""Real seconds a bot has for its first answer."""
TOKEN_HOLDS = timedelta(minutes=15)


CHAT_INPUT = 1
EPHEMERAL = int(MessageFlag.EPHEMERAL)


class Interactions:
    """Every interaction whose token still holds."""

    def __init__(self, state: State, posting: Posting) -> None:
        self._state = state
        self._posting = posting
        self._pending: OrderedDict[int, Pending] = OrderedDict()
        self._by_token: dict[str, Pending] = {}
        self.deadline_seconds = DEADLINE_SECONDS

    # The person's side.

    def start(
        self,
        kind: Kind,
        application: Application,
        user: User,
        channel: Channel,
        data: dict[str, Any],
        *,
        source: Message | None = None,
        command_name: str | None = None,
        opened_by: Pending | None = None,
    ) -> Pending:
        """Send INTERACTION_CREATE to the application's bot, and to nobody else."""
        self._forget_expired()
        loop = asyncio.get_running_loop()
        pending = Pending(
            id=self._state.new_id(),
            token=secrets.token_urlsafe(48),
            kind=kind,
            application=application,
            user=user,
            channel=channel,
            data=data,
            started=loop.time(),
            created_at=self._state.clock.now(),
            first=loop.create_future(),
            source=source,
            command_name=command_name,
            opened_by=opened_by,
        )
        pending.metadata = metadata(pending)
        self._pending[pending.id] = pending
        self._by_token[pending.token] = pending
        self._state.hub.publish(
            Event(
                "INTERACTION_CREATE",
                payload(self._state, pending),
                channel.guild_id,
                only_user_ids=frozenset({application.user.id}),
            )
        )
        return pending

    def _forget_expired(self) -> None:
        oldest = self._state.clock.now() - TOKEN_HOLDS
        while self._pending:
            first = next(iter(self._pending.values()))
            if first.created_at > oldest:
                return
            del self._pending[first.id], self._by_token[first.token]

    # The bot's first answer.

    def callback(
        self, interaction_id: int, token: str, body: Mapping[str, Any], files: Sequence[Upload]
    ) -> dict[str, Any]:
        """Take the one answer an interaction gets; return what `with_response` answers.

        Raises 10062 for an interaction that is unknown or past its deadline, 40060 for a second
        answer.
        """
        pending = self._pending.get(interaction_id)
        if pending is None or not secrets.compare_digest(pending.token, token):
            raise errors.UNKNOWN_INTERACTION
        if pending.answered_with is not None:
            raise errors.ALREADY_ACKNOWLEDGED
        waited = asyncio.get_running_loop().time() - pending.started
        if waited > self.deadline_seconds or pending.first.cancelled():
            raise errors.UNKNOWN_INTERACTION
        kind, data = body.get("type"), body.get("data") or {}
        rules.check_callback(
            int(pending.kind),
            kind if isinstance(kind, int) else -1,
            body.get("data"),
            attachments=len(files),
            from_component=pending.source is not None,
            is_v2=pending.source is not None
            and bool(pending.source.flags & MessageFlag.IS_COMPONENTS_V2),
        )
        answer = CallbackType(int(kind or 0))
        self._apply(pending, answer, data, files)
        pending.answered_with = answer
        if not pending.first.done():
            pending.first.set_result(answer)
        self._state.hub.touch()
        return self._response(pending)

    def _apply(
        self,
        pending: Pending,
        answer: CallbackType,
        data: Mapping[str, Any],
        files: Sequence[Upload],
    ) -> None:
        if answer is CallbackType.MESSAGE:
            pending.original = self._write(pending, data, files, first=True)
        elif answer is CallbackType.DEFERRED_MESSAGE:
            flags = int(data.get("flags") or 0) & EPHEMERAL
            loading = {"flags": flags}
            pending.original = self._write(pending, loading, (), first=True, loading=True)
        elif answer is CallbackType.DEFERRED_UPDATE:
            pending.original = pending.source
        elif answer is CallbackType.UPDATE and pending.source is not None:
            if pending.source.deleted:
                raise errors.UNKNOWN_MESSAGE
            pending.original = self._posting.rewrite(pending.source, data, files)
        elif answer is CallbackType.CHOICES:
            pending.choices = list(data.get("choices") or [])
        elif answer is CallbackType.MODAL:
            pending.modal = dict(data)

    def _write(
        self,
        pending: Pending,
        body: Mapping[str, Any],
        files: Sequence[Upload],
        *,
        first: bool,
        loading: bool = False,
    ) -> Message:
        ephemeral = bool(int(body.get("flags") or 0) & EPHEMERAL)
        flags = EPHEMERAL if ephemeral else 0
        flags |= int(MessageFlag.LOADING) if loading else 0
        kind, reference, referenced = MessageType.DEFAULT, None, None
        if first and pending.kind is Kind.COMMAND:
            chat = pending.data.get("type", CHAT_INPUT) == CHAT_INPUT
            kind = MessageType.CHAT_INPUT_COMMAND if chat else MessageType.CONTEXT_MENU_COMMAND
        answered_to = pending.source if first else pending.original
        if answered_to is not None and not answered_to.deleted and pending.kind is not Kind.COMMAND:
            kind, referenced = MessageType.REPLY, answered_to
            reference = reference_to(answered_to)
        extra: dict[str, Any] = {}
        if pending.command_name is not None and first:
            extra["interaction_summary"] = {
                "id": str(pending.id),
                "type": int(pending.kind),
                "name": pending.command_name,
                "user": serialise.user(pending.user),
            }
        return self._posting.write(
            pending.application.user,
            pending.channel,
            body,
            files,
            kind=kind,
            flags=flags,
            reference=reference,
            referenced=referenced,
            ephemeral_for=pending.user.id if ephemeral else None,
            application_id=pending.application.id,
            interaction_metadata=pending.metadata,
            **extra,
        )

    def _response(self, pending: Pending) -> dict[str, Any]:
        interaction: dict[str, Any] = {"id": str(pending.id), "type": int(pending.kind)}
        answer, original = pending.answered_with, pending.original
        response: dict[str, Any] = {"interaction": interaction}
        if answer in (CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE, CallbackType.UPDATE):
            if original is not None:
                interaction["response_message_id"] = str(original.id)
                interaction["response_message_loading"] = original.loading
                interaction["response_message_ephemeral"] = original.ephemeral
                message = serialise.message(original)
                response["resource"] = {"type": int(answer), "message": message}
        elif answer is not None:
            response["resource"] = {"type": int(answer)}
        return response

    # What may follow, for as long as the token holds.

    def by_token(self, application_id: int, token: str) -> Pending:
        """Return the answered interaction of a webhook address.

        Raises 50027 once its 15 minutes are over, 10015 while it has no first answer.
        """
        pending = self._by_token.get(token)
        if pending is None or pending.application.id != application_id:
            raise errors.INVALID_WEBHOOK_TOKEN
        if self._state.clock.now() - pending.created_at > TOKEN_HOLDS:
            raise errors.INVALID_WEBHOOK_TOKEN
        if pending.answered_with is None:
            raise errors.UNKNOWN_WEBHOOK
        return pending

    def follow_up(
        self, pending: Pending, body: Mapping[str, Any], files: Sequence[Upload]
    ) -> Message:
        """Write a follow-up; the first one after a deferral becomes the deferred answer itself."""
        message_rules.check_create(body, attachments=len(files))
        original = pending.original
        if original is not None and original.loading and not original.deleted:
            return self.edit(pending, original, body, files)
        message = self._write(pending, body, files, first=False)
        pending.followups.append(message)
        self._state.hub.touch()
        return message

    def message(self, pending: Pending, which: str) -> Message:
        """Return `@original` or a follow-up by id. Raises 10008 for any other message."""
        mine = [pending.original, *pending.followups]
        for message in mine:
            if message is None or message.deleted:
                continue
            if (which == "@original" and message is pending.original) or which == str(message.id):
                return message
        raise errors.UNKNOWN_MESSAGE

    def edit(
        self, pending: Pending, message: Message, body: Mapping[str, Any], files: Sequence[Upload]
    ) -> Message:
        loading = message.loading
        if loading:
            self._posting.finish_loading(message)
        try:
            self._posting.rewrite(message, body, files)
        except errors.ApiError:
            if loading:
                message.flags |= int(MessageFlag.LOADING)
            raise
        if message is pending.original:
            pending.original_edits += 1
        self._state.hub.touch()
        return message

    def delete(self, pending: Pending, message: Message) -> None:
        if message in pending.followups:
            pending.followups.remove(message)
        self._posting.remove(message)
