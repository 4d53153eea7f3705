"""Exercises, step by step and at the pace of a breath, for somebody who may be panicking."""

import asyncio
from datetime import date, timedelta

import discord
import pytest
from babel.dates import format_skeleton

from cogs.resources.breathing import READY
from cogs.resources.exercises import HEAVY, STARTS, step_card
from cogs.ui.exercises import alias_words, topic_words
from cogs.ui.reader import Reader
from core.resources.exercises import Beat as PacePart
from core.resources.exercises import Exercise
from core.resources.pace import SHORTEST_SHOWN, beat_at, beats
from tests.clock import ManualClock
from tests.cogs.conftest import LIBRARY, STOCK, custom_ids_of, parts_of, said, text_of

EXERCISES = LIBRARY.exercises
WORDS = LIBRARY.words
PACED = {name: one for name, one in EXERCISES.items() if one.pace}
ORIGINAL = "/messages/@original"


async def ask(harbour, person=None, **options):
    return await (person or harbour.member).slash(harbour.general, "resources exercise", **options)


async def choices(harbour, typed):
    return await harbour.member.autocomplete(harbour.general, "resources exercise", "name", typed)


def labels(message):
    """The buttons that can be pressed."""
    return [
        part["label"] for part in parts_of(message) if "label" in part and not part.get("disabled")
    ]


def headline(message):
    """The line in the largest letters."""
    lines = [line for line in text_of(message).splitlines() if line.startswith("# ")]
    return lines[0].removeprefix("# ") if lines else ""


