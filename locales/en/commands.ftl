# Commands and options of /helpline, /my, /setup and /resources find as Discord lists them: word for
# word what stands in cogs/, at most 100 characters.
command-helpline = Somebody to call or text now. Only you see the answer.
command-helpline-country = Where you are
command-helpline-topic = What it is about

command-my = What the bot knows about you.
command-my-country = Save where you are, for /helpline. Only the country is kept.
command-my-country-country = Leave it out to see or forget what is saved

command-resources = Find help, calm down, check a claim.
command-find = Find a line of help by name, topic or place.
command-find-query = A name, a topic, a place; spelling does not matter
command-find-country = Where it is
command-find-audience = Whom it is for
command-find-language = A language spoken there

command-setup = Set up the bot here.
command-setup-alerts = Name the private channel and the role that alerts go to.
command-setup-alerts-channel = Where alert cards appear; only moderators should see it
command-setup-alerts-role = Who is pinged by an alert
command-setup-alerts-backup-role = Who is called when nobody takes a case
command-setup-alerts-minutes = How long a case may wait before that, 1 to 240
command-setup-watch = Choose whether messages in a channel are read for signs.
command-setup-watch-channel = A channel, or a category for all its channels
command-setup-watch-on = True: read for signs of crisis. False: left alone
command-setup-show = What is set up here, and what does not work yet.
