#version 330 core
out vec2 at;
// one triangle covers the whole target; the framebuffer is read from the bottom up, and so drawn upside down
void main() {
  vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
  at = corner;
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}
