"""Discord on this machine: gateway and REST over real sockets, people as a Python library, a page.

No account, no token, no network. State is kept in memory and gone when the process ends.
"""

from sandbox.answers import Answer, InteractionFailed, Modal, Refused
from sandbox.clock import SandboxClock
from sandbox.entities import Application, Channel, ChannelKind, Message, Role
from sandbox.faults import Fault
from sandbox.guilds import Guild
from sandbox.intents import Intent
from sandbox.people import Person
from sandbox.permissions import Permission
from sandbox.server import Sandbox
from sandbox.uploads import Upload

__all__ = [
    "Answer",
    "Application",
    "Channel",
    "ChannelKind",
    "Fault",
    "Guild",
    "Intent",
    "InteractionFailed",
    "Message",
    "Modal",
    "Permission",
    "Person",
    "Refused",
    "Role",
    "Sandbox",
    "SandboxClock",
    "Upload",
]
