// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "live_data.hpp"
#include "theme.hpp"

namespace gazehold {

/// A panel that draws from LiveData. To add one: derive, implement title() and draw(), and add a line to the table in
/// main_window.cpp. Screen, screenshots, figures and tests all go through draw().
class View : public QWidget {
  Q_OBJECT
 public:
  explicit View(const LiveData& data, QWidget* parent = nullptr);

  /// Stable id for settings and files ("trace", "raster", …).
  virtual QString id() const = 0;
  /// Title in plain words ("What the eye does"); the technical name is in technicalName().
  virtual QString title() const = 0;
  virtual QString technicalName() const = 0;
  /// Draws all of the view, title and legend included, into `area`. No state of the widget matters but its data, cursor
  /// and options.
  virtual void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const = 0;

  /// Called once per frame with new data; skips hidden views and limits the rate (10 Hz for charts).
  void refresh();
  void setStyle(const FigureStyle& style);
  const FigureStyle& style() const { return style_; }

  /// Simulated time [s] under the shared cursor, drawn by all views with a time axis; nothing for none.
  void setCursorTime(std::optional<double> time);
  std::optional<double> cursorTime() const { return cursorTime_; }

 Q_SIGNALS:
  /// The mouse is over this simulated time [s], or has left (NaN).
  void cursorTimeChanged(double time);
  /// A title was double-clicked: fill the window with this view.
  void maximiseRequested();

 protected:
  const LiveData& data() const { return data_; }
  /// Least time between repaints [ms].
  virtual int refreshInterval() const { return 0; }
  /// Read-out for the mouse at a position, in one or two short lines; empty for none.
  virtual QString readout(const QPointF& position) const;
  /// Simulated time [s] at a position; nothing outside the plot or without a time axis.
  virtual std::optional<double> timeAt(const QPointF& position) const;

  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  const LiveData& data_;
  FigureStyle style_;
  std::optional<double> cursorTime_;
  std::optional<QPointF> mouse_;
  qint64 drawnAt_ = 0;
};

}  // namespace gazehold
