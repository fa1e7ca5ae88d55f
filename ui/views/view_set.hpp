// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "figure/panel_table.hpp"
#include "run/simulation_controller.hpp"
#include "views/view.hpp"

namespace gazehold {

/// Views of all panels of the table, which belong together: one cursor runs through them, they show what a person chose
/// in any of them, and clicks reach the simulation.
class ViewSet : public QObject {
  Q_OBJECT
 public:
  ViewSet(SimulationController& controller, QWidget* parent);

  /// In the order of panelTable().
  const std::vector<View*>& views() const { return views_; }
  View* view(const QString& id) const;
  /// Whether a view shows something of a system.
  bool isFor(const View* view, System system) const;
  /// Draws what is new in the views that can be seen.
  void refresh();
  void setStyle(const FigureStyle& style);
  const PanelOptions& options() const { return options_; }
  void setOptions(const PanelOptions& options);
  /// Seconds of the time axes; see TimeWindow::span().
  void setTimeSpan(double seconds);
  void setTimeLabels(bool shown);
  /// Shows these neurons as selected.
  void select(const std::vector<int>& neurons);

 Q_SIGNALS:
  void selectionChanged(const std::vector<int>& neurons);
  void maximiseRequested(gazehold::View* view);
  void dragRequested(gazehold::View* view);
  /// A person asks what can be done with a view, at a place on the screen.
  void menuRequested(gazehold::View* view, const QPoint& at);

 private:
  void connectView(View* view, SimulationController& controller);

  std::vector<View*> views_;
  PanelOptions options_;
};

}  // namespace gazehold
