"""The client's side of components: finds a button, a select or a field and builds what it sends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.answers import Modal, Refused, refused
from sandbox.entities import all_components
from sandbox.rules import modals
from sandbox.rules.errors import ApiError
from sandbox.slash import Resolved, identity
from sandbox.uploads import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sandbox.entities import Message

BUTTON, STRING_SELECT, TEXT_INPUT = 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 19, 21, 22, 23
SELECTS = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
WITH_OPTIONS = (STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP)


def find(message: Message, wanted: str, kinds: Sequence[int]) -> dict[str, Any]:
    """Return the component by label, placeholder or custom_id. Raises Refused if it is not there,
    or cannot be used.
    """
    found = [c for c in all_components(message.components) if c.get("type") in kinds]
    for component in found:
        names = [component.get(key) for key in ("custom_id", "label", "placeholder")]
        names.append((component.get("emoji") or {}).get("name"))
        if wanted not in names:
            continue
        if component.get("disabled"):
            raise Refused(f"{wanted!r} is switched off.")
        if not component.get("custom_id"):
            raise Refused(f"{wanted!r} is a link to {component.get('url')}.")
        return component
    there = [str(c.get("label") or c.get("placeholder") or c.get("custom_id")) for c in found]
    raise Refused(
        f"The message has no {wanted!r}; it has: {', '.join(there) or 'nothing like it'}."
    )


def pick(component: Mapping[str, Any], values: Sequence[Any], resolved: Resolved) -> list[str]:
    """Return the values of a select as they travel; string options go by value or by label."""
    name = component.get("placeholder") or component.get("custom_id")
    least = component.get("min_values", 1)
    most = component.get("max_values", 1)
    if not least <= len(values) <= most:
        raise Refused(f"{name!r} takes {least} to {most} choices, not {len(values)}.")
    if component["type"] in WITH_OPTIONS:
        return [option_value(component, value) for value in values]
    return [entity_value(component, value, resolved) for value in values]


def option_value(component: Mapping[str, Any], value: Any) -> str:
    options = component.get("options") or []
    for key in ("value", "label"):
        for option in options:
            if option[key] == value:
                return str(option["value"])
    labels = ", ".join(str(option["label"]) for option in options)
    raise Refused(f"There is no choice {value!r}; there are: {labels}.")


def entity_value(component: Mapping[str, Any], value: Any, resolved: Resolved) -> str:
    kind, found = component["type"], None
    if kind in (USER_SELECT, MENTIONABLE_SELECT):
        found = resolved.user(identity(value))
    if kind in (ROLE_SELECT, MENTIONABLE_SELECT) and found is None:
        found = resolved.role(identity(value))
    if kind == CHANNEL_SELECT:
        found = resolved.channel(identity(value), component.get("channel_types") or ())
    if found is None:
        raise Refused(f"{value!r} cannot be chosen here.")
    return found


def fill(modal: Modal, values: Mapping[str, Any], resolved: Resolved) -> dict[str, Any]:
    """Return the data of a modal's submission. Values go by custom_id or by label.

    What is not given keeps the form's own value. Raises Refused for what a client would not send.
    """
    given: dict[str, Any] = {}
    by_label = {str(entry.get("label")): key for key, entry in modal.fields.items()}
    for name, value in values.items():
        key = name if name in modal.fields else by_label.get(name)
        if key is None:
            raise Refused(f"The form has no field {name!r}; it has: {', '.join(modal.labels)}.")
        given[key] = value
    typed = {
        key: travelling(entry, given.get(key, preset(entry)), resolved)
        for key, entry in modal.fields.items()
    }
    try:
        modals.check_submission(modal.data, {k: v for k, v in typed.items() if v is not None})
    except ApiError as error:
        raise refused(error) from error
    data: dict[str, Any] = {
        "custom_id": modal.custom_id,
        "components": [submitted(component, typed) for component in modal.data["components"]],
    }
    if resolved.data:
        data["resolved"] = resolved.data
    return data


def preset(entry: Mapping[str, Any]) -> Any:
    """Return what a field holds before anybody touches it."""
    if entry["type"] == CHECKBOX:
        return bool(entry.get("default"))
    if entry["type"] == TEXT_INPUT:
        return entry.get("value")
    chosen = [o["value"] for o in entry.get("options") or [] if o.get("default")]
    chosen += [v["id"] for v in entry.get("default_values") or []]
    return (chosen or [None])[0] if entry["type"] == RADIO_GROUP else chosen


def travelling(entry: Mapping[str, Any], value: Any, resolved: Resolved) -> Any:
    kind = entry["type"]
    if value is None or kind in (TEXT_INPUT, CHECKBOX):
        return value
    if kind == RADIO_GROUP:
        return option_value(entry, value)
    several = value if isinstance(value, list | tuple) else [value]
    if kind == FILE_UPLOAD:
        return [resolved.file(upload) for upload in several if isinstance(upload, Upload)]
    if kind in WITH_OPTIONS:
        return [option_value(entry, one) for one in several]
    return [entity_value(entry, one, resolved) for one in several]


def submitted(component: Mapping[str, Any], typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return one component of a submission, in the shape the modal had."""
    answer: dict[str, Any] = {"type": component["type"], "id": component.get("id", 0)}
    if isinstance(component.get("component"), dict):
        return {**answer, "component": submitted(component["component"], typed)}
    if "components" in component:
        children = [submitted(child, typed) for child in component["components"]]
        return {**answer, "components": children}
    if "custom_id" in component:
        value = typed.get(component["custom_id"])
        answer["custom_id"] = component["custom_id"]
        if component["type"] == TEXT_INPUT:
            answer["value"] = value or ""
        elif component["type"] in (RADIO_GROUP, CHECKBOX):
            answer["value"] = value
        else:
            answer["values"] = value or []
    return answer
