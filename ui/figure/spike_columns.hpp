// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QColor>
#include <QImage>

#include "figure/gl_canvas.hpp"
#include "figure/time_axis.hpp"
#include "session/history.hpp"

namespace gazehold {

/// Where the rows of a raster lie in a plot of so many pixels.
struct RasterRows {
  int rows = 0;    ///< N
  int height = 0;  ///< [pixels]
  /// Pixels [first, last) that a spike of this row inks.
  int first(int row) const;
  int last(int row) const;
  /// The row at a pixel; may be outside 0 … rows − 1.
  int at(double pixel) const;
  bool operator==(const RasterRows&) const = default;
};

/// The spike raster as an image of columns at the resolution of the widget: a ring of columns, each as high as the plot,
/// of how many spikes fell on every pixel. Only new spikes are drawn. Both renderers show this.
class SpikeColumns {
 public:
  /// Brings the ring up to the end of `window`. `order` says which neuron each row is.
  void update(const History& data, const TimeWindow& window, int columns, const RasterRows& rows,
              std::span<const int> order);

  int columns() const { return columns_; }
  int height() const { return rows_.height; }
  /// Ring position of the oldest column.
  int oldest() const;
  /// The bytes of the column at a ring position.
  const std::uint8_t* column(int position) const {
    return ink_.data() + static_cast<std::size_t>(position) * static_cast<std::size_t>(rows_.height);
  }
  /// Calls `act(first, count)` with runs of ring positions that changed since the last call.
  template <class Act>
  void takeChanged(Act act) {
    for (int k = 0; k < columns_;) {
      int end = k;
      while (end < columns_ && changed_[static_cast<std::size_t>(end)]) changed_[static_cast<std::size_t>(end++)] = 0;
      if (end > k) act(k, end - k);
      k = end + 1;
    }
  }

 private:
  void restart(const History& data, const TimeWindow& window);
  int position(std::int64_t column) const;
  void clearColumn(int position);
  void ink(int position, int row);

  int columns_ = 0;
  RasterRows rows_;
  double perColumn_ = 0;
  std::vector<int> rowOf_;  // of each neuron
  std::uint64_t generation_ = 0, consumed_ = 0;
  std::int64_t newest_ = -1;
  std::vector<std::uint8_t> ink_, changed_;
};

/// Shades between panel and ink by the number of spikes on a pixel: none, then at once well visible, full at four.
std::vector<QRgb> inkRamp(const QColor& panel, const QColor& ink);

/// Turns columns into a picture. Tries OpenGL once, and paints on the processor where there is none.
class RasterRenderer {
 public:
  enum class Use { either, painter };
  explicit RasterRenderer(Use use = Use::either) : tried_(use == Use::painter) {}

  /// The picture, columns() × height() pixels; oldest column at the left.
  QImage draw(SpikeColumns& columns, const QColor& panel, const QColor& ink);
  bool usesOpenGl() const { return canvas_ != nullptr; }

 private:
  QImage drawWithOpenGl(SpikeColumns& columns, std::span<const QRgb> ramp);
  QImage paint(SpikeColumns& columns, std::span<const QRgb> ramp);

  bool tried_ = false;
  std::unique_ptr<GlCanvas> canvas_;
  QSize dataSize_;
  QImage ring_;  // as the ring of columns, painted
  std::vector<QRgb> painted_;
};

/// Both, as one picture needs them again and again.
struct SpikePicture {
  SpikeColumns columns;
  RasterRenderer renderer;
};

}  // namespace gazehold