async def old_button(harbour, custom_id):
    """A button of an earlier version stands in a channel, and somebody presses it."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Old", custom_id=custom_id)))
    view.stop()
    message = await harbour.env.bot.get_channel(harbour.general.id).send(view=view)
    return message, await harbour.member.click(message, label="Old")


# --------------------------------------------------------------------------------- finding one


async def test_without_a_name_a_short_list_is_offered(harbour):
    result = await ask(harbour)
    assert "What would help right now?" in said(result)
    [select] = [part for part in parts_of(result.response) if "options" in part]
    assert [option["value"] for option in select["options"]] == list(STARTS)
    await harbour.member.select(result.response, ["urge-surf"])
    assert "## Urge surfing" in text_of(result.response)


def test_the_short_list_names_exercises_there_are():
    assert set(STARTS) <= set(EXERCISES)
    assert all(STOCK.exercises.get(name) for name in STARTS)
    assert len(STARTS) <= 25


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("box breething", "breath-box"),
        ("4-7-8", "breath-478"),
        ("54321", "ground-54321"),
        ("panick atack", "panic-ride"),
        ("cant sleep", "sleep-wind-down"),
        ("cant breathe", "panic-ride"),
        ("urge surfng", "urge-surf"),
        ("flashback", "during-flashback"),
        ("i want to die", "next-ten-minutes"),
        ("kill myself", "next-ten-minutes"),
        ("breath-belly", "breath-belly"),
    ],
)
def test_what_somebody_needs_is_found_however_they_say_it(typed, first):
    assert STOCK.exercises.find(typed, 25)[0].id == first


async def test_a_free_text_shows_the_best_match(harbour):
    assert "## Box breathing" in said(await ask(harbour, name="box breething"))


async def test_in_spanish_it_is_found_and_said_in_spanish(harbour, reading_in):
    reading_in("es-419")
    exercise = EXERCISES["breath-box"]
    answer = said(await ask(harbour, name=WORDS.say(exercise.title, "es")))
    assert WORDS.say(exercise.title, "es") in answer
    assert WORDS.say(exercise.step_words[0], "es") in answer


def test_every_exercise_can_be_found_by_its_title_and_its_topics():
    guides = STOCK.exercises
    for exercise in EXERCISES.values():
        for language in WORDS.languages:
            found = guides.find(WORDS.say(exercise.title, language), 25)
            assert found[0].id == exercise.id
        for topic in exercise.topics:
            assert any(
                topic in one.topics for one in guides.find(WORDS.say(topic_words(topic)), 25)
            )
            assert WORDS.say(alias_words(topic))


async def test_nothing_near_is_said_with_what_comes_closest(harbour):
    result = await ask(harbour, name="volcano")
    assert "I have no exercise for “volcano”." in said(result)
    [select] = [part for part in parts_of(result.response) if "options" in part]
    value = select["options"][0]["value"]
    await harbour.member.select(result.response, [value])
    assert WORDS.say(EXERCISES[value].title) in text_of(result.response)


async def test_whatever_is_typed_does_nothing_and_gets_an_answer(harbour):
    for typed in ("<@123456789012345678>", "@everyone", "||h||", "   ", "\U0001f30b", "x" * 100):
        result = await ask(harbour, name=typed)
        answer = said(result)
        assert not any(live in answer for live in ("<@", "@everyone", "“||"))
        assert not result.response.message.mentions
        assert len(answer) <= 4_000


async def test_the_list_while_typing(harbour, reading_in):
    assert [choice["value"] for choice in await choices(harbour, "")] == list(STARTS)
    for typed in ("s", "sleep", "qqqqq", "x" * 100, "4"):
        found = await choices(harbour, typed)
        assert len(found) <= 25
        assert all(choice["value"] in EXERCISES for choice in found)
        assert all(1 <= len(choice["name"]) <= 100 for choice in found)
    reading_in("es-ES")
    [first, *_] = await choices(harbour, WORDS.say(EXERCISES["urge-surf"].title, "es"))
    assert first == {"name": WORDS.say(EXERCISES["urge-surf"].title, "es"), "value": "urge-surf"}


# --------------------------------------------------------------------------------- step by step


class Drawn:
    """A step as it would be sent, without sending it."""

    def __init__(self, exercise, step):
        reader = Reader(WORDS, "en-US", ManualClock().now())
        view = step_card(exercise, step, reader)
        self.content = ""
        self.components = view.to_components()


def test_every_step_of_every_exercise_says_what_it_should_and_no_more():
    for exercise in EXERCISES.values():
        month = format_skeleton("yMMMM", date.fromisoformat(f"{exercise.checked}-01"), locale="en")
        link = f"[{exercise.source.name}](<{exercise.source.url}>) · read in {month}"
        for step, words in enumerate(exercise.step_words, 1):
            shown = Drawn(exercise, step)
            text = text_of(shown)
            assert f"### {WORDS.say(words)}" in text
            assert WORDS.say(exercise.title) in text
            assert f"Step {step} of {exercise.steps}" in text
            assert (WORDS.say(exercise.summary) in text) == (step == 1)
            assert (link in text) == (step == exercise.steps)
            heavy = step == 1 and not HEAVY.isdisjoint(exercise.topics)
            assert text.count("`/helpline`") == (step == exercise.steps or heavy)
            offered = ["Start"] * bool(exercise.pace) + ["Back"] * (step > 1)
            offered += ["Next"] * (step < exercise.steps) + ["Another exercise"]
            assert labels(shown) == offered
            assert len(custom_ids_of(shown)) == len(set(custom_ids_of(shown)))
            assert len(text) <= 1_000, "read by somebody who may be panicking"


def test_the_caution_stands_before_the_first_step_and_there_alone():
    for exercise in EXERCISES.values():
        if exercise.caution_words:
            caution = WORDS.say(exercise.caution_words)
            first, *others = [
                text_of(Drawn(exercise, step)) for step in range(1, exercise.steps + 1)
            ]
            assert first.index(caution) < first.index(WORDS.say(exercise.step_words[0]))
            assert not any(caution in text for text in others)


async def test_an_exercise_is_followed_to_its_last_step_and_back(harbour):
    exercise = EXERCISES["next-ten-minutes"]
    result = await ask(harbour, name=exercise.id)
    said(result)
    shown = result.response
    for words in exercise.step_words[1:]:
        pressed = await harbour.member.click(shown, label="Next")
        assert not pressed.followups
        assert f"### {WORDS.say(words)}" in text_of(shown)
    assert "That was the last step." in text_of(shown)
    for words in exercise.step_words[-2::-1]:
        await harbour.member.click(shown, label="Back")
        assert f"### {WORDS.say(words)}" in text_of(shown)


async def test_another_exercise_is_chosen_on_the_same_message(harbour):
    result = await ask(harbour, name="ground-54321")
    pressed = await harbour.member.click(result.response, label="Another exercise")
    assert not pressed.followups
    assert "What would help right now?" in text_of(result.response)
    await harbour.member.select(result.response, ["anger-cool"])
    assert "## Let anger cool" in text_of(result.response)


async def test_the_steps_go_on_after_a_restart(harbour):
    result = await ask(harbour, name="ground-54321")
    await harbour.member.click(result.response, label="Next")
    await harbour.restart()
    await harbour.member.click(result.response, label="Next")
    assert "Step 3 of 7" in text_of(result.response)


@pytest.mark.parametrize(
    ("custom_id", "step"),
    [("calm:step:ground-feet:99", 5), ("calm:step:ground-feet:0", 1)],
)
async def test_a_step_that_is_no_more_leads_to_the_nearest(harbour, custom_id, step):
    message, _ = await old_button(harbour, custom_id)
    [shown] = [one for one in harbour.general.history() if one.id == message.id]
    assert f"Step {step} of 5" in text_of(shown)


async def test_a_button_of_another_version_is_said_to_be_one(harbour):
    for custom_id in (
        "calm:step:gone:1",
        "calm:step:ground-feet",
        "calm:step:ground-feet:two",
        "calm:start:gone",
        "calm:start:ground-feet",
        "calm:stop",
        "calm:pick",
        "calm:what",
        "calm:",
    ):
        _, pressed = await old_button(harbour, custom_id)
        assert "another version" in said(pressed), custom_id


# --------------------------------------------------------------------- the pace, without Discord


def paced(*parts: tuple[str, int], rounds: int = 2) -> Exercise:
    return EXERCISES["breath-box"].model_copy(
        update={
            "pace": tuple(PacePart(do=do, seconds=seconds) for do, seconds in parts),
            "rounds": rounds,
        }
    )


def test_the_beats_follow_each_other_without_a_gap():
    plan = beats(paced(("in", 4), ("hold", 7), ("out", 8), rounds=3))
    assert [(beat.do, beat.starts, beat.ends) for beat in plan[:4]] == [
        ("in", 0, 4),
        ("hold", 4, 11),
        ("out", 11, 19),
        ("in", 19, 23),
    ]
    assert [beat.place for beat in plan] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert plan[-1].ends == 57


@pytest.mark.parametrize(
    ("since", "do", "starts"),
    [
        (0, "in", 0),
        (0.4, "in", 0),
        (1.5, "in", 0),
        (1.6, "out", 4),
        (3.9, "out", 4),
        (4, "out", 4),
        (6.4, "out", 4),
        (6.6, "in", 9),
        (15.4, "out", 13),
    ],
)
def test_a_beat_that_is_nearly_over_gives_way_to_the_next(since, do, starts):
    beat = beat_at(beats(paced(("in", 4), ("out", 5))), since)
    assert (beat.do, beat.starts) == (do, starts)


@pytest.mark.parametrize("since", [15.6, 18, 1_000])
def test_after_the_last_beat_there_is_none(since):
    assert beat_at(beats(paced(("in", 4), ("out", 5))), since) is None


def test_no_beat_is_ever_shown_for_less_than_it_takes_to_read():
    plan = beats(paced(("in", 3), ("hold", 3), ("out", 5), rounds=4))
    for tenth in range(450):
        beat = beat_at(plan, tenth / 10)
        if beat is not None:
            assert beat.ends - max(tenth / 10, beat.starts) >= SHORTEST_SHOWN


# ------------------------------------------------------------------------- the pace, on Discord


class Breathing:
    """A member who follows guided breathing while the test moves the clock."""

    def __init__(self, harbour, monkeypatch):
        self.harbour = harbour
        self.clock = harbour.services.clock
        self.shown = None
        self._start = None
        plain = self.clock.sleep_until

        async def declared(when):
            """simcord settles only once it knows what a task of the bot waits for."""
            if asyncio.current_task() in harbour.env._work.tasks:
                await harbour.env.external_wait(plain(when), reason="the test moves the clock")
            else:
                await plain(when)

        monkeypatch.setattr(self.clock, "sleep_until", declared)

    async def begin(self, name="breath-box", person=None):
        result = await ask(self.harbour, person, name=name)
        self.shown = result.response
        await self.start(person)
        return result.response

    async def start(self, person=None, label="Start"):
        await (person or self.harbour.member).click(self.shown, label=label)
        self.started()

    def started(self):
        self._start = self.clock.now() + READY

    async def stop(self):
        return await self.harbour.member.click(self.shown, label="Stop")

    async def to(self, since):
        """Go on to that many seconds after the first breath in, half a second at a time."""
        when = self._start + timedelta(seconds=since)
        while self.clock.now() < when:
            await self.jump(min(0.5, (when - self.clock.now()).total_seconds()))

    async def jump(self, seconds):
        self.clock.move(timedelta(seconds=seconds))
        await self.harbour.env.settle()

    @property
    def since(self):
        return (self.clock.now() - self._start).total_seconds()

    @property
    def said(self):
        return headline(self.shown)

    @property
    def text(self):
        return text_of(self.shown)


@pytest.fixture
def breathing(harbour, monkeypatch):
    return Breathing(harbour, monkeypatch)


@pytest.fixture
def edits(breathing, monkeypatch) -> list[float]:
    """When each edit by the interaction's token began, in seconds since the first breath."""
    at: list[float] = []
    edit = discord.Interaction.edit_original_response

    async def noted(interaction, **options):
        at.append(breathing.since)
        return await edit(interaction, **options)

    monkeypatch.setattr(discord.Interaction, "edit_original_response", noted)
    return at


