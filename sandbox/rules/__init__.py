"""Discord's limits as pure checks of JSON bodies: a check returns nothing or raises `ApiError`."""
