// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/panel.hpp"
#include "figure/plot.hpp"

namespace gazehold {

/// The activity of the cells of a ring around a circle: bars, outward, over preferred headings. Needs a snapshot of a
/// ring or path with its network and activity.
void drawBump(QPainter& painter, const Snapshot& snapshot, const QPointF& centre, double radius,
              const FigureStyle& style);

/// A ring of head-direction cells: the bump of activity over preferred directions, with the true and the represented
/// heading as needles, and below it the drift of the heading at every heading. A click turns the head there.
class BumpPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(BumpPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("bump"); }
  QString title() const override { return tr("Where to: the ring"); }
  QString technicalName() const override { return tr("activity over preferred directions, drift of heading"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 60; }
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override;

 private:
  struct Layout {
    QPointF centre;
    double radius = 1;  // of the ring of cells
    QRectF drift, words;
  };
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  plot::Area driftArea(const Layout& layout) const;
  void drawRing(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawDrift(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
};

}  // namespace gazehold
