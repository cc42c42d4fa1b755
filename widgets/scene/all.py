"""Imports every widget of the scene, so that .kv files can name them."""

from widgets.scene import breath_ring, dial, lake, lanterns, pin, ridge, seal_mark, seals, stone_path

__all__ = ["breath_ring", "dial", "lake", "lanterns", "pin", "ridge", "seal_mark", "seals", "stone_path"]
