// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include <QImage>

#include "figure/colour_map.hpp"
#include "figure/gl_canvas.hpp"

namespace gazehold {

/// Turns a square of numbers into a picture. Tries OpenGL once, and paints on the processor where there is none.
class HeatMapRenderer {
 public:
  enum class Use { either, painter };
  explicit HeatMapRenderer(Use use = Use::either) : tried_(use == Use::painter) {}

  /// `values` are size × size, row by row from the top.
  QImage draw(std::span<const float> values, int size, float limit, const ColourMap& map, const QSize& pixels);
  bool usesOpenGl() const { return canvas_ != nullptr; }

 private:
  bool tried_ = false;
  std::unique_ptr<GlCanvas> canvas_;
  int dataSize_ = 0;
  const ColourMap* ramp_ = nullptr;
};

}  // namespace gazehold
