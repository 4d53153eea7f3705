from functools import partial

import discord
import pytest
from discord.app_commands import Choice

from sandbox.rules import interactions
from sandbox.rules.errors import ApiError

V2 = 1 << 15
TEXT = {"type": 10, "content": "words"}
INPUT = {"type": 4, "style": 1, "custom_id": "t"}
MODAL = {
    "title": "T",
    "custom_id": "m",
    "components": [{"type": 18, "label": "L", "component": INPUT}],
}
DATA = {
    1: None,
    4: {"content": "x"},
    5: {"flags": 64},
    6: None,
    7: {"content": "x"},
    8: {"choices": []},
    9: MODAL,
    10: {},
    12: {},
}
ALLOWED = {
    2: {4, 5, 9},
    3: {4, 5, 6, 7, 9},
    4: {8},
    5: {4, 5, 6},
}


def refusal(check):
    with pytest.raises(ApiError) as refused:
        check()
    return refused.value


def codes(check):
    error = refusal(check)
    assert (error.status, error.code) == (400, 50035)
    return {fault.path: fault.code for fault in error.faults()}


def answer(kind, callback, data, **more):
    return partial(interactions.check_callback, kind, callback, data, **more)


@pytest.mark.parametrize("kind", sorted(ALLOWED))
@pytest.mark.parametrize("callback", sorted(DATA))
def test_which_answer_may_follow_which_interaction(kind, callback):
    check = answer(kind, callback, DATA[callback])
    if callback in ALLOWED[kind]:
        check()
    else:
        assert codes(check) == {"type": "BASE_TYPE_CHOICES"}


def test_a_modal_never_follows_a_modal():
    message = refusal(answer(5, 9, MODAL)).faults()[0].message
    assert message == "Value must be one of {4, 5, 6}."


def test_a_modal_opened_by_a_component_may_update_its_message():
    answer(5, 7, {"content": "x"}, from_component=True)()
    assert "type" in codes(answer(5, 7, {"content": "x"}))
    assert "type" in codes(answer(5, 9, MODAL, from_component=True))


def choices(count, **more):
    return {"choices": [{"name": str(n), "value": str(n), **more} for n in range(count)]}


@pytest.mark.parametrize(
    ("allowed", "refused", "path"),
    [
        (answer(4, 8, choices(25)), answer(4, 8, choices(26)), "data.choices"),
        (
            answer(4, 8, choices(1, name="x" * 100)),
            answer(4, 8, choices(1, name="x" * 101)),
            "data.choices.0.name",
        ),
        (
            answer(4, 8, choices(1, value="x" * 100)),
            answer(4, 8, choices(1, value="x" * 101)),
            "data.choices.0.value",
        ),
        (
            answer(4, 8, choices(1, value=5)),
            answer(4, 8, choices(1, value=None)),
            "data.choices.0.value",
        ),
        (answer(4, 8, choices(0)), answer(4, 8, {}), "data.choices"),
        (
            answer(2, 4, {"content": "x" * 2000}),
            answer(2, 4, {"content": "x" * 2001}),
            "data.content",
        ),
        (
            answer(2, 4, {"flags": V2 | 64, "components": [TEXT]}),
            answer(2, 4, {"flags": 64, "components": [TEXT]}),
            "data.components.0",
        ),
        (answer(2, 5, {"flags": 64}), answer(2, 5, {"flags": 64 | V2}), "data.flags"),
        (answer(2, 5, None), answer(2, 4, None), "data"),
        (answer(2, 9, MODAL), answer(2, 9, {**MODAL, "title": "x" * 46}), "data.title"),
        (
            answer(3, 7, {"components": [TEXT]}, is_v2=True),
            answer(3, 7, {"components": [TEXT]}),
            "data.components.0",
        ),
        (answer(2, 4, {"content": "x"}), answer(2, 4, "x"), "data"),
    ],
)
def test_what_an_answer_may_carry(allowed, refused, path):
    allowed()
    assert path in codes(refused)


def test_an_empty_answer_is_50006():
    assert refusal(answer(2, 4, {"content": "", "flags": 64})).code == 50006
    answer(2, 4, {"content": ""}, attachments=1)()


def test_choices_made_by_discord_py_are_accepted():
    made = [
        Choice(name="United Kingdom", value="GB"),
        Choice(name=discord.app_commands.locale_str("Two"), value=2),
        Choice(name="Half", value=0.5),
    ]
    answer(4, 8, {"choices": [choice.to_dict() for choice in made]})()
