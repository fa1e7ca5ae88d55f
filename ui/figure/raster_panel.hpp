// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "figure/panel.hpp"
#include "figure/spike_columns.hpp"
#include "figure/time_axis.hpp"

namespace gazehold {

/// Spikes against time, one row for each neuron, sorted by direction and threshold. Rows can be selected: a click selects
/// one, a drag many, Ctrl adds to what is selected.
class RasterPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(RasterPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("raster"); }
  QString title() const override { return tr("What the neurons do"); }
  QString technicalName() const override { return tr("spike raster"); }
  /// Draws every spike as a line, sharp at any size; very many as an image.
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize leastSize() const override { return {420, 140}; }
  int refreshInterval() const override;
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  std::optional<double> timeAt(const QPointF& at, const Frame& frame) const override;
  std::optional<QLineF> cursorLine(double time, const Frame& frame) const override;
  ScreenPainter onScreen() const override;
  std::optional<PanelOptions> chosen(const Pointing& pointing, const Frame& frame) const override;

 private:
  struct Layout {
    QRectF plot;
    TimeWindow window;
    int columns = 0;
    RasterRows rows;
  };
  const std::vector<int>* order() const;
  QString note() const;
  Layout layOut(const QRectF& area, const FigureStyle& style, double pixelsPerUnit) const;
  void drawAll(QPainter& painter, const Frame& frame, SpikePicture* picture) const;
  void drawImage(QPainter& painter, const Layout& layout, const FigureStyle& style, SpikePicture& picture) const;
  void drawLines(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawRows(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawDirections(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  QRectF rowRect(const Layout& layout, int row) const;
  int rowAt(const Layout& layout, const QPointF& position) const;
};

}  // namespace gazehold
