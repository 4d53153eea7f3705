"""What Discord answers when it refuses: status, JSON code, message and the nested `errors` tree.

Source: Discord documentation, "Opcodes and Status Codes" (HTTP and JSON tables) and "API Reference"
(Error Messages). Where the words Discord really sends differ from that table (50013 is "Missing
Permissions" on the wire), the words on the wire are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path = tuple[str | int, ...]
"""Where in a body something is wrong: object keys and list indices from the root down."""


class Fault(NamedTuple):
    """One leaf of an `errors` tree: dotted path, Discord's code and its words."""

    path: str
    code: str
    message: str


class ApiError(Exception):
    """One refusal, ready to be written as an HTTP answer.

    `errors` is the nested tree of code 50035; `headers` are extra response headers.
    """

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, code, message)
        self.status = status
        self.code = code
        self.message = message
        self.errors: dict[str, Any] | None = dict(errors) if errors else None
        self.headers: dict[str, str] = dict(headers or {})

    def body(self) -> dict[str, Any]:
        """Return the JSON object Discord would send; `errors` only where there are some."""
        body: dict[str, Any] = {"message": self.message, "code": self.code}
        if self.errors:
            body["errors"] = self.errors
        return body

    def faults(self) -> list[Fault]:
        """Return the leaves of `errors`, in the order of the body."""
        return list(_leaves(self.errors or {}, ""))

    def __str__(self) -> str:
        said = [f"{self.status} (code {self.code}): {self.message}"]
        said += [f"{fault.path}: {fault.message}" for fault in self.faults()]
        return "; ".join(said)


def _leaves(node: Mapping[str, Any], path: str) -> Iterator[Fault]:
    for key, below in node.items():
        if key == "_errors":
            yield from (Fault(path, leaf["code"], leaf["message"]) for leaf in below)
        else:
            yield from _leaves(below, f"{path}.{key}" if path else key)


