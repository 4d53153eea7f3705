"""The words that exercises and facts are found by, in every language we speak."""

from collections.abc import Mapping
from itertools import chain

from cogs.ui.exercises import alias_words, topic_words
from core.resources.catalogue import Catalogue
from core.resources.exercises import Exercise
from core.resources.facts import Fact
from core.resources.search import Document
from core.words import Words


def guides_of(exercises: Mapping[str, Exercise], words: Words) -> Catalogue[Exercise]:
    """The exercises, to be found by what people call what they need."""
    return Catalogue(exercises, lambda exercise: _exercise_document(exercise, words))


def _exercise_document(exercise: Exercise, words: Words) -> Document:
    """Titles and what it is for first of all weigh as names; everything else it says as words."""
    first, *others = (_topic_names(topic, words) for topic in exercise.topics)
    titles = [words.say(exercise.title, language) for language in words.languages]
    summaries = [words.say(exercise.summary, language) for language in words.languages]
    return Document(
        exercise.id,
        tuple(dict.fromkeys([*titles, *first])),
        tuple(dict.fromkeys([*chain(*others), *summaries])),
    )


def _topic_names(topic: str, words: Words) -> list[str]:
    """What people call it, in every language we speak."""
    said = [
        words.say(name, language)
        for language in words.languages
        for name in (topic_words(topic), alias_words(topic))
    ]
    return [name.strip() for one in said for name in one.split(",") if name.strip()]


def claims_of(facts: Mapping[str, Fact], words: Words) -> Catalogue[Fact]:
    """The facts, to be found by what people have heard."""
    return Catalogue(facts, lambda fact: _fact_document(fact, words))


def _fact_document(fact: Fact, words: Words) -> Document:
    claims = [words.say(fact.claim, language) for language in words.languages]
    terms = [
        words.say(name, language)
        for language in words.languages
        for topic in fact.topics
        for name in (topic_words(topic), alias_words(topic))
    ]
    return Document(fact.id, tuple(dict.fromkeys(claims)), tuple(dict.fromkeys(terms)))
