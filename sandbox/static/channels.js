// The side bar: the server's channels and this person's direct messages, with what is unread.

import { byId, el, reconcile } from "./dom.js";
import { avatar, iconOf } from "./people.js";
import { rove } from "./popups.js";
import { THREADS } from "./store.js";

export function installChannels(store, show) {
  const channels = byId("channel-list");
  const dms = byId("dm-list");
  const draw = () => {
    byId("guild-name").textContent = store.guild?.name ?? "Direct messages";
    const all = [...store.channels.values()];
    reconcile(channels, inOrder(all.filter((channel) => channel.type !== 1)).map((channel) =>
      channel.type === 4 ? el("li", { class: "category", text: channel.name }) : channelRow(channel, store, show)));
    const direct = all.filter((channel) => channel.type === 1);
    reconcile(dms, direct.map((channel) => channelRow(channel, store, show)));
    byId("dm-heading").hidden = !direct.length;
    const first = channels.querySelector(".channel[aria-current]") ?? channels.querySelector(".channel");
    if (first) first.tabIndex = 0;
    if (!dms.querySelector(".channel[tabindex='0']")) dms.querySelector(".channel")?.setAttribute("tabindex", "0");
    showTotal(store);
  };
  for (const list of [channels, dms]) rove(list, ".channel");
  for (const name of ["structure", "current", "unread"]) store.addEventListener(name, keepFocus(draw));
}

function keepFocus(draw) {
  return () => {
    const id = document.activeElement?.dataset?.channel;
    draw();
    if (id) document.querySelector(`.channel[data-channel="${id}"]`)?.focus();
  };
}

/** Categories, each followed by its channels; threads under their channel. */
function inOrder(channels) {
  const below = (parent) => channels.filter((channel) => (channel.parent_id ?? null) === parent)
    .sort((a, b) => Number(a.type === 4) - Number(b.type === 4) || (a.position ?? 0) - (b.position ?? 0));
  const seen = below(null).flatMap((channel) => [channel, ...below(channel.id).flatMap((inner) => [inner, ...below(inner.id)])]);
  return [...seen, ...channels.filter((channel) => !seen.includes(channel))];
}

function channelRow(channel, store, show) {
  const { count, pings } = store.unread.get(channel.id) ?? { count: 0, pings: 0 };
  const name = store.channelName(channel);
  const current = channel.id === store.current;
  const words = [channel.type === 1 ? name : `#${name}`, channel.private ? "private" : "", count ? `${count} unread` : "", pings ? `${pings} for you` : ""];
  const mark = channel.type === 1 ? avatar(store.dmPartner(channel)?.id ?? channel.id, name, "small") : iconOf(channel);
  return el("li", { class: THREADS.has(channel.type) ? "inner" : null }, el("button", {
    type: "button", class: `channel${count ? " unread" : ""}`, "data-channel": channel.id, tabindex: "-1",
    "aria-current": current ? "page" : null, "aria-label": words.filter(Boolean).join(", "), on: { click: () => show(channel.id) },
  }, mark, el("span", { class: "channel-name", text: name }),
  pings ? el("span", { class: "pings", "aria-hidden": "true", text: pings }) : count ? el("span", { class: "unread-dot", "aria-hidden": "true" }) : null));
}

function showTotal(store) {
  const pings = [...store.unread.values()].reduce((sum, one) => sum + one.pings, 0);
  const channel = store.channels.get(store.current);
  const place = channel ? `${channel.type === 1 ? "@" : "#"}${store.channelName(channel)}` : "";
  const words = [place, store.guild?.name, "Sandbox"].filter(Boolean).join(" · ");
  document.title = pings ? `(${pings}) ${words}` : words;
  byId("menu-dot").hidden = !store.unread.size;
}
