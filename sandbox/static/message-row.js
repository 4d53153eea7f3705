// One message as a row of the list: who, when, what it answers, its text and all that hangs on it.

import { byId, el, icon } from "./dom.js";
import { componentNodes } from "./components.js";
import { attachmentNode, embedNode } from "./embeds.js";
import { emojiText, parse, plainText } from "./markdown.js";
import { render } from "./marks.js";
import { appTag, avatar } from "./people.js";
import { FLAGS } from "./store.js";

const SYSTEM_WORDS = { 6: "pinned a message to this channel.", 7: "joined the server.", 18: "started a thread:" };

export const isChat = (message) => [0, 19, 20, 21, 23].includes(message.type ?? 0);
export const dayOf = (date) => date.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const timeOf = (date) => date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

export class MessageRows {
  /** `stopEditing(message)` is called when an edit was saved or given up. */
  constructor(store, actions, menus, context, stopEditing) {
    Object.assign(this, { store, actions, menus, context, stopEditing });
  }

  draw(message, { grouped, editing }) {
    return isChat(message) ? this.#chatRow(message, grouped, editing) : this.#systemRow(message);
  }

  /** A message as one sentence, for screen readers and previews. */
  summary(message) {
    const words = [plainText(parse(message.content ?? ""), this.context.names)];
    for (const embed of message.embeds ?? []) words.push(embed.title ?? "", embed.description ?? "");
    const walk = (component) => {
      if (component.type === 10) words.push(plainText(parse(component.content), this.context.names));
      for (const child of component.components ?? []) walk(child);
    };
    for (const component of message.components ?? []) walk(component);
    if (message.attachments?.length) words.push(`${message.attachments.length} attached`);
    return words.filter(Boolean).join(" ") || "a message without text";
  }