async def test_there_is_a_moment_before_the_first_breath(breathing):
    await breathing.begin()
    assert breathing.said == "Settle in"
    await breathing.to(-0.1)
    assert breathing.said == "Settle in"
    await breathing.to(0)
    assert breathing.said == "Breathe in"


@pytest.mark.parametrize("name", PACED)
async def test_the_message_changes_at_each_beat_and_only_then(breathing, edits, name):
    exercise = PACED[name]
    await breathing.begin(name)
    spoken = {"in": "Breathe in", "hold": "Hold", "out": "Breathe out"}
    for beat in beats(exercise):
        await breathing.to(beat.starts)
        seconds = int(beat.ends - beat.starts)
        assert breathing.said == spoken[beat.do]
        assert f"{seconds} seconds · round {beat.place} of {exercise.rounds}" in breathing.text
        assert " · ".join(str(one + 1) for one in range(seconds)) in breathing.text
        assert labels(breathing.shown) == ["Stop"]
        await breathing.to(beat.ends - 0.1)
        assert breathing.said == spoken[beat.do]
    await breathing.to(exercise.seconds)
    assert "That was the last round" in breathing.text
    assert edits == [beat.starts for beat in beats(exercise)] + [exercise.seconds]
    assert max(sum(1 for one in edits if at <= one < at + 5) for at in edits) <= 2


