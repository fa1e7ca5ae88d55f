// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include "run/simulation_controller.hpp"

namespace gazehold {

/// Where the target comes from, and a field to put it somewhere.
class TargetControls : public QWidget {
  Q_OBJECT
 public:
  explicit TargetControls(SimulationController& controller, QWidget* parent = nullptr);

  void followState();
  /// Such as "random" or "placed".
  QString summary() const;

 Q_SIGNALS:
  void openRequested();
  void complained(const QString& message);

 private:
  void chooseSource(int index);
  void place();

  SimulationController& controller_;
  QComboBox* source_;
  QLineEdit* degrees_;
  QPushButton* place_;
  QLabel* recording_;
};

}  // namespace gazehold
