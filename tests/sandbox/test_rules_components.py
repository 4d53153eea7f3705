from functools import partial

import discord
import pytest
from discord import ui

from sandbox.rules import components
from sandbox.rules.errors import ApiError


def codes(check):
    with pytest.raises(ApiError) as refused:
        check()
    assert (refused.value.status, refused.value.code) == (400, 50035)
    return {fault.path: fault.code for fault in refused.value.faults()}


def classic(*parts):
    return partial(components.check, list(parts), v2=False)


def layout(*parts, **more):
    return partial(components.check, list(parts), v2=True, **more)


def row(*parts):
    return {"type": 1, "components": list(parts)}


def button(custom_id="a", **more):
    return {"type": 2, "style": 2, "label": "Go", "custom_id": custom_id, **more}


def link(**more):
    return {"type": 2, "style": 5, "label": "Read", "url": "https://example.org", **more}


def select(options=1, **more):
    listed = [{"label": f"Option {n}", "value": str(n)} for n in range(options)]
    return {"type": 3, "custom_id": "s", "options": listed, **more}


def text(content="words"):
    return {"type": 10, "content": content}


def section(*texts, accessory=None):
    return {"type": 9, "components": list(texts), "accessory": accessory or button()}


def gallery(count):
    item = {"media": {"url": "https://example.org/wave.png"}}
    return {"type": 12, "items": [item] * count}


def thumbnail(description):
    return {**gallery(1)["items"][0], "type": 11, "description": description}


def people(count):
    listed = [{"id": str(n), "type": "user"} for n in range(count)]
    return {"type": 5, "custom_id": "u", "max_values": 25, "default_values": listed}


def offers(**option):
    listed = [{"label": "Option", "value": "v", **option}]
    return classic(row({"type": 3, "custom_id": "s", "options": listed}))


def container(*parts, **more):
    return {"type": 17, "components": list(parts), **more}


def rows_of_buttons(rows, each=1):
    return [row(*(button(f"{r}-{b}") for b in range(each))) for r in range(rows)]


ONE = "components.0.components.0"
EDGES = [
    ("rows", classic(*rows_of_buttons(5, 5)), classic(*rows_of_buttons(6)), "components"),
    (
        "buttons in a row",
        classic(*rows_of_buttons(1, 5)),
        classic(*rows_of_buttons(1, 6)),
        "components.0.components",
    ),
    (
        "label",
        classic(row(button(label="x" * 80))),
        classic(row(button(label="x" * 81))),
        f"{ONE}.label",
    ),
    (
        "custom_id",
        classic(row(button("x" * 100))),
        classic(row(button("x" * 101))),
        f"{ONE}.custom_id",
    ),
    ("empty custom_id", classic(row(button("x"))), classic(row(button(""))), f"{ONE}.custom_id"),
    (
        "link",
        classic(row(link(url="https://a.example/".ljust(512, "x")))),
        classic(row(link(url="https://a.example/".ljust(513, "x")))),
        f"{ONE}.url",
    ),
    ("options", classic(row(select(25))), classic(row(select(26))), f"{ONE}.options"),
    ("no options", classic(row(select(1))), classic(row(select(0))), f"{ONE}.options"),
    (
        "placeholder",
        classic(row(select(placeholder="x" * 150))),
        classic(row(select(placeholder="x" * 151))),
        f"{ONE}.placeholder",
    ),
    (
        "max_values",
        classic(row(select(25, max_values=25))),
        classic(row(select(25, max_values=26))),
        f"{ONE}.max_values",
    ),
    (
        "max_values is met by options",
        classic(row(select(3, max_values=3))),
        classic(row(select(2, max_values=3))),
        f"{ONE}.options",
    ),
    (
        "min_values",
        classic(row(select(2, min_values=0))),
        classic(row(select(2, min_values=-1))),
        f"{ONE}.min_values",
    ),
    (
        "min above max",
        classic(row(select(2, min_values=2, max_values=2))),
        classic(row(select(2, min_values=2))),
        f"{ONE}.min_values",
    ),
    (
        "forty components",
        layout(*[text()] * 40),
        layout(*[text()] * 41),
        "components",
    ),
    (
        "forty nested, accessories counted",
        layout(container(*[section(text(), accessory=link())] * 13)),
        layout(container(*[section(text(), accessory=link())] * 13, text())),
        "components",
    ),
    ("text", layout(text("x" * 4000)), layout(text("x" * 4001)), "components.0.content"),
    ("some text", layout(text("x")), layout(text("")), "components.0.content"),
    (
        "all text together",
        layout(text("x" * 2000), container(text("x" * 2000))),
        layout(text("x" * 2000), container(text("x" * 2001))),
        "components",
    ),
    (
        "texts in a section",
        layout(section(*[text()] * 3)),
        layout(section(*[text()] * 4)),
        "components.0.components",
    ),
    ("a text in a section", layout(section(text())), layout(section()), "components.0.components"),
    ("gallery", layout(gallery(10)), layout(gallery(11)), "components.0.items"),
    ("gallery not empty", layout(gallery(1)), layout(gallery(0)), "components.0.items"),
    (
        "container not empty",
        layout(container(text())),
        layout(container()),
        "components.0.components",
    ),
    (
        "accent colour",
        layout(container(text(), accent_color=0xFFFFFF)),
        layout(container(text(), accent_color=0x1000000)),
        "components.0.accent_color",
    ),
    (
        "alt text",
        layout(section(text(), accessory=thumbnail("x" * 1024))),
        layout(section(text(), accessory=thumbnail("x" * 1025))),
        "components.0.accessory.description",
    ),
    (
        "separator",
        layout({"type": 14, "spacing": 2}),
        layout({"type": 14, "spacing": 3}),
        "components.0.spacing",
    ),
    (
        "spacing",
        layout({"type": 14, "spacing": 1}),
        layout({"type": 14, "spacing": 0}),
        "components.0.spacing",
    ),
    (
        "black",
        layout(container(text(), accent_color=0)),
        layout(container(text(), accent_color=-1)),
        "components.0.accent_color",
    ),
    *[
        (
            f"option {key} {size}",
            offers(**{key: "x" * size}),
            offers(**{key: "x" * past}),
            f"{ONE}.options.0.{key}",
        )
        for key, size, past in (
            ("label", 100, 101),
            ("label", 1, 0),
            ("value", 100, 101),
            ("value", 1, 0),
            ("description", 100, 101),
        )
    ],
    (
        "max_values 1",
        classic(row(select(max_values=1))),
        classic(row(select(max_values=0))),
        f"{ONE}.max_values",
    ),
    *[
        (
            f"style {style}",
            classic(row(button(style=style))),
            classic(row(button(style=style + 6))),
            f"{ONE}.style",
        )
        for style in (1, 2, 3, 4)
    ],
    (
        "default entities",
        classic(row(people(25))),
        classic(row(people(26))),
        f"{ONE}.default_values",
    ),
    (
        "component id",
        layout({**text(), "id": (1 << 32) - 1}),
        layout({**text(), "id": 1 << 32}),
        "components.0.id",
    ),
]


