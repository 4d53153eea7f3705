from functools import partial

import discord
import pytest
from discord import app_commands
from discord.app_commands import Choice, CommandSyncFailure, Range
from discord.ext import commands as extension

from sandbox.rules import commands, options
from sandbox.rules.errors import ApiError


def refusal(check):
    with pytest.raises(ApiError) as refused:
        check()
    return refused.value


def codes(check):
    error = refusal(check)
    assert (error.status, error.code) == (400, 50035)
    return {fault.path: fault.code for fault in error.faults()}


def command(name="help", **more):
    return {"name": name, "description": "Words", **more}


def one(*given, **more):
    return partial(commands.check_one, command(options=list(given), **more))


def option(name="what", kind=3, **more):
    return {"name": name, "description": "Words", "type": kind, **more}


def many(count):
    return [option(f"option-{number}") for number in range(count)]


def choices(count, **more):
    return [{"name": f"{n}", "value": f"{n}", **more} for n in range(count)]


def many_commands(count, kind=1):
    more = {} if kind == 1 else {"description": ""}
    return [command(f"name-{number}", type=kind, **more) for number in range(count)]


def sized(over):
    """A command of exactly 8000 characters and some over."""
    wide = [{"name": f"{n:02}".ljust(80, "x"), "value": "v" * 100} for n in range(23)]
    name, description = "size", "d" * 100
    used = len(name) + len(description) + 23 * 180 + len("a") + 100
    more = [{"name": f"{n:02}".ljust(80, "y"), "value": "v" * 100} for n in range(20)]
    used += 20 * 180 + len("b")
    rest = 8000 - used + over
    return partial(
        commands.check_one,
        {
            "name": name,
            "description": description,
            "options": [
                option("a", description="d" * 100, choices=wide),
                option("b", description="d" * rest, choices=more),
            ],
        },
    )


HERE = "options.0"
EDGES = [
    ("name", one(name="n" * 32), one(name="n" * 33), "name"),
    ("some name", one(name="n"), one(name=""), "name"),
    ("description", one(description="d" * 100), one(description="d" * 101), "description"),
    ("some description", one(description="d"), one(description=""), "description"),
    ("options", one(*many(25)), one(*many(26)), "options"),
    ("option name", one(option("n" * 32)), one(option("n" * 33)), f"{HERE}.name"),
    (
        "option description",
        one(option(description="d" * 100)),
        one(option(description="d" * 101)),
        f"{HERE}.description",
    ),
    (
        "choices",
        one(option(choices=choices(25))),
        one(option(choices=choices(26))),
        f"{HERE}.choices",
    ),
    (
        "choice name",
        one(option(choices=choices(1, name="x" * 100))),
        one(option(choices=choices(1, name="x" * 101))),
        f"{HERE}.choices.0.name",
    ),
    (
        "choice value",
        one(option(choices=choices(1, value="x" * 100))),
        one(option(choices=choices(1, value="x" * 101))),
        f"{HERE}.choices.0.value",
    ),
    (
        "some choice name",
        one(option(choices=choices(1, name="x"))),
        one(option(choices=choices(1, name=""))),
        f"{HERE}.choices.0.name",
    ),
    (
        "some choice value",
        one(option(choices=choices(1, value="x"))),
        one(option(choices=choices(1, value=""))),
        f"{HERE}.choices.0.value",
    ),
    (
        "localised choice",
        one(option(choices=choices(1, name_localizations={"de": "x" * 100}))),
        one(option(choices=choices(1, name_localizations={"de": "x" * 101}))),
        f"{HERE}.choices.0.name_localizations.de",
    ),
    (
        "min_length 0",
        one(option(min_length=0)),
        one(option(min_length=-1)),
        f"{HERE}.min_length",
    ),
    (
        "integers are safe",
        one(option(kind=4, choices=choices(1, value=2**53 - 1))),
        one(option(kind=4, choices=choices(1, value=2**53))),
        f"{HERE}.choices.0.value",
    ),
    (
        "numbers",
        one(option(kind=10, min_value=-(2.0**53))),
        one(option(kind=10, min_value=-(2.0**54))),
        f"{HERE}.min_value",
    ),
    (
        "min and max",
        one(option(kind=4, min_value=5, max_value=5)),
        one(option(kind=4, min_value=6, max_value=5)),
        f"{HERE}.min_value",
    ),
    (
        "min_length",
        one(option(min_length=6000)),
        one(option(min_length=6001)),
        f"{HERE}.min_length",
    ),
    (
        "max_length",
        one(option(max_length=6000)),
        one(option(max_length=6001)),
        f"{HERE}.max_length",
    ),
    ("max_length 1", one(option(max_length=1)), one(option(max_length=0)), f"{HERE}.max_length"),
    (
        "subcommands",
        one(*[option(f"s{n}", 1) for n in range(25)]),
        one(*[option(f"s{n}", 1) for n in range(26)]),
        "options",
    ),
    (
        "options below",
        one(option(kind=2, options=[option(kind=1, options=many(25))])),
        one(option(kind=2, options=[option(kind=1, options=many(26))])),
        "options.0.options.0.options",
    ),
    ("all of it", sized(0), sized(1), ""),
    (
        "localised name",
        one(name_localizations={"de": "n" * 32}),
        one(name_localizations={"de": "n" * 33}),
        "name_localizations.de",
    ),
    (
        "locale",
        one(description_localizations={"pt-BR": "Palavras"}),
        one(description_localizations={"xx": "Words"}),
        "description_localizations.xx",
    ),
    (
        "localised description",
        one(description_localizations={"de": "d" * 100}),
        one(description_localizations={"de": "d" * 101}),
        "description_localizations.de",
    ),
    (
        "some localised name",
        one(name_localizations={"de": "n"}),
        one(name_localizations={"de": ""}),
        "name_localizations.de",
    ),
    (
        "installation",
        one(integration_types=[0, 1]),
        one(integration_types=[2]),
        "integration_types.0",
    ),
    ("context", one(contexts=[0, 1, 2]), one(contexts=[3]), "contexts.0"),
    (
        "permissions",
        one(default_member_permissions="32"),
        one(default_member_permissions="MANAGE_GUILD"),
        "default_member_permissions",
    ),
]


