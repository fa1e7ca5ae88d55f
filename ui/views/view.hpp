// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QLineF>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include "session/history.hpp"
#include "theme/theme.hpp"
#include "views/numbers.hpp"

namespace gazehold {

/// A panel that draws from History. To add one: derive, implement title(), draw() and numbers(), and add a line to the
/// table in main_window_views.cpp. Screen, screenshots, figures and tests all go through draw().
class View : public QWidget {
  Q_OBJECT
 public:
  explicit View(const History& data, QWidget* parent = nullptr);

  /// Stable id for settings and files ("trace", "raster", …).
  virtual QString id() const = 0;
  /// Title in plain words ("What the eye does"); the technical name is in technicalName().
  virtual QString title() const = 0;
  virtual QString technicalName() const = 0;
  /// Draws all of the view, title and legend included, into `area`. No state of the widget matters but its data, cursor
  /// and options.
  virtual void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const = 0;

  /// The numbers behind what draw() shows with this style, undecimated.
  virtual std::vector<NumberTable> numbers(const FigureStyle& style) const = 0;

  /// Called once per frame with new data; skips hidden views and limits the rate (10 Hz for charts). What was skipped is
  /// drawn when its time has come, also when no more data follow.
  void refresh();
  void setStyle(const FigureStyle& style);
  const FigureStyle& style() const { return style_; }

  /// Simulated time [s] under the shared cursor, drawn by all views with a time axis; nothing for none.
  void setCursorTime(std::optional<double> time);
  std::optional<double> cursorTime() const { return cursorTime_; }

  QSize sizeHint() const override { return minimumSizeHint() * 1.5; }
  QSize minimumSizeHint() const override { return {236, 250}; }

 Q_SIGNALS:
  /// The mouse is over this simulated time [s], or has left (NaN).
  void cursorTimeChanged(double time);
  /// A title was double-clicked: fill the window with this view.
  void maximiseRequested();

 protected:
  const History& data() const { return data_; }
  /// The snapshot if it is of one of these systems. For a moment after another system was chosen, it is still of the one
  /// before, while the views of the new one are shown.
  const Snapshot* snapshotOf(std::initializer_list<System> systems) const;
  /// Least time between repaints [ms].
  virtual int refreshInterval() const { return 0; }
  /// Read-out for the mouse at a position, in one or two short lines; empty for none.
  virtual QString readout(const QPointF& position) const;
  /// What it shows now, in a sentence or two for those who cannot see it; empty for none.
  virtual QString description() const { return {}; }
  /// Simulated time [s] at a position; nothing outside the plot or without a time axis.
  virtual std::optional<double> timeAt(const QPointF& position) const;
  /// Where a simulated time [s] lies, and from where to where a cursor line runs there; nothing outside the plot.
  virtual std::optional<QLineF> cursorLine(double time) const;
  /// What the widget shows below cursor and read-out: draw(), unless a view has a faster way to the same picture.
  virtual void drawOnScreen(QPainter& painter, const QRectF& area) const;
  /// Draws again although there are no new data, such as when an option changed.
  void redraw();

  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void drawOverlay(QPainter& painter);
  void tellCursorTime();
  void describe();

  const History& data_;
  FigureStyle style_;
  std::optional<double> cursorTime_;
  std::optional<QPointF> mouse_;
  QElapsedTimer sinceDrawn_, sinceDescribed_;
  QTimer later_;
  // the picture without cursor and read-out, so that moving the mouse costs nothing
  QPixmap picture_;
  bool stale_ = true;
};

}  // namespace gazehold