class KnownError(ApiError):
    """A row of Discord's table; its subclasses below can be raised as they are."""

    row: ClassVar[tuple[int, int, str]]

    def __init__(
        self,
        message: str | None = None,
        *,
        errors: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        status, code, words = self.row
        super().__init__(status, code, message or words, errors=errors, headers=headers)


_BY_CODE: dict[int, type[KnownError]] = {}


def _row(status: int, code: int, message: str) -> type[KnownError]:
    made = type("KnownError", (KnownError,), {"row": (status, code, message)})
    if code:
        _BY_CODE[code] = made
    return made


NOT_FOUND = _row(404, 0, "404: Not Found")
UNAUTHORIZED = _row(401, 0, "401: Unauthorized")
METHOD_NOT_ALLOWED = _row(405, 0, "405: Method Not Allowed")
INTERNAL_SERVER_ERROR = _row(500, 0, "500: Internal Server Error")
SERVICE_UNAVAILABLE = _row(503, 0, "503: Service Unavailable")

UNKNOWN_ACCOUNT = _row(404, 10001, "Unknown Account")
UNKNOWN_APPLICATION = _row(404, 10002, "Unknown Application")
UNKNOWN_CHANNEL = _row(404, 10003, "Unknown Channel")
UNKNOWN_GUILD = _row(404, 10004, "Unknown Guild")
UNKNOWN_INVITE = _row(404, 10006, "Unknown Invite")
UNKNOWN_MEMBER = _row(404, 10007, "Unknown Member")
UNKNOWN_MESSAGE = _row(404, 10008, "Unknown Message")
UNKNOWN_OVERWRITE = _row(404, 10009, "Unknown Permission Overwrite")
UNKNOWN_ROLE = _row(404, 10011, "Unknown Role")
UNKNOWN_TOKEN = _row(404, 10012, "Unknown Token")
UNKNOWN_USER = _row(404, 10013, "Unknown User")
UNKNOWN_EMOJI = _row(400, 10014, "Unknown Emoji")
UNKNOWN_WEBHOOK = _row(404, 10015, "Unknown Webhook")
UNKNOWN_SESSION = _row(404, 10020, "Unknown Session")
UNKNOWN_INTERACTION = _row(404, 10062, "Unknown interaction")
UNKNOWN_COMMAND = _row(404, 10063, "Unknown application command")
UNKNOWN_COMMAND_PERMISSIONS = _row(404, 10066, "Unknown application command permissions")

BOTS_CANNOT_USE = _row(403, 20001, "Bots cannot use this endpoint")
ONLY_BOTS = _row(403, 20002, "Only bots can use this endpoint")
EXPLICIT_CONTENT = _row(403, 20009, "Explicit content cannot be sent to the desired recipient(s)")
SLOW_MODE = _row(429, 20016, "This action cannot be performed due to slowmode rate limit")
CHANNEL_WRITE_RATE_LIMIT = _row(
    429, 20028, "The channel you are writing has hit the write rate limit."
)

MAXIMUM_PINS = _row(400, 30003, "Maximum number of pins reached for the channel (250)")
MAXIMUM_REACTIONS = _row(400, 30010, "Maximum number of reactions reached (20)")
MAXIMUM_COMMANDS = _row(400, 30032, "Maximum number of application commands reached (100)")
DAILY_COMMAND_CREATES = _row(
    429, 30034, "Max number of daily application command creates has been reached (200)"
)
MAXIMUM_OLD_EDITS = _row(
    429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later."
)

SENDING_DISABLED = _row(403, 40004, "Send messages has been temporarily disabled")
DIRECT_MESSAGES_TOO_FAST = _row(429, 40003, "You are opening direct messages too fast")
REQUEST_TOO_LARGE = _row(413, 40005, "Request entity too large")
FEATURE_DISABLED = _row(403, 40006, "This feature has been temporarily disabled server-side")
ALREADY_CROSSPOSTED = _row(400, 40033, "This message was already crossposted")
COMMAND_NAME_TAKEN = _row(400, 40041, "An application command with that name already exists")
INTERACTION_FAILED_TO_SEND = _row(400, 40043, "Application interaction failed to send")
CANNOT_SEND_IN_FORUM = _row(400, 40058, "Cannot send a message in a forum channel")
ALREADY_ACKNOWLEDGED = _row(400, 40060, "Interaction has already been acknowledged.")
TAG_NAMES_UNIQUE = _row(400, 40061, "Tag names must be unique")
SERVICE_RATE_LIMITED = _row(429, 40062, "Service resource is being rate limited.")

TOO_MANY_FOLLOWUPS = _row(
    400, 40094, "This interaction has hit the maximum number of follow up messages"
)

MISSING_ACCESS = _row(403, 50001, "Missing Access")
INVALID_ACCOUNT_TYPE = _row(403, 50002, "Invalid account type")
CANNOT_ON_DM = _row(400, 50003, "Cannot execute action on a DM channel")
NOT_THE_AUTHOR = _row(403, 50005, "Cannot edit a message authored by another user")
EMPTY_MESSAGE = _row(400, 50006, "Cannot send an empty message")
CANNOT_MESSAGE_USER = _row(403, 50007, "Cannot send messages to this user")
CANNOT_SEND_IN_NON_TEXT = _row(400, 50008, "Cannot send messages in a non-text channel")
MISSING_PERMISSIONS = _row(403, 50013, "Missing Permissions")
INVALID_TOKEN = _row(401, 50014, "Invalid authentication token provided")
BULK_DELETE_COUNT = _row(
    400,
    50016,
    "Provided too few or too many messages to delete. Must provide at least 2 and "
    "fewer than 100 messages to delete",
)
PINNED_ELSEWHERE = _row(400, 50019, "A message can only be pinned to the channel it was sent in")
SYSTEM_MESSAGE = _row(403, 50021, "Cannot execute action on a system message")
WRONG_CHANNEL_TYPE = _row(400, 50024, "Cannot execute action on this channel type")
INVALID_WEBHOOK_TOKEN = _row(401, 50027, "Invalid Webhook Token")
INVALID_ROLE = _row(400, 50028, "Invalid Role")
INVALID_RECIPIENTS = _row(400, 50033, "Invalid Recipient(s)")
BULK_DELETE_TOO_OLD = _row(400, 50034, "A message provided was too old to bulk delete")
INVALID_FORM_BODY = _row(400, 50035, "Invalid Form Body")
INVALID_FILE_FORMAT = _row(400, 50046, "Invalid asset")
INVALID_GUILD = _row(400, 50055, "Invalid Guild")
INVALID_MESSAGE_TYPE = _row(400, 50068, "Invalid message type")
THREAD_ARCHIVED = _row(400, 50083, "Tried to perform an operation on an archived thread")
NO_MUTUAL_GUILDS = _row(
    403, 50278, "Cannot send messages to this user due to having no mutual guilds"
)
CANNOT_REPLY_WITHOUT_HISTORY = _row(
    400, 160002, "Cannot reply without permission to read message history"
)
THREAD_ALREADY_CREATED = _row(400, 160004, "A thread has already been created for this message")
THREAD_LOCKED = _row(400, 160005, "Thread is locked")
INVALID_JSON = _row(400, 50109, "The request body contains invalid JSON.")


def known(code: int) -> ApiError:
    """Return a fresh error for a JSON code ("Opcodes and Status Codes", JSON Error Codes).

    Raises `KeyError` for a code this table does not hold: an answer is never made up.
    """
    return _BY_CODE[code]()


def invalid_form(path: Path, code: str, message: str) -> ApiError:
    """Return 50035 with a single field error at path ("API Reference", Error Messages)."""
    tree: dict[str, Any] = {"_errors": [{"code": code, "message": message}]}
    for key in reversed(path):
        tree = {str(key): tree}
    return INVALID_FORM_BODY(errors=tree)


def unknown_reference() -> ApiError:
    """Return the refusal of a reply to a message that is gone ("Message", Message Reference)."""
    return invalid_form(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