  #chatRow(message, grouped, editing) {
    const { store } = this;
    const date = new Date(message.timestamp);
    const ephemeral = Boolean(message.flags & FLAGS.ephemeral);
    const name = store.authorName(message.author);
    const classes = ["message", grouped ? "grouped" : "", ephemeral ? "ephemeral" : "", store.pingsMe(message) ? "pings-me" : ""];
    const node = el("li", {
      class: classes.filter(Boolean).join(" "), "data-message": message.id, tabindex: "-1",
      "aria-label": `${name}, ${timeOf(date)}: ${this.summary(message)}`,
    });
    const colour = store.nameColour(message.author.id);
    const openAuthor = (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.context.openPerson(message.author.id, event.currentTarget);
    };
    const header = grouped ? null : el("div", { class: "message-header" },
      el("button", { type: "button", class: "author", text: name, tabindex: "-1", vars: colour ? { "--role": colour } : {}, on: { click: openAuthor, contextmenu: openAuthor } }),
      message.author.bot ? appTag() : null,
      el("time", { class: "sent", datetime: message.timestamp, title: date.toLocaleString(), text: this.#when(date) }));
    const side = grouped
      ? el("time", { class: "sent-beside", datetime: message.timestamp, text: timeOf(date) })
      : avatar(message.author.id, name);
    node.append(...[this.#context(message), side,
      el("div", { class: "message-main" }, header, editing ? this.#editor(message) : this.#body(message),
        ephemeral ? this.#ephemeralLine(message) : null),
      message.local ? null : this.#tools(message)].filter(Boolean));
    return node;
  }

  #when(date) {
    const now = new Date(this.store.now());
    return dayOf(now) === dayOf(date) ? timeOf(date) : `${date.toLocaleDateString()} ${timeOf(date)}`;
  }

  #body(message) {
    const parts = [];
    if (message.flags & FLAGS.loading) {
      parts.push(el("p", { class: "thinking" }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
        `${this.store.authorName(message.author)} is thinking…`));
    }
    if (message.content) parts.push(el("div", { class: "text" }, render(parse(message.content), this.context)));
    if (message.edited_timestamp) parts.push(el("span", { class: "edited", title: new Date(message.edited_timestamp).toLocaleString(), text: "(edited)" }));
    const shownFiles = message.flags & FLAGS.componentsV2 ? [] : message.attachments ?? [];
    if (shownFiles.length) parts.push(el("div", { class: "attachments" }, shownFiles.map(attachmentNode)));
    for (const embed of message.embeds ?? []) parts.push(embedNode(embed, this.context));
    if (message.components?.length) {
      const v2 = message.flags & FLAGS.componentsV2;
      parts.push(el("div", { class: v2 ? "components components-v2" : "components" }, componentNodes(message, this.context)));
    }
    if (message.failure) parts.push(el("p", { class: "failure", role: "alert", text: message.failure }));
    if (message.reactions?.length) parts.push(el("div", { class: "reactions" }, message.reactions.map((reaction) =>
      el("span", { class: "reaction", text: `${emojiText(reaction.emoji)} ${reaction.count}` }))));
    if (message.thread) parts.push(el("button", { type: "button", class: "thread-link", on: { click: () => this.context.openChannel(message.thread.id) } },
      icon("thread"), message.thread.name));
    return el("div", { class: "message-body" }, parts);
  }

  #context(message) {
    const { store } = this;
    const command = message.interaction ?? message.interaction_metadata;
    if (command && message.type !== 19 && (command.name || message.interaction?.name)) {
      const user = command.user;
      const slash = message.type === 23 ? command.name : `/${command.name}`;
      return el("div", { class: "message-context" }, icon("reply"), el("span", { text: user ? store.authorName(user) : "Somebody" }), " used ",
        el("span", { class: "mention", text: slash }));
    }
    if (message.type !== 19) return null;
    const target = message.referenced_message;
    if (!target) return el("div", { class: "message-context" }, icon("reply"), el("em", { text: "The original message was deleted." }));
    return el("button", { type: "button", class: "message-context", tabindex: "-1", on: { click: () => this.context.openMessage(target.channel_id, target.id) } },
      icon("reply"), el("strong", { text: store.authorName(target.author) }), el("span", { class: "context-words", text: this.summary(target) }));
  }

  #ephemeralLine(message) {
    return el("p", { class: "ephemeral-line" }, icon("eye"), "Only you can see this · ",
      el("button", { type: "button", class: "text-button", text: "Dismiss", on: { click: () => this.#dismiss(message) } }));
  }

  #dismiss(message) {
    this.store.dropMessage(message.channel_id, message.id);
    if (!message.local) void this.actions.attempt("dismiss", { channel: message.channel_id, message: message.id });
    byId("composer-text").focus();
  }

  #tools(message) {
    const open = (event) => void this.menus.forMessage(message, event.currentTarget, event.currentTarget);
    return el("div", { class: "message-tools" }, el("button", {
      type: "button", class: "icon-button", tabindex: "-1", "aria-haspopup": "menu", "aria-label": "More about this message", on: { click: open },
    }, icon("more")));
  }

  #systemRow(message) {
    const words = SYSTEM_WORDS[message.type] ?? `(a message of type ${message.type})`;
    return el("li", { class: "message system", "data-message": message.id, tabindex: "-1" }, el("span", { class: "system-mark", "aria-hidden": "true" }, icon("thread")),
      el("div", { class: "message-main" }, el("strong", { text: this.store.authorName(message.author) }), ` ${words} `, message.type === 18 ? message.content : ""));
  }

  // --- editing ---

  #editor(message) {
    const input = el("textarea", { class: "edit-box", rows: 1, "aria-label": "Edit message", props: { value: this.#readable(message.content) } });
    const stop = () => this.stopEditing(message);
    const save = async () => {
      const text = this.context.withMentions(input.value.trim());
      if (text && text !== message.content && !(await this.actions.attempt("edit", { channel: message.channel_id, message: message.id, text }))) return;
      stop();
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") stop();
      else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        void save();
      }
    });
    return el("div", { class: "editor" }, input, el("p", { class: "edit-hint" }, "Esc to ",
      el("button", { type: "button", class: "text-button", text: "cancel", on: { click: stop } }), " · Enter to ",
      el("button", { type: "button", class: "text-button", text: "save", on: { click: () => void save() } })));
  }

  #readable(text) {
    const { names } = this.context;
    return text.replace(/<@&(\d+)>/g, (_, id) => `@${names.role(id)}`).replace(/<@!?(\d+)>/g, (_, id) => `@${names.user(id)}`)
      .replace(/<#(\d+)>/g, (_, id) => `#${names.channel(id)}`);
  }
}

/** What a reader opened stays open when the message is drawn anew with as many spoilers. */
export function carryOpenSpoilers(old, fresh) {
  const before = [...old.querySelectorAll(".spoiler")];
  const after = [...fresh.querySelectorAll(".spoiler")];
  if (before.length !== after.length) return;
  before.forEach((spoiler, index) => {
    if (spoiler.classList.contains("open") && spoiler.textContent === after[index].textContent) after[index].click();
  });
}
