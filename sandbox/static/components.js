// A message's components: buttons and selects in rows, and Components V2 (Discord docs, "Component Reference").

import { el, icon } from "./dom.js";
import { colourVariable, fileTile, picture } from "./embeds.js";
import { emojiText, parse, safeLink } from "./markdown.js";
import { makeSpoiler, render } from "./marks.js";
import { selectControl } from "./selects.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };
const SELECTS = new Set([3, 5, 6, 7, 8]);

/** `context` is markdown's, with `store`, `press(message, component, node)`, `choose(message, component, values, node)`. */
export function componentNodes(message, context) {
  return (message.components ?? []).map((component) => componentNode(component, message, context));
}

function componentNode(component, message, context) {
  const draw = DRAW[component.type] ?? (SELECTS.has(component.type) ? drawSelect : drawUnknown);
  return draw(component, message, context);
}

const children = (component, message, context) => component.components.map((child) => componentNode(child, message, context));

const DRAW = {
  1: (component, message, context) => el("div", { class: "action-row" }, children(component, message, context)),
  2: drawButton,
  9: (component, message, context) => el("div", { class: "section" },
    el("div", { class: "section-words" }, children(component, message, context)),
    el("div", { class: "section-accessory" }, componentNode(component.accessory, message, context))),
  10: (component, _message, context) => el("div", { class: "text-display" }, render(parse(component.content), context)),
  11: (component) => picture(component.media, { className: "thumbnail", description: component.description ?? "", spoiler: component.spoiler }),
  12: (component) => el("div", { class: `gallery gallery-${Math.min(component.items.length, 3)}` }, component.items.map((item) =>
    picture(item.media, { className: "gallery-item", description: item.description ?? "", spoiler: item.spoiler }))),
  13: (component, message) => fileTile(fileOf(component, message), component.spoiler),
  14: (component) => el("div", { class: `separator${component.divider === false ? "" : " divided"}${component.spacing === 2 ? " wide" : ""}`, role: component.divider === false ? null : "separator" }),
  17: drawContainer,
};

function drawContainer(component, message, context) {
  const inner = el("div", { class: "container-inner" }, children(component, message, context));
  const hasColour = component.accent_color !== null && component.accent_color !== undefined;
  const box = el("div", { class: `container${hasColour ? " coloured" : ""}`, vars: colourVariable(component.accent_color) });
  if (!component.spoiler) box.append(inner);
  else box.append(makeSpoiler(el("div", { class: "spoiler spoiler-block" }), inner));
  return box;
}

function fileOf(component, message) {
  const name = component.name ?? component.file.url.replace(/^attachment:\/\//, "").split("/").pop();
  const attached = (message.attachments ?? []).find((attachment) => attachment.filename === name);
  return attached ?? { filename: name, size: component.size, url: component.file.url };
}

function drawButton(component, message, context) {
  const label = [emojiText(component.emoji), component.label].filter(Boolean).join(" ");
  const style = STYLES[component.style] ?? "secondary";
  if (component.style === 5) return drawLinkButton(component, label, context);
  const button = el("button", {
    type: "button", class: `button ${style}`, "data-component": component.custom_id,
    props: { disabled: Boolean(component.disabled) }, on: { click: () => context.press(message, component, button) },
  }, el("span", { class: "button-words", text: label || "Button" }));
  return button;
}

function drawLinkButton(component, label, context) {
  const here = context.openAddress?.(component.url);
  if (here) return el("button", { type: "button", class: "button link", text: label || here.label, on: { click: here.go } });
  const address = safeLink(component.url);
  if (!address || component.disabled) return el("span", { class: "button link", "aria-disabled": "true", text: label });
  return el("a", { class: "button link", href: address, target: "_blank", rel: "noopener noreferrer nofollow", title: address }, label, icon("open"));
}

function drawSelect(component, message, context) {
  const control = selectControl(component, context.store, {
    onPick: (values) => context.choose(message, component, values, control.node),
  });
  control.node.dataset.component = component.custom_id;
  return control.node;
}

function drawUnknown(component) {
  return el("p", { class: "unknown-component", text: `This page cannot draw component type ${component.type}.` });
}
