"""Fixtures for these tests."""

from tests.visit import visit  # noqa: F401
