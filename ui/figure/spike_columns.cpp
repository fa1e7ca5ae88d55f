// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/spike_columns.hpp"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "figure/colour_map.hpp"

namespace gazehold {

namespace {

constexpr int shades = 5;  // 0 … 4 spikes on a pixel

}  // namespace

int RasterRows::first(int row) const { return static_cast<int>(static_cast<std::int64_t>(row) * height / rows); }

int RasterRows::last(int row) const {
  const int begin = first(row), end = first(row + 1);
  // a gap between rows where there is room for one
  const int high = end - begin;
  return std::max(begin + 1, high >= 8 ? end - 2 : high >= 3 ? end - 1 : end);
}

int RasterRows::at(double pixel) const {
  const auto row = static_cast<int>(std::floor(pixel * rows / std::max(1, height)));
  // rows begin on whole pixels
  return row + 1 < rows && row >= 0 && pixel >= first(row + 1) ? row + 1 : row;
}

void SpikeColumns::update(const History& data, const TimeWindow& window, int columns, const RasterRows& rows,
                          std::span<const int> order) {
  if (columns < 1 || rows.height < 1 || rows.rows < 1) return;
  std::vector<int> rowOf(order.size());
  for (std::size_t row = 0; row < order.size(); ++row)
    rowOf[static_cast<std::size_t>(order[row])] = static_cast<int>(row);
  const bool same = columns == columns_ && rows == rows_ && window.perColumn == perColumn_ &&
                    data.generation() == generation_ && rowOf == rowOf_;
  if (!same) {
    columns_ = columns, rows_ = rows, rowOf_ = std::move(rowOf);
    restart(data, window);
  }
  const auto newest = static_cast<std::int64_t>(std::llround(window.until / window.perColumn)) - 1;
  for (std::int64_t c = std::max(newest_ + 1, newest - columns_ + 1); c <= newest; ++c) clearColumn(position(c));
  newest_ = std::max(newest, newest_);

  const auto& spikes = data.spikes();
  const std::uint64_t first = data.spikesAdded() - spikes.size();
  consumed_ = std::max(consumed_, first);
  for (auto spike = spikes.begin() + static_cast<std::ptrdiff_t>(consumed_ - first); spike != spikes.end(); ++spike) {
    const std::int64_t column = window.column(spike->step);
    if (column > newest_) break;  // spikes may come before the sample that moves the window
    ++consumed_;
    const auto neuron = static_cast<std::size_t>(spike->neuron);
    if (column > newest_ - columns_ && column >= 0 && neuron < rowOf_.size()) ink(position(column), rowOf_[neuron]);
  }
}

void SpikeColumns::restart(const History& data, const TimeWindow& window) {
  perColumn_ = window.perColumn;
  generation_ = data.generation();
  consumed_ = 0;
  newest_ = static_cast<std::int64_t>(std::llround(window.from / window.perColumn)) - 1;
  ink_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_.height), 0);
  changed_.assign(static_cast<std::size_t>(columns_), 1);
}

int SpikeColumns::position(std::int64_t column) const { return static_cast<int>(column % columns_); }

int SpikeColumns::oldest() const { return columns_ > 0 ? position(newest_ + 1) : 0; }

void SpikeColumns::clearColumn(int at) {
  std::fill_n(ink_.begin() + static_cast<std::ptrdiff_t>(at) * rows_.height, rows_.height, std::uint8_t{0});
  changed_[static_cast<std::size_t>(at)] = 1;
}

void SpikeColumns::ink(int at, int row) {
  std::uint8_t* column = ink_.data() + static_cast<std::size_t>(at) * static_cast<std::size_t>(rows_.height);
  // rows of at least a pixel are black or white; denser ones add up to greys
  const bool dense = rows_.rows > rows_.height;
  const int last = std::min(rows_.last(row), rows_.height);
  for (int y = rows_.first(row); y < last; ++y) {
    if (!dense) column[y] = shades - 1;
    else if (column[y] < shades - 1) ++column[y];
  }
  changed_[static_cast<std::size_t>(at)] = 1;
}

std::vector<QRgb> inkRamp(const QColor& panel, const QColor& ink) {
  std::vector<QRgb> ramp;
  // gamma 0.5: one spike is half as dark as four
  for (int k = 0; k < shades; ++k) ramp.push_back(mixed(panel, ink, std::sqrt(k / (shades - 1.0))).rgb());
  return ramp;
}

QImage RasterRenderer::draw(SpikeColumns& columns, const QColor& panel, const QColor& ink) {
  if (columns.columns() < 1 || columns.height() < 1) return {};
  if (!tried_) {
    tried_ = true;
    canvas_ = GlCanvas::create(QStringLiteral("spikes.frag"));
  }
  const std::vector<QRgb> ramp = inkRamp(panel, ink);
  if (canvas_) {
    QImage image = drawWithOpenGl(columns, ramp);
    if (!image.isNull()) return image;
    canvas_.reset();
    painted_.clear();
  }
  return paint(columns, ramp);
}

QImage RasterRenderer::drawWithOpenGl(SpikeColumns& columns, std::span<const QRgb> ramp) {
  const QSize size(columns.height(), columns.columns());
  if (size != dataSize_) {
    if (!canvas_->resizeData(GlCanvas::Format::byte, size.width(), size.height())) return {};
    dataSize_ = size;
    canvas_->uploadRows(0, columns.columns(), columns.column(0));
  }
  columns.takeChanged([&](int first, int count) { canvas_->uploadRows(first, count, columns.column(first)); });
  if (!std::ranges::equal(ramp, painted_)) {
    canvas_->setRamp(ramp);
    painted_.assign(ramp.begin(), ramp.end());
  }
  canvas_->setUniform("oldest", columns.oldest());
  return canvas_->draw(QSize(columns.columns(), columns.height()));
}

QImage RasterRenderer::paint(SpikeColumns& columns, std::span<const QRgb> ramp) {
  const QSize size(columns.columns(), columns.height());
  const bool afresh = ring_.size() != size || !std::ranges::equal(ramp, painted_);
  if (afresh) {
    ring_ = QImage(size, QImage::Format_RGB32);
    painted_.assign(ramp.begin(), ramp.end());
  }
  const auto paintColumns = [&](int first, int count) {
    for (int y = 0; y < size.height(); ++y) {
      auto* line = reinterpret_cast<QRgb*>(ring_.scanLine(y));
      for (int x = first; x < first + count; ++x)
        line[x] = ramp[std::min<std::size_t>(columns.column(x)[y], shades - 1)];
    }
  };
  columns.takeChanged([&](int first, int count) {
    if (!afresh) paintColumns(first, count);
  });
  if (afresh) paintColumns(0, size.width());

  // the ring unrolled: the oldest column comes first
  QImage image(size, QImage::Format_RGB32);
  const auto oldest = static_cast<std::size_t>(columns.oldest());
  const auto whole = static_cast<std::size_t>(size.width());
  for (int y = 0; y < size.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(ring_.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
    std::copy(from + oldest, from + whole, to);
    std::copy(from, from + oldest, to + (whole - oldest));
  }
  return image;
}

}  // namespace gazehold
