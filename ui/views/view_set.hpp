// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "run/simulation_controller.hpp"
#include "views/view.hpp"

namespace gazehold {

/// Where a view stands in the window.
enum class Place {
  timeColumn,  ///< one above the other, sharing the time axis
  upperBlock,  ///< beside each other: what the network does
  lowerBlock,  ///< below: what has changed
};

/// A line of the table of views.
struct ViewLine {
  Place place;
  int lectureKey;  ///< brings it into lecture mode; 0: always there
  View* (*make)(const History&, QWidget*);
  Systems systems = Systems::all();  ///< of which it shows something

  bool isFor(System system) const { return systems.has(system); }
};

/// All views, in reading order. A new view is one more line here.
const std::vector<ViewLine>& viewTable();

/// Views that belong together: one cursor runs through all of them, clicks reach the simulation.
class ViewSet : public QObject {
  Q_OBJECT
 public:
  ViewSet(SimulationController& controller, QWidget* parent);

  const std::vector<View*>& views() const { return views_; }
  View* view(const QString& id) const;
  /// Whether a view shows something of a system.
  bool isFor(const View* view, System system) const;
  /// Draws what is new in the views that can be seen.
  void refresh();
  void setStyle(const FigureStyle& style);
  /// Seconds of the time axes; see TimeWindow::span().
  void setTimeSpan(double seconds);
  double timeSpan() const { return timeSpan_; }
  /// Shows these neurons as selected.
  void select(const std::vector<int>& neurons);

 Q_SIGNALS:
  void selectionChanged(const std::vector<int>& neurons);
  void maximiseRequested(gazehold::View* view);
  /// A person asks what can be done with a view, at a place on the screen.
  void menuRequested(gazehold::View* view, const QPoint& at);

 private:
  void connectView(View* view, SimulationController& controller);

  std::vector<View*> views_;
  double timeSpan_ = 8.0;
};

}  // namespace gazehold
