# What Discord shows beside the commands and options of /resources add, edit, hide and reports.
command-resources-add = Add a line of help for this server only (Manage Server).
command-resources-add-country = Where it is
command-resources-add-topic = What it is about
command-resources-add-timezone = Of its hours, if the country has several
command-resources-edit = Change a line of this server (Manage Server).
command-resources-edit-line = One of this server's own lines
command-resources-edit-country = Where it is, if that changes
command-resources-edit-topic = What it is about, if that changes
command-resources-edit-timezone = Of its hours, if that changes
command-resources-hide = Stop or start showing a line here (Manage Server).
command-resources-hide-line = Any line; this server's own come first
command-resources-hide-hidden = True: not shown on this server. False: shown again
command-resources-reports = What members say is wrong with lines (Manage Server).
