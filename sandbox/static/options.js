// The typed fields of a slash command's options (Discord docs, "Application Commands", Option Type).

import { el, freshId } from "./dom.js";
import { Combobox } from "./combobox.js";
import { choicesFor } from "./people.js";

const TYPE = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const PICKERS = { [TYPE.user]: "user", [TYPE.channel]: "channel", [TYPE.role]: "role", [TYPE.mentionable]: "mentionable" };
const HINTS = {
  [TYPE.integer]: "A whole number", [TYPE.number]: "A number", [TYPE.boolean]: "True or False", [TYPE.user]: "A person",
  [TYPE.channel]: "A channel", [TYPE.role]: "A role", [TYPE.mentionable]: "A person or a role",
};

const matching = (choices, text) => choices.filter((choice) => choice.label.toLowerCase().includes(text.trim().toLowerCase()));

/**
 * One option as a labelled field. `suggest(text)` asks the bot for choices; `onEnter` runs the
 * command. The field has `read()` -> `{value}` (null: left out) or `{error}`, and `showError(words)`.
 */
export function optionField(option, store, { suggest, onEnter }) {
  const errorId = freshId("option-error");
  const detailId = freshId("option-detail");
  const control = makeControl(option, store, suggest, onEnter, `${detailId} ${errorId}`);
  const error = el("p", { id: errorId, class: "field-error", role: "alert" });
  const showError = (words) => {
    error.textContent = words ?? "";
    control.target.setAttribute("aria-invalid", String(Boolean(words)));
  };
  control.target.addEventListener("input", () => showError(null));
  control.target.addEventListener("picked", () => showError(null));
  if (option.required) control.target.setAttribute("aria-required", "true");
  return {
    name: option.name,
    focus: () => control.target.focus(),
    showError,
    text: () => control.text(),
    read: () => readValue(option, control),
    node: el("div", { class: "field option-field" },
      el("label", { for: control.target.id }, option.name,
        option.required ? el("span", { class: "required", text: " *", "aria-hidden": "true" }) : el("span", { class: "optional", text: " optional" })),
      el("p", { id: detailId, class: "field-detail", text: option.description }), control.node, error),
  };
}

function makeControl(option, store, suggest, onEnter, describedBy) {
  if (option.type === TYPE.attachment) {
    const input = el("input", { id: freshId("file"), type: "file", class: "file-input", "aria-describedby": describedBy });
    return { node: input, target: input, text: () => "", value: () => input.files[0] ?? null };
  }
  const source = choiceSource(option, store, suggest);
  if (source) {
    const free = Boolean(option.autocomplete);
    const box = new Combobox({
      source, free, label: option.name, describedBy, onEnter,
      placeholder: option.autocomplete ? "Type to search" : HINTS[option.type] ?? "Choose", delayMs: option.autocomplete ? 120 : 0,
    });
    return { node: box.node, target: box.input, text: () => box.text, value: () => box.value };
  }
  const input = el("input", {
    id: freshId("option"), class: "text-input", type: "text", autocomplete: "off", placeholder: HINTS[option.type] ?? "",
    inputmode: option.type === TYPE.integer ? "numeric" : option.type === TYPE.number ? "decimal" : null, "aria-describedby": describedBy,
    on: { keydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      onEnter();
    } },
  });
  return { node: input, target: input, text: () => input.value, value: () => input.value.trim() || null };
}

function choiceSource(option, store, suggest) {
  if (option.autocomplete) return async (text) => (await suggest(option.name, text)).map((choice) => ({ value: choice.value, label: choice.name }));
  if (option.choices?.length) {
    const choices = option.choices.map((choice) => ({ value: choice.value, label: choice.name }));
    return (text) => matching(choices, text);
  }
  if (option.type === TYPE.boolean) {
    const choices = [{ value: true, label: "True" }, { value: false, label: "False" }];
    return (text) => matching(choices, text);
  }
  const kind = PICKERS[option.type];
  return kind ? (text) => matching(choicesFor(kind, store, option.channel_types), text.replace(/^[@#]/, "")) : null;
}

function readValue(option, control) {
  const value = control.value();
  if (value === null) {
    if (control.text().trim()) return { error: "Pick one of the list." };
    return option.required ? { error: "This option is required." } : { value: null };
  }
  if (option.type === TYPE.integer || option.type === TYPE.number) return readNumber(option, value);
  if (option.type === TYPE.string && !option.choices?.length) {
    if (option.min_length && value.length < option.min_length) return { error: `At least ${option.min_length} characters.` };
    if (option.max_length && value.length > option.max_length) return { error: `At most ${option.max_length} characters.` };
  }
  return { value };
}

function readNumber(option, value) {
  const number = Number(value);
  const whole = option.type === TYPE.integer;
  if (Number.isNaN(number) || (whole && !Number.isInteger(number))) return { error: whole ? "Please give a whole number." : "Please give a number." };
  if (option.min_value !== undefined && number < option.min_value) return { error: `The least is ${option.min_value}.` };
  if (option.max_value !== undefined && number > option.max_value) return { error: `The most is ${option.max_value}.` };
  return { value: number };
}
