"""Commands, buttons, selects, forms and menus, with the mouse and with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.browser.screen import choose_command, composer, go_to, message, say

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_palette_shows_what_this_person_may_use(stage: Stage) -> None:
    member = await stage.open_as("member")
    admin = await stage.open_as("admin")
    await composer(member).press_sequentially("/")
    await expect(member.locator("#suggestions .option-label")).to_have_text(
        ["/helpline", "/later", "/mood", "/options"]
    )
    await expect(member.locator("#suggestions")).to_contain_text("Lines to call in a country.")
    await composer(admin).press_sequentially("/setup")
    await expect(admin.locator("#suggestions .option-label")).to_have_text(["/setup alerts"])
    await member.keyboard.press("Escape")
    await expect(member.locator("#suggestions")).to_be_hidden()


async def test_a_command_with_autocomplete_by_keyboard_alone(stage: Stage) -> None:
    page = await stage.open_as("member")
    other = await stage.open_as("other_member")
    await choose_command(page, "helpline")
    country = page.get_by_role("combobox", name="country")
    await expect(country).to_be_focused()
    await page.keyboard.type("unit")
    await expect(page.locator(".choices-list .option")).to_have_text(
        ["United Kingdom", "United States"]
    )
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(country).to_have_value("United States")
    await page.keyboard.press("Enter")
    answer = message(page, "Lines in united states")
    await expect(answer).to_contain_text("Only you can see this")
    await expect(answer).to_contain_text("used /helpline")
    await expect(composer(page)).to_be_focused()
    assert stage.page_bot.asked == {"country": "united states", "topic": None}
    await say(other, "still here")
    await expect(message(other, "still here")).to_be_visible()
    await expect(message(other, "Lines in")).to_have_count(0)


async def test_an_ephemeral_answer_can_be_dismissed_for_good(stage: Stage) -> None:
    page = await stage.open_as("member")
    await choose_command(page, "helpline")
    await page.keyboard.type("Norway")
    await page.locator(".choices-list .option", has_text="Norway").click()
    await page.keyboard.press("Enter")
    await message(page, "Lines in norway").get_by_role("button", name="Dismiss").click()
    await expect(message(page, "Lines in norway")).to_have_count(0)
    await page.reload()
    await expect(page.locator(".beginning")).to_be_visible()
    await expect(message(page, "Lines in norway")).to_have_count(0)


async def test_options_are_typed_and_their_errors_stand_beside_them(stage: Stage) -> None:
    page = await stage.open_as("member")
    await choose_command(page, "options")
    await page.get_by_role("textbox", name="minutes").fill("soon")
    await page.get_by_role("combobox", name="on", exact=False).first.fill("perhaps")
    await page.get_by_role("button", name="Send", exact=True).click()
    errors = page.locator(".option-field .field-error:not(:empty)")
    await expect(errors).to_have_text(
        ["Please give a whole number.", "Pick one of the list.", "This option is required."]
    )
    await expect(page.get_by_role("textbox", name="minutes")).to_be_focused()
    await page.get_by_role("textbox", name="minutes").fill("3")
    await page.keyboard.press("Enter")
    await expect(errors.first).to_have_text("The least is 5.")


async def test_every_kind_of_option_reaches_the_bot(stage: Stage) -> None:
    page = await stage.open_as("moderator")
    await choose_command(page, "options")
    await page.get_by_role("textbox", name="minutes").fill("45")
    picks = {"on": "True", "place": "#mod-alerts", "who": "Other member", "role": "@Moderators"}
    for name, choice in picks.items():
        field = page.locator(".option-field", has=page.locator(f"label:text-matches('^{name}')"))
        await field.get_by_role("combobox").fill(choice.lstrip("#@")[:5])
        await field.locator(".option", has_text=choice).click()
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(message(page, "Taken.")).to_be_visible()
    assert stage.page_bot.asked == {
        "minutes": 45,
        "on": True,
        "place": "mod-alerts",
        "who": "Other member",
        "role": "Moderators",
    }


async def test_escape_leaves_a_command_and_keeps_the_channel_usable(stage: Stage) -> None:
    page = await stage.open_as("member")
    await choose_command(page, "options")
    await page.keyboard.press("Escape")
    await expect(page.locator(".command-card")).to_have_count(0)
    await expect(composer(page)).to_be_focused()
    await say(page, "back again")
    await expect(message(page, "back again")).to_be_visible()


async def test_thinking_is_shown_until_the_answer_comes(stage: Stage) -> None:
    page = await stage.open_as("member")
    await choose_command(page, "later")
    await page.keyboard.press("Enter")
    await expect(message(page, "is thinking…")).to_be_visible()
    stage.page_bot.let_go.set()
    await expect(message(page, "Here it is.")).to_contain_text("Only you can see this")
    await expect(message(page, "is thinking…")).to_have_count(0)


async def test_a_card_is_claimed_by_keyboard_and_everybody_sees_it(stage: Stage) -> None:
    page = await stage.open_as("moderator", "#mod-alerts")
    admin = await stage.open_as("admin", "#mod-alerts")
    await say(page, "card")
    claim = page.get_by_role("button", name="I'm on it")
    await expect(claim).to_be_visible()
    await composer(page).focus()
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        if await claim.evaluate("(node) => node === document.activeElement"):
            break
    await expect(claim).to_be_focused()
    await page.keyboard.press("Enter")
    card = message(admin, "A message that may need a person")
    await expect(card).to_contain_text("Claimed by @Moderator")
    await expect(card.get_by_role("button", name="Claimed")).to_be_disabled()


async def test_a_button_nobody_answers_says_so(stage: Stage) -> None:
    stage.discord.engine.interactions.deadline_seconds = 0.2
    page = await stage.open_as("moderator", "#mod-alerts")
    await say(page, "card")
    await page.get_by_role("button", name="Silence").click()
    card = message(page, "A message that may need a person")
    await expect(card.get_by_role("alert")).to_contain_text("This interaction failed")


async def test_a_select_in_a_card_by_keyboard(stage: Stage) -> None:
    page = await stage.open_as("moderator", "#mod-alerts")
    await say(page, "card")
    select = page.get_by_role("button", name="Who takes over?")
    await select.focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(message(page, "Evening shift it is.")).to_contain_text("Only you can see this")


async def test_a_form_checks_sends_and_answers(stage: Stage) -> None:
    page = await stage.open_as("moderator", "#mod-alerts")
    await say(page, "card")
    await page.get_by_role("button", name="Form").click()
    form = page.get_by_role("dialog", name="How is it going?")
    words = form.get_by_role("textbox", name="A few words")
    await expect(words).to_be_focused()
    await form.get_by_role("button", name="Submit").click()
    await expect(form.locator(".field-error:not(:empty)")).to_have_text(
        ["Please fill this in.", "Please choose."]
    )
    await words.fill("Steady now")
    await form.get_by_role("button", name="Colour of the day").click()
    await page.get_by_role("option", name="Green").click()
    await form.get_by_role("button", name="Submit").click()
    await expect(message(page, "Noted Steady now in Green.")).to_be_visible()
    await expect(form).to_have_count(0)


async def test_escape_closes_a_form_without_sending(stage: Stage) -> None:
    page = await stage.open_as("member")
    await choose_command(page, "mood")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="How is it going?")
    await expect(form).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(form).to_have_count(0)


async def test_a_message_menu_command_by_right_click_and_by_keyboard(stage: Stage) -> None:
    page = await stage.open_as("member")
    await stage.world.other_member.say(stage.world.general, "I am so tired of it")
    await message(page, "I am so tired of it").click(button="right")
    await page.get_by_role("menuitem", name="Report to moderators").click()
    await expect(message(page, "Reported: I am so tired of it")).to_contain_text(
        "Only you can see this"
    )
    await message(page, "Reported").get_by_role("button", name="Dismiss").click()
    await message(page, "I am so tired of it").focus()
    await page.keyboard.press("Shift+F10")
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("menuitem", name="Report to moderators")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(message(page, "Reported: I am so tired of it")).to_be_visible()


async def test_a_person_menu_command(stage: Stage) -> None:
    page = await stage.open_as("member")
    await page.locator(".member", has_text="Other member").click(button="right")
    await page.get_by_role("menuitem", name="Worried about them").click()
    await expect(message(page, "About Other member.")).to_contain_text("Only you can see this")


async def test_a_menu_closes_with_escape_and_gives_the_focus_back(stage: Stage) -> None:
    page = await stage.open_as("member")
    await say(page, "hello")
    await message(page, "hello").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menu")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_have_count(0)
    await expect(message(page, "hello")).to_be_focused()


async def test_a_command_that_is_not_there_is_said(stage: Stage) -> None:
    page = await stage.open_as("member")
    await go_to(page, "quiet-room")
    await composer(page).fill("/nothing-like-this")
    await expect(page.locator("#suggestions")).to_contain_text("No command here fits.")
