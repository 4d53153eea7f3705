import itertools
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.keyring import CannotOpen, Keyring

OLD = b"o" * 32
NEW = b"n" * 32


def ring(*secrets: bytes) -> Keyring:
    return Keyring(secrets, os.urandom)


texts = st.binary(max_size=300)
purposes = st.text(max_size=20)


@given(purpose=purposes, plaintext=texts, context=texts)
def test_what_is_sealed_opens_again(purpose, plaintext, context):
    keyring = ring(NEW)
    assert keyring.open(purpose, keyring.seal(purpose, plaintext, context), context) == plaintext


@given(plaintext=texts, where=st.integers(min_value=0), bit=st.integers(0, 7))
def test_any_flipped_bit_refuses(plaintext, where, bit):
    keyring = ring(NEW)
    changed = bytearray(keyring.seal("case", plaintext))
    changed[where % len(changed)] ^= 1 << bit
    with pytest.raises(CannotOpen):
        keyring.open("case", bytes(changed))


@given(plaintext=texts, length=st.integers(min_value=0))
def test_a_shortened_text_refuses(plaintext, length):
    keyring = ring(NEW)
    sealed = keyring.seal("case", plaintext)
    with pytest.raises(CannotOpen):
        keyring.open("case", sealed[: length % len(sealed)])


@given(plaintext=texts, mine=purposes, other=purposes)
def test_another_purpose_refuses(plaintext, mine, other):
    keyring = ring(NEW)
    sealed = keyring.seal(mine, plaintext)
    if mine != other:
        with pytest.raises(CannotOpen):
            keyring.open(other, sealed)


@given(plaintext=texts, mine=texts, other=texts)
def test_another_context_refuses(plaintext, mine, other):
    keyring = ring(NEW)
    sealed = keyring.seal("case", plaintext, mine)
    if mine != other:
        with pytest.raises(CannotOpen):
            keyring.open("case", sealed, other)


@given(plaintext=texts)
def test_another_key_refuses(plaintext):
    with pytest.raises(CannotOpen):
        ring(NEW).open("case", ring(OLD).seal("case", plaintext))


def test_another_key_under_the_same_id_refuses():
    mine, other = ring(NEW), ring(OLD)
    sealed = mine.seal("case", b"text")
    forged = sealed[:1] + bytes.fromhex(other.newest) + sealed[5:]
    with pytest.raises(CannotOpen):
        other.open("case", forged)


def test_rotation_opens_old_and_seals_new():
    sealed_before = ring(OLD).seal("case", b"text")
    rotated = ring(NEW, OLD)
    assert rotated.open("case", sealed_before) == b"text"
    sealed_after = rotated.seal("case", b"text")
    assert ring(NEW).open("case", sealed_after) == b"text"
    with pytest.raises(CannotOpen):
        ring(OLD).open("case", sealed_after)


def test_retiring_an_old_secret_does_not_renumber_the_new_one():
    sealed = ring(NEW, OLD).seal("case", b"text")
    assert ring(NEW).open("case", sealed) == b"text"


def test_the_same_text_never_looks_the_same():
    keyring = ring(NEW)
    assert len({keyring.seal("case", b"text") for _ in range(50)}) == 50


def test_the_nonce_comes_from_the_given_entropy():
    counter = itertools.count()
    keyring = Keyring([NEW], lambda length: next(counter).to_bytes(length, "big"))
    assert keyring.seal("case", b"text")[5:17] == bytes(12)
    assert keyring.seal("case", b"text")[5:17] == bytes(11) + b"\x01"


def test_entropy_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="entropy"):
        Keyring([NEW], lambda _: b"short").seal("case", b"text")


@given(message=texts, other=texts)
def test_tags_tell_messages_apart(message, other):
    keyring = ring(NEW)
    assert (keyring.tag("cool-down", message) == keyring.tag("cool-down", other)) == (
        message == other
    )


def test_tags_differ_by_purpose_and_secret():
    tags = {ring(secret).tag(purpose, b"m") for secret in (OLD, NEW) for purpose in ("a", "b")}
    assert len(tags) == 4
    assert ring(NEW, OLD).tag("a", b"m") == ring(NEW).tag("a", b"m")


@pytest.mark.parametrize("secrets", [[], [b"short"], [NEW, NEW]])
def test_a_ring_that_could_not_work_is_refused(secrets):
    with pytest.raises(ValueError, match="secret"):
        Keyring(secrets, os.urandom)


def test_a_ring_shows_no_secret():
    keyring = ring(NEW, OLD)
    keyring.seal("case", b"plain words")
    shown = repr(keyring)
    assert "nnnn" not in shown
    assert "oooo" not in shown
    assert "plain words" not in shown
