"""Modals: the form an app may open, and what a person may send back with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sandbox.rules import controls
from sandbox.rules.components import TEXT_DISPLAY, walk
from sandbox.rules.controls import (
    ACTION_ROW,
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    RADIO_GROUP,
    SELECTS,
    TEXT_INPUT,
)
from sandbox.rules.form import Form, Json

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

LABEL: Final = 18
MOST_TEXT = 4000
_ON_TOP = (ACTION_ROW, TEXT_DISPLAY, LABEL)
_IN_LABEL = (TEXT_INPUT, *SELECTS, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX)


def check(data: Any) -> None:
    """Raise `ApiError` 50035 for a modal Discord would not open.

    Source: Discord documentation, "Receiving and Responding to Interactions" (Modal: title 45,
    custom_id 1 to 100, 1 to 5 components) and "Component Reference" (Label: label 45, description
    100; Text Input: 4000, placeholder 100; File Upload: 10; Radio Group: 2 to 10 options; Checkbox
    Group: 1 to 10; the selects in a modal).
    """
    form = Form()
    inspect(form, data, ())
    form.raise_if_wrong()


def check_submission(modal: Json, values: Json) -> None:
    """Raise `ApiError` 50035 for what no Discord client would submit for this modal.

    `modal` is the callback data that opened it, `values` what was filled in by custom_id: a string
    for a text input or radio group, a list for selects, checkbox groups and files, true or false
    for a checkbox; what is missing was left empty. Each fault stands under its custom_id.

    Source: Discord documentation, "Component Reference" (Text Input, the other modal components).
    """
    form = Form()
    inputs = {
        component["custom_id"]: component
        for component in walk(modal.get("components"))
        if component.get("type") in _IN_LABEL
    }
    for custom_id in values:
        if custom_id not in inputs:
            form.add((custom_id,), "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    for custom_id, component in inputs.items():
        _submitted(form, component, values.get(custom_id), (custom_id,))
    form.raise_if_wrong()


def inspect(form: Form, data: Any, path: Path) -> None:
    """Record a modal's faults ("Receiving and Responding to Interactions", Modal)."""
    modal = form.object(data, path)
    if modal is None:
        return
    form.text(modal, "title", path, least=1, most=45, required=True)
    form.text(modal, "custom_id", path, least=1, most=100, required=True)
    given = form.items(modal, "components", path, least=1, most=5, required=True)
    fields = _Fields(form)
    for component, place in form.objects(given, (*path, "components")):
        fields.component(component, place, _ON_TOP)


class _Fields:
    """One walk over a modal's components."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._identities = controls.Identities(form)
        self._checks = {
            ACTION_ROW: self._row,
            LABEL: self._label,
            TEXT_DISPLAY: self._text_display,
            TEXT_INPUT: self._text_input,
            FILE_UPLOAD: self._file_upload,
            RADIO_GROUP: self._radio_group,
            CHECKBOX_GROUP: self._checkbox_group,
            CHECKBOX: self._checkbox,
        }

    def component(self, component: Json, path: Path, allowed: tuple[int, ...]) -> None:
        kind = component.get("type")
        if kind is None:
            self._form.required((*path, "type"))
        elif not isinstance(kind, int) or kind not in allowed:
            listed = ", ".join(map(str, allowed)) + ("," if len(allowed) == 1 else "")
            message = f'Value of field "type" must be one of ({listed}).'
            self._form.add(path, "UNION_TYPE_CHOICES", message)
        else:
            self._identities.component_id(component, path)
            self._checks.get(kind, self._select)(component, path)

    def _row(self, component: Json, path: Path) -> None:
        given = self._form.items(component, "components", path, least=1, most=5, required=True)
        at = (*path, "components")
        for index, (child, place) in enumerate(self._form.objects(given, at)):
            self.component(child, place, (TEXT_INPUT,))
            self._form.text(child, "label", place, least=1, most=45, required=True)
            if index:
                message = "The specified component exceeds the maximum width"
                self._form.add(place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)

    def _label(self, component: Json, path: Path) -> None:
        self._form.text(component, "label", path, least=1, most=45, required=True)
        self._form.text(component, "description", path, most=100)
        at = (*path, "component")
        if component.get("component") is None:
            self._form.required(at)
            return
        child = self._form.object(component["component"], at)
        if child is not None:
            self.component(child, at, _IN_LABEL)
            self._form.text(child, "label", at, least=1, most=45)

    def _text_display(self, component: Json, path: Path) -> None:
        self._form.text(component, "content", path, least=1, most=MOST_TEXT, required=True)

    def _text_input(self, component: Json, path: Path) -> None:
        form = self._form
        self._identities.custom_id(component, path)
        form.choice(component, "style", path, (1, 2), required=True)
        least = form.integer(component, "min_length", path, least=0, most=MOST_TEXT)
        most = form.integer(component, "max_length", path, least=1, most=MOST_TEXT) or MOST_TEXT
        if least is not None and least > most:
            message = f"int value should be less than or equal to {most}."
            form.add((*path, "min_length"), "NUMBER_TYPE_MAX", message)
        form.boolean(component, "required", path)
        form.text(component, "placeholder", path, most=100)
        form.text(component, "value", path, most=most)

    def _select(self, component: Json, path: Path) -> None:
        controls.select(self._form, component, path, self._identities, in_modal=True)

    def _file_upload(self, component: Json, path: Path) -> None:
        self._identities.custom_id(component, path)
        self._form.boolean(component, "required", path)
        controls.bounds(self._form, component, path, ceiling=10, in_modal=True)

    def _radio_group(self, component: Json, path: Path) -> None:
        self._identities.custom_id(component, path)
        self._form.boolean(component, "required", path)
        controls.options(self._form, component, path, fewest=2, most=10, picked=1)

    def _checkbox_group(self, component: Json, path: Path) -> None:
        self._identities.custom_id(component, path)
        self._form.boolean(component, "required", path)
        listed = component.get("options")
        several = len(listed) if isinstance(listed, list | tuple) else 1
        _, most = controls.bounds(
            self._form, component, path, ceiling=10, in_modal=True, default_most=several
        )
        controls.options(self._form, component, path, fewest=1, most=10, picked=min(most, 10))

    def _checkbox(self, component: Json, path: Path) -> None:
        self._identities.custom_id(component, path)
        self._form.boolean(component, "default", path)


def _submitted(form: Form, component: Json, value: Any, path: Path) -> None:
    """Check one filled-in component; `path` is where its faults are reported."""
    kind = component["type"]
    required = component.get("required") is not False
    if kind == CHECKBOX:
        form.boolean(*form.value(value, path))
    elif kind == TEXT_INPUT:
        least = component.get("min_length") or 0
        most = component.get("max_length") or MOST_TEXT
        if not value:
            if required:
                form.required(path)
            return
        form.text(*form.value(value, path), least=least, most=most)
    elif kind == RADIO_GROUP:
        offered = [option["value"] for option in component["options"]]
        form.choice(*form.value(value, path), offered, required=required)
    elif value or required:
        controls.selection(form, component, value or [], path)