@pytest.mark.parametrize(
    ("allowed", "refused", "path"), [edge[1:] for edge in EDGES], ids=[edge[0] for edge in EDGES]
)
def test_a_limit_at_its_edge_and_one_past(allowed, refused, path):
    allowed()
    assert path in codes(refused)


def test_only_the_longest_localisation_is_counted():
    texts = {"de": "d" * 100, "fr": "f" * 100, "ja": "j" * 99}
    table = {"description_localizations": texts}
    given = [
        option(f"option-{n:02}", choices=choices(1, value="v" * 100), **table) for n in range(25)
    ]
    one(*given)()


@pytest.mark.parametrize(
    "name", ["help", "вода", "救命", "मदद", "ช่วย", "a_b-c", "j'aime", "\uff12", "straße", "مساعدة"]
)
def test_names_of_every_script(name):
    one(name=name)()
    one(option(name))()


@pytest.mark.parametrize("name", ["Help", "ВОДА", "two words", "dot.", "emoji🌊", "a/b", "İ", "ß!"])
def test_names_discord_refuses(name):
    assert codes(one(name=name))["name"] == "APPLICATION_COMMAND_INVALID_NAME"
    assert codes(one(option(name)))["options.0.name"] == "APPLICATION_COMMAND_INVALID_NAME"
    assert codes(one(name_localizations={"en-GB": name}))


