// Select menus (string, user, role, mentionable, channel) in messages and in forms.

import { el, freshId, icon } from "./dom.js";
import { emojiText } from "./markdown.js";
import { choicesFor } from "./people.js";
import { closePopup, openPopupAt } from "./popups.js";

const FEW = 8; // so many options are seen at a glance: the search field is there for the keyboard only

/** What was chosen stays chosen when its message is drawn again, until the bot sends it anew. */
const picked = new WeakMap();

/** What a select offers: `{value, label, detail, before, chosen}` for each of its options. */
export function optionsOf(component, store) {
  if (component.type === 3) {
    return component.options.map((option) => ({
      value: option.value,
      label: [emojiText(option.emoji), option.label].filter(Boolean).join(" "),
      detail: option.description,
      chosen: Boolean(option.default),
    }));
  }
  const chosen = new Set((component.default_values ?? []).map((value) => value.id));
  const kind = { 5: "user", 6: "role", 7: "mentionable", 8: "channel" }[component.type];
  return choicesFor(kind, store, component.channel_types).map((choice) => ({ ...choice, chosen: chosen.has(choice.value) }));
}

/**
 * A button that opens the list. `onPick(values)` is called at once when one may be chosen, and on
 * closing when several may. `control.values` is what is chosen now.
 */
export function selectControl(component, store, { onPick = () => {}, label, describedBy } = {}) {
  const least = component.min_values ?? 1;
  const most = component.max_values ?? 1;
  let values = picked.get(component) ?? optionsOf(component, store).filter((option) => option.chosen).map((option) => option.value);
  const words = el("span", { class: "select-words" });
  const name = label ?? component.placeholder ?? "Make a selection";
  const button = el("button", {
    type: "button", class: "select", "aria-haspopup": "listbox", "aria-expanded": "false",
    "aria-describedby": describedBy, props: { disabled: Boolean(component.disabled) },
  }, words, icon("down"));
  const show = () => {
    const byValue = new Map(optionsOf(component, store).map((option) => [option.value, option.label]));
    const text = values.map((value) => byValue.get(value) ?? value).join(", ");
    words.textContent = text || component.placeholder || "Make a selection";
    words.classList.toggle("placeholder", !text);
    button.setAttribute("aria-label", text ? `${name}: ${text}` : name);
  };
  const open = () => {
    button.setAttribute("aria-expanded", "true");
    const before = values.join();
    const take = (chosen) => {
      values = chosen;
      picked.set(component, values);
      show();
    };
    openList({
      button, name, most, options: optionsOf(component, store), values, take,
      onDone: () => {
        button.setAttribute("aria-expanded", "false");
        if (values.join() !== before && values.length >= Math.min(least, most)) onPick(values);
        else if (values.length < least && before) take(before.split(","));
      },
    });
  };
  button.addEventListener("click", () => (button.getAttribute("aria-expanded") === "true" ? closePopup() : open()));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    open();
  });
  show();
  return { node: button, get values() { return values; } };
}

function openList({ button, name, most, options, values, take, onDone }) {
  const listId = freshId("list");
  const several = most > 1;
  const filter = el("input", {
    class: options.length > FEW ? "popup-filter" : "popup-filter unseen", type: "text", placeholder: "Search", role: "combobox", autocomplete: "off",
    "aria-label": `Search in ${name}`, "aria-expanded": "true", "aria-controls": listId,
  });
  const list = el("div", { id: listId, class: "popup-list", role: "listbox", "aria-label": name, "aria-multiselectable": several });
  const popup = el("div", { class: "popup select-popup", "data-match": "width" }, filter, list);
  let chosen = [...values];
  let shown = [];
  let at = 0;
  const draw = () => {
    const wanted = filter.value.trim().toLowerCase();
    shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
    at = Math.max(0, Math.min(at, shown.length - 1));
    list.replaceChildren(...shown.map((option, index) => el("div", {
      id: `${listId}-${index}`, class: index === at ? "option active" : "option", role: "option",
      "aria-selected": String(chosen.includes(option.value)), on: { click: () => pick(option) },
    }, option.before ? option.before() : null, el("span", { class: "option-words" }, el("span", { text: option.label }),
      option.detail ? el("span", { class: "option-detail", text: option.detail }) : null),
    chosen.includes(option.value) ? icon("check") : null)));
    if (!shown.length) list.append(el("p", { class: "popup-none", text: "Nothing matches." }));
    filter.setAttribute("aria-activedescendant", shown.length ? `${listId}-${at}` : "");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const pick = (option) => {
    if (!option) return;
    if (!several) {
      take([option.value]);
      closePopup();
      return;
    }
    if (chosen.includes(option.value)) chosen = chosen.filter((value) => value !== option.value);
    else if (chosen.length < most) chosen = [...chosen, option.value];
    take(chosen);
    draw();
  };
  filter.addEventListener("input", () => {
    at = 0;
    draw();
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % Math.max(1, shown.length);
      draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(shown[at]);
    } else if (event.key === "Tab") {
      event.preventDefault();
      closePopup();
    }
  });
  at = Math.max(0, options.findIndex((option) => values.includes(option.value)));
  draw();
  openPopupAt(popup, button, { returnTo: button, onClose: onDone });
  filter.focus();
}
