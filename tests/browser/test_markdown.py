"""Discord's markdown: what each text becomes, and what stays as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.browser.screen import message, say

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SHAPE = """(texts) => import("/static/markdown.js").then(({ parse }) => {
    const shape = (node) => {
        if (node.type === "text") return node.text;
        if (node.type === "break") return "\\n";
        const inner = node.text ?? (node.children ?? []).map(shape).join("");
        const items = (node.items ?? []).map((item) =>
            `-${item.children.map(shape).join("")}${item.lists.map(shape).join("")}`).join("");
        const more = node.level ?? node.url ?? node.id ?? node.seconds ?? node.language ?? "";
        return `{${node.type}${more === "" ? "" : ` ${more}`}:${inner}${items}}`;
    };
    return texts.map((text) => parse(text).map((node) =>
        node.type === "paragraph" ? node.children.map(shape).join("") : shape(node)).join("|"));
})"""

TABLE = {
    "plain": "plain",
    "**bold**": "{strong:bold}",
    "*it* and _it_": "{em:it} and {em:it}",
    "***both***": "{strong:{em:both}}",
    "**bold *it* bold**": "{strong:bold {em:it} bold}",
    "__under__ ~~gone~~": "{underline:under} {strike:gone}",
    "||hide **this**||": "{spoiler:hide {strong:this}}",
    "snake_case_name": "snake_case_name",
    "2 * 3 * 4": "2 * 3 * 4",
    "a * b*": "a * b*",
    "**open": "**open",
    "||open": "||open",
    r"\*not it\*": "*not it*",
    "`co**de`": "{code:co**de}",
    "``a`b``": "{code:a`b}",
    "*`*`*": "{em:{code:*}}",
    "```\nblock **x**\n```": "{codeblock:block **x**}",
    "```py\nx = 1\n```after": "{codeblock py:x = 1}|after",
    "# Big\ntext": "{heading 1:Big}|text",
    "### Small": "{heading 3:Small}",
    "#hash": "#hash",
    "-# tiny": "{small:tiny}",
    "> said\n> so\nnot": "{quote:{paragraph:said\nso}}|not",
    ">>> all\nof it": "{quote:{paragraph:all\nof it}}",
    "- one\n- two\n  - in": "{list:-one-two{list:-in}}",
    "1. one\n2. two": "{list:-one-two}",
    "[word](https://example.org)": "{link https://example.org/:word}",
    "[word](javascript:alert)": "[word](javascript:alert)",
    "https://example.org/a_b_c.": "{link https://example.org/a_b_c:https://example.org/a_b_c}.",
    "(https://example.org)": "({link https://example.org:https://example.org})",
    "<https://example.org>": "{link https://example.org:https://example.org}",
    "<@1> <@!2> <@&3> <#4>": "{user 1:} {user 2:} {role 3:} {channel 4:}",
    "<t:1700000000:R>": "{time 1700000000:}",
    "<t:0>": "{time 0:}",
    "<:wave:123>": ":wave:",
    "@everyone @here": "{everyone:@everyone} {everyone:@here}",
    "</setup alerts:12>": "{command:}",
    "a < b > c": "a < b > c",
    "line\nline": "line\nline",
}


async def test_the_table(stage: Stage) -> None:
    page = await stage.open_as("member")
    shapes = await page.evaluate(SHAPE, list(TABLE))
    assert dict(zip(TABLE, shapes, strict=True)) == TABLE


async def test_hard_texts_end_quickly(stage: Stage) -> None:
    page = await stage.open_as("member")
    hard = [
        "*" * 4000,
        "_*" * 2000,
        "||" * 2000,
        "> " * 2000,
        "[" * 4000,
        "`" * 3999,
        "**a*" * 1000,
    ]
    took = await page.evaluate(
        """(texts) => import("/static/markdown.js").then(({ parse }) => texts.map((text) => {
            const begun = performance.now();
            parse(text);
            return performance.now() - begun;
        }))""",
        hard,
    )
    assert max(took) < 1000, took


async def test_a_spoiler_opens_by_click_and_by_enter(stage: Stage) -> None:
    page = await stage.open_as("member")
    await say(page, "||first|| and ||second||")
    first, second = (message(page, "and").locator(".spoiler").nth(at) for at in (0, 1))
    await expect(first).to_have_attribute("role", "button")
    await first.click()
    await expect(first).to_have_class("spoiler open")
    await second.focus()
    await page.keyboard.press("Enter")
    await expect(second).to_have_class("spoiler open")
    await say(page, "something below")
    await expect(first).to_have_class("spoiler open")


async def test_mentions_links_and_times_are_drawn(stage: Stage) -> None:
    world = stage.world
    page = await stage.open_as("moderator")
    jump = f"https://discord.com/channels/{world.guild.id}/{world.general.id}"
    text = f"<#{world.quiet_room.id}> <@&{world.moderators.id}> {jump} <t:0:D>"
    await world.member.say(world.general, f"See {text}")
    row = message(page, "See")
    await expect(row.locator(".mention")).to_have_text(["#quiet-room", "@Moderators", "#general"])
    await expect(row.locator(".mention-mine")).to_have_text("@Moderators")
    await expect(row.locator("time[data-style]")).to_have_text("January 1, 1970")
    await row.get_by_role("button", name="#quiet-room").click()
    await expect(page.locator("#channel-title")).to_have_text("quiet-room")


async def test_a_message_link_leads_to_the_message(stage: Stage) -> None:
    world = stage.world
    first = await world.member.say(world.general, "the very first")
    for number in range(70):
        await world.other_member.say(world.general, f"line {number}")
    link = f"https://discord.com/channels/{world.guild.id}/{world.general.id}/{first.id}"
    await world.moderator.say(world.mod_alerts, link)
    page = await stage.open_as("moderator", "#mod-alerts")
    await page.locator("#message-list .mention", has_text="message").click()
    await expect(message(page, "the very first")).to_be_in_viewport()
    await expect(message(page, "the very first")).to_be_focused()
