# Problems, said to the person who meets them: what was wrong, what is allowed.
error-not-admin = This needs the Manage Server permission.
error-not-moderator = Only moderators of this server can do this: people with the alert role, or with Moderate Members.
error-server-only = This works in a server, not in a direct message.
error-unexpected = Something went wrong on our side, and it has been noted. If it happens again, quote { $reference } to whoever runs the bot.
error-button-unknown = This button belongs to another version of the bot. Please ask for it again.
