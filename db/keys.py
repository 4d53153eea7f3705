"""Whether the secret at hand is the one this database was sealed with."""

from sqlalchemy import select

from core.keyring import CannotOpen, Keyring
from db.problems import WrongKey
from db.statements import Statements
from db.tables import KeyCheckRow

_PURPOSE = "key check"
_KNOWN = b"calm water"


def check_keys(statements: Statements, keyring: Keyring) -> None:
    """Raise WrongKey when something here was sealed with a secret that is not in the ring.

    A database without a check is new, or the newest secret is: it is noted, so that losing it
    shows at the next start.
    """
    checks = statements.rows(select(KeyCheckRow))
    for check in checks:
        try:
            keyring.open(_PURPOSE, check.sealed, check.key_id.encode())
        except CannotOpen:
            raise WrongKey(
                f"this database was sealed with another SECRET_KEY (key {check.key_id}). Give the "
                "key it was made with (SECRET_KEY, or secret.key in DATA_DIR); without it the "
                "texts kept here cannot be read."
            ) from None
    if keyring.newest not in {check.key_id for check in checks}:
        sealed = keyring.seal(_PURPOSE, _KNOWN, keyring.newest.encode())
        statements.add(KeyCheckRow, {"key_id": keyring.newest, "sealed": sealed})
        statements.send_added()
