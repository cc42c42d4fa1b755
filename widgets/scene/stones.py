"""Stones, where they lie, the path over them and the pin: one place to take them from."""

from widgets.scene.pin import Pin
from widgets.scene.places import Box, Place, stone_places
from widgets.scene.stone import Stone
from widgets.scene.stone_path import StonePath

__all__ = ["Box", "Pin", "Place", "Stone", "StonePath", "stone_places"]