async def test_the_last_card_is_calm_and_leads_on(breathing):
    await breathing.begin("breath-long-out")
    await breathing.jump(READY.total_seconds() + EXERCISES["breath-long-out"].seconds)
    assert "That was the last round" in breathing.text
    assert EXERCISES["breath-long-out"].source.url in breathing.text
    assert labels(breathing.shown) == ["Again", "Another exercise", "Done"]
    await breathing.start(label="Again")
    await breathing.to(0)
    assert breathing.said == "Breathe in"
    await breathing.stop()
    await breathing.harbour.member.click(breathing.shown, label="Done")
    assert labels(breathing.shown) == []
    assert "`/helpline`" in breathing.text


async def test_stop_ends_it_at_once_and_for_good(breathing, edits):
    await breathing.begin()
    await breathing.to(5)
    pressed = await breathing.stop()
    assert pressed.acknowledged
    assert not pressed.followups
    assert "Stopped." in breathing.text
    before = list(edits)
    await breathing.to(120)
    assert edits == before
    assert "Stopped." in breathing.text


async def test_stop_before_the_first_breath(breathing, edits):
    await breathing.begin()
    await breathing.stop()
    await breathing.to(60)
    assert "Stopped." in breathing.text
    assert edits == []


async def test_after_a_restart_stop_still_shows_the_last_card(breathing):
    await breathing.begin()
    await breathing.to(5)
    await breathing.harbour.restart()
    await breathing.to(30)
    assert breathing.said == "Hold", "nobody edits it any more"
    await breathing.stop()
    assert "Stopped." in breathing.text
    await breathing.start(label="Again")
    await breathing.to(0)
    assert breathing.said == "Breathe in"


async def test_whoever_starts_another_leaves_the_first(breathing, edits):
    first = await breathing.begin("breath-box")
    await breathing.to(5)
    second = await breathing.begin("breath-478")
    assert headline(second) == "Settle in"
    assert "Stopped." in text_of(first)
    edits.clear()
    await breathing.to(4)
    assert headline(second) == "Hold"
    assert "Stopped." in text_of(first)
    assert edits == [0, 4]
    await breathing.harbour.member.click(first, label="Another exercise")
    await breathing.to(11)
    assert headline(second) == "Breathe out", "the old message's buttons leave the new one alone"


