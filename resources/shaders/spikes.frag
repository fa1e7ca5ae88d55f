#version 330 core
in vec2 at;
out vec4 colour;
uniform sampler2D data;   // one row for each column of the picture
uniform sampler2D ramp;
uniform int oldest;
void main() {
  ivec2 size = textureSize(data, 0);
  int column = (int(gl_FragCoord.x) + oldest) % size.y;
  int spikes = int(texelFetch(data, ivec2(int(gl_FragCoord.y), column), 0).r * 255.0 + 0.5);
  colour = texelFetch(ramp, ivec2(min(spikes, textureSize(ramp, 0).x - 1), 0), 0);
}
