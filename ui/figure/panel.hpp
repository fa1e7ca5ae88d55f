// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

#include <QLineF>
#include <QPainter>
#include <QSize>
#include <QString>

#include "figure/numbers.hpp"
#include "model/command.hpp"
#include "session/history.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// What a map of weights shows.
enum class WeightsShown { change, weights, difference };

/// What a person has chosen to see; each panel takes what concerns it.
struct PanelOptions {
  double timeSpan = 8.0;       ///< of the time axes [s]; see TimeWindow::span()
  bool timeLabels = false;     ///< at a trace; off while a raster below it has them, in lecture mode always on
  std::vector<int> selection;  ///< neurons, in rising order
  WeightsShown weights = WeightsShown::change;
  std::size_t companion = 0;  ///< that the difference is to
  bool operator==(const PanelOptions&) const = default;
};

/// Where and how a panel was drawn, for who points at it.
struct Frame {
  QRectF area;
  const FigureStyle& style;
  double pixelsPerUnit = 1;
};

/// A press with the left button, and where a drag has come to since.
struct Pointing {
  QPointF pressed, now;
  bool adds = false;           ///< to what was chosen before, instead of replacing it
  const PanelOptions& before;  ///< as they were when it was pressed
};

/// Draws a panel on a screen, again and again: as draw() does, but it may remember what it has drawn, and use OpenGL.
using ScreenPainter = std::function<void(QPainter&, const Frame&)>;

/// Something to look at, drawn from History: the same data and options give the same picture, whatever was drawn before.
/// To add one: derive, implement title(), draw() and numbers(), and add a line to panelTable(). Screen, screenshots,
/// figures and tests all go through draw().
class Panel {
 public:
  /// The data must outlive it.
  explicit Panel(const History& data) : data_(data) {}
  virtual ~Panel() = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  /// Stable id for settings and files ("trace", "raster", …).
  virtual QString id() const = 0;
  /// Title in plain words ("What the eye does"); the technical name is in technicalName().
  virtual QString title() const = 0;
  virtual QString technicalName() const = 0;
  /// Draws all of it, title and legend included, into `area`.
  virtual void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const = 0;
  /// The numbers behind what draw() shows with this style, undecimated.
  virtual std::vector<NumberTable> numbers(const FigureStyle& style) const = 0;
  virtual QSize leastSize() const { return {236, 250}; }

  // on a screen
  /// Least time between repaints [ms].
  virtual int refreshInterval() const { return 0; }
  /// A faster way to the picture, for as long as the panel lives; null where draw() is fast enough.
  virtual ScreenPainter onScreen() const { return {}; }
  /// What it shows now, in a sentence or two for those who cannot see it; empty for none.
  virtual QString description() const { return {}; }

  // for who points at it
  /// What is there, in one or two short lines; empty for nothing.
  virtual QString readout(const QPointF&, const Frame&) const { return {}; }
  /// Simulated time [s] there; nothing outside the plot or without a time axis.
  virtual std::optional<double> timeAt(const QPointF&, const Frame&) const { return std::nullopt; }
  /// Where a simulated time [s] lies, and from where to where a cursor line runs there; nothing outside the plot.
  virtual std::optional<QLineF> cursorLine(double, const Frame&) const { return std::nullopt; }
  /// What a click there asks of the run.
  virtual std::optional<Command> clicked(const QPointF&, const Frame&) const { return std::nullopt; }
  /// What a click or a drag there chooses to see; nothing where it chooses nothing.
  virtual std::optional<PanelOptions> chosen(const Pointing&, const Frame&) const { return std::nullopt; }

  PanelOptions options;

 protected:
  const History& data() const { return data_; }
  /// The snapshot if it is of one of these systems. For a moment after another system was chosen, it is still of the one
  /// before, while the panels of the new one are shown.
  const Snapshot* snapshotOf(std::initializer_list<System> systems) const;

 private:
  const History& data_;
};

}  // namespace gazehold
