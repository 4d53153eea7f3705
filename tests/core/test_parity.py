"""Every language says what English says, in its own words, and none says what must not be said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Message,
    Pattern,
    Term,
    VariableReference,
    Variant,
)
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

from core.words import SOURCE_LANGUAGE

TEXTS = {
    folder.name: "\n".join(file.read_text("utf-8") for file in sorted(folder.glob("*.ftl")))
    for folder in sorted(Path("locales").iterdir())
    if folder.is_dir()
}
OTHERS = [language for language in TEXTS if language != SOURCE_LANGUAGE]

PLURALS = {"zero", "one", "two", "few", "many", "other"}
"""CLDR's plural categories: each language has its own of these, so they need not match."""

SAME_ON_PURPOSE = {
    "es": {
        "calm-option": "holds no word of its own",
        "channel-chat": "the same word in Spanish",
        "channel-whatsapp": "a name",
        "topic-crisis": "the same word in Spanish",
        "topic-lgbtq": "LGTBIQ+ in Spain, LGBTIQ+ in most of America: this one is read by both",
    },
}

FORBIDDEN = {
    # Words of blame and of success: the page "How We Talk About Suicide Matters",
    # preventsuicide.arizona.edu/how-talk-about-suicide. "Cry for help", guilt, promises, verdicts
    # on a person or a message, means and doses: guidance of Samaritans and Orygen #chatsafe on
    # answering people online (docs/care.md has the links). Only the plainest: readers see the rest.
    "en": [
        r"commit(s|ted|ting)? suicide",
        r"(un)?successful",
        r"(failed|botched|completed) (suicide|attempt)",
        r"(cry|cries) for help",
        r"it (gets|will get) better|(it|everything) will be (ok|okay|fine|all right)",
        r"(will|can) save you|I promise|we promise",
        r"think of (your|the) (family|children|parents)",
        r"flagged|violat(es|ed|ion)",
        r"you (are|have) (depression|depressed|bipolar|suicidal)",
        r"just leave|why don't you leave",
        r"@everyone|@here",
        r"noose|hang (your|him|her|them)sel(f|ves)|razors?|blades?|firearms?|carbon monoxide",
        r"\d+ ?(mg|ml|milligrams?|pills?|tablets?)",
    ],
    # "Usa estas frases para disminuir el estigma del suicidio", vebaresourcecenter.com, and "Cómo
    # hablar del suicidio en forma segura" (Scribd 572980134): the same choices in Spanish.
    "es": [
        r"comet\w+ (un |el )?suicidio",
        r"exitos[oa]s?|con éxito|sin éxito",
        r"(suicidio|intento)s? (fallido|frustrado|fracasado|consumado|incompleto)s?",
        r"(un|una|el|la|los|las) suicidas?",
        r"(grito|llamado) de (ayuda|auxilio)",
        r"todo (mejora|mejorará|va a mejorar|irá bien|va a ir bien|va a estar bien|estará bien)",
        r"(te|voy a|vamos a) salvar(te|é|emos)?|te (lo )?prometo",
        r"piensa en tu familia|piensa en (tus|los) (hijos|padres)",
        r"mensaje (ha sido |fue )?(marcado|denunciado)|infring\w+",
        r"(tienes|sufres) depresión|eres suicida|eres (bipolar|depresiv[oa])",
        r"simplemente vete|por qué no (te vas|lo dejas|la dejas)",
        r"@everyone|@here",
        r"sogas?|ahorc\w+|cuchillas?|navajas?|armas? de fuego|monóxido de carbono",
        r"\d+ ?(mg|ml|miligramos?|pastillas?|comprimidos?)",
    ],
}

