"""What a person can press or fill in, in messages and modals: buttons, selects, options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sandbox.rules.form import WEB_SCHEMES, Form, Json

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

ACTION_ROW: Final = 1
BUTTON: Final = 2
STRING_SELECT: Final = 3
TEXT_INPUT: Final = 4
USER_SELECT: Final = 5
ROLE_SELECT: Final = 6
MENTIONABLE_SELECT: Final = 7
CHANNEL_SELECT: Final = 8
FILE_UPLOAD: Final = 19
RADIO_GROUP: Final = 21
CHECKBOX_GROUP: Final = 22
CHECKBOX: Final = 23
SELECTS: Final = (
    STRING_SELECT,
    USER_SELECT,
    ROLE_SELECT,
    MENTIONABLE_SELECT,
    CHANNEL_SELECT,
)

_LINK = 5
_PREMIUM = 6
_DEFAULT_KINDS = {
    USER_SELECT: ("user",),
    ROLE_SELECT: ("role",),
    MENTIONABLE_SELECT: ("user", "role"),
    CHANNEL_SELECT: ("channel",),
}


class Identities:
    """The ids and custom_ids one message or modal has used so far.

    Source: "Component Reference" (Anatomy of a Component): `id` is a 32 bit integer, unique, and 0
    means none; `custom_id` is 1 to 100 characters and unique.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._ids: set[int] = set()
        self._custom_ids: set[str] = set()

    def component_id(self, component: Json, path: Path) -> None:
        value = self._form.integer(component, "id", path, least=0, most=(1 << 32) - 1)
        if not value:
            return
        if value in self._ids:
            message = "Component id cannot be duplicated"
            self._form.add((*path, "id"), "COMPONENT_ID_DUPLICATED", message)
        self._ids.add(value)

    def custom_id(self, component: Json, path: Path) -> None:
        value = self._form.text(component, "custom_id", path, least=1, most=100, required=True)
        if value is None:
            return
        if value in self._custom_ids:
            message = "Component custom id cannot be duplicated"
            self._form.add((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        self._custom_ids.add(value)


def button(form: Form, component: Json, path: Path, identities: Identities) -> None:
    """Record a button's faults ("Component Reference", Button): label 80, url 512, style rules."""
    style = form.choice(component, "style", path, (1, 2, 3, 4, 5, 6), required=True)
    form.text(component, "label", path, most=80)
    form.boolean(component, "disabled", path)
    emoji(form, component, path)
    if style is None:
        return
    if style == _LINK:
        schemes = (*WEB_SCHEMES, "discord")
        form.url(component, "url", path, schemes=schemes, most=512, required=True)
        _without(form, component, path, ("custom_id", "sku_id"), "A link button")
    elif style == _PREMIUM:
        if component.get("sku_id") is None:
            form.required((*path, "sku_id"))
        else:
            form.snowflake(component["sku_id"], (*path, "sku_id"))
        _without(form, component, path, ("custom_id", "label", "url", "emoji"), "A premium button")
        return
    else:
        if component.get("custom_id") is None:
            message = "A custom id required"
            form.add((*path, "custom_id"), "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", message)
        else:
            identities.custom_id(component, path)
        _without(form, component, path, ("url", "sku_id"), "This button")
    if not component.get("label") and component.get("emoji") is None:
        message = "A label or emoji is required"
        form.add((*path, "label"), "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message)


def _without(form: Form, component: Json, path: Path, keys: tuple[str, ...], what: str) -> None:
    for key in keys:
        if component.get(key) is not None:
            code = f"BUTTON_COMPONENT_INVALID_{key.upper()}"
            form.add((*path, key), code, f"{what} cannot have {key}")


def emoji(form: Form, component: Json, path: Path) -> None:
    """Record a partial emoji that is neither a custom id nor a Unicode emoji ("Emoji Resource")."""
    value = component.get("emoji")
    if value is None:
        return
    at = (*path, "emoji")
    holder = form.object(value, at)
    if holder is None:
        return
    if holder.get("id") is not None:
        form.snowflake(holder["id"], (*at, "id"))
    elif not isinstance(holder.get("name"), str) or holder["name"].isascii():
        form.add((*at, "name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def select(
    form: Form, component: Json, path: Path, identities: Identities, *, in_modal: bool
) -> None:
    """Record a select menu's faults.

    Source: "Component Reference" (String Select and the four others): placeholder 150, at most 25
    options, `min_values` 0..25, `max_values` 1..25; in a modal no `disabled`, and `min_values` at
    least 1 while `required` is not false.
    """
    identities.custom_id(component, path)
    form.text(component, "placeholder", path, most=150)
    form.boolean(component, "disabled", path)
    form.boolean(component, "required", path)
    least, most = bounds(form, component, path, ceiling=25, in_modal=in_modal)
    if in_modal and component.get("disabled"):
        message = "Components in a modal cannot be disabled"
        form.add((*path, "disabled"), "COMPONENT_MODAL_DISABLED", message)
    kind = component["type"]
    if kind == STRING_SELECT:
        options(form, component, path, fewest=1, most=25, picked=most)
        return
    if kind == CHANNEL_SELECT:
        form.items(component, "channel_types", path, most=25)
    defaults = form.items(component, "default_values", path, most=25)
    at = (*path, "default_values")
    if defaults:
        form.length(len(defaults), at, least=least, most=most)
    for default, place in form.objects(defaults, at):
        form.choice(default, "type", place, _DEFAULT_KINDS[kind], required=True)
        form.snowflake(default.get("id"), (*place, "id"))


def bounds(
    form: Form,
    component: Json,
    path: Path,
    *,
    ceiling: int,
    in_modal: bool,
    default_most: int = 1,
) -> tuple[int, int]:
    """Check `min_values` and `max_values` and return what holds, defaults included.

    Source: "Component Reference" (the selects, File Upload, Checkbox Group).
    """
    given = form.integer(component, "min_values", path, least=0, most=ceiling)
    most = form.integer(component, "max_values", path, least=1, most=ceiling)
    least = 1 if given is None else given
    most = max(default_most, 1) if most is None else most
    if given is not None and least > most:
        message = f"int value should be less than or equal to {most}."
        form.add((*path, "min_values"), "NUMBER_TYPE_MAX", message)
    if in_modal and given == 0 and component.get("required") in (None, True):
        message = "int value should be greater than or equal to 1."
        form.add((*path, "min_values"), "NUMBER_TYPE_MIN", message)
    return least, most


def options(
    form: Form, component: Json, path: Path, *, fewest: int, most: int, picked: int
) -> None:
    """Check the options of a select or group; at most `picked` of them may be the default.

    Source: "Component Reference" (Select Option, Radio Group Option, Checkbox Group Option): label,
    value and description 100 characters each.
    """
    at = (*path, "options")
    given = form.items(component, "options", path, least=fewest, most=most, required=True)
    if fewest <= len(given) < picked:
        form.length(len(given), at, least=picked, most=most)
    seen: set[str] = set()
    defaults = 0
    for option, place in form.objects(given, at):
        form.text(option, "label", place, least=1, most=100, required=True)
        form.text(option, "description", place, most=100)
        emoji(form, option, place)
        defaults += bool(form.boolean(option, "default", place))
        value = form.text(option, "value", place, least=1, most=100, required=True)
        if value is not None and value in seen:
            message = "The specified option value is already used"
            form.add((*place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
        seen.add(value or "")
    if defaults > picked:
        message = f"Must be {picked} or fewer in length."
        form.add(at, "SELECT_COMPONENT_TOO_MANY_DEFAULTS", message)


def selection(form: Form, component: Json, values: Any, path: Path) -> None:
    """Record why these picked values could not have come from this select or group.

    Source: "Component Reference" (the interaction response structures).
    """
    if not isinstance(values, list | tuple):
        form.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        return
    listed = component.get("options") or ()
    given = component.get("min_values")
    least = 1 if given is None else given
    if component.get("required") is False and not values:
        least = 0
    several = len(listed) if component["type"] == CHECKBOX_GROUP else 1
    form.length(len(values), path, least=least, most=component.get("max_values") or several)
    if len(set(map(str, values))) != len(values):
        form.add(path, "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    if component["type"] in (STRING_SELECT, CHECKBOX_GROUP):
        offered = {option.get("value") for option in listed}
        for index, value in enumerate(values):
            if value not in offered:
                code = "COMPONENT_VALIDATION_FAILED"
                form.add((*path, index), code, "Component validation failed")
