# Lines of this server alone: /resources add, edit and hide.
local-form-new = A line of this server
local-form-edit = Change a line of this server
local-field-name = Its name
local-field-name-help = As the people who answer call it.
local-field-reach = How to reach it
local-field-reach-help = One way a row: a number, “sms” and a number and a word, a link, an e-mail address.
local-field-hours = When it answers
local-field-hours-help = Empty if not known. Time zone at the end if the country has several: America/Chicago.
local-field-cost = What it costs
local-field-source = A link that shows all this
local-field-source-help = Of whoever runs the line, so that somebody can check it later.
local-field-other = the line
local-cost-free = Free
local-cost-standard = As much as a normal call
local-cost-charged = More than a normal call
local-cost-unknown = I do not know

local-saved-new = Added for this server
local-saved = Changed
local-saved-where = So it looks here, before the other lines for the same need, in `/helpline country:{ $country }` and for { $topics }. Nobody outside this server sees it.
local-saved-hidden = This line is hidden here. `/resources hide` with `hidden: False` shows it again.
local-unsaved = Not saved yet
local-unsaved-typed = What you typed:
local-unsaved-more = - and { $count } more
local-unsaved-error = It could not be saved, and that has been noted. Please try again in a moment. If it happens again, quote { $reference } to whoever runs the bot.
local-button-change = Change it
local-draft-forgotten = I no longer have what you typed: it is kept for 15 minutes. It still stands in this message; please start again with `/resources add` or `/resources edit` and copy it.

local-hidden = Hidden on this server
local-shown = Shown on this server
local-button-show = Show it again
local-button-hide = Hide it
local-button-delete = Delete it
local-button-erase = Delete for good
local-button-keep = Keep it
local-delete-question = Delete “{ $line }” from this server? This cannot be undone.
local-deleted = “{ $line }” is deleted.
local-kept = “{ $line }” is kept.

local-gone = There is no such line here any more.
local-emergency = Emergency numbers cannot be hidden: somebody may need one at once.
local-too-many = This server has { $most } lines of its own, which is as many as there can be. Delete one first: `/resources hide`, then “Delete it”.
local-line-unknown = I know no line called “{ $typed }” here. Choose one from the list.
local-none = This server has no lines of its own yet. `/resources add` adds one.
local-timezone-unknown = I do not know the time zone “{ $typed }”. Choose one from the list, for example Europe/Madrid.

# What can be wrong with a line, what is allowed, an example.
line-fault-channels = Say at least one way to reach it, one on each row. For example `0800 123 456`, `sms 85258 HOME` or `https://example.org/help`.
line-fault-ways = That is a lot to read for somebody in need. Keep at most { $most } ways to reach it.
line-fault-source = Give the link of a page that shows the number. Without one, nobody can check it later.
line-fault-not-dialable = “{ $value }” cannot be dialled: a number has digits, spaces and + * # ( ) -, and no letters. A line for text messages is written `sms 85258 HOME`, a link with https:// in front.
line-fault-not-a-number-there = “{ $value }” is no telephone number in { $country } that I know of. Compare it with the source. If the source says so, write `unlisted` after it: `0800 123 456 unlisted`.
line-fault-not-a-short-code-there = “{ $value }” is no short number in { $country } that I know of. Compare it with the source. If the source says so, write `unlisted` after it: `12345 unlisted`.
line-fault-email = “{ $value }” is no e-mail address. One looks like help@example.org.
line-fault-https = “{ $link }” is no link I can show. A link starts with https:// and has no spaces: `https://example.org/help`.
line-fault-hours = I cannot read “{ $value }” as hours. Write 24/7, or days and times from 00:00 to 24:00: `Mo-Fr 09:00-17:00; Sa 10:00-13:00`. Leave it empty if you do not know.
line-fault-timezone = I do not know the time zone “{ $zone }”. One looks like America/Chicago.
line-fault-timezone-needed = I do not know which time zone of { $country } these hours are in. Write it after the hours: `Mo-Fr 09:00-17:00 America/Chicago`.
line-fault-string-too-long = “{ $field }” is too long: at most { $most } characters each.
line-fault-string-too-short = “{ $field }” is empty.
line-fault-other = Something is wrong with “{ $field }”, and it cannot be saved so. Please write it in another way.

# "Wrong number?", and /resources reports for admins.
report-form = What is wrong?
report-field-line = Which line
report-field-reason = What is wrong with it
report-field-details = What happened, if you like to say
report-field-details-help = Admins read it. Your name is not kept; please leave out what you do not want to share.
report-reason-no-answer = Nobody answers
report-reason-wrong-number = The number is wrong or belongs to somebody else
report-reason-closed = The line has closed
report-reason-wrong-hours = The hours are wrong
report-reason-other = Something else
report-line-gone = A line that is no longer here
report-thanks = Thank you. This is kept for the admins of this server, without your name: { $line }. The number stays until a person has checked it. If you need somebody now, please try another line: `/helpline`.
report-thanks-elsewhere = Thank you. This is noted for whoever runs this bot, without your name: { $line }. The number stays until a person has checked it. If you need somebody now, please try another line: `/helpline`.
report-too-many = Thank you, these were many reports at once. Please send this one again in ten minutes.
report-not-kept = I am sorry: this could not be kept, and no admin will see it. Please try again in a moment. If it happens again, quote { $reference } to whoever runs the bot.
report-not-kept-details = What you wrote:
reports-heading = { $count ->
    [one] One report about a line
   *[other] { $count } reports about lines
  }
reports-none = No reports. “Wrong number?” under the answers of `/helpline` files one; each is kept for 90 days.
reports-older = { $count ->
    [one] One older report is waiting.
   *[other] { $count } older reports are waiting.
  }
reports-gone = This report is no longer kept: somebody was done with it, or its 90 days are over.
reports-button-done = Done
reports-button-hide = Hide here
reports-button-show = Show again
reports-button-older = Older ones
reports-button-newest = Newest
