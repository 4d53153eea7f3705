"""Problems we expect, which carry words for the person who meets them."""


class Expected(Exception):
    """A problem somebody can do something about.

    `message` names a sentence in locales/; `values` fill it. The shared handler of commands, views
    and modals says it, ephemerally, in the reader's language. Everything else is logged and
    answered with a reference to quote.
    """

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.values = values
