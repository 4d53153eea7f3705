// Things that float above the page: placing them, closing them, moving in them with the keyboard.

import { el } from "./dom.js";

let openPopup = null;

/**
 * Shows `node` beside `anchor` (an element, or `{x, y}`), above dialogs too. One is open at a time.
 * Esc and a press elsewhere close it; focus returns to `returnTo`.
 */
export function openPopupAt(node, anchor, { returnTo = document.activeElement, onClose = () => {} } = {}) {
  closePopup();
  const host = (anchor instanceof Element && anchor.closest("dialog")) || document.body;
  node.setAttribute("popover", "manual");
  host.append(node);
  node.showPopover();
  place(node, anchor);
  const outside = (event) => {
    const inAnchor = anchor instanceof Element && anchor.contains(event.target);
    if (!node.contains(event.target) && !inAnchor) closePopup({ refocus: false });
  };
  const keys = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    closePopup();
  };
  const away = () => closePopup({ refocus: false });
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("keydown", keys, true);
  window.addEventListener("resize", away);
  openPopup = { node, returnTo, onClose, stop() {
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("keydown", keys, true);
    window.removeEventListener("resize", away);
  } };
}

export function closePopup({ refocus = true } = {}) {
  if (!openPopup) return;
  const { node, returnTo, onClose, stop } = openPopup;
  openPopup = null;
  stop();
  node.remove();
  if (refocus && returnTo?.isConnected) returnTo.focus();
  onClose();
}

export const isPopupOpen = () => openPopup !== null;

function place(node, anchor) {
  const margin = 8;
  const box = anchor instanceof Element
    ? anchor.getBoundingClientRect()
    : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y, width: 0 };
  if (anchor instanceof Element && node.dataset.match === "width") node.style.setProperty("--width", `${box.width}px`);
  const { width, height } = node.getBoundingClientRect();
  const left = Math.max(margin, Math.min(box.left, window.innerWidth - width - margin));
  const below = box.bottom + 4;
  const fits = below + height + margin <= window.innerHeight;
  const top = fits ? below : Math.max(margin, box.top - height - 4);
  node.style.left = `${left}px`;
  node.style.top = `${top}px`;
}

/**
 * A list of which one element is in the tab order, and arrow keys (Home, End) move through it.
 * `selector` names the elements inside `root`.
 */
export function rove(root, selector, { horizontal = false } = {}) {
  const items = () => [...root.querySelectorAll(selector)].filter((item) => !item.hidden && item.getClientRects().length);
  root.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.indexOf(document.activeElement);
    if (at < 0) return;
    const [back, on] = horizontal ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    const target = { [back]: at - 1, [on]: at + 1, Home: 0, End: list.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    list[Math.max(0, Math.min(target, list.length - 1))].focus();
  });
  root.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (!item || !root.contains(item)) return;
    for (const other of items()) other.tabIndex = other === item ? 0 : -1;
  });
}

/** A menu of `{label, action, icon?, detail?, danger?, checked?}`; strings are headings, null a line. */
export function openMenu(entries, anchor, { label, returnTo } = {}) {
  const menu = el("div", { class: "popup menu", role: "menu", "aria-label": label });
  for (const entry of entries) {
    if (entry === null) menu.append(el("div", { class: "menu-line", role: "separator" }));
    else if (typeof entry === "string") menu.append(el("div", { class: "menu-heading", role: "presentation", text: entry }));
    else menu.append(menuItem(entry));
  }
  rove(menu, "[role^=menuitem]");
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Tab") {
      event.preventDefault();
      closePopup();
    }
  });
  openPopupAt(menu, anchor, { returnTo });
  (menu.querySelector("[aria-checked=true]") ?? menu.querySelector("[role^=menuitem]"))?.focus();
}

function menuItem(entry) {
  const checkable = entry.checked !== undefined;
  return el("button", {
    type: "button",
    class: `menu-item${entry.danger ? " danger" : ""}`,
    role: checkable ? "menuitemradio" : "menuitem",
    "aria-checked": checkable ? String(entry.checked) : null,
    tabindex: "-1",
    on: { click: () => {
      closePopup();
      entry.action();
    } },
  }, entry.before ?? null, el("span", { class: "menu-words" },
    el("span", { text: entry.label }),
    entry.detail ? el("span", { class: "menu-detail", text: entry.detail }) : null), entry.icon ?? null);
}