async def test_start_pressed_twice_guides_once(breathing, edits):
    await breathing.begin("breath-box")
    shown = breathing.shown
    await breathing.stop()
    async with breathing.harbour.at_once():
        await breathing.harbour.member.click(shown, label="Again")
        await breathing.harbour.member.click(shown, label="Again")
    breathing.started()
    await breathing.to(4)
    assert edits == [0, 4]


async def test_start_pressed_again_before_the_first_was_answered_guides_once(
    breathing, edits, monkeypatch
):
    shown = (await ask(breathing.harbour, name="breath-box")).response
    breathing.shown = shown
    answered, answer = asyncio.Event(), discord.InteractionResponse.edit_message

    async def late(response, **options):
        if not answered.is_set():
            answered.set()
            await asyncio.sleep(0.05)
        await answer(response, **options)

    monkeypatch.setattr(discord.InteractionResponse, "edit_message", late)
    async with breathing.harbour.at_once():
        await breathing.harbour.member.click(shown, label="Start")
        await answered.wait()
        await breathing.harbour.member.click(shown, label="Start")
    breathing.started()
    await breathing.to(4)
    assert edits == [0, 4]


async def test_two_people_breathe_each_at_their_own_pace(breathing):
    mine = await breathing.begin("breath-box")
    await breathing.to(4)
    theirs = await breathing.begin("breath-478", breathing.harbour.other_member)
    assert headline(mine) == "Hold"
    await breathing.to(0)
    assert headline(theirs) == "Breathe in"
    assert headline(mine) == "Breathe out"


async def test_going_elsewhere_on_the_message_ends_it(breathing, edits):
    """A press that was under way when the message changed, or from an app that shows it late."""
    await breathing.begin("breath-box")
    await breathing.to(1)
    stored = breathing.harbour.env.backend.get_message(
        breathing.harbour.general.id, breathing.shown.id
    )
    button = stored.components[0]["components"][-1]["components"][0]
    button["custom_id"] = "calm:step:breath-box:2"
    await breathing.stop()
    edits.clear()
    await breathing.to(60)
    assert "Step 2 of 3" in breathing.text
    assert edits == []


@pytest.mark.parametrize("status", [500, 502, 429])
async def test_an_edit_that_fails_is_made_up_for_at_the_next_beat(breathing, edits, status):
    await breathing.begin()
    await breathing.to(0)
    breathing.harbour.env.inject_error("PATCH", f"*{ORIGINAL}", status=status)
    await breathing.to(4)
    assert breathing.said == "Breathe in"
    await breathing.to(8)
    assert breathing.said == "Breathe out"
    assert edits == [0, 4, 8]


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (404, 10015), (401, 50027), (403, 0)])
async def test_a_message_that_is_gone_ends_it_quietly(breathing, edits, log, status, code):
    await breathing.begin()
    breathing.harbour.env.inject_error("PATCH", f"*{ORIGINAL}", status=status, code=code)
    await breathing.to(60)
    assert edits == [0]
    assert [event for event in log.events if event["log_level"] == "error"] == []


async def test_a_way_to_discord_that_is_cut_is_tried_again(breathing, monkeypatch):
    await breathing.begin()
    await breathing.to(0)
    with monkeypatch.context() as patch:
        patch.setattr(discord.Interaction, "edit_original_response", _cut)
        await breathing.to(4)
    await breathing.to(8)
    assert breathing.said == "Breathe out"


async def _cut(*_args, **_options):
    raise ConnectionResetError


async def test_what_nobody_foresaw_is_logged_and_ends_it(breathing, log, monkeypatch):
    await breathing.begin()
    monkeypatch.setattr("cogs.ui.exercises.beat_view", _broken)
    await breathing.to(30)
    noted = [event for event in log.events if event["log_level"] == "error"]
    assert [event["what"] for event in noted] == ["guided breathing"]


def _broken(*_args):
    raise KeyError("calm-nowhere")


