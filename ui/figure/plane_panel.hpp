// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/panel.hpp"
#include "figure/plot.hpp"

namespace gazehold {

/// Two dimensions as a map: where the network drifts from every place, where it comes to rest, and the true and the
/// represented path of the last seconds. Gaze in the plane, or position in the arena with its landmarks. A click places
/// the target, or sends the animal there.
class PlanePanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(PlanePanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("plane"); }
  QString title() const override { return walks() ? tr("Where: the arena") : tr("Where: the plane"); }
  QString technicalName() const override { return tr("true and represented position, drift field"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 60; }
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override;

 private:
  static constexpr Step trail = 4 * stepsPerSecond;
  bool walks() const;
  /// Half of the width of the map [deg or cm].
  double reach() const { return walks() ? 100.0 : 50.0; }
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  /// Where legend and numbers stand.
  struct Words {
    QRectF rect;
    bool beside = false;  // the map, not below it
  };
  plot::Area layOut(const QRectF& area, const FigureStyle& style, Words* words = nullptr) const;
  void drawField(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const;
  void drawArena(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const;
  void drawPaths(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const;
};

}  // namespace gazehold