ROOM = {
    # Characters, as Discord counts them. Pages "Application Commands" (descriptions), "Component
    # Reference" (button label; label and description of a field) and "Receiving and Responding"
    # (title of a form); choices in a list: "Application Commands", option choice.
    r"command-.*": 100,
    r".*-button-.*": 80,
    r"local-form-.*|.*-where-title": 45,
    r".*-field(-[a-z]+)?": 45,
    r".*-field-[a-z]+-help|.*-placeholder": 100,
    r"local-cost-.*|.*-choose-fact": 100,
    # What somebody follows who may be panicking, or reads on a phone: as the files in English say.
    r"exercise-.*-title": 60,
    r"exercise-.*": 200,
    r"fact-.*-claim": 100,
    r"fact-.*-why": 300,
}

QUOTED_TO_REFUTE = {
    "fact-committed-suicide-claim": "says which words hurt; its verdict is myth",
    "fact-da-just-leave-claim": "a myth about abuse in the words people use; its verdict is myth",
}

ONE_SHORE_ONLY = [
    # Spanish is one translation for readers in Spain and in America: said by "tú", in words that
    # neither finds foreign or rude. The commonest slips; a reader sees the rest.
    r"vos|vosotr[oa]s|vuestr[oa]s?|ustedes|usted|\w+(áis|éis)",
    r"sos|podés|tenés|querés|sentís|llamá|mirá|respirá|contá",
    r"ordenador(es)?|computadoras?|celular(es)?|móvil(es)?",
    r"cog(e|es|er|ed|iendo)|platica\w*|enojad[oa]s?|enfadad[oa]s?",
]


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    variables: frozenset[str]
    choices: frozenset[str]
    """Keys a sentence chooses by that are not plural categories, such as a reason's name."""
    untouched: tuple[str, ...]
    """What is typed as it stands, and addresses: the same in every language."""


class _Parts(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  the library's name
        self.variables.add(node.id.name)

    def visit_Variant(self, node: Variant) -> None:  # noqa: N802  the library's name
        if isinstance(node.key, Identifier) and node.key.name not in PLURALS:
            self.choices.add(node.key.name)
        self.generic_visit(node)


def sentences(text: str) -> dict[str, Sentence]:
    """By name; an attribute's name is `message.attribute`."""
    found: dict[str, Sentence] = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, Message | Term):
            for name, pattern in _patterns(entry):
                parts = _Parts()
                parts.visit(pattern)
                said = serialize_pattern(pattern).strip()
                found[name] = Sentence(
                    said,
                    frozenset(parts.variables),
                    frozenset(parts.choices),
                    tuple(sorted(re.findall(r"`[^`]*`|https?://[^\s)`]*", said))),
                )
    return found


def _patterns(entry: Message | Term) -> Iterator[tuple[str, Pattern]]:
    if entry.value is not None:
        yield entry.id.name, entry.value
    for attribute in entry.attributes:
        yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def differences(source: str, translated: str, same: Mapping[str, str]) -> list[str]:
    """What a translation lacks, adds, changes in its places or left in the source's words."""
    original, other = sentences(source), sentences(translated)
    said = [f"{name}: missing" for name in original if name not in other]
    said += [f"{name}: not in the source language" for name in other if name not in original]
    for name in original.keys() & other.keys():
        before, after = original[name], other[name]
        for kind in ("variables", "choices", "untouched"):
            if getattr(before, kind) != getattr(after, kind):
                said.append(
                    f"{name}: {kind} {getattr(after, kind)} instead of {getattr(before, kind)}"
                )
        if (before.text == after.text) != (name in same):
            said.append(f"{name}: {'not translated' if name not in same else 'not the same now'}")
    return sorted(said)


def found_in(text: str, patterns: list[str]) -> list[str]:
    """The words found, each with the name of the sentence that says it."""
    whole = re.compile("|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in patterns), re.IGNORECASE)
    return [
        f"{name}: {hit.group()}"
        for name, sentence in sentences(text).items()
        for hit in whole.finditer(sentence.text)
    ]


def test_there_is_a_language_beside_the_source():
    assert "es" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_says_what_the_source_says(language):
    same = SAME_ON_PURPOSE.get(language, {})
    assert differences(TEXTS[SOURCE_LANGUAGE], TEXTS[language], same) == []


@pytest.mark.parametrize("language", TEXTS)
def test_every_sentence_can_be_said(language):
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(TEXTS[language]))
    for name, sentence in sentences(TEXTS[language]).items():
        if "." in name or not bundle.has_message(name):
            continue
        text, errors = bundle.format_pattern(
            bundle.get_message(name).value, dict.fromkeys(sentence.variables, 3)
        )
        assert errors == [], name
        assert str(text).strip(), name


