"""The command group /resources: one file a subject, joined in `group`."""
