from functools import partial

import discord
import pytest
from discord import ui
from discord.http import handle_message_parameters

from sandbox.rules import messages
from sandbox.rules.errors import ApiError

V2 = messages.IS_COMPONENTS_V2
TEXT = {"type": 10, "content": "words"}
ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}


def refusal(check):
    with pytest.raises(ApiError) as refused:
        check()
    return refused.value


def codes(check):
    error = refusal(check)
    assert (error.status, error.code) == (400, 50035)
    return {fault.path: fault.code for fault in error.faults()}


def create(files=0, **body):
    return partial(messages.check_create, body, attachments=files)


def edit(body, **more):
    return partial(messages.check_edit, body, **{"is_v2": False, **more})


def mentions(**allowed):
    return create(content="x", allowed_mentions=allowed)


def poll(answers=2, question="?", answer="a", hours=24):
    listed = [{"poll_media": {"text": answer}}] * answers
    return create(poll={"question": {"text": question}, "answers": listed, "duration": hours})


def described(words):
    return create(1, attachments=[{"id": 0, "filename": "a.txt", "description": words}])


EDGES = [
    ("content", create(content="x" * 2000), create(content="x" * 2001), "content"),
    ("spaces count", create(content=" " * 1999 + "x"), create(content=" " * 2000 + "x"), "content"),
    (
        "embeds",
        create(embeds=[{"title": "x"}] * 10),
        create(embeds=[{"title": "x"}] * 11),
        "embeds",
    ),
    ("nonce", create(content="x", nonce="n" * 25), create(content="x", nonce="n" * 26), "nonce"),
    ("files", create(10), create(11), "attachments"),
    ("stickers", create(sticker_ids=[1, 2, 3]), create(sticker_ids=[1, 2, 3, 4]), "sticker_ids"),
    ("components", create(components=[ROW]), create(components=[ROW] * 6), "components"),
    (
        "users to mention",
        mentions(users=[str(n) for n in range(100)]),
        mentions(users=[str(n) for n in range(101)]),
        "allowed_mentions.users",
    ),
    (
        "roles to mention",
        mentions(roles=[str(n) for n in range(100)]),
        mentions(roles=[str(n) for n in range(101)]),
        "allowed_mentions.roles",
    ),
    ("answers", poll(10), poll(11), "poll.answers"),
    ("question", poll(question="x" * 300), poll(question="x" * 301), "poll.question.text"),
    ("answer", poll(answer="x" * 55), poll(answer="x" * 56), "poll.answers.0.poll_media.text"),
    ("some answer", poll(1), poll(0), "poll.answers"),
    ("an answer's words", poll(answer="a"), poll(answer=""), "poll.answers.0.poll_media.text"),
    ("a question's words", poll(question="?"), poll(question=""), "poll.question.text"),
    ("a poll's hour", poll(hours=1), poll(hours=0), "poll.duration"),
    ("flags", create(content="x", flags=0), create(content="x", flags=-1), "flags"),
    ("alt text", described("x" * 1024), described("x" * 1025), "attachments.0.description"),
    ("poll hours", poll(hours=768), poll(hours=769), "poll.duration"),
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
        (
            mentions(parse=["users"], users=["1"]),
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (
            mentions(parse=["roles"], roles=["1"]),
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (mentions(parse=["here"]), "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"),
        (mentions(users=["you"]), "allowed_mentions.users.0", "NUMBER_TYPE_COERCE"),
        (create(content=5), "content", "STRING_TYPE_CONVERT"),
        (create(content="x", tts="yes"), "tts", "BOOLEAN_TYPE_CONVERT"),
        (create(content="x", flags="none"), "flags", "NUMBER_TYPE_COERCE"),
        (create(content="x", nonce=True), "nonce", "STRING_TYPE_CONVERT"),
        (create(content="x", embeds=[{}]), "embeds.0.description", "BASE_TYPE_REQUIRED"),
        (create(content="x", message_reference=7), "message_reference", "MODEL_TYPE_CONVERT"),
        (
            create(content="x", message_reference={}),
            "message_reference.message_id",
            "BASE_TYPE_REQUIRED",
        ),
        (create(content="x", components=[TEXT]), "components.0", "UNION_TYPE_CHOICES"),
    ],
)
def test_other_faults(refused, path, code):
    assert codes(refused)[path] == code


@pytest.mark.parametrize(
    "empty",
    [
        create(),
        create(content=""),
        create(content=" \n\t"),
        create(content=None, embeds=[], components=[]),
        create(flags=V2),
        create(flags=V2, components=[]),
        create(1, flags=V2),
        create(message_reference={"message_id": "1"}),
    ],
)
def test_an_empty_message_is_50006(empty):
    error = refusal(empty)
    assert (error.status, error.code) == (400, 50006)
    assert error.body() == {"message": "Cannot send an empty message", "code": 50006}


@pytest.mark.parametrize(
    "full",
    [
        create(1),
        create(1, content=""),
        create(components=[ROW]),
        create(content="x", nonce=5, enforce_nonce=True),
        create(message_reference={"type": 1, "message_id": "1", "channel_id": "2"}),
        create(content="x", message_reference={"message_id": "1", "fail_if_not_exists": False}),
        mentions(parse=["users", "roles", "everyone"], replied_user=True),
        mentions(parse=["everyone"], users=["1"], roles=["2"]),
    ],
)
def test_messages_with_something_in_them(full):
    full()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("content", "x"),
        ("embeds", [{"title": "x"}]),
        ("poll", {"question": {}}),
        ("sticker_ids", ["1"]),
    ],
)
def test_components_v2_go_with_no_legacy_field(key, value):
    create(flags=V2, components=[TEXT])()
    code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    assert codes(create(flags=V2, components=[TEXT], **{key: value}))[key] == code
    create(flags=V2, components=[TEXT], **{key: None})()


