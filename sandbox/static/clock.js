// The sandbox's clock: shows it, and moves it ahead for everybody.

import { byId } from "./dom.js";
import { openMenu } from "./popups.js";
import { refreshTimes } from "./times.js";

const STEPS = [["10 minutes", 600], ["1 hour", 3600], ["8 hours", 28_800], ["1 day", 86_400]];

export function installClock(store, actions, announce) {
  const button = byId("clock");
  const draw = () => {
    if (!store.me) return;
    const now = new Date(store.now());
    byId("clock-day").textContent = now.toLocaleDateString([], { weekday: "short" });
    byId("clock-time").textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const moved = movedWords(store.movedSeconds);
    byId("clock-moved").textContent = moved;
    byId("clock-moved").hidden = !moved;
    button.setAttribute("aria-label", `Clock of the sandbox: ${now.toLocaleString()}${moved ? `, ${moved} ahead` : ""}. Move it ahead`);
    refreshTimes(document, now.getTime());
  };
  button.addEventListener("click", () => openMenu(["Move the clock ahead", ...STEPS.map(([words, seconds]) => ({
    label: `+ ${words}`,
    action: async () => {
      if (await actions.attempt("move_clock", { seconds })) announce(`The clock moved ahead ${words}.`);
    },
  }))], button, { label: "Move the clock ahead" }));
  store.addEventListener("clock", draw);
  setInterval(draw, 5000);
}

function movedWords(seconds) {
  if (!seconds) return "";
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `+${[days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" ")}`;
}
