// The message list: what is in it, how it is grouped, scrolled and walked through with the keyboard.

import { byId, el, reconcile } from "./dom.js";
import { listenForMenus } from "./menus.js";
import { carryOpenSpoilers, dayOf, isChat, MessageRows } from "./message-row.js";
import { avatar, iconOf } from "./people.js";
import { rove } from "./popups.js";
import { FLAGS } from "./store.js";

const GROUP_WITHIN_MS = 7 * 60_000;

export class MessageList {
  #nodes = new Map();
  #editing = null;
  #newFrom = null;
  #stick = true;

  /** `context` is markdown's and components'; `loadEarlier(channelId)` asks for older messages. */
  constructor(store, actions, menus, context, loadEarlier) {
    Object.assign(this, { store, menus });
    this.rows = new MessageRows(store, actions, menus, context, (message) => this.#stopEditing(message));
    this.scroller = byId("message-scroller");
    this.list = byId("message-list");
    rove(this.list, ".message");
    this.list.addEventListener("keydown", (event) => this.#key(event));
    listenForMenus(this.list, ".message", (node, anchor) => void menus.forMessage(this.#of(node), anchor, node));
    this.scroller.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.scroller;
      this.#stick = scrollHeight - scrollTop - clientHeight < 60;
      if (scrollTop < 80 && store.current && store.isLoaded(store.current) && !store.hasAll(store.current)) loadEarlier(store.current);
    });
    new ResizeObserver(() => this.#stick && this.#toBottom()).observe(this.list);
    store.addEventListener("messages", ({ detail }) => detail.channelId === store.current && this.draw());
    store.addEventListener("structure", () => {
      this.#drawAnew();
    });
  }

  /** Shows another channel; `newFrom` is the id of the first unread message. */
  enter(newFrom) {
    this.#editing = null;
    this.#newFrom = newFrom;
    this.#stick = true;
    this.#nodes.clear();
    this.draw();
    this.#toBottom();
  }

  draw() {
    const { store } = this;
    const channel = store.channels.get(store.current);
    const messages = channel ? store.messages(channel.id) : [];
    const heldBottom = this.#stick;
    const fromBottom = this.scroller.scrollHeight - this.scroller.scrollTop;
    const rows = [];
    if (channel && store.hasAll(channel.id)) rows.push(this.#beginning(channel));
    let before = null;
    for (const message of messages) {
      const newDay = !before || dayOf(new Date(before.timestamp)) !== dayOf(new Date(message.timestamp));
      if (newDay) rows.push(this.#divider(`day-${message.id}`, dayOf(new Date(message.timestamp)), "day"));
      const isNew = message.id === this.#newFrom;
      if (isNew) rows.push(this.#divider(`new-${message.id}`, "New", "new"));
      rows.push(this.#row(message, !newDay && !isNew && isGrouped(before, message)));
      before = message;
    }
    const focus = this.#focusKey();
    reconcile(this.list, rows);
    this.#restoreFocus(focus);
    this.#forget(messages);
    const tabbable = this.list.querySelector(".message[tabindex='0']");
    if (!tabbable) [...this.list.querySelectorAll(".message")].at(-1)?.setAttribute("tabindex", "0");
    if (heldBottom) this.#toBottom();
    else if (this.scroller.scrollTop < 80) this.scroller.scrollTop = this.scroller.scrollHeight - fromBottom;
  }

  /** Opens the newest own message for editing; returns whether there is one. */
  editLast() {
    const own = this.store.messages(this.store.current).findLast((message) => message.author.id === this.store.me.id && isChat(message) && !message.local);
    if (own) this.edit(own);
    return Boolean(own);
  }

  edit(message) {
    this.#editing = message.id;
    this.#nodes.delete(message.id);
    this.draw();
    const input = this.#node(message.id)?.querySelector("textarea");
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }

  /** Brings a message into view and marks it for a moment; returns whether it is loaded. */
  jumpTo(messageId) {
    const node = this.#node(messageId);
    if (!node) return false;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    node.classList.add("found");
    setTimeout(() => node.classList.remove("found"), 2500);
    return true;
  }

  /** Names and roles may have changed: every row is built again, but for the one being edited. */
  #drawAnew() {
    for (const [key, entry] of this.#nodes) {
      if (key.startsWith("beginning")) this.#nodes.delete(key);
      else if (key !== this.#editing) entry.message = null;
    }
    this.draw();
  }

  #stopEditing(message) {
    this.#editing = null;
    this.#nodes.delete(message.id);
    this.draw();
    byId("composer-text").focus();
  }

  // --- rows ---

  #row(message, grouped) {
    const editing = this.#editing === message.id;
    const known = this.#nodes.get(message.id);
    if (known && known.message === message && known.grouped === grouped && known.editing === editing) return known.node;
    const node = this.rows.draw(message, { grouped, editing });
    if (known) carryOpenSpoilers(known.node, node);
    this.#nodes.set(message.id, { message, grouped, editing, node });
    return node;
  }

  #divider(key, words, kind) {
    const known = this.#nodes.get(key);
    if (known) return known.node;
    const node = el("li", { class: `divider ${kind}`, role: "separator", "aria-label": words }, el("span", { text: words }));
    this.#nodes.set(key, { node });
    return node;
  }

  #beginning(channel) {
    const key = `beginning-${channel.id}`;
    if (this.#nodes.has(key)) return this.#nodes.get(key).node;
    const dm = channel.type === 1;
    const name = this.store.channelName(channel);
    const mark = dm ? avatar(this.store.dmPartner(channel).id, name, "large") : el("span", { class: "beginning-mark" }, iconOf(channel));
    const node = el("li", { class: "beginning" }, mark, el("h2", { text: dm ? name : `Welcome to #${name}` }),
      el("p", { text: channel.topic || (dm ? `This is the beginning of your messages with ${name}.` : `This is the beginning of #${name}.`) }));
    this.#nodes.set(key, { node });
    return node;
  }

  // --- keyboard and focus ---

  #key(event) {
    const node = event.target;
    if (!node.classList.contains("message")) return;
    const message = this.#of(node);
    if (!message) return;
    const mine = message.author.id === this.store.me.id;
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey) || event.key === "Enter") void this.menus.forMessage(message, node, node);
    else if (event.key === "e" && mine) this.edit(message);
    else if (event.key === "r") this.menus.reply(message);
    else return;
    event.preventDefault();
  }

  #of(node) {
    return this.store.message(this.store.current, node.dataset.message);
  }

