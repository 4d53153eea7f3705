// What one can do with a message or a person: right-click, long press, the menu key, or the "…" button.

import { icon } from "./dom.js";
import { openMenu } from "./popups.js";

const LONG_PRESS_MS = 500;

export class Menus {
  constructor(store, actions, commands) {
    this.store = store;
    this.actions = actions;
    this.commands = commands;
    /** Set by the message list and the composer: what they can do. */
    this.reply = () => {};
    this.edit = () => {};
    this.showChannel = () => {};
  }

  async forMessage(message, anchor, returnTo = document.activeElement) {
    if (message.local) return;
    const { store, actions } = this;
    const mine = message.author.id === store.me.id;
    const entries = [];
    const ephemeral = Boolean(message.flags & 64);
    if (!ephemeral && store.may(message.channel_id, "send")) entries.push({ label: "Reply", icon: icon("reply"), action: () => this.reply(message) });
    if (mine) entries.push({ label: "Edit message", icon: icon("pencil"), action: () => this.edit(message) });
    entries.push({ label: "Copy text", icon: icon("copy"), action: () => void this.#copy(message) });
    if (!ephemeral) entries.push(...await this.#apps(3, message.channel_id, { message: message.id }));
    if (mine || (!ephemeral && store.may(message.channel_id, "manage"))) {
      entries.push(null, { label: "Delete message", danger: true, icon: icon("bin"), action: () =>
        void actions.attempt("delete", { channel: message.channel_id, message: message.id }) });
    }
    openMenu(entries, anchor, { label: "Message actions", returnTo });
  }

  async forPerson(userId, anchor, returnTo = document.activeElement) {
    const { store } = this;
    const entries = [store.userName(userId)];
    if (userId !== store.me.id) entries.push({ label: "Message", icon: icon("mail"), action: () => void this.openDm(userId) });
    const channelId = store.current;
    if (channelId) entries.push(...await this.#apps(2, channelId, { user: userId }));
    if (entries.length === 1) entries.push({ label: "Copy name", icon: icon("copy"), action: () => void navigator.clipboard?.writeText(store.userName(userId)) });
    openMenu(entries, anchor, { label: `What to do with ${store.userName(userId)}`, returnTo });
  }

  async openDm(userId) {
    const channel = await this.actions.attempt("open_dm", { user: userId });
    if (channel) this.showChannel(channel.id);
  }

  async #apps(type, channelId, target) {
    const commands = (await this.commands(channelId)).filter((command) => command.type === type);
    if (!commands.length) return [];
    return ["Apps", ...commands.map((command) => ({
      label: command.name, detail: command.application.name, icon: icon("apps"),
      action: () => void this.actions.contextMenu(command, target, channelId),
    }))];
  }

  async #copy(message) {
    try {
      await navigator.clipboard.writeText(message.content);
    } catch {
      this.actions.notice("The browser did not let this page copy.");
    }
  }
}

/** Calls `open(target, anchor)` for right-click and long press on what `selector` finds inside `root`. */
export function listenForMenus(root, selector, open) {
  root.addEventListener("contextmenu", (event) => {
    const target = event.target.closest(selector);
    if (!target || event.target.closest("input, textarea, a")) return;
    event.preventDefault();
    const byMouse = event.clientX || event.clientY;
    open(target, byMouse && event.button >= 0 && event.detail !== -1 ? { x: event.clientX, y: event.clientY } : target);
  });
  let timer = null;
  const stop = () => clearTimeout(timer);
  root.addEventListener("pointerdown", (event) => {
    const target = event.target.closest(selector);
    if (event.pointerType !== "touch" || !target || event.target.closest("button, a, input, textarea")) return;
    timer = setTimeout(() => open(target, { x: event.clientX, y: event.clientY }), LONG_PRESS_MS);
  });
  for (const name of ["pointerup", "pointercancel", "pointermove"]) root.addEventListener(name, stop);
}
