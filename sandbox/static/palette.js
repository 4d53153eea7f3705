// The "/" palette: a list of commands while one types, then a form with the command's options.

import { byId, el, icon } from "./dom.js";
import { optionField } from "./options.js";
import { avatar } from "./people.js";

/** Chat commands with their subcommands spread out, as `{path, description, options, application}`. */
export function spread(commands) {
  const entries = [];
  const walk = (command, path, node) => {
    const nested = (node.options ?? []).filter((option) => option.type <= 2);
    if (nested.length) for (const inner of nested) walk(command, `${path} ${inner.name}`, inner);
    else entries.push({ path, description: node.description, options: node.options ?? [], application: command.application });
  };
  for (const command of commands.filter((one) => one.type === 1)) walk(command, command.name, command);
  return entries.sort((a, b) => a.path.localeCompare(b.path));
}

/** Entries whose words all occur in the path, those that start with the text first. */
export function search(entries, text) {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => words.every((word) => entry.path.includes(word)));
  return found.sort((a, b) => Number(b.path.startsWith(wanted)) - Number(a.path.startsWith(wanted)));
}

/** The list over the composer. The composer's text field keeps the focus and passes its keys on. */
export class Suggestions {
  #entries = [];
  #active = 0;
  #onPick = () => {};

  constructor(input) {
    this.input = input;
    this.list = byId("suggestions");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", "suggestions");
    this.hide();
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Each entry is `{label, detail, aside, before}`; an empty list says `none`. */
  show(entries, onPick, none) {
    this.#entries = entries;
    this.#active = 0;
    this.#onPick = onPick;
    if (!entries.length && !none) return this.hide();
    this.list.replaceChildren(...entries.map((entry, index) => el("div", {
      id: `suggestion-${index}`, class: "option", role: "option",
      on: { pointerdown: (event) => event.preventDefault(), click: () => this.#onPick(this.#entries[index]) },
    }, entry.before?.() ?? null, el("span", { class: "option-words" }, el("span", { class: "option-label", text: entry.label }),
      entry.detail ? el("span", { class: "option-detail", text: entry.detail }) : null),
    entry.aside ? el("span", { class: "option-aside", text: entry.aside }) : null)));
    if (!entries.length) this.list.append(el("p", { class: "popup-none", text: none }));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.#mark();
  }

  hide() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Returns whether the key was for the list. */
  key(event) {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.#entries.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      this.#active = (this.#active + step + count) % count;
      this.#mark();
    } else if ((event.key === "Enter" || event.key === "Tab") && count) this.#onPick(this.#entries[this.#active]);
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #mark() {
    [...this.list.children].forEach((node, index) => {
      node.classList.toggle("active", index === this.#active);
      if (node.role === "option") node.setAttribute("aria-selected", String(index === this.#active));
    });
    const active = this.#entries.length ? this.list.children[this.#active] : null;
    if (active) this.input.setAttribute("aria-activedescendant", active.id);
    active?.scrollIntoView({ block: "nearest" });
  }
}

/** What the palette shows for a command. */
export const asSuggestion = (command) => ({
  label: `/${command.path}`, detail: command.description, aside: command.application.name, command,
  before: () => avatar(command.application.bot.id, command.application.name, "small"),
});

/** The form for one command's options, in the composer's place; calls `onDone` when it closes. */
export function openCommandForm(command, { store, actions, channelId, onDone }) {
  const holder = byId("command-form");
  const run = async () => {
    const options = {};
    let wrong = null;
    for (const field of fields) {
      const { value, error } = field.read();
      field.showError(error);
      if (error) wrong ??= field;
      else if (value !== null) options[field.name] = value;
    }
    if (wrong) return wrong.focus();
    problem.textContent = "";
    send.disabled = true;
    try {
      await actions.slash(command, options, channelId);
      close();
    } catch (error) {
      const named = fields.find((field) => error.message.includes(`'${field.name}'`));
      named?.showError(error.message);
      named?.focus();
      if (!named) problem.textContent = error.message;
    } finally {
      send.disabled = false;
    }
  };
  const suggest = (option, text) => {
    const given = Object.fromEntries(fields.filter((field) => field.name !== option).map((field) => [field.name, field.read().value ?? null])
      .filter(([, value]) => value !== null));
    return actions.connection.request("autocomplete", { channel: channelId, application: command.application.id, path: command.path, option, text, given });
  };
  const close = () => {
    holder.replaceChildren();
    holder.hidden = true;
    onDone();
  };
  const fields = command.options.map((option) => optionField(option, store, { suggest, onEnter: () => void run() }));
  const send = el("button", { type: "submit", class: "button primary" }, icon("send"), "Send");
  const problem = el("p", { class: "field-error command-problem", role: "alert" });
  const form = el("form", {
    class: "command-card", "aria-label": `Command /${command.path}`, props: { noValidate: true },
    on: {
      submit: (event) => {
        event.preventDefault();
        void run();
      },
      keydown: (event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      },
    },
  }, el("header", {}, avatar(command.application.bot.id, command.application.name, "small"),
    el("span", { class: "command-path", text: `/${command.path}` }), el("span", { class: "command-description", text: command.description }),
    el("button", { type: "button", class: "icon-button", "aria-label": "Leave this command", on: { click: close } }, icon("close"))),
  fields.length ? el("div", { class: "command-fields" }, fields.map((field) => field.node)) : null,
  problem, el("footer", {}, el("span", { class: "command-hint", text: "Enter sends · Esc leaves" }), send));
  holder.replaceChildren(form);
  holder.hidden = false;
  (fields[0] ?? send).focus();
  return close;
}
