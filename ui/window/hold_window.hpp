// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "run/simulation_controller.hpp"
#include "views/view.hpp"

namespace gazehold {

/// The hold test above whatever the window shows, until it is put away.
class HoldWindow : public QWidget {
  Q_OBJECT
 public:
  HoldWindow(SimulationController& controller, QWidget* over);

  /// Makes the test, and shows it when it is done.
  void begin(const FigureStyle& style);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void mousePressEvent(QMouseEvent*) override { hide(); }

 private:
  void place();
  void follow();

  SimulationController& controller_;
  View* view_;
  bool waits_ = false;
  Step asked_ = 0;
};

}  // namespace gazehold
