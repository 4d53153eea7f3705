// Discord's markdown, from text to a tree of nodes. Pure; `marks.js` draws the tree.

import { formatTime } from "./times.js";

const DEEPEST = 12;
const LINK = /https?:\/\/[^\s<>]+/y;
const MASKED = /\[((?:\\.|[^[\]\\\n]){1,512})\]\(\s*(<[^<>\s]+>|[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)(?:\s+"[^"\n]*")?\s*\)/y;
const TOKENS = [
  [/<@!?(\d{1,20})>/y, (m) => ({ type: "user", id: m[1] })],
  [/<@&(\d{1,20})>/y, (m) => ({ type: "role", id: m[1] })],
  [/<#(\d{1,20})>/y, (m) => ({ type: "channel", id: m[1] })],
  [/<\/([^:<>\n]{1,100}):(\d{1,20})>/y, (m) => ({ type: "command", name: m[1] })],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, (m) => ({ type: "time", seconds: Number(m[1]), style: m[2] ?? "f" })],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (m) => ({ type: "text", text: `:${m[1]}:` })],
  [/@(everyone|here)\b/y, (m) => ({ type: "everyone", text: m[0] })],
  [/<(https?:\/\/[^\s<>]+)>/y, (m) => ({ type: "link", url: m[1], children: [{ type: "text", text: m[1] }] })],
];
const PAIRS = [
  ["***", (children) => ({ type: "strong", children: [{ type: "em", children }] })],
  ["**", (children) => ({ type: "strong", children })],
  ["__", (children) => ({ type: "underline", children })],
  ["~~", (children) => ({ type: "strike", children })],
  ["||", (children) => ({ type: "spoiler", children })],
  ["*", (children) => ({ type: "em", children })],
  ["_", (children) => ({ type: "em", children })],
];

/** Only web addresses become links; everything else (javascript:, data:, file:) stays text. */
export function safeLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A partial emoji as text: its character, or `:name:` for one that lives on Discord. */
export const emojiText = (emoji) => (emoji ? (emoji.id ? `:${emoji.name}:` : emoji.name) : "");

// --- text -> tree: blocks ---

/** Returns a list of nodes `{type, text?, children?, …}` for one message's text. */
export function parse(text, depth = 0) {
  const nodes = [];
  const fence = /```(?:([\w+.#-]{1,32})\n)?([\s\S]*?[^\s`][\s\S]*?)```/g;
  let from = 0;
  for (const match of text.matchAll(fence)) {
    nodes.push(...parseLines(trimEdges(text.slice(from, match.index), from > 0, true), depth));
    nodes.push({ type: "codeblock", language: match[1] ?? "", text: match[2].replace(/^\n+|\n+$/g, "") });
    from = match.index + match[0].length;
  }
  nodes.push(...parseLines(trimEdges(text.slice(from), from > 0, false), depth));
  return nodes;
}

function trimEdges(text, afterFence, beforeFence) {
  let trimmed = afterFence ? text.replace(/^\n/, "") : text;
  if (beforeFence) trimmed = trimmed.replace(/\n$/, "");
  return trimmed;
}

function parseLines(text, depth) {
  if (text === "") return [];
  const lines = text.split("\n");
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push({ type: "paragraph", children: parseInline(plain.join("\n"), depth) });
    plain = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
    const small = /^-# +(\S.*)$/.exec(line);
    if (heading) {
      flush();
      nodes.push({ type: "heading", level: heading[1].length, children: parseInline(heading[2], depth) });
    } else if (small) {
      flush();
      nodes.push({ type: "small", children: parseInline(small[1], depth) });
    } else if (line.startsWith(">>> ") && depth < DEEPEST) {
      flush();
      const rest = [line.slice(4), ...lines.slice(at + 1)].join("\n");
      nodes.push({ type: "quote", children: parseLines(rest, depth + 1) });
      return nodes;
    } else if (/^> /.test(line) && depth < DEEPEST) {
      flush();
      const quoted = [];
      while (at < lines.length && /^>( |$)/.test(lines[at])) quoted.push(lines[at++].slice(2));
      at--;
      nodes.push({ type: "quote", children: parseLines(quoted.join("\n"), depth + 1) });
    } else if (LIST_ITEM.test(line)) {
      flush();
      const items = [];
      while (at < lines.length && LIST_ITEM.test(lines[at])) items.push(listItem(lines[at++], depth));
      at--;
      nodes.push(...nest(items));
    } else {
      plain.push(line);
    }
  }
  flush();
  return nodes;
}

const LIST_ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

function listItem(line, depth) {
  const [, indent, mark, text] = LIST_ITEM.exec(line);
  const ordered = /\d/.test(mark);
  return {
    indent: indent.length,
    ordered,
    start: ordered ? Number.parseInt(mark, 10) : 1,
    children: parseInline(text, depth),
  };
}

function nest(items) {
  const lists = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at];
    const list = { type: "list", ordered: first.ordered, start: first.start, items: [] };
    while (at < items.length && items[at].indent <= first.indent && items[at].ordered === first.ordered) {
      const item = { children: items[at].children, lists: [] };
      const inner = [];
      at++;
      while (at < items.length && items[at].indent > first.indent) inner.push(items[at++]);
      if (inner.length) item.lists = nest(inner);
      list.items.push(item);
    }
    lists.push(list);
  }
  return lists;
}

// --- text -> tree: inside a line ---

export function parseInline(text, depth = 0) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) nodes.push({ type: "text", text: plain });
    plain = "";
  };
  let at = 0;
  while (at < text.length) {
    const found = depth < DEEPEST ? readAt(text, at, depth) : null;
    if (!found) {
      plain += text[at++];
    } else if (found.node.type === "text") {
      plain += found.node.text;
      at = found.end;
    } else {
      flush();
      nodes.push(found.node);
      at = found.end;
    }
  }
  flush();
  return nodes;
}

function readAt(text, at, depth) {
  const character = text[at];
  if (character === "\\") return readEscape(text, at);
  if (character === "\n") return { node: { type: "break" }, end: at + 1 };
  if (character === "`") return readCode(text, at);
  if (character === "<" || character === "@") return readToken(text, at);
  if (character === "[") return readMasked(text, at, depth);
  if (character === "h") return readLink(text, at);
  if ("*_~|".includes(character)) return readPair(text, at, depth);
  return null;
}

