"""REST version 10: the routes a bot uses, answered as Discord answers them."""

from sandbox.rest.routes import install

__all__ = ["install"]