def test_a_shown_file_must_be_sent_along():
    shown = [{"type": 13, "file": {"url": "attachment://a.txt"}}]
    sent = [{"id": 0, "filename": "a.txt"}]
    create(1, flags=V2, components=shown)()
    messages.check_create({"flags": V2, "components": shown, "attachments": sent}, attachments=1)
    assert "components.0.file.url" in codes(create(flags=V2, components=shown))


BEFORE = {"content": "before", "embeds": [], "components": [], "attachments": []}


@pytest.mark.parametrize(
    "allowed",
    [
        edit({"content": "x" * 2000}),
        edit({"components": []}, before=BEFORE),
        edit({"content": None, "embeds": [{"title": "x"}]}, before=BEFORE),
        edit({"content": ""}, attachments=1, before=BEFORE),
        edit({"components": [TEXT]}, is_v2=True),
        edit({"flags": 4}, is_v2=True),
        edit({"flags": V2, "components": [TEXT], "content": None}, before=BEFORE),
    ],
)
def test_edits_discord_makes(allowed):
    allowed()


@pytest.mark.parametrize(
    ("refused", "path"),
    [
        (edit({"content": "x" * 2001}), "content"),
        (edit({"components": [TEXT]}), "components.0"),
        (edit({"content": "x"}, is_v2=True), "content"),
        (edit({"content": "x", "flags": 0}, is_v2=True), "content"),
        (edit({"flags": V2, "components": [TEXT]}, before=BEFORE), "content"),
        (edit({"attachments": [{"id": "1"}] * 11}), "attachments"),
    ],
)
def test_edits_discord_refuses(refused, path):
    assert path in codes(refused)


def test_an_edit_that_would_leave_nothing_is_50006():
    assert refusal(edit({"content": ""}, before=BEFORE)).code == 50006
    shown = {**BEFORE, "content": "", "components": [TEXT]}
    assert refusal(edit({"components": []}, is_v2=True, before=shown)).code == 50006
    edit({"flags": 4}, is_v2=True, before=shown)()


async def test_bodies_made_by_discord_py_are_accepted():
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay("words"), ui.File("attachment://log.txt")))
    nobody = discord.AllowedMentions.none()
    everyone = discord.AllowedMentions(everyone=True, users=[discord.Object(1)], roles=False)
    with handle_message_parameters(view=view, nonce="123", allowed_mentions=nobody) as sent:
        assert codes(partial(messages.check_create, sent.payload))
    log = discord.File(__file__, filename="log.txt")
    with handle_message_parameters(view=view, file=log, nonce="123") as sent:
        body = discord.utils._from_json(sent.multipart[0]["value"])
        messages.check_create(body, attachments=1)
    with handle_message_parameters(
        "hello", embed=discord.Embed(title="x"), allowed_mentions=everyone
    ) as sent:
        messages.check_create(sent.payload)
        messages.check_edit(sent.payload, is_v2=False)