@pytest.mark.parametrize(
    ("refused", "path", "code"),
    [
        (
            one(option("a"), option("b", required=True)),
            "options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            one(option("s", 1, options=[option("a"), option("b", required=True)])),
            "options.0.options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            one(option("a"), option("a")),
            "options.1.name",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
        ),
        (
            one(option("a", 1), option("b", 3)),
            "options",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (
            one(option("g", 2, options=[option("g", 2)])),
            "options.0.options.0.type",
            "BASE_TYPE_CHOICES",
        ),
        (
            one(option("s", 1, options=[option("s", 1)])),
            "options.0.options.0.type",
            "BASE_TYPE_CHOICES",
        ),
        (one(option(kind=12)), "options.0.type", "BASE_TYPE_CHOICES"),
        (one({"name": "a", "description": "b"}), "options.0.type", "BASE_TYPE_REQUIRED"),
        (one(type=4), "type", "BASE_TYPE_CHOICES"),
        (
            one(option(choices=choices(1), autocomplete=True)),
            "options.0.choices",
            "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        ),
        (
            one(option(kind=6, autocomplete=True)),
            "options.0.autocomplete",
            "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID",
        ),
        (
            one(option(min_value=1)),
            "options.0.min_value",
            "APPLICATION_COMMAND_OPTION_MIN_VALUE_INVALID",
        ),
        (
            one(option(kind=4, max_length=1)),
            "options.0.max_length",
            "APPLICATION_COMMAND_OPTION_MAX_LENGTH_INVALID",
        ),
        (
            one(option(kind=4, choices=choices(1))),
            "options.0.choices.0.value",
            "NUMBER_TYPE_COERCE",
        ),
        (
            one(option(choices=choices(1) * 2)),
            "options.0.choices.1.name",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
        ),
        (
            partial(commands.check_one, command(type=2)),
            "description",
            "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
        ),
    ],
)
def test_other_faults(refused, path, code):
    assert codes(refused)[path] == code


def test_groups_may_be_empty():
    one(option("group", 2), option("sub", 1))()


def test_names_are_unique_within_a_type_only():
    alike = [command("Help me", type=kind, description="") for kind in (2, 3)]
    commands.check([command("help"), *alike])
    twice = partial(commands.check, [command("help"), command("other"), command("help")])
    assert codes(twice) == {"2": "APPLICATION_COMMANDS_DUPLICATE_NAME"}


@pytest.mark.parametrize(("kind", "most"), [(1, 100), (2, 15), (3, 15)])
def test_how_many_commands_of_each_type(kind, most):
    commands.check(many_commands(most, kind))
    error = refusal(partial(commands.check, many_commands(most + 1, kind)))
    assert (error.status, error.code) == (400, 30032)


def test_all_kinds_fit_together():
    users = [{**one, "name": f"user {one['name']}"} for one in many_commands(15, 2)]
    commands.check([*many_commands(100), *users, *many_commands(15, 3)])


@pytest.mark.parametrize("body", [None, "help", {"name": "help"}])
def test_a_set_of_commands_is_a_list(body):
    assert codes(partial(commands.check, body))


@pytest.mark.parametrize(
    ("given", "sent", "refused"),
    [
        (option(), "x" * 6000, "x" * 6001),
        (option(), "", ["text"]),
        (option(min_length=2), "ab", "a"),
        (option(max_length=2), "ab", "abc"),
        (option(), "text", 5),
        (option(), "text", None),
        (option(choices=choices(2)), "1", "2"),
        (option(kind=4), 5, 5.5),
        (option(kind=4), 5, True),
        (option(kind=4, min_value=5), 5, 4),
        (option(kind=4, max_value=1440), 1440, 1441),
        (option(kind=4), 2**53 - 1, 2**53),
        (option(kind=10), 0.5, "0.5"),
        (option(kind=10, max_value=0.5), 0.5, 0.51),
        (option(kind=5), False, "no"),
    ],
)
def test_values_a_client_would_send_and_would_not(given, sent, refused):
    options.check_value(given, sent)
    assert list(codes(partial(options.check_value, given, refused))) == ["what"]


class Setup(app_commands.Group):
    @app_commands.command(description="Where alerts go")
    @app_commands.describe(channel="Where", minutes="How long")
    async def alerts(
        self,
        interaction: discord.Interaction,
        channel: discord.TextChannel,
        role: discord.Role,
        minutes: Range[int, 1, 60] = 5,
        on: bool = True,
    ):
        pass

    more = app_commands.Group(name="more", description="More")

    @more.command(description="Words")
    async def words(self, interaction: discord.Interaction, text: Range[str, 1, 200]):
        pass


@app_commands.command(description="Find help")
@app_commands.choices(topic=[Choice(name="Crisis", value="crisis")])
async def helpline(
    interaction: discord.Interaction, topic: str, country: str = "", share: float = 0.5
):
    pass


@helpline.autocomplete("country")
async def countries(_: discord.Interaction, current: str):
    return [Choice(name=current, value=current)]


@app_commands.context_menu(name="Report to moderators")
async def report(interaction: discord.Interaction, message: discord.Message):
    pass


@pytest.fixture
async def tree():
    bot = extension.Bot("!", intents=discord.Intents.none())
    setup = Setup(
        name="setup",
        description="Set up",
        default_permissions=discord.Permissions(manage_guild=True),
        guild_only=True,
    )
    for made in (setup, helpline, report):
        bot.tree.add_command(made)
    return bot.tree


async def test_commands_made_by_discord_py_are_accepted(tree):
    made = [one.to_dict(tree) for one in tree._get_all_commands()]
    assert {one["name"] for one in made} == {"setup", "helpline", "Report to moderators"}
    commands.check(made)


async def test_discord_py_tells_which_command_was_refused(tree):
    ordered = list(tree._get_all_commands())
    made = [one.to_dict(tree) for one in ordered]
    place = [one.name for one in ordered].index("helpline")
    made[place]["options"][1]["description"] = "d" * 101
    error = refusal(partial(commands.check, made))
    response = type("Response", (), {"status": error.status, "reason": ""})()
    failure = CommandSyncFailure(discord.HTTPException(response, error.body()), ordered)
    assert "In command 'helpline'" in str(failure)
    assert "In parameter 'country'" in str(failure)
    assert "Must be between 1 and 100 in length." in str(failure)
