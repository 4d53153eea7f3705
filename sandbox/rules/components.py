"""Message components: which may stand where, how many, and how much text they carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from sandbox.rules import controls
from sandbox.rules.controls import ACTION_ROW, BUTTON, SELECTS
from sandbox.rules.form import WEB_SCHEMES, Form, Json

if TYPE_CHECKING:
    from collections.abc import Collection

    from sandbox.rules.errors import Path

SECTION: Final = 9
TEXT_DISPLAY: Final = 10
THUMBNAIL: Final = 11
MEDIA_GALLERY: Final = 12
FILE: Final = 13
SEPARATOR: Final = 14
CONTAINER: Final = 17

MOST_COMPONENTS = 40
MOST_TEXT = 4000
_ROW_WIDTH = 5
_IN_CONTAINER = (ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR)
_ON_TOP = (*_IN_CONTAINER, CONTAINER)
_IN_ROW = (BUTTON, *SELECTS)


def check(components: Any, *, v2: bool, filenames: Collection[str] | None = None) -> None:
    """Raise `ApiError` 50035 for message components Discord refuses.

    Source: Discord documentation, "Component Reference". Classic: up to 5 action rows of up to 5
    buttons or 1 select ("Legacy Message Component Behavior"). V2: 40 components, nested ones and
    accessories counted; text displays 4000 characters in all (API behaviour, discussed in the
    documentation's repository); sections of 1 to 3 texts; galleries of 1 to 10 items.
    `filenames` are the files sent along, for `attachment://` references; None when not known.
    """
    form = Form()
    inspect(form, {"components": components}, (), v2=v2, filenames=filenames)
    form.raise_if_wrong()


def check_use(component: Json, values: Any = None) -> None:
    """Raise `ApiError` 50035 for a press or a choice that no Discord client would send.

    Source: "Component Reference" (Button; the selects): a disabled component answers nothing, link
    and premium buttons send no interaction, a select sends `min_values`..`max_values` of what it
    offers.
    """
    form = Form()
    failed = ("COMPONENT_VALIDATION_FAILED", "Component validation failed")
    if component.get("disabled") or component.get("type") not in _IN_ROW:
        form.add(("data",), *failed)
    elif component["type"] in SELECTS:
        controls.selection(form, component, values or [], ("data", "values"))
    elif component.get("custom_id") is None:
        form.add(("data",), *failed)
    form.raise_if_wrong()


def walk(components: Any) -> Iterator[Json]:
    """Yield every component in reading order, nested ones, accessories and label children too."""
    if not isinstance(components, list | tuple):
        return
    for component in components:
        if not isinstance(component, Mapping):
            continue
        yield component
        yield from walk(component.get("components"))
        yield from walk([component[key] for key in ("accessory", "component") if key in component])


def inspect(
    form: Form, body: Json, path: Path, *, v2: bool, filenames: Collection[str] | None = None
) -> None:
    """Record the faults of `body["components"]` ("Component Reference")."""
    tree = _Tree(form, filenames)
    at = (*path, "components")
    if v2:
        given = form.items(body, "components", path, most=MOST_COMPONENTS)
        tree.children(given, at, _ON_TOP)
    else:
        given = form.items(body, "components", path, most=5)
        tree.children(given, at, (ACTION_ROW,))
    tree.finish(at)


class _Tree:
    """One walk over a message's components, counting as it goes."""

    def __init__(self, form: Form, filenames: Collection[str] | None) -> None:
        self._form = form
        self._filenames = filenames
        self._identities = controls.Identities(form)
        self._count = 0
        self._text = 0
        self._checks = {
            ACTION_ROW: self._row,
            SECTION: self._section,
            TEXT_DISPLAY: self._text_display,
            THUMBNAIL: self._thumbnail,
            MEDIA_GALLERY: self._gallery,
            FILE: self._file,
            SEPARATOR: self._separator,
            CONTAINER: self._container,
            BUTTON: self._button,
        }

    def finish(self, path: Path) -> None:
        if self._count > MOST_COMPONENTS:
            code = "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
            self._form.add(path, code, f"Must be {MOST_COMPONENTS} or fewer components in total.")
        if self._text > MOST_TEXT:
            code = "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
            message = f"Displayable text exceeds the maximum size of {MOST_TEXT}"
            self._form.add(path, code, message)

    def children(self, values: list[Any], path: Path, allowed: tuple[int, ...]) -> None:
        for component, place in self._form.objects(values, path):
            self._component(component, place, allowed)

    def _component(self, component: Json, path: Path, allowed: tuple[int, ...]) -> None:
        self._count += 1
        kind = component.get("type")
        if kind is None:
            self._form.required((*path, "type"))
            return
        if not isinstance(kind, int) or kind not in allowed:
            listed = ", ".join(map(str, allowed)) + ("," if len(allowed) == 1 else "")
            message = f'Value of field "type" must be one of ({listed}).'
            self._form.add(path, "UNION_TYPE_CHOICES", message)
            return
        self._identities.component_id(component, path)
        self._checks.get(kind, self._select)(component, path)

    def _row(self, component: Json, path: Path) -> None:
        given = self._form.items(component, "components", path, least=1, most=5, required=True)
        at = (*path, "components")
        self.children(given, at, _IN_ROW)
        width = 0
        for index, child in enumerate(given[:_ROW_WIDTH]):
            kind = child.get("type") if isinstance(child, Mapping) else None
            width += _ROW_WIDTH if kind in SELECTS else 1
            if width > _ROW_WIDTH:
                message = "The specified component exceeds the maximum width"
                self._form.add((*at, index), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)

    def _button(self, component: Json, path: Path) -> None:
        controls.button(self._form, component, path, self._identities)

    def _select(self, component: Json, path: Path) -> None:
        controls.select(self._form, component, path, self._identities, in_modal=False)

    def _section(self, component: Json, path: Path) -> None:
        texts = self._form.items(component, "components", path, least=1, most=3, required=True)
        self.children(texts, (*path, "components"), (TEXT_DISPLAY,))
        at = (*path, "accessory")
        if component.get("accessory") is None:
            self._form.required(at)
            return
        accessory = self._form.object(component["accessory"], at)
        if accessory is not None:
            self._component(accessory, at, (BUTTON, THUMBNAIL))

    def _text_display(self, component: Json, path: Path) -> None:
        text = self._form.text(component, "content", path, least=1, most=MOST_TEXT, required=True)
        self._text += len(text or "")

    def _thumbnail(self, component: Json, path: Path) -> None:
        self._media(component, "media", path, (*WEB_SCHEMES, "attachment"))
        self._form.text(component, "description", path, most=1024)
        self._form.boolean(component, "spoiler", path)

    def _gallery(self, component: Json, path: Path) -> None:
        items = self._form.items(component, "items", path, least=1, most=10, required=True)
        for item, place in self._form.objects(items, (*path, "items")):
            self._thumbnail(item, place)

    def _file(self, component: Json, path: Path) -> None:
        self._media(component, "file", path, ("attachment",))
        self._form.boolean(component, "spoiler", path)

    def _media(self, component: Json, key: str, path: Path, schemes: tuple[str, ...]) -> None:
        at = (*path, key)
        if component.get(key) is None:
            self._form.required(at)
            return
        media = self._form.object(component[key], at)
        if media is None:
            return
        url = self._form.url(media, "url", at, schemes=schemes, required=True)
        prefix = "attachment://"
        if url is None or self._filenames is None or not url.startswith(prefix):
            return
        if url.removeprefix(prefix) not in self._filenames:
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            self._form.add((*at, "url"), code, "The referenced attachment was not found")

    def _separator(self, component: Json, path: Path) -> None:
        self._form.boolean(component, "divider", path)
        self._form.choice(component, "spacing", path, (1, 2))

    def _container(self, component: Json, path: Path) -> None:
        given = self._form.items(
            component, "components", path, least=1, most=MOST_COMPONENTS, required=True
        )
        self._form.integer(component, "accent_color", path, least=0, most=0xFFFFFF)
        self._form.boolean(component, "spoiler", path)
        self.children(given, (*path, "components"), _IN_CONTAINER)
