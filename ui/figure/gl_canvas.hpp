// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

class QOffscreenSurface;
class QOpenGLContext;
class QOpenGLFramebufferObject;
class QOpenGLShaderProgram;

namespace gazehold {

/// Draws one texture with OpenGL into a framebuffer and reads the picture back, so that a plain widget can show it: no
/// window of the program is ever composed by OpenGL. The window's thread only.
///
/// The fragment shader, a file in resources/shaders/, gets `in vec2 at` (0…1, from the top left), `uniform sampler2D data` (textureSize() tells the
/// rest) and `uniform sampler2D ramp` (colours), and sets `out vec4 colour`.
class GlCanvas {
 public:
  /// Null where OpenGL is not to be had or not wanted: GAZEHOLD_RENDERER is painter, opengl or auto (the default, which
  /// asks for a platform known to work).
  static std::unique_ptr<GlCanvas> create(const QString& shader);
  ~GlCanvas();
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;

  enum class Format {
    byte,    ///< one unsigned byte, read as 0…1
    number,  ///< one float
  };
  /// Makes the data texture, cleared to zero. False when it is larger than the renderer takes.
  bool resizeData(Format format, int width, int height);
  /// Replaces rows [first, first + rows) of the data texture.
  void uploadRows(int first, int rows, const void* values);
  /// The colours of `ramp`, from 0 to 1.
  void setRamp(std::span<const QRgb> colours);
  void setUniform(const char* name, float value);
  void setUniform(const char* name, int value);

  /// The picture; null when the framebuffer could not be made.
  QImage draw(const QSize& pixels);

 private:
  GlCanvas();
  bool begin(const QString& shader);
  bool current() const;

  std::unique_ptr<QOffscreenSurface> surface_;
  std::unique_ptr<QOpenGLContext> context_;
  std::unique_ptr<QOpenGLShaderProgram> program_;
  std::unique_ptr<QOpenGLFramebufferObject> target_;
  unsigned data_ = 0, ramp_ = 0, corners_ = 0;
  Format format_ = Format::byte;
  int width_ = 0, height_ = 0;
};

}  // namespace gazehold
