"""Routes an interaction's own token opens; no bot token is asked for."""

from __future__ import annotations

from typing import Any

from sandbox import serialise
from sandbox.rest.call import Call, Route

TRUE = ("1", "true", "True")


def callback(call: Call) -> Any:
    response = call.engine.interactions.callback(
        call.id("interaction_id"), call.parameters["token"], call.details, call.files
    )
    return response if call.query.get("with_response") in TRUE else None


def follow_up(call: Call) -> Any:
    interactions = call.engine.interactions
    pending = interactions.by_token(call.id("application_id"), call.parameters["token"])
    message = interactions.follow_up(pending, call.details, call.files)
    return serialise.message(message)


def get(call: Call) -> Any:
    interactions = call.engine.interactions
    pending = interactions.by_token(call.id("application_id"), call.parameters["token"])
    return serialise.message(interactions.message(pending, call.parameters["which"]))


def edit(call: Call) -> Any:
    interactions = call.engine.interactions
    pending = interactions.by_token(call.id("application_id"), call.parameters["token"])
    message = interactions.message(pending, call.parameters["which"])
    return serialise.message(interactions.edit(pending, message, call.details, call.files))


def delete(call: Call) -> None:
    interactions = call.engine.interactions
    pending = interactions.by_token(call.id("application_id"), call.parameters["token"])
    interactions.delete(pending, interactions.message(pending, call.parameters["which"]))


ONE = "/webhooks/{application_id}/{token}/messages/{which}"
ROUTES = [
    Route("POST", "/interactions/{interaction_id}/{token}/callback", callback, authorised=False),
    Route("POST", "/webhooks/{application_id}/{token}", follow_up, authorised=False),
    Route("GET", ONE, get, authorised=False),
    Route("PATCH", ONE, edit, authorised=False),
    Route("DELETE", ONE, delete, authorised=False),
]
