// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>

#include "controls/foldable_group.hpp"
#include "controls/lesion_controls.hpp"
#include "controls/parameter_control.hpp"
#include "controls/target_controls.hpp"
#include "run/simulation_controller.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// What a person can change: distortion, darkness and learning rate always in sight, the rest in groups that fold. Built
/// from the table of parameters.
class ControlPanel : public QScrollArea {
  Q_OBJECT
 public:
  explicit ControlPanel(SimulationController& controller, QWidget* parent = nullptr);

  ParameterControl* control(ParameterId parameter) const { return controls_[static_cast<std::size_t>(parameter)]; }
  LesionControls* lesions() const { return lesions_; }
  QStringList unfoldedGroups() const;
  void setUnfoldedGroups(const QStringList& groups);
  void setTheme(const Theme& theme);
  /// The text of the scenario: what to watch.
  void setWatch(const QString& text);
  QSize minimumSizeHint() const override;

  /// The three that carry the lesson, in the order in which they stand.
  static constexpr std::array mainParameters = {ParameterId::distortion, ParameterId::darkness,
                                                ParameterId::learningRate};
  /// Units and ranges of a control that depend on other parameters.
  static void adapt(ParameterControl& control, const SimulationController& controller);

 Q_SIGNALS:
  void complained(const QString& message);
  void openRequested();
  void cellsSelected(const std::vector<int>& cells);

 private:
  void buildMain(QVBoxLayout& layout);
  void buildGroups(QVBoxLayout& layout);
  void buildLesions(QVBoxLayout& layout);
  ParameterControl* addControl(const ParameterInfo& info);
  FoldableGroup* group(const QString& id, QVBoxLayout& layout);
  void addWarning(FoldableGroup& group, const QStringList& labels);
  void followFrame();
  void followState();
  void summarise();

  SimulationController& controller_;
  std::array<ParameterControl*, parameterCount> controls_{};
  std::vector<FoldableGroup*> groups_;
  std::vector<QLabel*> warnings_;
  QCheckBox* freeze_ = nullptr;
  TargetControls* target_ = nullptr;
  LesionControls* lesions_ = nullptr;
  QLabel* watch_ = nullptr;
};

}  // namespace gazehold
