"""From a message to its alert card, beside a discord.py client that only echoes.

Both clients are processes of their own on the same sandbox; their messages alternate, one at a
time, so that both meet the same machine. A round trip is the time from the member's message
leaving the sandbox's gateway to the bot's message arriving over REST. The bot reads, assesses,
writes the case and the promise of its alert to SQLite (synchronous=FULL), renders the card and
sends it; the echo does nothing but send.

    .venv/bin/python benchmarks/bench_alert.py [--messages 400]
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sandbox import Channel, Person, Sandbox  # noqa: E402  the benchmark runs from anywhere
from sandbox.harbour import build  # noqa: E402  as above
from sandbox.hub import Event  # noqa: E402  as above

GOAL = 1.5
"""Times the echo's p99 (issue: the whole road)."""

ECHO = """
import sys, discord, yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

class Echo(discord.Client):
    async def setup_hook(self):
        url = (await self.http.request(Route("GET", "/gateway")))["url"]
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url)

    async def on_message(self, message):
        if not message.author.bot:
            await message.channel.send("echo")

Route.BASE = sys.argv[1]
intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
Echo(intents=intents, max_messages=None).run(sys.argv[2], log_handler=None)
"""


class Stopwatch:
    """How long until a bot writes into a channel, in milliseconds."""

    def __init__(self, discord: Sandbox, where: Channel) -> None:
        self._where = where.id
        self._arrived = asyncio.Event()
        discord.hub.subscribe(self._see)

    def _see(self, event: Event) -> None:
        if event.name != "MESSAGE_CREATE" or event.channel_id != self._where:
            return
        if event.payload["author"].get("bot"):
            self._arrived.set()

    async def time(self, person: Person, channel: Channel, text: str) -> float:
        self._arrived.clear()
        started = time.perf_counter()
        await person.say(channel, text)
        async with asyncio.timeout(30):
            await self._arrived.wait()
        return (time.perf_counter() - started) * 1000


async def measure(messages: int) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {"echo": [], "alert": []}
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(port=0, rate_limits=False) as discord:
            world = build(discord)
            other = discord.add_guild("Echo")
            room = other.add_text_channel("room")
            speaker = other.add_member("Speaker")
            echo = discord.add_application("Echo", "echo-token", guilds=[other])
            environment = {
                "DISCORD_TOKEN": world.bot.token,
                "DISCORD_API_URL": discord.api_url,
                "DATA_DIR": folder,
                "LOG_LEVEL": "WARNING",
            }
            processes = [
                await asyncio.create_subprocess_exec(
                    sys.executable, str(ROOT / "bot.py"), "run", env=environment
                ),
                await asyncio.create_subprocess_exec(
                    sys.executable, "-c", ECHO, discord.api_url, echo.token
                ),
            ]
            try:
                await discord.wait_ready(world.bot, commands=True, limit=60)
                await discord.wait_ready(echo, limit=60)
                await world.admin.slash(
                    "setup alerts",
                    {"channel": world.mod_alerts, "role": world.moderators},
                    at=world.mod_alerts,
                )
                echoed, alerted = Stopwatch(discord, room), Stopwatch(discord, world.mod_alerts)
                for number in range(messages + 20):
                    text = f"i want to die {number}"
                    one = await echoed.time(speaker, room, text)
                    await asyncio.sleep(0.02)
                    two = await alerted.time(world.member, world.general, text)
                    await asyncio.sleep(0.02)
                    if number >= 20:
                        took["echo"].append(one)
                        took["alert"].append(two)
            finally:
                for process in processes:
                    process.terminate()
                    await process.wait()
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=400)
    took = asyncio.run(measure(parser.parse_args().messages))
    print("round trip, ms      median     p99")
    p99 = {}
    for name, times in took.items():
        p99[name] = statistics.quantiles(times, n=100)[98]
        print(f"{name:<16} {statistics.median(times):>9.2f} {p99[name]:>7.2f}")
    median = statistics.median(took["alert"]) / statistics.median(took["echo"])
    print(
        f"alert / echo     {median:>9.2f} {p99['alert'] / p99['echo']:>7.2f}   (goal: p99 {GOAL})"
    )


if __name__ == "__main__":
    main()
