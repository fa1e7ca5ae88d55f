// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/commands.hpp"

#include <utility>

#include "run/simulation_controller.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr qint64 sameChange = 1000;  // [ms] within which changes of one parameter belong together

}  // namespace

ParameterChange::ParameterChange(SimulationController& controller, ParameterId parameter, double value, int gesture)
    : QUndoCommand(Ui::tr("change of %1").arg(translated(info(parameter).label).toLower())),
      controller_(controller),
      parameter_(parameter),
      before_(controller.value(parameter)),
      after_(value),
      gesture_(gesture) {
  changed_.start();
  if (const auto follower = followerOf(parameter)) companion_ = {*follower, controller.value(*follower), {}};
  if (parameter == ParameterId::darkness && controller.darkModeIsOpen())
    companion_ = {ParameterId::darkMode, controller.value(ParameterId::darkMode),
                  static_cast<double>(DarkMode::retinaCut)};
}

void ParameterChange::redo() {
  if (companion_ && companion_->after) controller_.sendParameter(companion_->parameter, *companion_->after);
  controller_.sendParameter(parameter_, after_);
}

void ParameterChange::undo() {
  controller_.sendParameter(parameter_, before_);
  if (!companion_) return;
  controller_.sendParameter(companion_->parameter, companion_->before);
  // nobody chose it
  if (companion_->after) controller_.forgetChoice(companion_->parameter);
}

bool ParameterChange::mergeWith(const QUndoCommand* later) {
  // safe: the same id is the same class
  const auto& next = static_cast<const ParameterChange&>(*later);
  const qint64 apart = next.changed_.msecsSinceReference() - changed_.msecsSinceReference();
  const bool together = (gesture_ != 0 && next.gesture_ == gesture_) || apart < sameChange;
  if (!together || followerOf(parameter_)) return false;
  after_ = next.after_;
  gesture_ = next.gesture_;
  changed_ = next.changed_;
  return true;
}

LesionChange::LesionChange(SimulationController& controller, std::vector<int> cells, bool alive)
    : QUndoCommand((alive ? Ui::tr("reviving %1") : Ui::tr("killing %1")).arg(cellCount(cells.size()))),
      controller_(controller),
      cells_(std::move(cells)),
      alive_(alive) {}

void LesionChange::redo() { controller_.sendLesion(cells_, alive_); }

void LesionChange::undo() { controller_.sendLesion(cells_, !alive_); }

FreezeChange::FreezeChange(SimulationController& controller, bool frozen)
    : QUndoCommand(frozen ? Ui::tr("freezing of learning") : Ui::tr("thawing of learning")),
      controller_(controller),
      frozen_(frozen) {}

void FreezeChange::redo() { controller_.sendFreeze(frozen_); }

void FreezeChange::undo() { controller_.sendFreeze(!frozen_); }

TargetChange::TargetChange(SimulationController& controller, const TargetChoice& choice)
    : QUndoCommand(choice.source == TargetSource::placed ? Ui::tr("placing of the target")
                                                         : Ui::tr("choice of the target")),
      controller_(controller),
      before_(controller.targetNow()),
      after_(choice) {
  changed_.start();
}

void TargetChange::redo() { controller_.sendTarget(after_); }

void TargetChange::undo() { controller_.sendTarget(before_); }

bool TargetChange::mergeWith(const QUndoCommand* later) {
  const auto& next = static_cast<const TargetChange&>(*later);
  const bool places = after_.source == TargetSource::placed && next.after_.source == TargetSource::placed;
  if (!places || next.changed_.msecsSinceReference() - changed_.msecsSinceReference() >= sameChange) return false;
  after_ = next.after_;
  changed_ = next.changed_;
  return true;
}

RunChange::RunChange(SimulationController& controller, const QString& text, std::shared_ptr<Replacement> replacement)
    : QUndoCommand(text), controller_(controller), replacement_(std::move(replacement)) {}

void RunChange::redo() { controller_.replace(replacement_); }

void RunChange::undo() { controller_.bringBack(replacement_); }

}  // namespace gazehold