@pytest.mark.parametrize("language", TEXTS)
def test_nothing_is_said_that_must_not_be_said(language):
    assert language in FORBIDDEN, f"write the list of {language} before its sentences are shown"
    assert [
        hit
        for hit in found_in(TEXTS[language], FORBIDDEN[language])
        if hit.partition(":")[0] not in QUOTED_TO_REFUTE
    ] == []


@pytest.mark.parametrize("language", TEXTS)
def test_every_sentence_fits_where_it_is_shown(language):
    too_long = [
        (name, len(sentence.text), most)
        for name, sentence in sentences(TEXTS[language]).items()
        for pattern, most in ROOM.items()
        if re.fullmatch(pattern, name) and len(sentence.text) > most
    ]
    assert too_long == []


def test_what_may_be_quoted_is_quoted_still():
    quoted = {
        hit.partition(":")[0]
        for language, text in TEXTS.items()
        for hit in found_in(text, FORBIDDEN[language])
    }
    assert quoted == QUOTED_TO_REFUTE.keys()


@pytest.mark.parametrize("language", TEXTS)
def test_nothing_is_decorated_with_emoji(language):
    assert re.findall(r"[\U0001F000-\U0001FAFF\u2764]", TEXTS[language]) == []


def test_spanish_is_at_home_everywhere():
    assert found_in(TEXTS["es"], ONE_SHORE_ONLY) == []


@pytest.mark.parametrize(
    ("translated", "said"),
    [
        ("", ["hello: missing", "hello.label: missing"]),
        ("hello = Hola { $who }, `/setup show`", ["hello.label: missing"]),
        ("hello = Hola, `/setup show`\n  .label = A", ["hello: variables"]),
        ("hello = Hola { $who }, `/ver`\n  .label = A", ["hello: untouched"]),
        ("hello = Hi { $who }, `/setup show`\n  .label = A", ["hello: not translated"]),
        (
            "hello = Hola { $who }, `/setup show`\n  .label = A\nbye = Adiós",
            ["bye: not in the source language"],
        ),
        (
            "hello = { $who ->\n  [no] Hola\n *[other] Eh\n  } `/setup show`\n  .label = A",
            ["hello: choices"],
        ),
        ("hello = Hola { $who }, `/setup show`\n  .label = A", []),
    ],
)
def test_each_kind_of_difference_is_named(translated, said):
    source = "hello = Hi { $who }, `/setup show`\n  .label = Greeting"
    found = differences(source, translated, {})
    assert len(found) == len(said)
    assert all(one.startswith(expected) for one, expected in zip(found, sorted(said), strict=True))


def test_a_reason_for_sameness_that_no_longer_holds_is_named():
    assert differences("chat = chat", "chat = charla", {"chat": "a reason"}) == [
        "chat: not the same now"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They committed suicide."),
        ("en", "A successful attempt"),
        ("en", "Your message was flagged"),
        ("en", "Take 20 pills"),
        ("es", "Cometió suicidio."),
        ("es", "Un intento fallido"),
        ("es", "Los suicidas"),
        ("es", "Todo va a mejorar"),
    ],
)
def test_the_forbidden_words_are_seen(language, text):
    assert found_in(f"x = {text}", FORBIDDEN[language])


@pytest.mark.parametrize("text", ["Vosotros podéis", "vos tenés", "Coge el móvil"])
def test_the_words_of_one_shore_are_seen(text):
    assert found_in(f"x = {text}", ONE_SHORE_ONLY)
