// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "views/spike_columns.hpp"
#include "views/time_axis.hpp"
#include "views/view.hpp"

namespace gazehold {

/// Spikes against time, one row for each neuron, sorted by direction and threshold. Rows can be selected: a click selects
/// one, a drag many, Ctrl adds to what is selected.
class RasterView : public View {
  Q_OBJECT
 public:
  using View::View;

  QString id() const override { return QStringLiteral("raster"); }
  QString title() const override { return QStringLiteral("What the neurons do"); }
  QString technicalName() const override { return QStringLiteral("spike raster"); }
  /// Draws every spike as a line, sharp at any size; very many as an image.
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize minimumSizeHint() const override { return {420, 140}; }

  /// How many of the last seconds are shown; the same as in the trace.
  void setTimeSpan(double seconds);
  double timeSpan() const { return span_; }

  /// Selected neurons, in rising order.
  const std::vector<int>& selection() const { return selection_; }
  void setSelection(std::vector<int> neurons);

 Q_SIGNALS:
  /// A person selected these neurons.
  void selectionChanged(std::vector<int> neurons);

 protected:
  int refreshInterval() const override;
  QString readout(const QPointF& position) const override;
  std::optional<double> timeAt(const QPointF& position) const override;
  std::optional<QLineF> cursorLine(double time) const override;
  void drawOnScreen(QPainter& painter, const QRectF& area) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

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
  void drawAll(QPainter& painter, const QRectF& area, const FigureStyle& style, double pixelsPerUnit,
               RasterRenderer* renderer) const;
  void drawImage(QPainter& painter, const Layout& layout, const FigureStyle& style,
                 RasterRenderer& renderer) const;
  void drawLines(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawRows(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawDirections(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  QRectF rowRect(const Layout& layout, int row) const;
  int rowAt(const Layout& layout, const QPointF& position) const;
  void selectRows(int from, int to, bool add);

  double span_ = 8.0;
  std::vector<int> selection_, selectedBefore_;
  int pressedRow_ = -1;
  // of the picture on the screen
  mutable SpikeColumns columns_;
  mutable RasterRenderer renderer_;
};

}  // namespace gazehold