@pytest.mark.parametrize(
    ("allowed", "refused", "path"), [e[1:] for e in EDGES], ids=[e[0] for e in EDGES]
)
def test_a_limit_at_its_edge_and_one_past(allowed, refused, path):
    allowed()
    assert path in codes(refused)


FAULTS = [
    (classic(text()), "components.0", "UNION_TYPE_CHOICES"),
    (classic(button()), "components.0", "UNION_TYPE_CHOICES"),
    (layout(button()), "components.0", "UNION_TYPE_CHOICES"),
    (layout(container(container(text()))), ONE, "UNION_TYPE_CHOICES"),
    (layout(section(button())), ONE, "UNION_TYPE_CHOICES"),
    (layout(section(text(), accessory=select())), "components.0.accessory", "UNION_TYPE_CHOICES"),
    (layout(row(text())), ONE, "UNION_TYPE_CHOICES"),
    (layout({"type": 18, "label": "x"}), "components.0", "UNION_TYPE_CHOICES"),
    (layout({"type": 9, "components": [text()]}), "components.0.accessory", "BASE_TYPE_REQUIRED"),
    (classic({"components": []}), "components.0.type", "BASE_TYPE_REQUIRED"),
    (classic("row"), "components.0", "MODEL_TYPE_CONVERT"),
    (classic(row()), "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    (
        classic(row(button(), select())),
        "components.0.components.1",
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    (
        classic(row(button("same"), button("same"))),
        "components.0.components.1.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    (
        layout({**text(), "id": 7}, {**text(), "id": 7}),
        "components.1.id",
        "COMPONENT_ID_DUPLICATED",
    ),
    (classic(row(button(style=7))), f"{ONE}.style", "BASE_TYPE_CHOICES"),
    (classic(row(button(None))), f"{ONE}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"),
    (classic(row(button(url="https://a.example"))), f"{ONE}.url", "BUTTON_COMPONENT_INVALID_URL"),
    (classic(row(link(url=None))), f"{ONE}.url", "BASE_TYPE_REQUIRED"),
    (classic(row(link(url="javascript:x"))), f"{ONE}.url", "URL_TYPE_INVALID_SCHEME"),
    (classic(row(link(custom_id="x"))), f"{ONE}.custom_id", "BUTTON_COMPONENT_INVALID_CUSTOM_ID"),
    (
        classic(row(button(label=None))),
        f"{ONE}.label",
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
    ),
    (
        classic(row(button(emoji={"name": "wave"}))),
        f"{ONE}.emoji.name",
        "BUTTON_COMPONENT_INVALID_EMOJI",
    ),
    (classic(row({"type": 2, "style": 6})), f"{ONE}.sku_id", "BASE_TYPE_REQUIRED"),
    (
        classic(row({"type": 2, "style": 6, "sku_id": "1", "label": "x"})),
        f"{ONE}.label",
        "BUTTON_COMPONENT_INVALID_LABEL",
    ),
    (
        classic(row(select(options=0) | {"options": [{"label": "a", "value": "a"}] * 2})),
        f"{ONE}.options.1.value",
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    (
        classic(
            row({"type": 5, "custom_id": "u", "default_values": [{"id": "1", "type": "role"}]})
        ),
        f"{ONE}.default_values.0.type",
        "BASE_TYPE_CHOICES",
    ),
    (classic(row({"type": 8})), f"{ONE}.custom_id", "BASE_TYPE_REQUIRED"),
    (
        layout({"type": 13, "file": {"url": "https://example.org/a.txt"}}),
        "components.0.file.url",
        "URL_TYPE_INVALID_SCHEME",
    ),
    (
        layout({"type": 13, "file": {"url": "attachment://b.txt"}}, filenames={"a.txt"}),
        "components.0.file.url",
        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    ),
]


@pytest.mark.parametrize(("refused", "path", "code"), FAULTS)
def test_what_may_stand_where_and_what_it_needs(refused, path, code):
    assert codes(refused)[path] == code


def test_the_words_for_a_component_out_of_place_are_discords():
    with pytest.raises(ApiError) as refused:
        components.check([text()], v2=False)
    assert refused.value.faults()[0].message == 'Value of field "type" must be one of (1,).'


def test_a_file_that_was_sent_along_may_be_shown():
    shown = {"type": 13, "file": {"url": "attachment://a.txt"}}
    components.check([shown], v2=True, filenames={"a.txt"})
    components.check([shown], v2=True)


def test_zero_is_no_component_id():
    components.check([{**text(), "id": 0}, {**text(), "id": 0}], v2=True)


@pytest.mark.parametrize(
    ("component", "values"),
    [
        (button(), None),
        (select(3), ["1"]),
        (select(3, min_values=0), []),
        (select(3, max_values=3), ["0", "1", "2"]),
        ({"type": 6, "custom_id": "r"}, ["123"]),
    ],
)
def test_a_use_a_client_would_send(component, values):
    components.check_use(component, values)


@pytest.mark.parametrize(
    ("component", "values"),
    [
        (button(disabled=True), None),
        (link(), None),
        (text(), None),
        (select(3, disabled=True), ["1"]),
        (select(3), []),
        (select(3), ["0", "1"]),
        (select(3), ["9"]),
        (select(3, max_values=3), ["1", "1"]),
        ({"type": 6, "custom_id": "r", "min_values": 2, "max_values": 3}, ["123"]),
    ],
)
def test_a_use_no_client_would_send(component, values):
    assert codes(partial(components.check_use, component, values))


def test_walk_reads_in_order_into_accessories_and_labels():
    inner = button("in")
    tree = [container(section(text("one"), accessory=inner)), {"type": 18, "component": select()}]
    assert [one["type"] for one in components.walk(tree)] == [17, 9, 10, 2, 18, 3]
    assert list(components.walk(None)) == []


class Card(ui.LayoutView):
    def __init__(self):
        super().__init__(timeout=None)
        picture = ui.Thumbnail("https://example.org/wave.png", description="A wave")
        claim = ui.Button(label="I'm on it", custom_id="case:1:claim")
        who = ui.UserSelect(custom_id="case:1:who", default_values=[discord.Object(5)])
        outcome = ui.Select(
            custom_id="case:1:outcome",
            options=[discord.SelectOption(label="Talked", emoji="🌊", default=True)],
        )
        self.add_item(
            ui.Container(
                ui.TextDisplay("# Someone may need a person"),
                ui.Section("In #general", "Two words matched", accessory=picture),
                ui.Separator(spacing=discord.SeparatorSpacing.large),
                ui.Section(ui.TextDisplay("Show message"), accessory=claim),
                ui.MediaGallery(discord.MediaGalleryItem("https://example.org/a.png")),
                ui.File("attachment://log.txt"),
                ui.ActionRow(ui.Button(label="Open", url="https://example.org")),
                accent_color=discord.Color.orange(),
            )
        )
        self.add_item(ui.ActionRow(who))
        self.add_item(ui.ActionRow(outcome))
        self.add_item(ui.ActionRow(ui.ChannelSelect(channel_types=[discord.ChannelType.text])))
        self.add_item(ui.ActionRow(ui.RoleSelect()))
        self.add_item(ui.ActionRow(ui.MentionableSelect()))


async def test_layouts_made_by_discord_py_are_accepted():
    made = Card().to_components()
    components.check(made, v2=True, filenames={"log.txt"})
    assert codes(partial(components.check, made, v2=False))["components.0"] == "UNION_TYPE_CHOICES"


async def test_classic_views_made_by_discord_py_are_accepted():
    view = ui.View(timeout=None)
    for number in range(20):
        view.add_item(ui.Button(label=f"Button {number}", style=discord.ButtonStyle.danger))
    view.add_item(ui.Select(options=[discord.SelectOption(label="One")], min_values=0))
    made = view.to_components()
    assert len(made) == 5
    components.check(made, v2=False)
    components.check(made, v2=True)
