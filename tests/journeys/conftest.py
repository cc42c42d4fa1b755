"""Fixtures for these tests."""

from tests.journeys.dying import answered  # noqa: F401
from tests.journeys.luck import home  # noqa: F401
from tests.visit import visit  # noqa: F401
