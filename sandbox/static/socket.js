// The one connection to the sandbox: requests with answers, frames as events, reconnecting by itself.

import { packFiles } from "./files.js";

const WAITS_MS = [400, 800, 1500, 3000, 5000];

/** Emits `frame` (a server frame), `open`, and `lost` (with `retryInMs`). */
export class Connection extends EventTarget {
  #as;
  #socket = null;
  #attempt = 0;
  #lastRequest = 0;
  #waiting = new Map();
  #timer = null;

  constructor(as) {
    super();
    this.#as = as;
    window.addEventListener("online", () => this.#retryNow());
  }

  open() {
    const address = new URL("/page/socket", location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    if (this.#as) address.searchParams.set("as", this.#as);
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener("message", (event) => this.#receive(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      if (this.#socket === socket) this.#lose();
    });
  }

  /** Speaks as somebody else from now on. */
  switchTo(as) {
    this.#as = as;
    const old = this.#socket;
    this.#socket = null;
    this.#refuseWaiting("You switched to somebody else before the answer came.");
    old?.close();
    this.open();
  }

  /** Asks the sandbox to do something; rejects with an Error whose message can be shown (`failed`: the bot did not answer). */
  async request(what, fields = {}) {
    const packed = await packFiles(fields);
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      throw new Error("Not connected to the sandbox right now.");
    }
    const id = ++this.#lastRequest;
    this.#socket.send(JSON.stringify({ id, do: what, ...packed }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #receive(frame) {
    if (frame.t === "reply") {
      const waiter = this.#waiting.get(frame.id);
      this.#waiting.delete(frame.id);
      if (frame.ok) waiter?.resolve(frame.d);
      else waiter?.reject(Object.assign(new Error(frame.error), { failed: Boolean(frame.failed) }));
      return;
    }
    if (frame.t === "snapshot") {
      this.#attempt = 0;
      this.dispatchEvent(new Event("open"));
    }
    this.dispatchEvent(new CustomEvent("frame", { detail: frame }));
  }

  #lose() {
    this.#refuseWaiting("The connection was lost before the answer came.");
    const retryInMs = WAITS_MS[Math.min(this.#attempt++, WAITS_MS.length - 1)];
    this.dispatchEvent(new CustomEvent("lost", { detail: { retryInMs } }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), retryInMs);
  }

  #retryNow() {
    if (this.#socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(this.#timer);
    this.open();
  }

  #refuseWaiting(reason) {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