async def test_a_last_card_that_fails_is_tried_again(breathing):
    exercise = EXERCISES["breath-long-out"]
    await breathing.begin(exercise.id)
    await breathing.to(exercise.seconds - 1)
    breathing.harbour.env.inject_error("PATCH", f"*{ORIGINAL}", status=500, times=2)
    await breathing.to(exercise.seconds + 9)
    assert breathing.said == "Breathe out"
    await breathing.to(exercise.seconds + 10)
    assert "That was the last round" in breathing.text


class Hanging:
    """Edits that Discord does not answer until the test lets them through."""

    def __init__(self, harbour, monkeypatch):
        self._harbour = harbour
        self._open = asyncio.Event()
        self._open.set()
        self.cut_off = 0
        self.sent = False
        """Whether giving up here comes too late for Discord."""
        edit = discord.Interaction.edit_original_response

        async def arrives(interaction, **options):
            await harbour.env.external_wait(self._open.wait(), reason="Discord is slow")
            return await edit(interaction, **options)

        async def slow(interaction, **options):
            arriving = asyncio.create_task(arrives(interaction, **options))
            try:
                return await asyncio.shield(arriving)
            except asyncio.CancelledError:
                self.cut_off += 1
                if not self.sent:
                    arriving.cancel()
                raise

        monkeypatch.setattr(discord.Interaction, "edit_original_response", slow)

    def close(self):
        self._open.clear()

    def open(self):
        self._open.set()

    async def let_through(self):
        self.open()
        await self._harbour.env.settle()


@pytest.fixture
def hanging(harbour, breathing, monkeypatch):
    del breathing
    return Hanging(harbour, monkeypatch)


async def test_an_edit_that_is_slow_changes_nothing_about_the_beats_after_it(breathing, hanging):
    await breathing.begin()
    await breathing.to(0)
    hanging.close()
    await breathing.to(5)
    assert breathing.said == "Breathe in", "the beat of second 4 has not arrived yet"
    await hanging.let_through()
    assert breathing.said == "Hold"
    await breathing.to(8)
    assert breathing.said == "Breathe out"


async def test_an_edit_never_arrives_after_its_beat(breathing, hanging):
    await breathing.begin()
    await breathing.to(0)
    hanging.close()
    await breathing.to(9.4)
    assert hanging.cut_off == 1
    await hanging.let_through()
    assert breathing.said == "Breathe out"
    await breathing.to(12)
    assert breathing.said == "Hold"


async def test_time_that_was_lost_is_skipped_and_never_rushed(breathing, edits):
    """The machine slept: what it missed is not shown one after the other."""
    await breathing.begin()
    await breathing.to(0)
    await breathing.jump(10)
    assert breathing.said == "Breathe in", "the breath out has two seconds left: too short to show"
    await breathing.to(12)
    assert breathing.said == "Hold"
    await breathing.jump(5)
    assert breathing.said == "Breathe in"
    assert "3 seconds · round 2 of 4" in breathing.text
    assert edits == [0, 12, 17]


async def test_stop_waits_for_an_edit_under_way_so_that_none_comes_after_it(breathing, hanging):
    """What is on its way to Discord arrives, also when nobody here waits for it any more."""
    hanging.sent = True
    await breathing.begin()
    await breathing.to(0)
    hanging.close()
    await breathing.to(4)
    async with breathing.harbour.at_once():
        await breathing.stop()
        await asyncio.sleep(0.05)
        hanging.open()
    assert "Stopped." in breathing.text
    await breathing.to(30)
    assert "Stopped." in breathing.text


async def test_stop_does_not_wait_for_ever(breathing, hanging, monkeypatch):
    monkeypatch.setattr("cogs.resources.breathing.LET_GO", 0.05)
    await breathing.begin()
    await breathing.to(0)
    hanging.close()
    await breathing.to(4)
    await breathing.stop()
    assert "Stopped." in breathing.text
    assert hanging.cut_off == 1
    await hanging.let_through()
    await breathing.to(30)
    assert "Stopped." in breathing.text


async def test_nothing_is_left_behind_when_the_bot_stops(breathing):
    await breathing.begin()
    await breathing.to(1)
    bot = breathing.harbour.env.bot
    [name] = [name for name, cog in bot.cogs.items() if hasattr(cog, "stop_exercises")]
    guiding = [task for task in asyncio.all_tasks() if "Run._follow" in repr(task)]
    assert len(guiding) == 1
    await bot.remove_cog(name)
    assert guiding[0].done()
