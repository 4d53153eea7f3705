// Light and dark, the hint for a first visit, the drawers of small screens, and what is read aloud.

import { byId, el, icon } from "./dom.js";

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the page works, it only forgets
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // as above
  }
}

export function installTheme() {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const button = byId("theme");
  const draw = () => {
    const chosen = remembered("theme");
    const theme = chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme;
    const other = theme === "dark" ? "light" : "dark";
    button.setAttribute("aria-label", `Switch to ${other}`);
    button.title = `Switch to ${other}`;
    button.replaceChildren(icon(theme === "dark" ? "sun" : "moon"));
  };
  button.addEventListener("click", () => {
    remember("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    draw();
  });
  dark.addEventListener("change", draw);
  draw();
}

export function installHint() {
  const card = byId("hint");
  const show = (open) => {
    card.hidden = !open;
    byId("help").setAttribute("aria-expanded", String(open));
  };
  byId("hint-close").replaceChildren(icon("close"));
  byId("hint-close").addEventListener("click", () => {
    remember("hint", "seen");
    show(false);
  });
  byId("help").replaceChildren(icon("help"));
  byId("help").addEventListener("click", () => show(card.hidden));
  show(remembered("hint") !== "seen");
}

/** Side bar and member list: beside the messages when there is room, drawers over them when not. */
export function installDrawers() {
  const narrow = window.matchMedia("(max-width: 767px)");
  const middling = window.matchMedia("(max-width: 1079px)");
  const scrim = byId("scrim");
  const drawers = [["sidebar", "open-sidebar", narrow], ["members", "open-members", middling]].map(([id, button, when]) =>
    ({ panel: byId(id), button: byId(button), when, open: false }));
  let membersWanted = true;
  const draw = () => {
    for (const { panel, button, when, open } of drawers) {
      const shown = when.matches ? open : panel.id === "sidebar" || membersWanted;
      panel.classList.toggle("drawer", when.matches);
      panel.classList.toggle("shown", shown);
      panel.inert = !shown;
      button.setAttribute("aria-expanded", String(shown));
    }
    scrim.hidden = !drawers.some(({ when, open }) => when.matches && open);
  };
  const toggle = (drawer) => {
    if (!drawer.when.matches) membersWanted = !membersWanted;
    else {
      const opened = !drawer.open;
      for (const other of drawers) other.open = false;
      drawer.open = opened;
    }
    draw();
    if (drawer.open) drawer.panel.querySelector("[tabindex='0'], button")?.focus();
  };
  const close = () => {
    const opened = drawers.find(({ open, when }) => open && when.matches);
    for (const drawer of drawers) drawer.open = false;
    draw();
    opened?.button.focus();
  };
  for (const drawer of drawers) {
    drawer.button.prepend(icon(drawer.panel.id === "sidebar" ? "menu" : "people"));
    drawer.button.addEventListener("click", () => toggle(drawer));
    drawer.when.addEventListener("change", draw);
  }
  scrim.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !scrim.hidden) close();
  });
  draw();
  return { close: () => !scrim.hidden && close(), isOpen: () => !scrim.hidden };
}

/** Says something to screen readers without moving the focus. */
export function announce(words) {
  const region = byId("announcements");
  region.append(el("p", { text: words }));
  while (region.childElementCount > 5) region.firstElementChild.remove();
}

export function installConnectionState(connection) {
  const banner = byId("connection");
  let lost = false;
  connection.addEventListener("lost", () => {
    lost = true;
    banner.hidden = false;
    banner.textContent = "The connection to the sandbox was lost. Trying again…";
    document.documentElement.dataset.connection = "lost";
  });
  connection.addEventListener("open", () => {
    banner.hidden = true;
    document.documentElement.dataset.connection = "open";
    if (lost) announce("Connected again.");
    lost = false;
  });
}
