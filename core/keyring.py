"""What is kept secret at rest, and with which key.

Every purpose has its own key, derived from the operator's secret with HKDF-SHA256 (RFC 5869), so
that a ciphertext of one purpose never opens as another. The seal is AES-256-GCM (NIST SP 800-38D)
with a random nonce of 96 bits, which that publication allows for 2**32 seals under one key.
"""

import hmac
from collections.abc import Callable, Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHORTEST_SECRET = 32
"""Bytes: as many as the keys derived from it."""

_FORMAT = b"\x01"
_KEY_ID_LENGTH = 4
_NONCE_LENGTH = 12
_TAG_LENGTH = 16
_HEADER_LENGTH = len(_FORMAT) + _KEY_ID_LENGTH


class CannotOpen(Exception):
    """Not sealed by a key of this ring, for this purpose and context, or changed since.

    Which of these it was is not told: the cipher cannot know.
    """


class Keyring:
    """The operator's secrets, newest first: the first seals, each of them opens.

    A sealed text is `format (1) | key id (4) | nonce (12) | ciphertext and tag`. The key id is
    derived from the secret itself, so a secret that is retired does not renumber the others.
    """

    def __init__(self, secrets: Sequence[bytes], entropy: Callable[[int], bytes]) -> None:
        """`entropy(n)` returns n unpredictable bytes. Raise ValueError when the ring is empty, a
        secret is too short or two secrets cannot be told apart.
        """
        if not secrets:
            raise ValueError("a keyring needs at least one secret")
        if any(len(secret) < SHORTEST_SECRET for secret in secrets):
            raise ValueError(f"a secret has fewer than {SHORTEST_SECRET} bytes")
        self._secrets = {_derive(secret, "key id", _KEY_ID_LENGTH): secret for secret in secrets}
        if len(self._secrets) != len(secrets):
            raise ValueError("a secret is in the keyring twice")
        self._newest = next(iter(self._secrets))
        self._entropy = entropy
        self._ciphers: dict[tuple[bytes, str], AESGCM] = {}
        self._tag_keys: dict[str, bytes] = {}

    def __repr__(self) -> str:
        return f"<Keyring of {len(self._secrets)}, sealing with {self.newest}>"

    @property
    def newest(self) -> str:
        """The id of the key that seals; it tells nothing about the secret."""
        return self._newest.hex()

    def seal(self, purpose: str, plaintext: bytes, context: bytes = b"") -> bytes:
        """Encrypt for one purpose and one place.

        `context` (a table and a row's id) is bound but not stored: moved to another row, the
        sealed text does not open.
        """
        header = _FORMAT + self._newest
        nonce = self._entropy(_NONCE_LENGTH)
        if len(nonce) != _NONCE_LENGTH:
            raise ValueError(f"entropy gave {len(nonce)} bytes instead of {_NONCE_LENGTH}")
        cipher = self._cipher(self._newest, purpose)
        return header + nonce + cipher.encrypt(nonce, plaintext, header + context)

    def open(self, purpose: str, sealed: bytes, context: bytes = b"") -> bytes:
        """Raise CannotOpen unless exactly this was sealed for this purpose and context."""
        header, rest = sealed[:_HEADER_LENGTH], sealed[_HEADER_LENGTH:]
        key_id = header[len(_FORMAT) :]
        if header[: len(_FORMAT)] != _FORMAT or len(rest) < _NONCE_LENGTH + _TAG_LENGTH:
            raise CannotOpen(f"not a sealed text for {purpose}")
        if key_id not in self._secrets:
            raise CannotOpen(f"sealed for {purpose} with a key that is not here: {key_id.hex()}")
        nonce, ciphertext = rest[:_NONCE_LENGTH], rest[_NONCE_LENGTH:]
        try:
            return self._cipher(key_id, purpose).decrypt(nonce, ciphertext, header + context)
        except InvalidTag:
            raise CannotOpen(f"sealed for another purpose or place than {purpose}") from None

    def tag(self, purpose: str, message: bytes) -> bytes:
        """A keyed fingerprint (HMAC-SHA256): equal for equal messages, and nobody without the
        secret can try which message it was. It changes with the newest secret.
        """
        if purpose not in self._tag_keys:
            secret = self._secrets[self._newest]
            self._tag_keys[purpose] = _derive(secret, f"tag {purpose}", sha256().digest_size)
        return hmac.digest(self._tag_keys[purpose], message, sha256)

    def _cipher(self, key_id: bytes, purpose: str) -> AESGCM:
        known = (key_id, purpose)
        if known not in self._ciphers:
            key = _derive(self._secrets[key_id], f"seal {purpose}", 32)
            self._ciphers[known] = AESGCM(key)
        return self._ciphers[known]


def _derive(secret: bytes, use: str, length: int) -> bytes:
    info = f"breakwater {use}".encode()
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(secret)
