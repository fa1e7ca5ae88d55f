// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QDialog>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTimer>

#include "controls/choice_box.hpp"
#include "experiments/background_campaign.hpp"
#include "experiments/band_chart.hpp"
#include "experiments/sweep_map.hpp"

namespace gazehold {

/// Experiments beside the live network: choose one, set how many runs, start; mean and interval narrow while runs finish.
class ExperimentsWindow : public QDialog {
  Q_OBJECT
 public:
  explicit ExperimentsWindow(QWidget* parent = nullptr);

  void setStyle(const FigureStyle& style);
  /// Chooses an experiment by its id, as a click in the list does.
  void choose(const QString& id);
  void start();
  void cancel();
  bool running() const;
  /// What has come in so far; nothing before the first run.
  const std::optional<Results>& results() const { return results_; }
  /// Shows what gazehold-batch sweep wrote as a map, until an experiment is started. Throws FileError.
  void openSweep(const QString& path);
  /// Writes table, summary and picture into a directory; of a sweep, whose numbers are there, its picture. Throws FileError.
  void exportTo(const QString& directory);

 private:
  void build();
  QWidget* buildChoice();
  QWidget* buildOutcome();
  void poll();
  void showOutcome(int resamples);
  void showFindings();
  void fillConditions();
  void fillQuantities();
  void updateControls();
  void chooseExportDirectory();
  void chooseSweep();
  bool showsSweep() const { return stack_->currentWidget() == map_; }
  const Experiment& chosen() const;

  std::unique_ptr<BackgroundCampaign> campaign_;
  std::optional<Results> results_;
  const Experiment* shown_ = nullptr;  // what results_ are of
  CampaignOptions shownOptions_;
  QString sweepName_;  // of the sweep that is shown
  QTimer timer_;
  QElapsedTimer since_, drawn_;
  std::size_t doneAtStart_ = 0;
  FigureStyle style_;

  QListWidget *experiments_, *conditions_;
  QLabel *question_, *status_;
  QSpinBox* runs_;
  QDoubleSpinBox* duration_;
  ChoiceBox* quantity_;
  QProgressBar* progress_;
  QPushButton *start_, *export_;
  QStackedWidget* stack_;
  BandChart* chart_;
  SweepMap* map_;
  QTextBrowser* findings_;
};

}  // namespace gazehold
