// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/heat_map_renderer.hpp"

#include <algorithm>
#include <vector>

namespace gazehold {

namespace {

QImage paint(std::span<const float> values, int size, float limit, const ColourMap& map, const QSize& pixels) {
  QImage image(pixels, QImage::Format_RGB32);
  const auto cell = [size](int pixel, int length) {
    return std::min(size - 1, static_cast<int>((pixel + 0.5) * size / length));
  };
  std::vector<QRgb> colours(static_cast<std::size_t>(size));
  int painted = -1;
  for (int y = 0; y < pixels.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const int row = cell(y, pixels.height());
    if (row == painted) {
      std::copy_n(reinterpret_cast<const QRgb*>(image.constScanLine(y - 1)), pixels.width(), line);
      continue;
    }
    painted = row;
    const auto cells = values.subspan(static_cast<std::size_t>(row) * colours.size(), colours.size());
    std::transform(cells.begin(), cells.end(), colours.begin(), [&](float v) { return colourOf(map, v, limit); });
    for (int x = 0; x < pixels.width(); ++x) line[x] = colours[static_cast<std::size_t>(cell(x, pixels.width()))];
  }
  return image;
}

}  // namespace

QImage HeatMapRenderer::draw(std::span<const float> values, int size, float limit, const ColourMap& map,
                             const QSize& pixels) {
  if (size < 1 || pixels.isEmpty()) return {};
  if (!tried_) {
    tried_ = true;
    canvas_ = GlCanvas::create(QStringLiteral("heat_map.frag"));
  }
  if (canvas_) {
    bool ready = true;
    if (size != dataSize_) {
      ready = canvas_->resizeData(GlCanvas::Format::number, size, size);
      dataSize_ = size;
    }
    if (ready) {
      canvas_->uploadRows(0, size, values.data());
      if (ramp_ != &map) canvas_->setRamp(map);
      ramp_ = &map;
      canvas_->setUniform("limit", limit);
      QImage image = canvas_->draw(pixels);
      if (!image.isNull()) return image;
    }
    canvas_.reset();
  }
  return paint(values, size, limit, map, pixels);
}

}  // namespace gazehold
