// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/gl_canvas.hpp"

#include <vector>

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QOpenGLFramebufferObject>
#include <QOpenGLShaderProgram>

namespace gazehold {

namespace {

// a context can be asked for everywhere, but only here does it not fail in odd ways
bool wanted() {
  const QByteArray choice = qgetenv("GAZEHOLD_RENDERER").toLower();
  if (choice == "painter") return false;
  if (choice == "opengl") return true;
  const QString platform = QGuiApplication::platformName();
  return platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland"));
}

}  // namespace

GlCanvas::GlCanvas() = default;

std::unique_ptr<GlCanvas> GlCanvas::create(const QString& shader) {
  if (!wanted()) return nullptr;
  std::unique_ptr<GlCanvas> canvas(new GlCanvas);
  if (!canvas->begin(shader)) return nullptr;
  return canvas;
}

bool GlCanvas::begin(const QString& shader) {
  QSurfaceFormat format;
  format.setVersion(3, 3);
  format.setProfile(QSurfaceFormat::CoreProfile);
  context_ = std::make_unique<QOpenGLContext>();
  context_->setFormat(format);
  if (!context_->create()) return false;
  surface_ = std::make_unique<QOffscreenSurface>();
  surface_->setFormat(context_->format());
  surface_->create();
  if (!surface_->isValid() || !current()) return false;
  if (context_->format().version() < qMakePair(3, 3)) return false;

  program_ = std::make_unique<QOpenGLShaderProgram>();
  const QString shaders = QStringLiteral(":/shaders/");
  const bool linked =
      program_->addShaderFromSourceFile(QOpenGLShader::Vertex, shaders + QStringLiteral("corners.vert")) &&
      program_->addShaderFromSourceFile(QOpenGLShader::Fragment, shaders + shader) && program_->link();
  if (!linked) return false;
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  gl->glGenTextures(1, &data_);
  gl->glGenTextures(1, &ramp_);
  gl->glGenVertexArrays(1, &corners_);
  return true;
}

GlCanvas::~GlCanvas() {
  if (!context_ || !current()) return;
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  if (data_) gl->glDeleteTextures(1, &data_);
  if (ramp_) gl->glDeleteTextures(1, &ramp_);
  if (corners_) gl->glDeleteVertexArrays(1, &corners_);
  target_.reset();
  program_.reset();
  context_->doneCurrent();
}

bool GlCanvas::current() const { return context_->makeCurrent(surface_.get()); }

bool GlCanvas::resizeData(Format format, int width, int height) {
  if (!current() || width < 1 || height < 1) return false;
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  GLint largest = 0;
  gl->glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (width > largest || height > largest) return false;
  format_ = format, width_ = width, height_ = height;
  const std::vector<float> zeros(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  gl->glBindTexture(GL_TEXTURE_2D, data_);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    gl->glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    gl->glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  const bool bytes = format == Format::byte;
  gl->glTexImage2D(GL_TEXTURE_2D, 0, bytes ? GL_R8 : GL_R32F, width, height, 0, GL_RED,
                   bytes ? GL_UNSIGNED_BYTE : GL_FLOAT, zeros.data());
  return true;
}

void GlCanvas::uploadRows(int first, int rows, const void* values) {
  if (rows < 1 || !current()) return;
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  gl->glBindTexture(GL_TEXTURE_2D, data_);
  gl->glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  gl->glTexSubImage2D(GL_TEXTURE_2D, 0, 0, first, width_, rows, GL_RED,
                      format_ == Format::byte ? GL_UNSIGNED_BYTE : GL_FLOAT, values);
}

void GlCanvas::setRamp(std::span<const QRgb> colours) {
  if (!current()) return;
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  std::vector<unsigned char> bytes;
  bytes.reserve(colours.size() * 4);
  for (const QRgb c : colours)
    for (const int part : {qRed(c), qGreen(c), qBlue(c), 255}) bytes.push_back(static_cast<unsigned char>(part));
  gl->glBindTexture(GL_TEXTURE_2D, ramp_);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    gl->glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
  for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    gl->glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  gl->glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, static_cast<int>(colours.size()), 1, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                   bytes.data());
}

void GlCanvas::setUniform(const char* name, float value) {
  if (!current()) return;
  program_->bind();
  program_->setUniformValue(name, value);
}

void GlCanvas::setUniform(const char* name, int value) {
  if (!current()) return;
  program_->bind();
  program_->setUniformValue(name, value);
}

QImage GlCanvas::draw(const QSize& pixels) {
  if (pixels.isEmpty() || !current()) return {};
  if (!target_ || target_->size() != pixels) {
    QOpenGLFramebufferObjectFormat format;
    format.setInternalTextureFormat(GL_RGBA8);
    target_ = std::make_unique<QOpenGLFramebufferObject>(pixels, format);
  }
  if (!target_->isValid() || !target_->bind()) return {};
  QOpenGLExtraFunctions* gl = context_->extraFunctions();
  gl->glViewport(0, 0, pixels.width(), pixels.height());
  gl->glDisable(GL_BLEND);
  gl->glDisable(GL_DEPTH_TEST);
  program_->bind();
  program_->setUniformValue("data", 0);
  program_->setUniformValue("ramp", 1);
  gl->glActiveTexture(GL_TEXTURE1);
  gl->glBindTexture(GL_TEXTURE_2D, ramp_);
  gl->glActiveTexture(GL_TEXTURE0);
  gl->glBindTexture(GL_TEXTURE_2D, data_);
  gl->glBindVertexArray(corners_);
  gl->glDrawArrays(GL_TRIANGLES, 0, 3);
  gl->glBindVertexArray(0);
  QImage image(pixels, QImage::Format_RGBX8888);
  gl->glPixelStorei(GL_PACK_ALIGNMENT, 4);
  gl->glReadPixels(0, 0, pixels.width(), pixels.height(), GL_RGBA, GL_UNSIGNED_BYTE, image.bits());
  target_->release();
  return image;
}

}  // namespace gazehold
