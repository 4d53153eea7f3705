from functools import partial

import discord
import pytest
from discord import ui

from sandbox.rules import modals
from sandbox.rules.errors import ApiError


def codes(check):
    with pytest.raises(ApiError) as refused:
        check()
    assert (refused.value.status, refused.value.code) == (400, 50035)
    return {fault.path: fault.code for fault in refused.value.faults()}


def modal(*parts, **more):
    return {"title": "T", "custom_id": "m", "components": list(parts), **more}


def opens(*parts, **more):
    return partial(modals.check, modal(*parts, **more))


def label(component, **more):
    return {"type": 18, "label": "Label", "component": component, **more}


def text_input(custom_id="t", **more):
    return {"type": 4, "style": 1, "custom_id": custom_id, **more}


def asks(**more):
    return opens(label(text_input(**more)))


def listed(count):
    return [{"label": f"Option {n}", "value": str(n)} for n in range(count)]


def select(count=3, **more):
    return {"type": 3, "custom_id": "s", "options": listed(count), **more}


def uploads(**more):
    return {"type": 19, "custom_id": "f", **more}


def radio(count=2, **more):
    return {"type": 21, "custom_id": "r", "options": listed(count), **more}


def boxes(count=3, **more):
    return {"type": 22, "custom_id": "b", "options": listed(count), **more}


def five(count):
    return [label(text_input(str(number))) for number in range(count)]


def old_row(*inputs):
    return {"type": 1, "components": list(inputs)}


HERE = "components.0.component"
WIDEST = [opens(*five(5)), opens(*five(6)), "components"]
EDGES = [
    ("title", opens(*five(1), title="x" * 45), opens(*five(1), title="x" * 46), "title"),
    ("some title", opens(*five(1)), opens(*five(1), title=""), "title"),
    (
        "custom_id",
        opens(*five(1), custom_id="x" * 100),
        opens(*five(1), custom_id="x" * 101),
        "custom_id",
    ),
    ("components", *WIDEST),
    ("some component", opens(*five(1)), opens(), "components"),
    (
        "label",
        opens(label(text_input(), label="x" * 45)),
        opens(label(text_input(), label="x" * 46)),
        "components.0.label",
    ),
    (
        "label's description",
        opens(label(text_input(), description="x" * 100)),
        opens(label(text_input(), description="x" * 101)),
        "components.0.description",
    ),
    (
        "some label",
        opens(label(text_input(), label="x")),
        opens(label(text_input(), label="")),
        "components.0.label",
    ),
    (
        "words between",
        opens({"type": 10, "content": "x" * 4000}),
        opens({"type": 10, "content": "x" * 4001}),
        "components.0.content",
    ),
    (
        "some words between",
        opens({"type": 10, "content": "x"}),
        opens({"type": 10, "content": ""}),
        "components.0.content",
    ),
    (
        "old label",
        opens(old_row(text_input(label="x" * 45))),
        opens(old_row(text_input(label="x" * 46))),
        "components.0.components.0.label",
    ),
    (
        "some old label",
        opens(old_row(text_input(label="x"))),
        opens(old_row(text_input(label=""))),
        "components.0.components.0.label",
    ),
    (
        "an input in a row",
        opens(old_row(text_input(label="x"))),
        opens(old_row()),
        "components.0.components",
    ),
    (
        "checked boxes",
        opens(label(boxes(10, max_values=10))),
        opens(label(boxes(10, max_values=11))),
        f"{HERE}.max_values",
    ),
    ("input style", asks(style=1), asks(style=0), f"{HERE}.style"),
    ("own label", asks(label="x" * 45), asks(label="x" * 46), f"{HERE}.label"),
    ("some custom_id", opens(*five(1)), opens(*five(1), custom_id=""), "custom_id"),
    (
        "placeholder",
        asks(placeholder="x" * 100),
        asks(placeholder="x" * 101),
        f"{HERE}.placeholder",
    ),
    ("value", asks(value="x" * 4000), asks(value="x" * 4001), f"{HERE}.value"),
    ("own max", asks(value="xx", max_length=2), asks(value="xxx", max_length=2), f"{HERE}.value"),
    ("max_length", asks(max_length=4000), asks(max_length=4001), f"{HERE}.max_length"),
    ("max_length 1", asks(max_length=1), asks(max_length=0), f"{HERE}.max_length"),
    ("min_length", asks(min_length=4000), asks(min_length=4001), f"{HERE}.min_length"),
    ("min_length 0", asks(min_length=0), asks(min_length=-1), f"{HERE}.min_length"),
    (
        "min over max",
        asks(min_length=5, max_length=5),
        asks(min_length=6, max_length=5),
        f"{HERE}.min_length",
    ),
    ("style", asks(style=2), asks(style=3), f"{HERE}.style"),
    ("input id", asks(custom_id="x" * 100), asks(custom_id="x" * 101), f"{HERE}.custom_id"),
    ("select", opens(label(select(25))), opens(label(select(26))), f"{HERE}.options"),
    (
        "none chosen",
        opens(label(select(min_values=0, required=False))),
        opens(label(select(min_values=0))),
        f"{HERE}.min_values",
    ),
    (
        "disabled",
        opens(label(select(disabled=False))),
        opens(label(select(disabled=True))),
        f"{HERE}.disabled",
    ),
    (
        "files",
        opens(label(uploads(max_values=10))),
        opens(label(uploads(max_values=11))),
        f"{HERE}.max_values",
    ),
    ("radio", opens(label(radio(10))), opens(label(radio(11))), f"{HERE}.options"),
    ("two to choose from", opens(label(radio(2))), opens(label(radio(1))), f"{HERE}.options"),
    ("boxes", opens(label(boxes(10))), opens(label(boxes(11))), f"{HERE}.options"),
    ("one box", opens(label(boxes(1))), opens(label(boxes(0))), f"{HERE}.options"),
]


