// Draws markdown's tree: DOM nodes and text nodes only, never HTML from a string.

import { el } from "./dom.js";
import { formatTime } from "./times.js";

/**
 * `context` answers what the text cannot know: `names` {user, role, channel}, `now()`,
 * `openPerson(id, node)`, `openChannel(id)`, `openAddress(url) -> {label, go}|null` (addresses
 * inside this sandbox), `isMine(kind, id)`.
 */
export function render(nodes, context) {
  return nodes.map((node) => RENDERERS[node.type](node, context));
}

const inside = (tag, attributes) => (node, context) => el(tag, attributes, render(node.children, context));

const RENDERERS = {
  text: (node) => document.createTextNode(node.text),
  break: () => el("br"),
  paragraph: inside("p", {}),
  strong: inside("strong", {}),
  em: inside("em", {}),
  underline: inside("u", {}),
  strike: inside("s", {}),
  small: inside("p", { class: "small-print" }),
  quote: inside("blockquote", {}),
  heading: (node, context) =>
    el("p", { class: `heading heading-${node.level}`, role: "heading", "aria-level": node.level + 3 }, render(node.children, context)),
  code: (node) => el("code", { text: node.text }),
  codeblock: (node) => el("pre", { tabindex: "0", "aria-label": "Code" }, el("code", { text: node.text })),
  list: renderList,
  spoiler: (node, context) => makeSpoiler(el("span", { class: "spoiler" }), el("span", {}, render(node.children, context))),
  link: renderLink,
  everyone: (node) => el("span", { class: "mention mention-mine", text: node.text }),
  command: (node) => el("span", { class: "mention", text: `/${node.name}` }),
  user: (node, context) => mention("user", node, context, `@${context.names.user(node.id)}`, (at) => context.openPerson(node.id, at)),
  role: (node, context) => mention("role", node, context, `@${context.names.role(node.id)}`, null),
  channel: (node, context) => mention("channel", node, context, `#${context.names.channel(node.id)}`, () => context.openChannel(node.id)),
  time: (node, context) => {
    const when = new Date(node.seconds * 1000);
    const valid = !Number.isNaN(when.getTime());
    return el("time", {
      datetime: valid && when.toISOString(), "data-seconds": node.seconds, "data-style": node.style,
      title: formatTime(node.seconds, "F", 0), text: formatTime(node.seconds, node.style, context.now()),
    });
  },
};

function renderList(node, context) {
  const items = node.items.map((item) =>
    el("li", {}, render(item.children, context), item.lists.map((list) => renderList(list, context))));
  return node.ordered ? el("ol", { start: node.start }, items) : el("ul", {}, items);
}

function renderLink(node, context) {
  const here = context.openAddress?.(node.url);
  const bare = node.children.length === 1 && node.children[0].text === node.url;
  if (here) {
    return el("button", { type: "button", class: "mention", on: { click: here.go } }, bare ? here.label : render(node.children, context));
  }
  return el("a", { href: node.url, target: "_blank", rel: "noopener noreferrer nofollow", title: node.url }, render(node.children, context));
}

function mention(kind, node, context, text, action) {
  const mine = context.isMine?.(kind, node.id) ? " mention-mine" : "";
  if (!action) return el("span", { class: `mention${mine}`, text });
  return el("button", { type: "button", class: `mention${mine}`, text, on: { click: (event) => action(event.currentTarget) } });
}

/** Covers `content` until it is clicked, or opened with Enter or Space. */
export function makeSpoiler(holder, content) {
  holder.append(content);
  content.inert = true;
  holder.setAttribute("role", "button");
  holder.setAttribute("tabindex", "0");
  holder.setAttribute("aria-label", "Spoiler, press to show");
  const open = (event) => {
    if (holder.classList.contains("open")) return;
    event.preventDefault();
    event.stopPropagation();
    holder.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) holder.removeAttribute(name);
    content.inert = false;
  };
  holder.addEventListener("click", open);
  holder.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target === holder) open(event);
  });
  return holder;
}
