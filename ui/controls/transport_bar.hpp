// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include "controls/elided_label.hpp"
#include "run/simulation_controller.hpp"

namespace gazehold {

/// The clock and what drives it: play, step, back, reset, new seed, speed, run to a time; chips for unusual states; the
/// scenario at the right. Words everywhere.
class TransportBar : public QWidget {
  Q_OBJECT
 public:
  /// The button with the scenario's title opens `scenarios`, that for steps offers `stepSizes`.
  TransportBar(SimulationController& controller, QMenu* scenarios, QMenu* stepSizes, QWidget* parent = nullptr);

  /// The chips that are shown now.
  QStringList chips() const;
  /// Less room between and no more words than needed.
  void setCompact(bool compact);
  bool runToVisible() const { return !runTo_->isHidden(); }
  /// Runs to a simulated time, "12.5" or "1:30". Returns what is wrong with it, and then does nothing; empty if it runs.
  QString runTo(const QString& text);

 Q_SIGNALS:
  void complained(const QString& message);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildButtons(QMenu* stepSizes);
  void buildSpeeds();
  void buildRunTo();
  QPushButton* button(const QString& text, const QString& tip);
  void followFrame();
  void followState();
  void followChips();
  void goToTime();
  void fitClock();
  void fitRunTo();
  void fitTitle();

  SimulationController& controller_;
  QPushButton* play_ = nullptr;
  QToolButton* step_ = nullptr;
  QButtonGroup* speeds_ = nullptr;
  QLabel* speedWord_ = nullptr;
  QLineEdit* runTo_ = nullptr;
  QLabel* clock_ = nullptr;
  std::vector<ElidedLabel*> chips_;
  QPushButton *goBack_ = nullptr, *goOn_ = nullptr, *toEnd_ = nullptr;
  QToolButton* scenario_ = nullptr;
};

}  // namespace gazehold
