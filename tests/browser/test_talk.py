"""Talking: two people, edits, deletes, replies, unread marks, direct messages, who sees what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import FilePayload, expect

from tests.browser.screen import become, channel, composer, go_to, message, messages, say

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_two_people_in_two_tabs_read_each_other_live(stage: Stage) -> None:
    member = await stage.open_as("member")
    other = await stage.open_as("other_member")
    await say(member, "Good morning")
    await expect(message(other, "Good morning")).to_contain_text("Member")
    await say(other, "Morning to you")
    await expect(message(member, "Morning to you")).to_be_visible()
    await expect(composer(member)).to_have_value("")


async def test_a_person_in_the_address_survives_a_reload(stage: Stage) -> None:
    page = await stage.open_as("member")
    await become(page, "Moderator")
    assert "as=moderator" in page.url
    await page.reload()
    await expect(page.locator(".identity-name")).to_have_text("Moderator")


async def test_private_channels_are_not_even_told_to_others(stage: Stage) -> None:
    await stage.world.moderator.say(stage.world.mod_alerts, "between us")
    page = await stage.open_as("member", "#mod-alerts")
    await expect(channel(page, "general")).to_be_visible()
    await expect(channel(page, "mod-alerts")).to_have_count(0)
    refused = await page.evaluate(
        """async (id) => {
            const { Connection } = await import("/static/socket.js");
            const connection = new Connection("member");
            const open = new Promise((done) => connection.addEventListener("open", done));
            connection.open();
            await open;
            return connection.request("history", { channel: id }).then(
                () => "answered", (error) => error.message);
        }""",
        str(stage.world.mod_alerts.id),
    )
    assert refused == "Missing Access"


async def test_up_arrow_edits_the_last_own_message(stage: Stage) -> None:
    page = await stage.open_as("member")
    other = await stage.open_as("other_member")
    await say(page, "I am fien")
    await expect(message(page, "I am fien")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    editor = page.get_by_role("textbox", name="Edit message")
    await expect(editor).to_be_focused()
    await editor.fill("I am fine")
    await page.keyboard.press("Enter")
    await expect(message(other, "I am fine")).to_contain_text("(edited)")
    await expect(composer(page)).to_be_focused()


async def test_own_messages_can_be_deleted_and_others_not(stage: Stage) -> None:
    page = await stage.open_as("member")
    other = await stage.open_as("other_member")
    await say(page, "never mind")
    await message(other, "never mind").click(button="right")
    await expect(other.get_by_role("menuitem", name="Reply")).to_be_visible()
    await expect(other.get_by_role("menuitem", name="Delete message")).to_have_count(0)
    await message(page, "never mind").click(button="right")
    await page.get_by_role("menuitem", name="Delete message").click()
    await expect(message(other, "never mind")).to_have_count(0)


async def test_a_reply_names_what_it_answers(stage: Stage) -> None:
    page = await stage.open_as("member")
    await stage.world.other_member.say(stage.world.general, "How was the night?")
    await message(page, "How was the night?").click(button="right")
    await page.get_by_role("menuitem", name="Reply").click()
    await expect(page.locator("#reply-bar")).to_contain_text("Other member")
    await say(page, "Quiet enough")
    reply = message(page, "Quiet enough")
    await expect(reply.locator(".message-context")).to_contain_text("How was the night?")
    await expect(page.locator("#reply-bar")).to_be_hidden()


async def test_a_ping_is_marked_where_it_is_and_where_it_waits(stage: Stage) -> None:
    page = await stage.open_as("moderator")
    await go_to(page, "quiet-room")
    await stage.world.member.say(stage.world.general, f"Please, {stage.world.moderator.mention}")
    await expect(channel(page, "general").locator(".pings")).to_have_text("1")
    await expect(page).to_have_title("(1) #quiet-room · Harbour · Sandbox")
    await go_to(page, "general")
    await expect(message(page, "Please,")).to_have_class("message pings-me")
    await expect(page.locator(".divider.new")).to_be_visible()
    await expect(channel(page, "general").locator(".pings")).to_have_count(0)


async def test_what_is_unread_waits_for_the_person_and_not_the_tab(stage: Stage) -> None:
    page = await stage.open_as("member")
    await say(page, "Is anybody up?")
    await expect(message(page, "Is anybody up?")).to_be_visible()
    await go_to(page, "quiet-room")
    await become(page, "Other member")
    await expect(channel(page, "general")).to_have_class("channel unread")


async def test_mentions_are_completed_and_become_real(stage: Stage) -> None:
    page = await stage.open_as("member")
    await composer(page).press_sequentially("Hello @oth")
    await page.locator("#suggestions .option", has_text="Other member").wait_for()
    await page.keyboard.press("Tab")
    await expect(composer(page)).to_have_value("Hello @Other member ")
    await page.keyboard.press("Enter")
    await expect(message(page, "Hello").locator(".mention")).to_have_text("@Other member")
    sent = await stage.world.other_member.sees(
        stage.world.general, lambda m: m.text.startswith("Hello")
    )
    assert sent.pings(stage.world.other_member)


async def test_a_direct_message_is_opened_from_the_member_list(stage: Stage) -> None:
    page = await stage.open_as("member")
    await page.locator(".member", has_text="Moderator").click()
    await page.get_by_role("menuitem", name="Message", exact=True).click()
    await expect(page.locator("#channel-title")).to_have_text("Moderator")
    await say(page, "May I ask something?")
    other = await stage.open_as("moderator")
    await expect(channel(other, "Member").locator(".pings")).to_have_text("1")
    await go_to(other, "Member")
    await expect(message(other, "May I ask something?")).to_be_visible()
    stranger = await stage.open_as("other_member")
    await expect(stranger.locator("#dm-list .channel")).to_have_count(0)


async def test_older_messages_come_when_one_scrolls_up(stage: Stage) -> None:
    for number in range(60):
        await stage.world.member.say(stage.world.general, f"line {number}")
    page = await stage.open_as("member")
    await expect(message(page, "line 59")).to_be_in_viewport()
    await expect(messages(page)).to_have_count(50)
    await page.locator("#message-scroller").evaluate("(node) => node.scrollTo(0, 0)")
    await expect(messages(page)).to_have_count(60)
    await expect(page.locator(".beginning")).to_be_attached()


async def test_a_file_is_sent_and_offered_for_download(stage: Stage) -> None:
    page = await stage.open_as("member")
    file: FilePayload = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"slept well"}
    await page.locator("#composer-files").set_input_files([file])
    await expect(page.locator(".file-chip")).to_contain_text("notes.txt")
    await say(page, "My notes")
    link = message(page, "My notes").locator(".file-tile a")
    await expect(link).to_have_text("notes.txt")
    async with page.expect_download() as download:
        await link.click()
    assert (await (await download.value).path()).read_bytes() == b"slept well"
