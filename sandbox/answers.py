"""What a person gets back: an answer, a form to fill in, or a refusal in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox.entities import all_components
from sandbox.pending import CallbackType

if TYPE_CHECKING:
    from sandbox.entities import Message
    from sandbox.hub import Hub
    from sandbox.pending import Pending
    from sandbox.rules.errors import ApiError

PLAIN_WORDS = {
    10003: "This channel does not exist, or not for you.",
    10008: "This message does not exist (any more).",
    20016: "This channel is in slow mode; wait a little before you write again.",
    50001: "You cannot see this channel.",
    50005: "Only its author can edit a message.",
    50006: "A message needs some text, a file or an embed.",
    50007: "This person takes no direct messages from you.",
    50013: "You do not have the permission for this here.",
}


class Refused(Exception):
    """Discord would not let this person do this. `error` is its answer where there is one."""

    def __init__(self, sentence: str, error: ApiError | None = None) -> None:
        super().__init__(sentence)
        self.error = error
        self.code = error.code if error is not None else 0


class InteractionFailed(Exception):
    """The bot gave no first answer within three seconds."""


def refused(error: ApiError) -> Refused:
    """Put Discord's answer in a sentence that names what is wrong and where."""
    details = "; ".join(f"{fault.path or 'body'}: {fault.message}" for fault in error.faults())
    sentence = PLAIN_WORDS.get(error.code, error.message)
    if details:
        sentence = f"{sentence} {details}" if error.code in PLAIN_WORDS else details
    return Refused(f"{sentence} (code {error.code})", error)


@dataclass(frozen=True, eq=False)
class Modal:
    """A form the bot opened. `data` is Discord-shaped: title, custom_id, components."""

    data: dict[str, Any]
    pending: Pending = field(repr=False)

    @property
    def title(self) -> str:
        return str(self.data["title"])

    @property
    def custom_id(self) -> str:
        return str(self.data["custom_id"])

    @property
    def fields(self) -> dict[str, dict[str, Any]]:
        """The inputs by custom_id, each with the `label` and `description` shown above it."""
        found: dict[str, dict[str, Any]] = {}
        for component in self.data["components"]:
            if isinstance(component.get("component"), dict):
                shown = {k: component.get(k) for k in ("label", "description")}
                inner = component["component"]
                found[inner["custom_id"]] = {**inner, **shown}
                continue
            for inner in all_components([component]):
                if "custom_id" in inner:
                    found[inner["custom_id"]] = inner
        return found

    @property
    def labels(self) -> list[str]:
        return [str(entry.get("label")) for entry in self.fields.values()]


class Answer:
    """What the bot did with an interaction so far; it fills up as follow-ups arrive."""

    def __init__(self, pending: Pending, hub: Hub) -> None:
        self.pending = pending
        self._hub = hub

    @property
    def kind(self) -> CallbackType:
        if self.pending.answered_with is None:
            raise RuntimeError("This interaction has no answer.")
        return self.pending.answered_with

    @property
    def message(self) -> Message | None:
        """The message of the answer, also while it only says that the bot is thinking."""
        wrote = (CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE)
        return self.pending.original if self.kind in wrote else None

    @property
    def updated(self) -> Message | None:
        """The message the answer changed: the one whose button was pressed."""
        changed = (CallbackType.UPDATE, CallbackType.DEFERRED_UPDATE)
        return self.pending.original if self.kind in changed else None

    @property
    def modal(self) -> Modal | None:
        data = self.pending.modal
        return Modal(data, self.pending) if data is not None else None

    @property
    def choices(self) -> list[dict[str, Any]]:
        return list(self.pending.choices or [])

    @property
    def followups(self) -> list[Message]:
        return list(self.pending.followups)

    @property
    def deferred(self) -> bool:
        """Whether the bot first asked for time; still true once it has answered."""
        return self.kind in (CallbackType.DEFERRED_MESSAGE, CallbackType.DEFERRED_UPDATE)

    @property
    def ephemeral(self) -> bool:
        """Whether only this person sees the answer."""
        message = self.message or next(iter(self.followups), None)
        return message is not None and message.ephemeral

    @property
    def text(self) -> str:
        """All that can be read in the answer and its follow-ups, in order."""
        shown = [self.message or self.updated, *self.followups]
        return "\n".join(m.text for m in shown if m is not None and not m.deleted)

    async def settled(self, limit: float = 5.0) -> Answer:
        """Wait for what a deferral promised: the edit or a follow-up. Returns itself.

        Raises TimeoutError after `limit` real seconds.
        """
        pending = self.pending
        if self.kind is CallbackType.DEFERRED_MESSAGE:
            original = pending.original
            await self._hub.wait_for(
                lambda: original is None or original.deleted or not original.loading, limit
            )
        elif self.kind is CallbackType.DEFERRED_UPDATE:
            await self._hub.wait_for(
                lambda: (
                    pending.original_edits
                    or pending.followups
                    or (pending.original is not None and pending.original.deleted)
                ),
                limit,
            )
        return self
