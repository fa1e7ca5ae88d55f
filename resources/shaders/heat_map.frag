#version 330 core
in vec2 at;
out vec4 colour;
uniform sampler2D data;
uniform sampler2D ramp;
uniform float limit;
// the same arithmetic as colourOf()
void main() {
  ivec2 size = textureSize(data, 0);
  ivec2 cell = min(ivec2(at * vec2(size)), size - 1);
  float part = limit > 0.0 ? clamp(texelFetch(data, cell, 0).r / limit, -1.0, 1.0) : 0.0;
  colour = texelFetch(ramp, ivec2(int(part * 128.0 + 128.5), 0), 0);
}