  #node(messageId) {
    return this.list.querySelector(`[data-message="${messageId}"]`);
  }

  #focusKey() {
    const active = document.activeElement;
    const node = this.list.contains(active) ? active.closest(".message") : null;
    if (!node) return null;
    return { message: node.dataset.message, component: active.dataset.component, self: active === node };
  }

  #restoreFocus(key) {
    if (!key || this.list.contains(document.activeElement)) return;
    const node = this.#node(key.message);
    if (!node) return byId("composer-text").focus();
    const inner = key.component && node.querySelector(`[data-component="${CSS.escape(key.component)}"]`);
    (inner && !inner.disabled ? inner : node).focus({ preventScroll: true });
  }

  #forget(messages) {
    const present = new Set(messages.map((message) => message.id));
    for (const [key] of this.#nodes) if (/^\d+$/.test(key) && !present.has(key)) this.#nodes.delete(key);
  }

  #toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}

function isGrouped(before, message) {
  return Boolean(before) && before.author.id === message.author.id && isChat(before) && message.type === 0 && !message.interaction && !before.local && !message.local
    && Boolean(before.flags & FLAGS.ephemeral) === Boolean(message.flags & FLAGS.ephemeral)
    && new Date(message.timestamp) - new Date(before.timestamp) < GROUP_WITHIN_MS;
}

