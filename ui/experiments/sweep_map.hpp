// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QColor>
#include <QPointF>
#include <QString>
#include <QWidget>

#include "experiments/sweep_table.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// Black or white, whichever stands out more from a ground (WCAG's contrast).
QColor inkOn(const QColor& ground);

/// A measure of a sweep over its grid: means as colours, the first parameter upward, the last one to the right, and the
/// value under the mouse with its interval. Screen, pictures and tests go through draw().
class SweepMap : public QWidget {
  Q_OBJECT
 public:
  explicit SweepMap(QWidget* parent = nullptr);

  void show(SweepTable table);
  /// Which of the sweep's measures, from 0.
  void setMeasure(std::size_t measure);
  void setStyle(const FigureStyle& style);

  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  /// What the widget says of the cell there; empty beside the map.
  QString readoutAt(const QPointF& at) const;
  /// The colour of a point's mean; nothing where no run came to a number.
  std::optional<QColor> colourOf(std::size_t point, const Theme& theme) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Range {
    double low, high;
  };
  // the parts of an area
  struct Layout {
    QRectF title, cells, bar;
  };
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  Range range() const;
  QString measureText() const;
  QString valueText(std::size_t axis, std::size_t value) const;
  QString axisText(std::size_t axis) const;
  QRectF cell(const QRectF& cells, std::size_t point) const;
  QColor colourAt(double part, const Theme& theme) const;
  void drawCells(QPainter& painter, const QRectF& cells, const FigureStyle& style) const;
  void drawAxes(QPainter& painter, const QRectF& area, const QRectF& cells, const FigureStyle& style) const;
  void drawBar(QPainter& painter, const QRectF& bar, const FigureStyle& style) const;

  std::optional<SweepTable> table_;
  std::size_t measure_ = 0;
  FigureStyle style_;
  std::optional<QPointF> mouse_;
};

}  // namespace gazehold
