"""Finding lines by what people really type, with every slip, in several scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.search import LONGEST, Document, Index

DOCUMENTS = [
    Document(
        "gb-samaritans",
        ("Samaritans", "116 123"),
        ("Suicidal thoughts", "Pensamientos suicidas", "suicide", "United Kingdom", "UK"),
    ),
    Document(
        "sg-sos",
        ("Samaritans of Singapore (SOS)", "1767"),
        ("Suicidal thoughts", "suicide", "Singapore", "Singapur"),
    ),
    Document(
        "us-trevor-project",
        ("The Trevor Project", "1-866-488-7386"),
        ("LGBTQ+", "suicide", "United States", "Estados Unidos", "USA"),
    ),
    Document(
        "us-crisis-text-line",
        ("Crisis Text Line", "741741"),
        ("Crisis", "suicide", "United States", "Estados Unidos", "USA"),
    ),
    Document("us-988", ("988 Suicide & Crisis Lifeline", "988"), ("Crisis", "suicide", "USA")),
    Document("gb-childline", ("Childline", "0800 1111"), ("Children", "Infancia", "UK")),
    Document(
        "gb-womens-aid", ("Women's Aid", "0808 2000 247"), ("Violence at home", "UK", "Reino Unido")
    ),
    Document(
        "es-esperanza",
        ("Teléfono de la Esperanza", "717 003 717"),
        ("Crisis", "Alguien que te escuche", "Spain", "España"),
    ),
    Document("es-024", ("Línea de atención a la conducta suicida", "024"), ("suicidio", "España")),
    Document("mx-saptel", ("SAPTEL", "55 5259 8121"), ("Crisis", "suicidio", "Mexico", "México")),
    Document("mx-vida", ("Línea de la Vida", "800 911 2000"), ("Ansiedad", "Mexico", "México")),
    Document("ca-kids", ("Kids Help Phone", "1-800-668-6868"), ("Children", "Canada", "Canadá")),
    Document("jp-inochi", ("日本いのちの電話", "0570-783-556"), ("suicide", "Japan", "Japón")),
    Document("kr-109", ("자살예방상담전화", "109"), ("suicide", "South Korea", "Corea del Sur")),
    Document("ua-lifeline", ("Лінія життя", "7333"), ("veterans", "Ukraine", "Ucrania")),
    Document("sa-920", ("مركز الاتصال", "920033360"), ("Mental health", "Saudi Arabia")),
    Document("dk-livslinien", ("Livslinien København", "70 201 201"), ("suicide", "Denmark")),
]
INDEX = Index(DOCUMENTS)
KEYS = [document.key for document in DOCUMENTS]


def keys(query: str, **options) -> list[str]:
    return [hit.key for hit in INDEX.find(query, **options)]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("samaritans", "gb-samaritans"),
        ("SAMARITANS", "gb-samaritans"),
        ("samaritans singapore", "sg-sos"),
        ("samaritens", "gb-samaritans"),
        ("smaaritans", "gb-samaritans"),
        ("samaritns", "gb-samaritans"),
        ("trever projcet", "us-trevor-project"),
        ("telefono de la esperansa", "es-esperanza"),
        ("esperanca", "es-esperanza"),
        ("linea de la bida", "mx-vida"),
        ("childlien", "gb-childline"),
        ("fone kids help", "ca-kids"),
        ("womens aid", "gb-womens-aid"),
        ("women\N{RIGHT SINGLE QUOTATION MARK}s aid", "gb-womens-aid"),
        ("kobenhavn", "dk-livslinien"),
    ],
)
def test_a_name_is_found_as_it_is_and_as_it_is_misspelt(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("crisistextline", "us-crisis-text-line"),
        ("trevorproject", "us-trevor-project"),
        ("child line", "gb-childline"),
        ("kids helpphone", "ca-kids"),
        ("kidshelpphon", "ca-kids"),
    ],
)
def test_words_run_together_or_broken_apart_are_mended(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("suiside uk", "gb-samaritans"),
        ("suicide singapor", "sg-sos"),
        ("crisis españa", "es-esperanza"),
        ("crisis espana", "es-esperanza"),
        ("ansiedad mexico", "mx-vida"),
        ("anciedad mexco", "mx-vida"),
        ("crisis mejico", "mx-saptel"),
        ("lgtbq usa", "us-trevor-project"),
    ],
)
def test_a_topic_and_a_country_in_either_language(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize(
    "query", ["samaritans xqzw", "xqzw samaritans", "the samaritans please", "samaritens hlep"]
)
def test_a_word_nobody_knows_does_not_lose_the_others(query):
    assert "gb-samaritans" in keys(query)[:2]


@pytest.mark.parametrize("name", ["Samaritans of Singapore", "Crisis Text Line", "SAPTEL"])
def test_from_its_third_letter_a_name_stays_among_the_first(name):
    key = keys(name)[0]
    for end in range(3, len(name) + 1):
        assert key in keys(name[:end])[:3], name[:end]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("116 123", "gb-samaritans"),
        ("116123", "gb-samaritans"),
        ("116-123", "gb-samaritans"),
        ("116 12", "gb-samaritans"),
        ("+44 116 123", "gb-samaritans"),
        ("988", "us-988"),
        ("18664887386", "us-trevor-project"),
        ("866 488 7386", "us-trevor-project"),
        ("+52 55 5259 8121", "mx-saptel"),
        ("+44 808 2000 247", "gb-womens-aid"),
        ("٩٨٨", "us-988"),
    ],
)
def test_a_dial_string_is_found_however_it_is_written(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize("query", ["989", "116 132", "118 123", "741 742", "08000 1111"])
def test_a_number_that_is_nobodys_is_never_taken_for_another(query):
    assert keys(query) == []


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("いのちの電話", "jp-inochi"),
        ("電話", "jp-inochi"),
        ("자살", "kr-109"),
        ("상담전", "kr-109"),
        ("자살예바", "kr-109"),
        ("линия життя", "ua-lifeline"),
        ("лінія", "ua-lifeline"),
        ("الاتصال", "sa-920"),
    ],
)
def test_every_script_is_searched(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize(("query", "key"), [("ctl", "us-crisis-text-line"), ("khp", "ca-kids")])
def test_initials_find_a_name(query, key):
    assert keys(query)[0] == key


@pytest.mark.parametrize("query", ["", "   ", "!!!", "zzqx", "xylofoon", "\x00"])
def test_nothing_near_finds_nothing(query):
    assert INDEX.find(query) == []


def test_the_nearest_are_offered_where_nothing_is_found():
    assert INDEX.find("telefonista") == INDEX.find("trevelyan") == []
    assert INDEX.nearest("telefonista")[0].key == "es-esperanza"
    assert INDEX.nearest("trevelyan", 1)[0].key == "us-trevor-project"
    assert len(INDEX.nearest("line of telephone")) == 3
    assert INDEX.nearest("") == []


def test_equals_come_in_the_order_of_the_documents():
    names = [Document(str(number), ("Lifeline",), ("crisis",)) for number in range(40)]
    assert [hit.key for hit in Index(names).find("lifelin")] == [str(n) for n in range(25)]
    assert [hit.key for hit in Index(names[::-1]).find("crisis")][:2] == ["39", "38"]


def test_only_a_name_as_it_stands_scores_a_hundred():
    assert INDEX.find("trevor project")[0].score < 100
    assert INDEX.find("the trevor-project!")[0].score == 100


def test_a_filter_takes_part_in_the_ranking_and_is_not_a_sieve_behind_it():
    many = [Document(str(number), ("Crisis Line",), ("crisis",)) for number in range(300)]
    index = Index([*many, Document("last", ("Other",), ("crisis",))])
    assert [hit.key for hit in index.find("crisis", 5, {"last"})] == ["last"]
    assert keys("116 123", within={"es-024"}) == []
    assert keys("samaritens", within={"sg-sos", "es-024"}) == ["sg-sos"]


@pytest.mark.parametrize("query", ["anxiety mexico", "anxeity mejico", "ansiedad méxico"])
def test_a_line_of_the_place_asked_for_goes_before_one_of_the_topic_elsewhere(query):
    rest = [Document(str(n), (f"Line {n}",), ("Grief",), ("Mexico", "México")) for n in range(9)]
    index = Index([Document("abroad", ("Beyond",), ("Anxiety", "Ansiedad"), ("Norway",)), *rest])
    assert [hit.key for hit in index.find(query)] == [*map(str, range(9)), "abroad"]


def test_a_country_goes_before_one_that_has_its_name_among_others():
    britain = Document("gb", ("One",), (), ("United Kingdom", "Northern Ireland"))
    ireland = Document("ie", ("Two",), (), ("Ireland",))
    found = Index([britain, ireland])
    assert [hit.key for hit in found.find("ireland")] == ["ie", "gb"]
    assert [hit.key for hit in found.find("northern ireland")] == ["gb", "ie"]


def test_an_index_of_nothing_finds_nothing():
    empty = Index([])
    assert empty.find("samaritans") == empty.nearest("samaritans") == []


@given(st.text(max_size=2 * LONGEST), st.integers(1, 30))
def test_no_text_breaks_it(query, most):
    found = INDEX.find(query, most)
    assert len(found) <= most
    assert len({hit.key for hit in found}) == len(found)
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert all(0 <= hit.score <= 100 for hit in [*found, *INDEX.nearest(query)])


@given(
    st.sampled_from([name for document in DOCUMENTS for name in document.names]),
    st.lists(st.text("abcdefghij ñ'é한字1", max_size=12), max_size=8),
)
def test_a_name_as_it_stands_comes_first_whatever_else_there_is(name, others):
    index = Index(
        [Document(f"other-{n}", (text,), (text,)) for n, text in enumerate(others)] + DOCUMENTS
    )
    key = next(document.key for document in DOCUMENTS if name in document.names)
    assert index.find(name)[0].key == key


@given(st.text(min_size=1, max_size=LONGEST).filter(str.strip))
def test_any_name_is_found_as_it_stands(name):
    documents = [*DOCUMENTS, Document("any", (name,), ())]
    first = next(hit for hit in Index(documents).find(name) if hit.key == "any")
    assert first.score == 100


@given(
    st.one_of(st.text(max_size=20), st.sampled_from(["crisis", "suicide uk", "samaritens", "988"])),
    st.sets(st.sampled_from(KEYS)),
)
def test_what_is_found_is_allowed(query, allowed):
    found = keys(query, within=allowed)
    assert allowed.issuperset(found)
    if not allowed:
        assert found == []


@pytest.mark.parametrize("typed", ["qqqqqqqq wwwwwwww", "zzzzzz", "aaaaaaa", "bbbb bbbb", "hhhhhh"])
def test_a_key_held_down_finds_nothing(typed):
    index = Index([Document(letter, (f"Line {letter}", letter), ()) for letter in "abhkqsuvwz"])
    assert index.find(typed) == []
