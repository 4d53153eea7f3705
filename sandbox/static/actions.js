// What a person does on this page, sent to the sandbox; and what the page does with the answer.

import { el } from "./dom.js";
import { openModal } from "./modals.js";

export class Actions {
  constructor(connection, store, announce) {
    this.connection = connection;
    this.store = store;
    this.announce = announce;
  }

  /** A request whose refusal is shown as a passing notice; resolves to null then. */
  async attempt(what, fields) {
    try {
      return await this.connection.request(what, fields);
    } catch (error) {
      this.notice(error.message);
      return null;
    }
  }

  notice(words) {
    const notice = el("div", { class: "notice", text: words });
    document.getElementById("notices").append(notice);
    setTimeout(() => notice.remove(), 7000);
  }

  /** Presses a button or picks in a select of a message; the control shows that it is on its way. */
  async interact(what, message, fields, control) {
    this.store.setFailure(message.channel_id, message.id, undefined);
    const live = () => (control.isConnected ? control : document.querySelector(
      `[data-message="${message.id}"] [data-component="${CSS.escape(fields.component)}"]`));
    const mark = (busy) => {
      const node = live();
      node?.classList.toggle("busy", busy);
      if (busy) node?.setAttribute("aria-busy", "true");
      else node?.removeAttribute("aria-busy");
    };
    mark(true);
    try {
      const answer = await this.connection.request(what, { channel: message.channel_id, message: message.id, ...fields });
      mark(false);
      this.#takeAnswer(answer, message.channel_id);
    } catch (error) {
      mark(false);
      this.store.setFailure(message.channel_id, message.id, error.message);
      this.announce(error.message);
    }
  }

  /** Runs a slash command. Rejects when it was refused, for the form to show; notes in the channel when the bot did not answer. */
  async slash(command, options, channelId) {
    const fields = { channel: channelId, application: command.application.id, path: command.path, options };
    try {
      this.#takeAnswer(await this.connection.request("slash", fields), channelId);
    } catch (error) {
      if (!error.failed) throw error;
      this.#noteFailure(command, channelId, error, `/${command.path}`);
    }
  }

  async contextMenu(command, target, channelId) {
    const fields = { channel: channelId, application: command.application.id, name: command.name, ...target };
    try {
      this.#takeAnswer(await this.connection.request("context", fields), channelId);
    } catch (error) {
      this.#noteFailure(command, channelId, error, command.name);
    }
  }

  #noteFailure(command, channelId, error, name) {
    this.announce(error.message);
    this.store.putNote(channelId, {
      author: command.application.bot, type: 0, flags: 64, failure: error.message, embeds: [], components: [],
      interaction_metadata: { user: this.store.users.get(this.store.me.id) }, interaction: { name: name.replace(/^\//, ""), user: this.store.me },
    });
  }

  #takeAnswer(answer, channelId) {
    if (!answer?.modal) return;
    openModal(answer.modal, this.store, {
      submit: async (values) => {
        const next = await this.connection.request("submit", { form: answer.form, values });
        this.#takeAnswer(next, channelId);
      },
    });
  }
}
