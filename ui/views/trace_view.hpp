// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/axis_ceiling.hpp"
#include "views/time_axis.hpp"
#include "views/view.hpp"

namespace gazehold {

/// Positions against time: target, eye, represented position, efference copy, a lane of saccades, and the error below.
/// In the plane the height of gaze takes the place of the error; where a heading is held, it takes that of positions.
/// A click places the target of an eye on the line.
class TraceView : public View {
  Q_OBJECT
 public:
  using View::View;

  QString id() const override { return QStringLiteral("trace"); }
  QString title() const override {
    return turns() ? QStringLiteral("What the head does") : QStringLiteral("What the eye does");
  }
  QString technicalName() const override {
    if (turns()) return QStringLiteral("true and represented heading, and the error of heading");
    if (gazesUp()) return QStringLiteral("eye position and represented position, to the right and up");
    return QStringLiteral("eye position, represented position 50·x̂, efference copy and gaze error");
  }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QSize minimumSizeHint() const override { return {420, 220}; }

  /// How many of the last seconds are shown; the same as in the raster.
  void setTimeSpan(double seconds);
  double timeSpan() const { return span_; }
  /// Whether the time axis has numbers and a title; off while a raster below has them. Lecture mode always has them.
  void setTimeLabels(bool shown);

 Q_SIGNALS:
  /// A person put the target here [deg].
  void targetPlaced(double degrees);

 protected:
  int refreshInterval() const override;
  QString readout(const QPointF& position) const override;
  QString description() const override;
  std::optional<double> timeAt(const QPointF& position) const override;
  std::optional<QLineF> cursorLine(double time) const override;
  void mousePressEvent(QMouseEvent* event) override;

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

  double span_ = 8.0;
  bool labels_ = false;
};

}  // namespace gazehold
