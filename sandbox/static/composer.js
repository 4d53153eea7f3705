// Where one writes: messages, replies, "/" for commands, "@" and "#" for mentions.

import { byId, el, icon } from "./dom.js";
import { asSuggestion, openCommandForm, search, spread, Suggestions } from "./palette.js";
import { choicesFor } from "./people.js";

export class Composer {
  #replyTo = null;
  #closeForm = null;
  #drafts = new Map();
  #channel = null;
  #files = [];

  constructor(store, actions, commands, { editLast }) {
    Object.assign(this, { store, actions, commands, editLast });
    this.input = byId("composer-text");
    this.box = byId("composer-box");
    this.suggestions = new Suggestions(this.input);
    this.input.addEventListener("input", () => this.#changed());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => setTimeout(() => document.activeElement !== this.input && this.suggestions.hide(), 150));
    byId("composer-send").addEventListener("click", () => void this.#send());
    byId("composer-attach").prepend(icon("attach"));
    byId("composer-attach").addEventListener("click", () => byId("composer-files").click());
    byId("composer-files").addEventListener("change", (event) => {
      this.#attach([...event.target.files]);
      event.target.value = "";
    });
    this.input.addEventListener("paste", (event) => event.clipboardData.files.length && this.#attach([...event.clipboardData.files]));
    byId("composer-commands").addEventListener("click", () => this.start("/"));
    store.addEventListener("current", () => this.#enterChannel());
    store.addEventListener("structure", () => this.#showRights());
    store.addEventListener("typing", () => this.#showTyping());
    store.addEventListener("messages", () => this.#showTyping());
  }

  /** Puts text in and the caret behind it. */
  start(text) {
    this.input.value = text;
    this.input.focus();
    this.#changed();
  }

  focus() {
    if (!this.#closeForm && !this.input.disabled) this.input.focus();
  }

  reply(message) {
    this.#replyTo = message;
    const bar = byId("reply-bar");
    const name = this.store.authorName(message.author);
    bar.replaceChildren(icon("reply"), el("span", {}, "Replying to ", el("strong", { text: name })),
      el("button", { type: "button", class: "icon-button small", "aria-label": "Stop replying", on: { click: () => this.#stopReply() } }, icon("close")));
    bar.hidden = false;
    this.focus();
  }

  #stopReply() {
    this.#replyTo = null;
    byId("reply-bar").hidden = true;
    this.focus();
  }

  #attach(files) {
    this.#files = [...this.#files, ...files].slice(0, 10);
    this.#showFiles();
    this.focus();
  }

  #showFiles() {
    const bar = byId("file-bar");
    bar.hidden = !this.#files.length;
    bar.replaceChildren(...this.#files.map((file) => el("span", { class: "file-chip" }, icon("file"), el("span", { text: file.name }),
      el("button", { type: "button", class: "icon-button small", "aria-label": `Do not send ${file.name}`, on: { click: () => {
        this.#files = this.#files.filter((other) => other !== file);
        this.#showFiles();
        this.focus();
      } } }, icon("close")))));
  }

  #enterChannel() {
    if (this.#channel) this.#drafts.set(this.#channel, this.input.value);
    this.#channel = this.store.current;
    this.#closeForm?.();
    this.#stopReply();
    this.#files = [];
    this.#showFiles();
    this.input.value = this.#drafts.get(this.#channel) ?? "";
    this.suggestions.hide();
    this.#resize();
    this.#showRights();
    this.#showTyping();
  }

  #showRights() {
    const { store, input } = this;
    const channel = store.channels.get(store.current);
    const may = store.may(store.current, "send");
    const name = `${channel?.type === 1 ? "@" : "#"}${store.channelName(channel)}`;
    input.disabled = !may;
    input.placeholder = may ? `Message ${name}` : "You cannot write in this channel.";
    input.setAttribute("aria-label", may ? `Message ${name}` : input.placeholder);
    for (const id of ["composer-send", "composer-commands", "composer-attach"]) byId(id).disabled = !may;
    this.box.classList.toggle("closed", !may);
  }

  #showTyping() {
    const { store } = this;
    const names = store.typists(store.current).map((id) => store.userName(id));
    byId("typing").textContent = names.length ? `${names.join(", ")} ${names.length === 1 ? "is" : "are"} typing…` : "";
  }

  #changed() {
    this.#resize();
    void this.#suggest();
  }

  #resize() {
    const { input } = this;
    input.style.setProperty("--height", "auto");
    if (input.value) input.style.setProperty("--height", `${input.scrollHeight}px`);
  }

  async #suggest() {
    const text = this.input.value;
    if (/^\/[^\n]*$/.test(text)) {
      const entries = search(spread(await this.commands(this.store.current)), text.slice(1));
      if (this.input.value !== text) return;
      this.suggestions.show(entries.map(asSuggestion), (entry) => this.#openForm(entry.command),
        "No command here fits. Is the bot connected?");
      return;
    }
    const token = /(^|\s)([@#])([^\s@#]{0,32})$/.exec(text.slice(0, this.input.selectionStart));
    if (!token) return this.suggestions.hide();
    const kind = token[2] === "@" ? "mentionable" : "channel";
    const wanted = token[3].toLowerCase();
    const found = choicesFor(kind, this.store).filter((choice) => choice.label.toLowerCase().replace(/^[@#]/, "").startsWith(wanted)).slice(0, 8);
    this.suggestions.show(found, (choice) => this.#insert(token, choice));
  }

  #insert(token, choice) {
    const { input } = this;
    const start = input.selectionStart - token[2].length - token[3].length;
    const name = `${token[2]}${choice.label.replace(/^[@#]/, "")} `;
    input.setRangeText(name, start, input.selectionStart, "end");
    this.suggestions.hide();
  }

  #openForm(command) {
    this.input.value = "";
    this.#resize();
    this.suggestions.hide();
    this.box.hidden = true;
    this.#closeForm = openCommandForm(command, {
      store: this.store, actions: this.actions, channelId: this.store.current,
      onDone: () => {
        this.#closeForm = null;
        this.box.hidden = false;
        this.focus();
      },
    });
  }

  #key(event) {
    if (this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.#send();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      if (this.editLast()) event.preventDefault();
    } else if (event.key === "Escape" && this.#replyTo) this.#stopReply();
  }

  async #send() {
    const { input, store } = this;
    const text = input.value.trim();
    const channel = store.current;
    const files = this.#files;
    if ((!text && !files.length) || !channel) return;
    if (text.startsWith("/") && spread(await this.commands(channel)).some((command) => `/${command.path}` === text)) {
      return this.#openForm(spread(await this.commands(channel)).find((command) => `/${command.path}` === text));
    }
    const reply = this.#replyTo?.id ?? null;
    const before = input.value;
    input.value = "";
    this.#resize();
    const sent = await this.actions.attempt("say", { channel, text: this.withMentions(text), reply, files });
    if (sent) {
      this.#files = this.#files.filter((file) => !files.includes(file));
      this.#showFiles();
      if (this.#replyTo?.id === reply) this.#stopReply();
    } else if (!input.value && store.current === channel) {
      input.value = before;
      this.#resize();
    }
  }

  /** `@Name` and `#channel` as Discord's mentions, the longest names first. */
  withMentions(text) {
    const names = [
      ...choicesFor("mentionable", this.store).map((choice) => [`@${choice.label.replace(/^@/, "")}`, this.store.roles.has(choice.value) ? `<@&${choice.value}>` : `<@${choice.value}>`]),
      ...choicesFor("channel", this.store).map((choice) => [`#${choice.label.replace(/^#/, "")}`, `<#${choice.value}>`]),
    ].sort((a, b) => b[0].length - a[0].length);
    let out = "";
    for (let at = 0; at < text.length;) {
      const start = (text[at] === "@" || text[at] === "#") && (at === 0 || /\s|[(]/.test(text[at - 1]));
      const hit = start && names.find(([name]) => text.startsWith(name, at) && !/[\p{L}\p{N}_]/u.test(text[at + name.length] ?? " "));
      out += hit ? hit[1] : text[at];
      at += hit ? hit[0].length : 1;
    }
    return out;
  }
}
