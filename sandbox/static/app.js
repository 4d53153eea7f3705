// Puts the page together: one connection, one store, and the parts that draw it.

import { Actions } from "./actions.js";
import { installChannels } from "./channels.js";
import { installClock } from "./clock.js";
import { announce, installConnectionState, installDrawers, installHint, installTheme } from "./comfort.js";
import { Composer } from "./composer.js";
import { byId, icon } from "./dom.js";
import { Menus } from "./menus.js";
import { MessageList } from "./messages.js";
import { giveColours, iconOf, installIdentity, installMembers } from "./people.js";
import { Connection } from "./socket.js";
import { Store, TEXT_LIKE } from "./store.js";

const HERE = /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/channels\/(@me|\d+)\/(\d+)(?:\/(\d+))?$/;

installTheme();
installHint();
const drawers = installDrawers();
const store = new Store();
const connection = new Connection(new URL(location.href).searchParams.get("as"));
const actions = new Actions(connection, store, announce);
const menus = new Menus(store, actions, commands);
const context = {
  store,
  now: () => store.now(),
  names: {
    user: (id) => store.userName(id),
    role: (id) => (id === store.guild?.id ? "everyone" : store.roles.get(id)?.name ?? "unknown-role"),
    channel: (id) => store.channelName(store.channels.get(id)),
  },
  isMine: (kind, id) => id === store.me.id || (kind === "role" && store.members.get(store.me.id)?.roles.includes(id)),
  openPerson: (id, anchor) => void menus.forPerson(id, anchor, document.activeElement),
  openChannel: showChannel,
  openMessage,
  openAddress,
  withMentions: (text) => composer.withMentions(text),
  press: (message, component, node) => void actions.interact("click", message, { component: component.custom_id }, node),
  choose: (message, component, values, node) => void actions.interact("select", message, { component: component.custom_id, values }, node),
};
const list = new MessageList(store, actions, menus, context, (channelId) => void loadHistory(channelId));
const composer = new Composer(store, actions, commands, { editLast: () => list.editLast() });

menus.reply = (message) => composer.reply(message);
menus.edit = (message) => list.edit(message);
menus.showChannel = showChannel;
byId("composer-send").prepend(icon("send"));
installConnectionState(connection);
installChannels(store, showChannel);
installMembers(store, context.openPerson);
installIdentity(store, become);
installClock(store, actions, announce);

// --- who and where ---

function become(slug) {
  const url = new URL(location.href);
  url.searchParams.set("as", slug);
  history.replaceState(null, "", url);
  connection.switchTo(slug);
}

const addressOf = (channel) => `#${channel.type === 1 ? "@" : ""}${store.channelName(channel).replace(/\s/g, "-").toLowerCase()}`;

function showChannel(channelId) {
  drawers.close();
  enterChannel(channelId);
}

function enterChannel(channelId) {
  const channel = store.channels.get(channelId);
  if (!channel || !TEXT_LIKE.has(channel.type)) return;
  const url = new URL(location.href);
  url.hash = addressOf(channel);
  history.replaceState(null, "", url);
  store.current = channelId;
  byId("channel-title").textContent = store.channelName(channel);
  byId("channel-mark").replaceChildren(channel.type === 1 ? "@" : iconOf(channel));
  byId("channel-topic").textContent = channel.topic ?? "";
  byId("message-list").setAttribute("aria-label", `Messages in ${store.channelName(channel)}`);
  const unread = store.unread.get(channelId)?.count ?? 0;
  store.emit("current");
  list.enter(null);
  void loadHistory(channelId).then(() => {
    const newest = store.messages(channelId).filter((message) => message.author.id !== store.me.id);
    if (store.current === channelId && unread) list.enter(newest.at(-unread)?.id ?? null);
    markRead(channelId);
  });
  if (window.matchMedia("(hover: hover)").matches && !drawers.isOpen()) composer.focus();
}

/** The channel in the address, else the one that was open, else the first to write in. */
function chooseChannel() {
  if (store.current) return enterChannel(store.current);
  const all = [...store.channels.values()].filter((channel) => TEXT_LIKE.has(channel.type));
  const wanted = decodeURIComponent(location.hash);
  const found = all.find((channel) => addressOf(channel) === wanted)
    ?? all.find((channel) => channel.name === "general") ?? all.find((channel) => store.may(channel.id, "send")) ?? all[0];
  if (found) enterChannel(found.id);
}

async function openMessage(channelId, messageId) {
  if (store.current !== channelId) showChannel(channelId);
  while (!list.jumpTo(messageId)) {
    if (store.isLoaded(channelId) && store.hasAll(channelId)) return actions.notice("That message is gone.");
    if (!(await loadHistory(channelId, true))) return;
  }
}

/** Discord's own message links lead to places on this page. */
function openAddress(address) {
  const match = HERE.exec(address);
  const channel = match && store.channels.get(match[2]);
  if (!channel) return null;
  const label = `#${store.channelName(channel)}${match[3] ? " › message" : ""}`;
  return { label, go: () => (match[3] ? void openMessage(channel.id, match[3]) : showChannel(channel.id)) };
}

// --- what the sandbox tells ---

let loading = null;

async function loadHistory(channelId, earlier = store.isLoaded(channelId)) {
  if (earlier && store.hasAll(channelId)) return true;
  if (loading?.channelId === channelId && loading.earlier === earlier) return loading.done;
  const before = earlier ? store.messages(channelId)[0]?.id ?? null : null;
  const asked = connection.request("history", { channel: channelId, before });
  const done = asked.catch(() => null).then((page) => { // without a page the next snapshot asks again
    if (page) store.putHistory(channelId, page.messages, page.complete);
    loading = null;
    return Boolean(page);
  });
  loading = { channelId, earlier, done };
  return done;
}

function markRead(channelId) {
  if (document.hidden || channelId !== store.current) return;
  store.setUnread(channelId, { count: 0, pings: 0 });
  connection.request("read", { channel: channelId }).catch(() => {}); // a lost connection: the next snapshot says what is unread
}

function commands(channelId) {
  return connection.request("commands", { channel: channelId }).catch(() => []);
}

let wasOpen = false;

connection.addEventListener("frame", ({ detail: frame }) => {
  if (frame.t === "snapshot") {
    if (frame.fresh) store.forgetMessages();
    giveColours(frame.d.users);
    store.takeSnapshot(frame.d);
    if (frame.fresh || !store.current) chooseChannel();
    if (frame.fresh && wasOpen === false) document.documentElement.dataset.ready = "yes";
    wasOpen = true;
  } else if (frame.t === "dispatch") {
    store.takeDispatch(frame.name, frame.d);
  } else if (frame.t === "clock") {
    store.takeClock(frame.d);
  }
});

store.addEventListener("messages", ({ detail: { channelId, kind, message } }) => {
  if (kind !== "create" || message.author.id === store.me.id) return;
  if (message.local || (channelId === store.current && !document.hidden)) {
    announce(`${store.authorName(message.author)}: ${message.failure ?? list.rows.summary(message)}`);
    if (!message.local) markRead(channelId);
  } else {
    store.noteUnread(message);
    if (store.pingsMe(message)) announce(`New message for you in ${store.channelName(store.channels.get(channelId))}.`);
  }
});

document.addEventListener("visibilitychange", () => store.current && markRead(store.current));
connection.open();
