import discord
import pytest

from sandbox.rules import embeds
from sandbox.rules.errors import ApiError


def codes(body):
    with pytest.raises(ApiError) as refused:
        embeds.check(body)
    assert (refused.value.status, refused.value.code) == (400, 50035)
    return {fault.path: fault.code for fault in refused.value.faults()}


SIZES = [
    ("embeds.0.title", 256, lambda text: {"title": text}),
    ("embeds.0.description", 4096, lambda text: {"description": text}),
    ("embeds.0.fields.0.name", 256, lambda text: {"fields": [{"name": text, "value": "v"}]}),
    ("embeds.0.fields.0.value", 1024, lambda text: {"fields": [{"name": "n", "value": text}]}),
    ("embeds.0.footer.text", 2048, lambda text: {"footer": {"text": text}}),
    ("embeds.0.author.name", 256, lambda text: {"author": {"name": text}}),
]


@pytest.mark.parametrize(("path", "most", "embed"), SIZES)
def test_a_text_at_its_limit_and_one_past(path, most, embed):
    embeds.check([embed("x" * most)])
    embeds.check([embed("  " + "x" * most + "\n")])
    assert codes([embed("x" * (most + 1))]) == {path: "BASE_TYPE_MAX_LENGTH"}


def test_ten_embeds_and_eleven():
    embeds.check([{"title": "x"}] * 10)
    assert codes([{"title": "x"}] * 11) == {"embeds": "BASE_TYPE_MAX_LENGTH"}


def test_twenty_five_fields_and_twenty_six():
    field = {"name": "n", "value": "v"}
    embeds.check([{"fields": [field] * 25}])
    assert codes([{"fields": [field] * 26}]) == {"embeds.0.fields": "BASE_TYPE_MAX_LENGTH"}


def test_six_thousand_characters_over_all_embeds_and_one_more():
    part = {"description": "x" * 2000}
    embeds.check([part, part, {"title": "t" * 100, "description": "x" * 1900}])
    over = [part, part, {"title": "t" * 100, "description": "x" * 1901}]
    assert codes(over) == {"embeds": "MAX_EMBED_SIZE_EXCEEDED"}


@pytest.mark.parametrize(
    ("embed", "path", "code"),
    [
        ({}, "embeds.0.description", "BASE_TYPE_REQUIRED"),
        ({"color": 5}, "embeds.0.description", "BASE_TYPE_REQUIRED"),
        ({"title": "x", "color": 0x1000000}, "embeds.0.color", "NUMBER_TYPE_MAX"),
        ({"title": "x", "color": "red"}, "embeds.0.color", "NUMBER_TYPE_COERCE"),
        ({"title": "x", "url": "ftp://a.example"}, "embeds.0.url", "URL_TYPE_INVALID_SCHEME"),
        ({"title": "x", "url": "https://"}, "embeds.0.url", "URL_TYPE_INVALID_URL"),
        ({"title": "x", "timestamp": "soon"}, "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE"),
        ({"title": ["x"]}, "embeds.0.title", "STRING_TYPE_CONVERT"),
        ({"image": {}}, "embeds.0.description", "BASE_TYPE_REQUIRED"),
        ({"title": "x", "image": {}}, "embeds.0.image.url", "BASE_TYPE_REQUIRED"),
        ({"fields": [{"name": " ", "value": "v"}]}, "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED"),
        ({"fields": {"name": "n"}}, "embeds.0.fields", "LIST_TYPE_CONVERT"),
        ("text", "embeds.0", "MODEL_TYPE_CONVERT"),
    ],
)
def test_other_faults(embed, path, code):
    assert codes([embed])[path] == code


def test_what_discord_py_makes_is_accepted():
    embed = discord.Embed(
        title="Helplines", description="One line", color=0xFFFFFF, url="https://example.org/a"
    )
    embed.add_field(name="Call", value="116 123", inline=False)
    embed.set_footer(text="Checked", icon_url="https://example.org/icon.png")
    embed.set_author(name="Breakwater")
    embed.set_thumbnail(url="attachment://wave.png")
    embed.timestamp = discord.utils.utcnow()
    embeds.check([embed.to_dict()])
