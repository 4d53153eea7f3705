setup-alerts-done = Alerts now go to { $channel } and call { $role }. Messages in the channels I can read are checked for signs that somebody may need a person; choose with `/setup watch`. This is a helper for your moderators, not a crisis service: it misses things, and people decide.
setup-alerts-waiting = { $count ->
    [one] One alert was waiting for this and is on its way.
   *[other] { $count } alerts were waiting for this and are on their way.
  }
setup-minutes-range = Minutes must be between { $least } and { $most }, for example 15.
setup-role-everyone = Alerts cannot call everyone. Choose the role your moderators have.
setup-watch-on = Messages in { $channel } are read for signs.
setup-watch-when-on = Messages in { $channel } will be read for signs once alerts are on: `/setup alerts`.
setup-watch-never = { $channel } is where alerts go; what is written there is never read for signs.
setup-watch-category = Messages in { $channel } stay unread: its category is left alone. Turn the category on with `/setup watch` too.
setup-watch-off = Messages in { $channel } are left alone.
setup-show-off = Alerts are off. Turn them on with `/setup alerts`: a private channel, and the role of your moderators.
setup-show-alerts = Alerts go to { $channel } and call { $role }. Unclaimed after { $minutes } minutes: { $backup ->
    [no] no backup role is set
   *[other] { $backup } is called
  }.
setup-show-watched-all = Every channel I can read is watched, except the alerts channel.
setup-show-unwatched = Left alone: { $channels }. Every other channel I can read is watched.

# What would keep an alert from arriving, and the cure.
setup-fault-unread = ⚠️ Messages are not read: Discord does not show me what they say, so no message becomes an alert. Whoever runs this bot can turn on Message Content Intent in the Discord Developer Portal (Bot → Privileged Gateway Intents); I notice it by myself.
setup-fault-channel-gone = ⚠️ The alerts channel is gone. Choose another with `/setup alerts`; alerts wait until then.
setup-fault-role-gone = ⚠️ The alerts role is gone. Choose another with `/setup alerts`; until then alerts call nobody.
setup-fault-permissions = ⚠️ In { $channel } I am missing: { $permissions }. Allow it under Edit Channel → Permissions.
setup-fault-public = ⚠️ Everyone can read { $channel }. Alerts say who may be in crisis; make it private under Edit Channel → Permissions.
setup-fault-mention = ⚠️ I may not ping { $role }. Allow "anyone to @mention this role" in the role's settings.
