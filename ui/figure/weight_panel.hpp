// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "figure/heat_map_renderer.hpp"
#include "figure/panel.hpp"

namespace gazehold {

/// The recurrent weights ω_ij as a heat map, how they changed since the start, or how they differ from those of a companion
/// at the same time: rows from neuron i, columns onto neuron j, sorted as the raster.
class WeightPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(WeightPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("weights"); }
  QString title() const override { return tr("What changed: the weights"); }
  QString technicalName() const override { return tr("recurrent weights ω_ij"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 200; }
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  ScreenPainter onScreen() const override;
  std::optional<PanelOptions> chosen(const Pointing& pointing, const Frame& frame) const override;

 private:
  struct Layout {
    QRectF body, map, bar, caption;
  };
  int size() const;
  /// The companion that is compared with; null unless there is one, with as many neurons.
  const History::Companion* compared(std::size_t k) const;
  /// That whose difference is shown; null where something else is.
  const History::Companion* compared() const;
  /// What is subtracted from the weights that are shown; null for nothing.
  const Eigen::MatrixXf* subtracted() const;
  /// What a click on the note shows next.
  PanelOptions next(PanelOptions shown) const;
  float value(int row, int column, const Eigen::MatrixXf* subtracted) const;
  std::vector<float> sortedValues() const;
  QString shown() const;
  QString note(const FigureStyle& style) const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  void drawAll(QPainter& painter, const Frame& frame, HeatMapRenderer& renderer) const;
  void drawLesions(QPainter& painter, const QRectF& map, const FigureStyle& style) const;
  void drawBar(QPainter& painter, const QRectF& bar, float limit, const FigureStyle& style) const;
  void drawWords(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
};

}  // namespace gazehold
