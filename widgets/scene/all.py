"""Imports every widget of the scene, so that .kv files can name them."""

from widgets.scene import dial, lake, pin, ridge, seal_mark, seals, stone_path

__all__ = ["dial", "lake", "pin", "ridge", "seal_mark", "seals", "stone_path"]
