"""The place and the things that stand in it: the lake, its stones, the seals and the dial.

Everything here is drawn from numbers: small fragment shaders paint pictures into textures when something
has changed, and plain rectangles show those pictures. Nothing here knows what a goal is.
"""
