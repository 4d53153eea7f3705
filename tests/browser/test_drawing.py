"""Every kind of component and embed, drawn from the payload a bot would send."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import FilePayload, expect

from sandbox import Upload
from tests.browser.screen import message

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

V2 = 1 << 15
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def write(stage: Stage, body: dict[str, Any], *files: Upload) -> None:
    """Let the bot's side send a message with any components."""
    world = stage.world
    stage.discord.engine.posting.write(world.bot.user, world.general, body, files)


async def test_pictures_files_thumbnails_and_separators(stage: Stage) -> None:
    page = await stage.open_as("member")
    gallery = [
        {"media": {"url": "attachment://dot.png"}, "description": "A small dot"},
        {"media": {"url": "https://example.org/far.png"}, "description": "Far away"},
        {"media": {"url": "attachment://dot.png"}, "description": "Hidden dot", "spoiler": True},
    ]
    thumbnail = {"type": 11, "media": {"url": "attachment://dot.png"}, "description": "Beside it"}
    section = {
        "type": 9,
        "components": [{"type": 10, "content": "A **section**"}],
        "accessory": thumbnail,
    }
    components = [
        {"type": 10, "content": "# Title"},
        section,
        {"type": 14, "divider": True, "spacing": 2},
        {"type": 12, "items": gallery},
        {"type": 13, "file": {"url": "attachment://notes.txt"}},
    ]
    files = [
        Upload("dot.png", DOT, "image/png", 0),
        Upload("notes.txt", b"hello", "text/plain", 1),
    ]
    write(stage, {"flags": V2, "components": components}, *files)
    row = message(page, "Title")
    for name in ("A small dot", "Beside it"):
        picture = row.get_by_role("img", name=name)
        await expect(picture).to_be_visible()
        await expect(picture).to_have_js_property("naturalWidth", 1)
    await expect(row.get_by_text("Far away")).to_be_visible()
    await expect(row.get_by_role("separator")).to_have_count(1)
    await expect(row.locator(".file-tile")).to_contain_text("5 bytes")
    cover = row.get_by_role("button", name="Spoiler, press to show")
    await cover.focus()
    await page.keyboard.press("Enter")
    await expect(row.get_by_role("img", name="Hidden dot")).to_be_visible()


async def test_containers_carry_their_colour_and_can_be_covered(stage: Stage) -> None:
    page = await stage.open_as("member")
    text = {"type": 10, "content": "inside"}
    write(stage, {"flags": V2, "components": [container(0xC9803A, text)]})
    write(stage, {"flags": V2, "components": [container(None, text, spoiler=True)]})
    coloured, covered = page.locator(".container").nth(0), page.locator(".container").nth(1)
    colour = await coloured.evaluate("(node) => getComputedStyle(node, '::before').backgroundColor")
    assert colour == "rgb(201, 128, 58)"
    await covered.get_by_role("button", name="Spoiler, press to show").click()
    await expect(covered.get_by_text("inside")).to_be_visible()


def container(colour: int | None, *inside: dict[str, Any], spoiler: bool = False) -> dict[str, Any]:
    return {
        "type": 17,
        "accent_color": colour,
        "spoiler": spoiler,
        "components": list(inside),
    }


async def test_selects_of_every_kind_offer_what_they_stand_for(stage: Stage) -> None:
    page = await stage.open_as("moderator")
    kinds = {5: "Other member", 6: "@Moderators", 7: "@Moderators", 8: "#mod-alerts"}
    menus = [{"type": kind, "custom_id": f"s{kind}", "placeholder": f"P{kind}"} for kind in kinds]
    rows = [{"type": 1, "components": [menu]} for menu in menus]
    write(stage, {"content": "choose", "components": rows})
    for kind, expected in kinds.items():
        await page.get_by_role("button", name=f"P{kind}").click()
        await expect(page.get_by_role("option", name=expected)).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("option")).to_have_count(0)
    member = await stage.open_as("member")
    await member.get_by_role("button", name="P8").click()
    await expect(member.get_by_role("option", name="#general")).to_be_visible()
    await expect(member.get_by_role("option", name="#mod-alerts")).to_have_count(0)


async def test_a_select_for_several_sends_when_it_closes(stage: Stage) -> None:
    stage.discord.engine.interactions.deadline_seconds = 0.2
    page = await stage.open_as("member")
    options = [{"label": name, "value": name.lower()} for name in ("Red", "Green", "Blue")]
    select = {"type": 3, "custom_id": "many", "placeholder": "Colours", "options": options}
    select |= {"min_values": 1, "max_values": 2}
    write(stage, {"content": "pick", "components": [{"type": 1, "components": [select]}]})
    await page.get_by_role("button", name="Colours").click()
    for name in ("Red", "Blue", "Green"):
        await page.get_by_role("option", name=name).click()
    chosen = page.get_by_role("option", selected=True)
    await expect(chosen).to_have_text(["Red", "Blue"])
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Colours: Red, Blue")).to_be_visible()
    await expect(message(page, "pick").get_by_role("alert")).to_contain_text(
        "This interaction failed"
    )


async def test_every_field_of_a_form_reaches_the_sandbox(stage: Stage) -> None:
    page = await stage.open_as("member")
    choices = [{"label": name, "value": name.lower()} for name in ("One", "Two")]
    fields = [
        ("Short", {"type": 4, "custom_id": "short", "style": 1, "min_length": 3}),
        ("Which", {"type": 21, "custom_id": "which", "options": choices}),
        ("Several", {"type": 22, "custom_id": "several", "options": choices}),
        ("Agreed", {"type": 23, "custom_id": "agreed"}),
        ("File", {"type": 19, "custom_id": "file"}),
    ]
    labels = [{"type": 18, "label": label, "component": inner} for label, inner in fields]
    await page.evaluate(
        """(modal) => import("/static/modals.js").then(({ openModal }) => openModal(modal, null, {
            submit: async (values) => { window.sent = values; },
        }))""",
        {"title": "All fields", "custom_id": "all", "components": labels},
    )
    form = page.get_by_role("dialog", name="All fields")
    await form.get_by_label("Short").fill("no")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.locator(".field-error:not(:empty)")).to_have_text(
        [
            "At least 3 characters, please.",
            "Please choose one.",
            "Choose at least 1.",
            "Please choose a file.",
        ]
    )
    await form.get_by_label("Short").fill("yes")
    await form.get_by_role("radio", name="Two").check()
    await form.get_by_role("checkbox", name="One").check()
    await form.get_by_role("checkbox", name="Agreed").check()
    file: FilePayload = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}
    await form.locator("input[type=file]").set_input_files([file])
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    sent = await page.evaluate(
        "({ ...window.sent, file: window.sent.file.map((one) => one.name) })"
    )
    assert sent == {
        "short": "yes",
        "which": "two",
        "several": ["one"],
        "agreed": True,
        "file": ["a.txt"],
    }
