// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/axis_ceiling.hpp"
#include "figure/panel.hpp"
#include "figure/time_axis.hpp"

namespace gazehold {

/// Positions against time: target, eye, represented position, efference copy, a lane of saccades, and the error below.
/// In the plane the height of gaze takes the place of the error; where a heading is held, it takes that of positions.
/// A click places the target of an eye on the line.
class TracePanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(TracePanel)

 public:
  using Panel::Panel;

  QString id() const override { return QStringLiteral("trace"); }
  QString title() const override { return turns() ? tr("What the head does") : tr("What the eye does"); }
  QString technicalName() const override {
    if (turns()) return tr("true and represented heading, and the error of heading");
    if (gazesUp()) return tr("eye position and represented position, to the right and up");
    return tr("eye position, represented position 50·x̂, efference copy and gaze error");
  }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize leastSize() const override { return {420, 200}; }
  int refreshInterval() const override;
  QString readout(const QPointF& at, const Frame& frame) const override;
  QString description() const override;
  std::optional<double> timeAt(const QPointF& at, const Frame& frame) const override;
  std::optional<QLineF> cursorLine(double time, const Frame& frame) const override;
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override;

 private:
  struct Layout {
    QRectF whole, position, lane, error;  // in the plane, the height of gaze takes the place of the error
    TimeWindow window;
  };
  /// What is drawn of one direction of gaze.
  struct GazePart {
    double TraceSample::*target, TraceSample::*seen, TraceSample::*represented, TraceSample::*eye;
  };
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  QString note() const;
  Layout layOut(const QRectF& area, const FigureStyle& style) const;
  bool distorted() const;
  System system() const;
  /// Whether heading is shown instead of gaze.
  bool turns() const { return system() == System::ring || system() == System::path; }
  /// Whether gaze has a height.
  bool gazesUp() const { return system() == System::plane; }
  /// Half of the position axis [deg].
  double reach() const { return turns() ? 180.0 : 55.0; }
  double errorOf(const TraceSample& sample) const;
  void drawPositions(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawCompanions(QPainter& painter, const Layout& layout, const plot::Area& area, double TraceSample::*value,
                      const FigureStyle& style) const;
  void drawHeadings(QPainter& painter, const Layout& layout, const plot::Area& area, const FigureStyle& style) const;
  void drawGaze(QPainter& painter, const Layout& layout, const QRectF& band, const QString& name, const GazePart& part,
                const FigureStyle& style) const;
  void drawSaccades(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
  void drawError(QPainter& painter, const Layout& layout, const FigureStyle& style) const;
};

}  // namespace gazehold
