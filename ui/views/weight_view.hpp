// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "views/axis_ceiling.hpp"
#include "views/colour_map.hpp"
#include "views/gl_canvas.hpp"
#include "views/view.hpp"

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

/// The recurrent weights ω_ij as a heat map, or how they changed since the start: rows from neuron i, columns onto neuron
/// j, sorted as the raster.
class WeightView : public View {
  Q_OBJECT
 public:
  using View::View;
  enum class Shown { change, weights };

  QString id() const override { return QStringLiteral("weights"); }
  QString title() const override { return QStringLiteral("What changed: the weights"); }
  QString technicalName() const override { return QStringLiteral("recurrent weights ω_ij"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;

  void setShown(Shown shown);
  Shown shown() const { return shown_; }

 Q_SIGNALS:
  /// A person chose the other quantity.
  void shownChanged(gazehold::WeightView::Shown shown);

 protected:
  int refreshInterval() const override { return 100; }
  QString readout(const QPointF& position) const override;
  void drawOnScreen(QPainter& painter, const QRectF& area) const override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  struct Layout {
    QRectF body, map, bar, caption;
  };
  int size() const;
  float value(int row, int column) const;
  std::vector<float> sortedValues() const;
  QString note(const FigureStyle& style) const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  void drawAll(QPainter& painter, const QRectF& area, const FigureStyle& style, double pixelsPerUnit,
               HeatMapRenderer& renderer) const;
  void drawLesions(QPainter& painter, const QRectF& map, const FigureStyle& style) const;
  void drawBar(QPainter& painter, const QRectF& bar, float limit, const FigureStyle& style) const;
  void drawWords(QPainter& painter, const Layout& layout, const FigureStyle& style) const;

  Shown shown_ = Shown::change;
  mutable HeatMapRenderer renderer_;
};

}  // namespace gazehold
