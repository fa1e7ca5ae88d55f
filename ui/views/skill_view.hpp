// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "views/chart.hpp"
#include "views/view.hpp"

namespace gazehold {

/// Learning curves: what is lost in 1 s of holding, and RMSE and slope of the transfer function, against simulated time
/// since the start.
class SkillView : public View {
  Q_OBJECT
 public:
  explicit SkillView(const History& data, QWidget* parent = nullptr);
  ~SkillView() override;

  QString id() const override { return QStringLiteral("skill"); }
  QString title() const override { return QStringLiteral("What changed: the skill"); }
  QString technicalName() const override { return QStringLiteral("learning curves"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;

 protected:
  int refreshInterval() const override { return 100; }
  QString readout(const QPointF& position) const override;

 private:
  struct Panel {
    QString name, value, beside;   // the last a second number, less important
    QList<QPointF> points;         // seconds, value
    std::optional<double> optimal;
    double from = 0, until = 1, step = 1;
  };
  struct Layout {
    std::array<QRectF, 3> headings, plots;
    QRectF legend;
    double until = 10, step = 5;   // of the time axis [s]
  };
  std::array<Panel, 3> panels(double height, const FigureStyle& style) const;
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;

  struct Drawn {
    Chart chart;
    int optimal = 0, now = 0;
  };
  std::array<std::unique_ptr<Drawn>, 3> drawn_;
};

}  // namespace gazehold
