// Embeds, attachments and pictures.

import { el, icon } from "./dom.js";
import { parse, safeLink } from "./markdown.js";
import { makeSpoiler, render } from "./marks.js";

/** The address, when it is on this machine: the page's policy fetches from nowhere else. */
function localAddress(address) {
  const url = URL.parse?.(address, location.href) ?? null;
  return url && url.origin === location.origin ? url.href : null;
}

/** A picture kept in the sandbox; for one elsewhere, a tile that names it. */
export function picture(media, { className = "picture", description = "", spoiler = false } = {}) {
  const address = media?.url ?? "";
  const local = localAddress(address);
  const node = local
    ? el("img", { class: className, src: local, alt: description, loading: "lazy" })
    : el("span", { class: `${className} picture-elsewhere`, title: address },
      icon("eye"), el("span", { text: description || "A picture from the web, not loaded here" }));
  return spoiler ? makeSpoiler(el("span", { class: "spoiler spoiler-block" }), node) : node;
}

export function attachmentNode(attachment) {
  const spoiler = attachment.filename.startsWith("SPOILER_");
  if (attachment.content_type?.startsWith("image/") && localAddress(attachment.url)) {
    return picture(attachment, { description: attachment.description ?? attachment.filename, spoiler });
  }
  return fileTile(attachment, spoiler);
}

export function fileTile(file, spoiler = false) {
  const address = localAddress(file.url);
  const tile = el("span", { class: "file-tile" }, icon("file"), el("span", { class: "file-words" },
    address ? el("a", { href: address, download: file.filename, text: file.filename }) : el("span", { text: file.filename }),
    el("span", { class: "file-size", text: sizeText(file.size ?? 0) })));
  return spoiler ? makeSpoiler(el("span", { class: "spoiler spoiler-block" }), tile) : tile;
}

const sizeText = (bytes) => (bytes < 1024 ? `${bytes} bytes` : bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

export const colourVariable = (colour) => (colour || colour === 0 ? { "--accent-bar": `#${colour.toString(16).padStart(6, "0")}` } : {});

export function embedNode(embed, context) {
  const marked = (text) => render(parse(text), context);
  const author = embed.author?.name && el("div", { class: "embed-author" }, linked(embed.author.name, embed.author.url));
  const title = embed.title && el("div", { class: "embed-title" }, embed.url && safeLink(embed.url) ? linked(embed.title, embed.url) : marked(embed.title));
  const fields = embed.fields?.length && el("div", { class: "embed-fields" }, embed.fields.map((field) =>
    el("div", { class: field.inline ? "embed-field inline" : "embed-field" },
      el("div", { class: "embed-field-name" }, marked(field.name)), el("div", {}, marked(field.value)))));
  const footer = [embed.footer?.text, embed.timestamp && new Date(embed.timestamp).toLocaleString()].filter(Boolean).join(" · ");
  return el("article", { class: "embed", "aria-label": embed.title ? `Embed: ${embed.title}` : "Embed", vars: colourVariable(embed.color) },
    el("div", { class: "embed-main" },
      el("div", { class: "embed-words" }, author, title,
        embed.description && el("div", { class: "embed-description" }, marked(embed.description)), fields),
      embed.thumbnail && picture(embed.thumbnail, { className: "thumbnail" })),
    embed.image && picture(embed.image, { className: "picture" }),
    footer && el("div", { class: "embed-footer", text: footer }));
}

function linked(text, address) {
  const url = address && safeLink(address);
  return url ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow", text }) : el("span", { text });
}
