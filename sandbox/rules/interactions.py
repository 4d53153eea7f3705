"""Answers to interactions: which kind may follow which, and what each may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sandbox.rules import messages, modals
from sandbox.rules.errors import invalid_form
from sandbox.rules.form import Form
from sandbox.rules.options import inspect_choices

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

PING: Final = 1
APPLICATION_COMMAND: Final = 2
MESSAGE_COMPONENT: Final = 3
AUTOCOMPLETE: Final = 4
MODAL_SUBMIT: Final = 5

PONG: Final = 1
CHANNEL_MESSAGE: Final = 4
DEFERRED_CHANNEL_MESSAGE: Final = 5
DEFERRED_UPDATE: Final = 6
UPDATE_MESSAGE: Final = 7
AUTOCOMPLETE_RESULT: Final = 8
MODAL: Final = 9

EPHEMERAL = 1 << 6

_ALLOWED: Final = {
    PING: (PONG,),
    APPLICATION_COMMAND: (CHANNEL_MESSAGE, DEFERRED_CHANNEL_MESSAGE, MODAL),
    MESSAGE_COMPONENT: (
        CHANNEL_MESSAGE,
        DEFERRED_CHANNEL_MESSAGE,
        DEFERRED_UPDATE,
        UPDATE_MESSAGE,
        MODAL,
    ),
    AUTOCOMPLETE: (AUTOCOMPLETE_RESULT,),
    MODAL_SUBMIT: (CHANNEL_MESSAGE, DEFERRED_CHANNEL_MESSAGE, DEFERRED_UPDATE),
}


def allowed_callbacks(kind: int, *, from_component: bool = False) -> tuple[int, ...]:
    """Return the callback types that may answer an interaction of this kind.

    Source: Discord documentation, "Receiving and Responding to Interactions" (Interaction Callback
    Type). Types 10 and 12 need monetization or Activities, which no application here has. Type 7
    answers a modal only when a component opened it; type 6 closes any modal without a message,
    which the page does not say but Discord does and discord.py's `defer()` relies on.
    """
    allowed = _ALLOWED[kind]
    if kind == MODAL_SUBMIT and from_component:
        return (*allowed, UPDATE_MESSAGE)
    return allowed


def check_callback(
    kind: int,
    callback_type: int,
    data: Any,
    *,
    attachments: int = 0,
    from_component: bool = False,
    is_v2: bool = False,
) -> None:
    """Raise `ApiError` for an answer Discord refuses; faults in `data` stand under `data`.

    `kind` is the interaction's type, `attachments` counts uploaded files, `from_component` says
    that a modal was opened by a component, `is_v2` that the message to update is Components V2.

    Source: Discord documentation, "Receiving and Responding to Interactions" (Interaction Response
    Object): a deferral may carry no flag but EPHEMERAL; at most 25 autocomplete choices; a modal is
    not available to a modal.
    """
    allowed = allowed_callbacks(kind, from_component=from_component)
    if callback_type not in allowed:
        listed = ", ".join(map(str, allowed))
        raise invalid_form(("type",), "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
    form = Form()
    path: Path = ("data",)
    if callback_type in (PONG, DEFERRED_UPDATE):
        return
    if data is None and callback_type != DEFERRED_CHANNEL_MESSAGE:
        form.required(path)
        form.raise_if_wrong()
    body = form.object({} if data is None else data, path)
    if body is None:
        pass
    elif callback_type == CHANNEL_MESSAGE:
        messages.inspect_create(form, body, path, attachments=attachments)
        form.raise_if_wrong()
        messages.raise_if_empty(body, attachments=attachments)
    elif callback_type == DEFERRED_CHANNEL_MESSAGE:
        flags = form.integer(body, "flags", path, least=0, most=(1 << 31) - 1) or 0
        if flags & ~EPHEMERAL:
            form.add(
                (*path, "flags"), "BASE_TYPE_CHOICES", f"Value must be one of {{{EPHEMERAL}}}."
            )
    elif callback_type == UPDATE_MESSAGE:
        messages.inspect_edit(form, body, path, is_v2=is_v2, attachments=attachments)
    elif callback_type == AUTOCOMPLETE_RESULT:
        inspect_choices(form, body, path)
    else:
        modals.inspect(form, body, path)
    form.raise_if_wrong()
