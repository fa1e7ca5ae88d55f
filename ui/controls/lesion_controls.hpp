// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QWidget>

#include "run/simulation_controller.hpp"

namespace gazehold {

/// Kills and revives cells by number, as selected in the raster, or at random.
class LesionControls : public QWidget {
  Q_OBJECT
 public:
  explicit LesionControls(SimulationController& controller, QWidget* parent = nullptr);

  void followState();
  /// Such as "6 cells lesioned" or "none".
  QString summary() const;
  /// Cells that were selected elsewhere.
  void select(const std::vector<int>& cells);

 public Q_SLOTS:
  void kill();
  void revive();
  void killAtRandom();

 Q_SIGNALS:
  void complained(const QString& message);
  /// Cells in the field, as typed or selected.
  void selected(const std::vector<int>& cells);

 private:
  /// The cells in the field; none after a complaint.
  std::vector<int> cells();

  SimulationController& controller_;
  QLineEdit* cells_;
  QSpinBox* count_;
  QLabel* state_;
  QPushButton* reviveAll_;
};

}  // namespace gazehold
