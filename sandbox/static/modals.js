// Forms a bot opens (Discord docs, "Component Reference": Label, Text Input, selects, File Upload, radio and check boxes).

import { el, freshId, icon } from "./dom.js";
import { parse } from "./markdown.js";
import { render } from "./marks.js";
import { selectControl } from "./selects.js";

const NO_NAMES = { names: { user: (id) => id, role: (id) => id, channel: (id) => id }, now: () => Date.now() };

/** Opens the form; `submit(values)` gets `{custom_id: text | values}` and may reject with what is wrong. */
export function openModal(modal, store, { submit }) {
  const titleId = freshId("modal-title");
  const fields = [];
  const body = el("div", { class: "modal-body" }, modal.components.map((component) => partNode(component, store, fields)));
  const problem = el("p", { class: "modal-problem", role: "alert" });
  const send = el("button", { type: "submit", class: "button primary", text: "Submit" });
  const dialog = el("dialog", { class: "modal", "aria-labelledby": titleId });
  const close = () => dialog.close();
  const form = el("form", { on: { submit: (event) => {
    event.preventDefault();
    void trySubmit();
  } }, props: { noValidate: true } },
  el("header", {}, el("h2", { id: titleId, text: modal.title }),
    el("button", { type: "button", class: "icon-button", "aria-label": "Close", on: { click: close } }, icon("close"))),
  body, problem,
  el("footer", {}, el("button", { type: "button", class: "button quiet", text: "Cancel", on: { click: close } }), send));

  async function trySubmit() {
    const wrong = fields.filter((field) => !field.check());
    if (wrong.length) {
      wrong[0].focus();
      return;
    }
    problem.textContent = "";
    send.disabled = true;
    try {
      await submit(Object.fromEntries(fields.map((field) => [field.customId, field.value()])));
      close();
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      send.disabled = false;
    }
  }

  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

function partNode(component, store, fields) {
  if (component.type === 10) return el("div", { class: "text-display" }, render(parse(component.content), NO_NAMES));
  const inner = component.type === 18 ? component.component : component.components[0];
  const label = component.label ?? inner.label ?? "";
  const field = makeField(inner, label, store);
  fields.push(field);
  const errorId = freshId("field-error");
  const error = el("p", { id: errorId, class: "field-error", role: "alert" });
  field.check = () => {
    const wrong = field.wrong();
    error.textContent = wrong ?? "";
    field.target.setAttribute("aria-invalid", String(Boolean(wrong)));
    return !wrong;
  };
  const describedBy = [errorId];
  const detail = component.description ? el("p", { id: freshId("field-detail"), class: "field-detail", text: component.description }) : null;
  if (detail) describedBy.unshift(detail.id);
  field.target.setAttribute("aria-describedby", describedBy.join(" "));
  const required = field.required ? el("span", { class: "required", "aria-hidden": "true", text: " *" }) : null;
  const heading = field.grouped
    ? el("legend", {}, label, required)
    : el("label", { for: field.target.id }, label, required);
  return el(field.grouped ? "fieldset" : "div", { class: "field" }, heading, detail, field.node, error);
}

function makeField(component, label, store) {
  const build = { 4: textField, 19: uploadField, 21: radioField, 22: checksField, 23: checkField }[component.type] ?? selectField;
  const field = build(component, label, store);
  field.customId = component.custom_id;
  field.required = component.type !== 23 && component.required !== false;
  field.focus = () => field.target.focus();
  field.target.id ||= freshId("field");
  if (field.required) field.target.setAttribute("aria-required", "true");
  return field;
}

function textField(component) {
  const long = component.style === 2;
  const input = el(long ? "textarea" : "input", {
    class: "text-input", type: long ? null : "text", rows: long ? 5 : null, autocomplete: "off",
    placeholder: component.placeholder, props: { value: component.value ?? "" },
  });
  const most = component.max_length ?? 4000;
  const least = component.min_length ?? 0;
  const count = el("span", { class: "count", "aria-hidden": "true" });
  const showCount = () => {
    count.textContent = `${input.value.length} / ${most}`;
  };
  input.addEventListener("input", showCount);
  showCount();
  return {
    node: el("div", { class: "text-field" }, input, count), target: input, value: () => input.value,
    wrong() {
      if (!input.value.trim()) return this.required ? "Please fill this in." : null;
      if (input.value.length < least) return `At least ${least} characters, please.`;
      if (input.value.length > most) return `At most ${most} characters fit here.`;
      return null;
    },
  };
}

function selectField(component, label, store) {
  const control = selectControl(component, store, { label });
  const least = component.min_values ?? 1;
  return {
    node: control.node, target: control.node, value: () => control.values,
    wrong() {
      const count = control.values.length;
      if (!count) return this.required && least > 0 ? "Please choose." : null;
      return count < least ? `Choose at least ${least}.` : null;
    },
  };
}

function uploadField(component) {
  const input = el("input", { type: "file", class: "file-input", multiple: (component.max_values ?? 1) > 1 });
  return {
    node: input, target: input, value: () => [...input.files],
    wrong() {
      const most = component.max_values ?? 1;
      if (input.files.length > most) return `At most ${most} files.`;
      return this.required && !input.files.length ? "Please choose a file." : null;
    },
  };
}

function boxes(component, type) {
  const name = freshId("choice");
  const inputs = component.options.map((option) => el("input", {
    type, name, value: option.value, id: freshId("choice"), props: { checked: Boolean(option.default) },
  }));
  const rows = component.options.map((option, index) => el("label", { class: "choice", for: inputs[index].id }, inputs[index],
    el("span", { class: "choice-words" }, el("span", { text: option.label }),
      option.description ? el("span", { class: "option-detail", text: option.description }) : null)));
  return { inputs, node: el("div", { class: "choices" }, rows), chosen: () => inputs.filter((input) => input.checked).map((input) => input.value) };
}

function radioField(component) {
  const { inputs, node, chosen } = boxes(component, "radio");
  return {
    node, target: inputs[0], grouped: true, value: () => chosen()[0] ?? null,
    wrong() {
      return this.required && !chosen().length ? "Please choose one." : null;
    },
  };
}

function checksField(component) {
  const { inputs, node, chosen } = boxes(component, "checkbox");
  const least = component.min_values ?? 1;
  const most = component.max_values ?? component.options.length;
  return {
    node, target: inputs[0], grouped: true, value: chosen,
    wrong() {
      const count = chosen().length;
      if (this.required && count < least) return `Choose at least ${least}.`;
      return count > most ? `Choose at most ${most}.` : null;
    },
  };
}

function checkField(component) {
  const input = el("input", { type: "checkbox", props: { checked: Boolean(component.default) } });
  return { node: input, target: input, value: () => input.checked, wrong: () => null };
}
