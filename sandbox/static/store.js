// What this page knows: filled by the snapshot, kept up to date by dispatches, read by everything that draws.

export const TEXT_LIKE = new Set([0, 1, 3, 5, 10, 11, 12]);
export const THREADS = new Set([10, 11, 12]);
export const FLAGS = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };

const byNewest = (a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

/**
 * Emits `structure` (people, channels, rights), `current`, `messages` (detail: channelId, kind,
 * message), `unread`, `clock` and `typing`.
 */
export class Store extends EventTarget {
  me = null;
  guild = null;
  people = [];
  users = new Map();
  members = new Map();
  roles = new Map();
  channels = new Map();
  unread = new Map();
  rights = {};
  online = new Set();
  current = null;
  clockOffsetMs = 0;
  #messages = new Map();
  #complete = new Set();
  #typing = new Map();

  emit(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** The sandbox's time in milliseconds. */
  now() {
    return Date.now() + this.clockOffsetMs;
  }

  takeSnapshot(snapshot) {
    if (this.me?.id !== snapshot.me.id || this.guild?.id !== snapshot.guilds[0]?.id) {
      this.#messages.clear();
      this.#complete.clear();
      this.current = null;
    }
    this.me = snapshot.me;
    this.people = snapshot.people;
    this.guild = snapshot.guilds[0] ?? null;
    this.users = new Map(snapshot.users.map((user) => [user.id, user]));
    this.members = new Map((this.guild?.members ?? []).map((member) => [member.user.id, member]));
    this.roles = new Map((this.guild?.roles ?? []).map((role) => [role.id, role]));
    this.channels = new Map(
      [...(this.guild?.channels ?? []), ...snapshot.dms].map((channel) => [channel.id, channel]),
    );
    this.rights = snapshot.rights;
    this.online = new Set(snapshot.online);
    this.unread = new Map(Object.entries(snapshot.unread));
    this.takeClock(snapshot.clock);
    if (this.current && !this.channels.has(this.current)) this.current = null;
    this.emit("structure");
  }

  takeClock(clock) {
    this.clockOffsetMs = Date.parse(clock.now) - Date.now();
    this.movedSeconds = clock.moved_seconds;
    this.emit("clock");
  }

  takeDispatch(name, payload) {
    if (name === "MESSAGE_CREATE") this.putMessage(payload, "create");
    else if (name === "MESSAGE_UPDATE") this.putMessage(payload, "update");
    else if (name === "MESSAGE_DELETE") this.dropMessage(payload.channel_id, payload.id);
    else if (name === "MESSAGE_DELETE_BULK") {
      for (const id of payload.ids) this.dropMessage(payload.channel_id, id);
    } else if (name === "TYPING_START") this.#noteTyping(payload.channel_id, payload.user_id);
  }

  // --- messages ---

  messages(channelId) {
    return this.#messages.get(channelId) ?? [];
  }

  message(channelId, messageId) {
    return this.messages(channelId).find((message) => message.id === messageId);
  }

  isLoaded(channelId) {
    return this.#messages.has(channelId);
  }

  hasAll(channelId) {
    return this.#complete.has(channelId);
  }

  forgetMessages() {
    this.#messages.clear();
    this.#complete.clear();
  }

  putHistory(channelId, messages, complete) {
    const known = new Map(this.messages(channelId).map((message) => [message.id, message]));
    for (const message of messages) known.set(message.id, message);
    this.#messages.set(channelId, [...known.values()].sort(byNewest));
    if (complete) this.#complete.add(channelId);
    this.emit("messages", { channelId, kind: "history" });
  }

  putMessage(message, kind) {
    const channelId = message.channel_id;
    if (kind === "create") this.#typing.get(channelId)?.delete(message.author.id);
    const list = this.#messages.get(channelId);
    if (!list) {
      if (kind === "create") this.emit("messages", { channelId, kind, message });
      return;
    }
    const at = list.findIndex((known) => known.id === message.id);
    if (at >= 0) list[at] = kind === "update" ? { ...list[at], failure: undefined, ...message } : message;
    else if (kind === "create") {
      list.push(message);
      list.sort(byNewest);
    } else return;
    this.emit("messages", { channelId, kind: at >= 0 ? "update" : kind, message });
  }

  dropMessage(channelId, messageId) {
    const list = this.#messages.get(channelId);
    const at = list?.findIndex((known) => known.id === messageId) ?? -1;
    if (at < 0) return;
    const [message] = list.splice(at, 1);
    this.emit("messages", { channelId, kind: "delete", message });
  }

  /** Says under a message that pressing something in it failed. */
  setFailure(channelId, messageId, failure) {
    const message = this.message(channelId, messageId);
    if (message && message.failure !== failure) this.putMessage({ ...message, failure }, "update");
  }

  /** Puts a note only this page has (a failed interaction) behind the newest message. */
  putNote(channelId, fields) {
    const newest = this.messages(channelId).at(-1)?.id ?? "0";
    const id = String(BigInt(newest) + 1n);
    const timestamp = new Date(this.now()).toISOString();
    this.putMessage({ id, channel_id: channelId, timestamp, content: "", local: true, ...fields }, "create");
  }

  // --- unread ---

  setUnread(channelId, unread) {
    if (unread.count) this.unread.set(channelId, unread);
    else this.unread.delete(channelId);
    this.emit("unread");
  }

  noteUnread(message) {
    const { count, pings } = this.unread.get(message.channel_id) ?? { count: 0, pings: 0 };
    const isDm = this.channels.get(message.channel_id)?.type === 1;
    this.setUnread(message.channel_id, { count: count + 1, pings: pings + (isDm || this.pingsMe(message) ? 1 : 0) });
  }

  pingsMe(message) {
    if (message.author.id === this.me.id) return false;
    const mine = this.members.get(this.me.id)?.roles ?? [];
    return Boolean(
      message.mention_everyone ||
        message.mentions?.some((user) => user.id === this.me.id) ||
        message.mention_roles?.some((role) => mine.includes(role)),
    );
  }

  // --- typing ---

  typists(channelId) {
    return [...(this.#typing.get(channelId)?.keys() ?? [])].filter((id) => id !== this.me.id);
  }

  #noteTyping(channelId, userId) {
    const typing = this.#typing.get(channelId) ?? new Map();
    this.#typing.set(channelId, typing);
    clearTimeout(typing.get(userId));
    typing.set(userId, setTimeout(() => {
      typing.delete(userId);
      this.emit("typing");
    }, 9000));
    this.emit("typing");
  }

  // --- names ---

  userName(userId) {
    const member = this.members.get(userId);
    const user = member?.user ?? this.users.get(userId);
    return member?.nick ?? user?.global_name ?? user?.username ?? "Unknown person";
  }

  authorName(author) {
    return this.members.get(author.id)?.nick ?? author.global_name ?? author.username;
  }

  /** The highest role with a colour, as CSS; null when there is none. */
  nameColour(userId) {
    const roles = (this.members.get(userId)?.roles ?? []).map((id) => this.roles.get(id)).filter((role) => role?.color);
    roles.sort((a, b) => b.position - a.position);
    return roles.length ? `#${roles[0].color.toString(16).padStart(6, "0")}` : null;
  }

  dmPartner(channel) {
    return channel.recipients?.find((user) => user.id !== this.me.id) ?? channel.recipients?.[0];
  }

  channelName(channel) {
    if (!channel) return "unknown-channel";
    if (channel.type === 1) {
      const partner = this.dmPartner(channel);
      return partner ? this.userName(partner.id) : "Direct message";
    }
    return channel.name;
  }

  may(channelId, right) {
    return Boolean(this.rights[channelId]?.[right]);
  }
}
