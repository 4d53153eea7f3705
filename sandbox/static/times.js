// Discord's timestamps (`<t:…>`) in words ("Reference", Message Formatting, Timestamp Styles).

const STYLES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

export function formatTime(seconds, style, nowMs) {
  const when = new Date(seconds * 1000);
  if (Number.isNaN(when.getTime())) return "Invalid date";
  if (style !== "R") return new Intl.DateTimeFormat(undefined, STYLES[style]).format(when);
  const away = seconds - nowMs / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(away / length), unit);
}

/** Rewrites every relative time under `root`; called each few seconds and when the clock moves. */
export function refreshTimes(root, nowMs) {
  for (const node of root.querySelectorAll("time[data-style='R']")) {
    node.textContent = formatTime(Number(node.dataset.seconds), "R", nowMs);
  }
}
