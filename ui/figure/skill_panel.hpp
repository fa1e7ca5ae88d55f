// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <array>
#include <optional>

#include "figure/chart.hpp"
#include "figure/panel.hpp"

namespace gazehold {

/// Learning curves: what is lost in 1 s of holding, and RMSE and slope of the transfer function, against simulated time
/// since the start.
class SkillPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(SkillPanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("skill"); }
  QString title() const override { return tr("What changed: the skill"); }
  QString technicalName() const override { return tr("learning curves"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  int refreshInterval() const override { return 200; }
  QString description() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;

 private:
  struct Row {
    QString name, value, beside;  // the last a second number, less important
    QList<QPointF> points;        // seconds, value
    std::optional<double> optimal;
    double from = 0, until = 1, step = 1;
  };
  struct Layout {
    std::array<QRectF, 3> headings, plots;
    QRectF legend;
    double until = 10, step = 5;  // of the time axis [s]
  };
  std::array<Row, 3> rows(double height, const FigureStyle& style) const;
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
};

}  // namespace gazehold
