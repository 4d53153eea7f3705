// People and channels as things to look at and to choose: avatars, the member list, who one is.

import { byId, el, icon, reconcile } from "./dom.js";
import { openMenu, rove } from "./popups.js";

const hues = new Map();

/** Gives everybody a colour by their place in the list, so that neighbours differ. */
export function giveColours(users) {
  users.forEach((user, index) => hues.set(user.id, index));
}

/** Two letters on the colour of this person. */
export function avatar(id, name, size = "") {
  const letters = name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
  return el("span", { class: `avatar hue-${(hues.get(id) ?? 0) % 8} ${size}`, "aria-hidden": "true", text: letters || "?" });
}

const channelIcon = (channel) => (channel.type === 15 ? "forum" : channel.type >= 10 && channel.type <= 12 ? "thread" : channel.type === 2 ? "voice" : channel.private ? "lock" : "hash");

export const iconOf = (channel) => icon(channelIcon(channel));

/** What a user, role, channel or mentionable picker offers this person. */
export function choicesFor(kind, store, channelTypes = null) {
  const people = () => [...store.members.values()].map((member) => ({
    value: member.user.id, label: store.userName(member.user.id), detail: member.user.bot ? "App" : member.user.username,
    before: () => avatar(member.user.id, store.userName(member.user.id), "small"),
  }));
  const roles = () => [...store.roles.values()].filter((role) => role.id !== store.guild?.id)
    .sort((a, b) => b.position - a.position)
    .map((role) => ({ value: role.id, label: `@${role.name}`, before: () => el("span", { class: "role-dot", vars: roleColour(role) }) }));
  if (kind === "user") return people();
  if (kind === "role") return roles();
  if (kind === "mentionable") return [...people(), ...roles()];
  const wanted = channelTypes?.length ? channelTypes : null;
  return [...store.channels.values()]
    .filter((channel) => channel.type !== 1 && (!wanted || wanted.includes(channel.type)))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map((channel) => ({ value: channel.id, label: channel.type === 4 ? channel.name : `#${channel.name}`, before: () => iconOf(channel) }));
}

export const roleColour = (role) => (role.color ? { "--role": `#${role.color.toString(16).padStart(6, "0")}` } : {});

export const appTag = () => el("span", { class: "app-tag", text: "App" });

// --- member list ---

export function installMembers(store, openPerson) {
  const list = byId("member-list");
  const draw = () => {
    const members = [...store.members.values()].sort((a, b) => store.userName(a.user.id).localeCompare(store.userName(b.user.id)));
    const groups = groupMembers(members, store);
    reconcile(list, groups.map(([title, people]) => el("section", { class: "member-group" },
      el("h3", { text: `${title} · ${people.length}` }),
      el("ul", {}, people.map((member) => memberRow(member, store, openPerson))))));
  };
  rove(list, ".member");
  store.addEventListener("structure", draw);
}

function groupMembers(members, store) {
  const here = members.filter((member) => !member.user.bot || store.online.has(member.user.id));
  const hoisted = [...store.roles.values()].filter((role) => role.hoist).sort((a, b) => b.position - a.position);
  const groups = [];
  let left = here;
  for (const role of hoisted) {
    const people = left.filter((member) => member.roles.includes(role.id));
    left = left.filter((member) => !people.includes(member));
    if (people.length) groups.push([role.name, people]);
  }
  const away = members.filter((member) => !here.includes(member));
  if (left.length) groups.push(["Online", left]);
  if (away.length) groups.push(["Offline", away]);
  return groups;
}

function memberRow(member, store, openPerson) {
  const { id, bot } = member.user;
  const name = store.userName(id);
  const online = !bot || store.online.has(id);
  const open = (event) => {
    event.preventDefault();
    openPerson(id, event.type === "contextmenu" && event.clientX ? { x: event.clientX, y: event.clientY } : event.currentTarget);
  };
  const colour = store.nameColour(id);
  return el("li", {}, el("button", {
    type: "button", class: `member${online ? "" : " away"}`, tabindex: "-1", "aria-haspopup": "menu", "data-user": id,
    on: { click: open, contextmenu: open },
  }, avatar(id, name, "medium"), el("span", { class: "member-name", text: name, vars: colour ? { "--role": colour } : {} }),
  bot ? appTag() : null, id === store.me.id ? el("span", { class: "you", text: "you" }) : null));
}

// --- who one is ---

export function installIdentity(store, become) {
  const button = byId("identity");
  button.addEventListener("click", () => {
    const entries = store.people.map((person) => ({
      label: store.userName(person.id), detail: person.role, checked: person.id === store.me.id,
      before: avatar(person.id, store.userName(person.id), "medium"),
      action: () => become(person.slug),
    }));
    const others = store.people.filter((person) => person.id !== store.me.id).map((person) => ({
      label: `${store.userName(person.id)} in a new tab`, icon: icon("open"),
      action: () => window.open(`/?as=${encodeURIComponent(person.slug)}`, "_blank", "noopener"),
    }));
    openMenu(["Speak as", ...entries, "Side by side", ...others], button, { label: "Choose who you are" });
  });
  store.addEventListener("structure", () => {
    const me = store.people.find((person) => person.id === store.me.id);
    button.replaceChildren(avatar(store.me.id, store.userName(store.me.id), "medium"),
      el("span", { class: "identity-words" }, el("span", { class: "identity-name", text: store.userName(store.me.id) }),
        el("span", { class: "identity-role", text: me?.role ?? "" })), icon("switch"));
    button.setAttribute("aria-label", `You are ${store.userName(store.me.id)}. Choose who you are`);
  });
}