@pytest.mark.parametrize(
    ("allowed", "refused", "path"), [edge[1:] for edge in EDGES], ids=[edge[0] for edge in EDGES]
)
def test_a_limit_at_its_edge_and_one_past(allowed, refused, path):
    allowed()
    assert path in codes(refused)


@pytest.mark.parametrize(
    ("refused", "path", "code"),
    [
        (opens(text_input()), "components.0", "UNION_TYPE_CHOICES"),
        (opens(old_row(select())), "components.0.components.0", "UNION_TYPE_CHOICES"),
        (opens(label({"type": 2, "style": 1})), HERE, "UNION_TYPE_CHOICES"),
        (opens({"type": 18, "label": "x"}), HERE, "BASE_TYPE_REQUIRED"),
        (opens(old_row(text_input())), "components.0.components.0.label", "BASE_TYPE_REQUIRED"),
        (opens(label(text_input(label=""))), f"{HERE}.label", "BASE_TYPE_BAD_LENGTH"),
        (
            opens(old_row(text_input("a", label="A"), text_input("b", label="B"))),
            "components.0.components.1",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        ),
        (
            opens(label(text_input("same")), label(text_input("same"))),
            "components.1.component.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
    ],
)
def test_what_may_stand_where(refused, path, code):
    assert codes(refused)[path] == code


@pytest.mark.parametrize("data", [None, "modal", []])
def test_a_modal_is_an_object(data):
    with pytest.raises(ApiError):
        modals.check(data)


def submits(component, value):
    sent = {} if value is ... else {component["custom_id"]: value}
    return partial(modals.check_submission, modal(label(component)), sent)


SUBMISSIONS = [
    (text_input(), "x", ...),
    (text_input(), "x" * 4000, "x" * 4001),
    (text_input(max_length=5), "12345", "123456"),
    (text_input(min_length=3), "123", "12"),
    (text_input(required=False, min_length=3), "", "12"),
    (text_input(), "x", ""),
    (text_input(), "x", ["x"]),
    (select(), ["0"], []),
    (select(), ["2"], ["3"]),
    (select(max_values=2), ["0", "1"], ["0", "1", "2"]),
    (select(max_values=2), ["0", "1"], ["0", "0"]),
    (select(required=False), ..., ["0", "1"]),
    (select(), ["0"], "0"),
    ({"type": 5, "custom_id": "u"}, ["77"], []),
    (uploads(max_values=2), ["1", "2"], ["1", "2", "3"]),
    (radio(), "1", "2"),
    (radio(), "1", ...),
    (radio(required=False), ..., "2"),
    (boxes(3), ["0", "1", "2"], []),
    (boxes(3, max_values=2), ["0", "1"], ["0", "1", "2"]),
    ({"type": 23, "custom_id": "c"}, True, "yes"),
    ({"type": 23, "custom_id": "c"}, ..., 1),
]


@pytest.mark.parametrize(("component", "sent", "refused"), SUBMISSIONS)
def test_what_a_client_would_submit_and_would_not(component, sent, refused):
    modals.check(modal(label(component)))
    submits(component, sent)()
    faults = codes(submits(component, refused))
    assert all(path.split(".")[0] == component["custom_id"] for path in faults)


def test_a_value_for_nothing_in_the_modal_is_refused():
    sent = {"t": "x", "other": "y"}
    check = partial(modals.check_submission, modal(label(text_input())), sent)
    assert codes(check) == {"other": "COMPONENT_VALIDATION_FAILED"}


class Report(ui.Modal, title="Report to moderators"):
    words = ui.TextDisplay("Moderators see this, not your name.")
    old = ui.TextInput(label="What worries you?", custom_id="old", max_length=300)


class Vent(ui.Modal, title="Vent"):
    text = ui.Label(
        text="What is on your mind?",
        description="Nobody sees who wrote it.",
        component=ui.TextInput(style=discord.TextStyle.paragraph, custom_id="text"),
    )
    replies = ui.Label(
        text="Replies",
        component=ui.Select(
            custom_id="replies", options=[discord.SelectOption(label="Yes", value="yes")]
        ),
    )
    who = ui.Label(text="Who", component=ui.UserSelect(custom_id="who", required=False))
    proof = ui.Label(text="Files", component=ui.FileUpload(custom_id="files", required=False))
    sure = ui.Label(text="Sure?", component=ui.Checkbox(custom_id="sure"))


class Choose(ui.Modal, title="Choose"):
    one = ui.Label(
        text="One",
        component=ui.RadioGroup(
            custom_id="one",
            options=[discord.RadioGroupOption(label=name, value=name) for name in "ab"],
        ),
    )
    some = ui.Label(
        text="Some",
        component=ui.CheckboxGroup(
            custom_id="some",
            options=[discord.CheckboxGroupOption(label=name, value=name) for name in "ab"],
        ),
    )


@pytest.mark.parametrize(
    ("made", "sent"),
    [
        (Report, {"old": "A friend"}),
        (Vent, {"text": "words", "replies": ["yes"], "sure": True}),
        (Choose, {"one": "a", "some": ["a", "b"]}),
    ],
)
async def test_modals_made_by_discord_py_are_accepted(made, sent):
    data = made().to_dict()
    modals.check(data)
    modals.check_submission(data, sent)
    with pytest.raises(ApiError):
        modals.check_submission(data, {})
