"""The shaders' texts, in the GLSL of OpenGL ES 2. Sizes in dp, colours from 0 to 1, y upwards."""
