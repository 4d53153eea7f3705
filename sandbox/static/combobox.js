// A text field with a list of choices under it (WAI-ARIA combobox pattern, list autocomplete).

import { el, freshId } from "./dom.js";

/**
 * `source(text)` gives `[{value, label, detail?, before?}]` or a promise of it. With `free`, text
 * that is no choice is a value too. `onEnter` is called for Enter while the list is closed.
 */
export class Combobox {
  #source;
  #free;
  #choices = [];
  #active = -1;
  #asked = 0;
  #picked = null;
  #timer = null;

  constructor({ source, free = false, label, placeholder = "", describedBy, delayMs = 0, onEnter = () => {} }) {
    this.#source = source;
    this.#free = free;
    this.delayMs = delayMs;
    const listId = freshId("choices");
    this.list = el("div", { id: listId, class: "choices-list", role: "listbox", "aria-label": label, hidden: true });
    this.input = el("input", {
      id: freshId("choice-input"), class: "text-input", type: "text", role: "combobox", autocomplete: "off", placeholder,
      "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list", "aria-describedby": describedBy,
      on: {
        input: () => {
          this.#picked = null;
          void this.#look();
        },
        focus: () => void this.#look(),
        blur: () => this.#close(),
        keydown: (event) => this.#key(event, onEnter),
      },
    });
    this.node = el("div", { class: "combobox" }, this.input, this.list);
  }

  get text() {
    return this.input.value;
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** The chosen value; the typed text when it may be free; null when nothing fits. */
  get value() {
    if (this.#picked) return this.#picked.value;
    const typed = this.input.value.trim();
    if (!typed) return null;
    const same = this.#choices.find((choice) => choice.label.toLowerCase() === typed.toLowerCase());
    if (same) return same.value;
    return this.#free ? typed : null;
  }

  async #look() {
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    if (this.delayMs && this.isOpen) await new Promise((resolve) => (this.#timer = setTimeout(resolve, this.delayMs)));
    let choices;
    try {
      choices = await this.#source(this.#picked ? "" : this.input.value);
    } catch (error) {
      choices = [];
      this.#say(error.message, asked);
    }
    if (asked !== this.#asked || document.activeElement !== this.input) return;
    if (!choices.length && this.list.dataset.problem === String(asked)) return;
    this.#choices = choices;
    this.#active = choices.length && !this.#free ? 0 : -1;
    this.#draw();
  }

  #say(words, asked) {
    this.list.dataset.problem = String(asked);
    this.list.replaceChildren(el("p", { class: "popup-none", text: words }));
    this.list.hidden = false;
  }

  #draw() {
    this.list.replaceChildren(...this.#choices.map((choice, index) => el("div", {
      id: `${this.list.id}-${index}`, class: index === this.#active ? "option active" : "option", role: "option",
      "aria-selected": String(index === this.#active),
      on: { pointerdown: (event) => {
        event.preventDefault();
        this.#pick(choice);
      } },
    }, choice.before ? choice.before() : null, el("span", { class: "option-words" }, el("span", { text: choice.label }),
      choice.detail ? el("span", { class: "option-detail", text: choice.detail }) : null))));
    if (!this.#choices.length) this.list.append(el("p", { class: "popup-none", text: "Nothing matches." }));
    this.list.hidden = !this.#choices.length && !this.input.value;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.#mark();
  }

  #mark() {
    [...this.list.children].forEach((node, index) => {
      node.classList.toggle("active", index === this.#active);
      if (node.role === "option") node.setAttribute("aria-selected", String(index === this.#active));
    });
    this.input.setAttribute("aria-activedescendant", this.#active >= 0 ? `${this.list.id}-${this.#active}` : "");
    this.list.children[this.#active]?.scrollIntoView({ block: "nearest" });
  }

  #pick(choice) {
    this.#picked = choice;
    this.input.value = choice.label;
    this.#close();
    this.input.dispatchEvent(new Event("picked", { bubbles: true }));
  }

  #close() {
    this.#asked++;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-activedescendant", "");
  }

  #key(event, onEnter) {
    const count = this.#choices.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.isOpen) return void this.#look();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#active = count ? (this.#active + step + count) % count : -1;
      this.#mark();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.isOpen && this.#active >= 0) this.#pick(this.#choices[this.#active]);
      else onEnter();
    } else if (event.key === "Tab" && this.isOpen && this.#active >= 0 && this.input.value && !this.#picked) {
      this.#pick(this.#choices[this.#active]);
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }
}