function readEscape(text, at) {
  const next = text[at + 1];
  return next && /[^\p{L}\p{N}\s]/u.test(next) ? { node: { type: "text", text: next }, end: at + 2 } : null;
}

function readCode(text, at) {
  const ticks = text[at + 1] === "`" ? "``" : "`";
  const end = text.indexOf(ticks, at + ticks.length);
  if (end <= at + ticks.length - 1 || end === at + ticks.length) return null;
  return { node: { type: "code", text: text.slice(at + ticks.length, end) }, end: end + ticks.length };
}

function readToken(text, at) {
  for (const [pattern, build] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { node: build(match), end: pattern.lastIndex };
  }
  return null;
}

function readMasked(text, at, depth) {
  MASKED.lastIndex = at;
  const match = MASKED.exec(text);
  const url = match && safeLink(match[2].replace(/^<|>$/g, ""));
  if (!url) return null;
  const children = parseInline(match[1], depth + 1).map((node) =>
    node.type === "link" ? { type: "text", text: plainText([node], {}) } : node,
  );
  return { node: { type: "link", url, children }, end: MASKED.lastIndex };
}

function readLink(text, at) {
  LINK.lastIndex = at;
  const match = LINK.exec(text);
  if (!match) return null;
  let address = match[0].replace(/[.,:;!?"'*_~|]+$/, "");
  if (address.endsWith(")") && !address.includes("(")) address = address.slice(0, -1);
  if (!safeLink(address)) return null;
  return { node: { type: "link", url: address, children: [{ type: "text", text: address }] }, end: at + address.length };
}

function readPair(text, at, depth) {
  for (const [mark, build] of PAIRS) {
    if (!text.startsWith(mark, at)) continue;
    const end = findClose(text, at, mark);
    if (end < 0) continue;
    const children = parseInline(text.slice(at + mark.length, end), depth + 1);
    return { node: build(children), end: end + mark.length };
  }
  return null;
}

const isWord = (character) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);

function findClose(text, at, mark) {
  const start = at + mark.length;
  if (mark === "*" && /[\s*]/.test(text[start] ?? " ")) return -1;
  if (mark === "_" && (isWord(text[at - 1]) || text[start] === "_")) return -1;
  for (let end = start; end < text.length; end++) {
    if (text[end] === "\\") {
      end++;
      continue;
    }
    if (text[end] === "`") {
      const code = readCode(text, end);
      if (code) end = code.end - 1;
      continue;
    }
    if (!text.startsWith(mark, end) || end === start) continue;
    if (mark === "*") {
      if (text[end + 1] === "*") {
        end++;
        continue;
      }
      if (/\s/.test(text[end - 1])) continue;
    }
    if (mark === "_" && (text[end + 1] === "_" || isWord(text[end + 1]))) continue;
    if (mark === "**" && text[end + 2] === "*") continue;
    return end;
  }
  return -1;
}

// --- tree -> words ---

/** The words alone, on one line, for previews and screen readers; spoilers stay closed. */
export function plainText(nodes, names) {
  return nodes.map((node) => {
    switch (node.type) {
      case "text": case "code": case "codeblock": case "everyone": return node.text;
      case "break": return " ";
      case "user": return `@${names.user?.(node.id) ?? node.id}`;
      case "role": return `@${names.role?.(node.id) ?? node.id}`;
      case "channel": return `#${names.channel?.(node.id) ?? node.id}`;
      case "command": return `/${node.name}`;
      case "time": return formatTime(node.seconds, node.style, Date.now());
      case "spoiler": return "(hidden)";
      case "list": return node.items.map((item) => plainText(item.children, names)).join(", ");
      default: return plainText(node.children ?? [], names);
    }
  }).join("").replace(/\s+/g, " ").trim();
}
