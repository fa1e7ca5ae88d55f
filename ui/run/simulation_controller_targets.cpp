// SPDX-License-Identifier: GPL-3.0-or-later
// Where the target is, and the steps of the eye toward it.
#include <algorithm>

#include "base/error.hpp"
#include "run/simulation_controller.hpp"

namespace gazehold {

void SimulationController::placeTarget(double first, double second) {
  if (setup_.system == System::eye) first = std::clamp(first, -degreesPerUnit, degreesPerUnit);
  const PlaceTarget place{first, second};
  checkPlace(place, setup_.system);
  undoStack_.push(new TargetChange(*this, {TargetSource::placed, place}));
}

void SimulationController::useTarget(TargetSource source) {
  if (source == TargetSource::placed) {
    const PlaceTarget here = placeNow();
    return placeTarget(here.first, here.second);
  }
  if ((source == TargetSource::recording || source == TargetSource::repeated) && !hasRecording())
    throw UsageError(tr("there is no recorded gaze yet: open one first").toStdString());
  undoStack_.push(new TargetChange(*this, {source, {}}));
}

void SimulationController::sendTarget(const TargetChoice& choice) {
  targets_ = nextNumber();
  if (choice.source == TargetSource::placed)
    send([place = choice.place](Runner& runner) { return runner.apply(place); });
  else send([source = choice.source](Runner& runner) { return runner.apply(UseTarget{source}); });
  target_ = choice.source;
  Q_EMIT stateChanged();
}

// of an animal a little nearer to the middle: the edge itself is out of reach
PlaceTarget SimulationController::placeNow() const {
  const TraceSample now = data_.samples().empty() ? TraceSample{} : data_.samples().back();
  switch (setup_.system) {
    case System::eye: return {std::clamp(now.target, -degreesPerUnit, degreesPerUnit)};
    case System::plane: return {now.target, now.targetUp};
    case System::ring: return {now.heading};
    case System::path: return {0.95 * now.x, 0.95 * now.y};
  }
  return {0};
}

void SimulationController::act(const Command& command) {
  struct Act {
    SimulationController& c;
    void operator()(const SetParameter& it) const { c.setParameter(it.parameter, it.value); }
    void operator()(const PlaceTarget& it) const {
      const TargetSource before = c.target_;
      c.placeTarget(it.first, it.second);
      if (before != TargetSource::placed) Q_EMIT c.targetTaken(before);
    }
    void operator()(const UseTarget& it) const { c.useTarget(it.source); }
    void operator()(const Lesion& it) const { it.alive ? c.revive({it.neuron}) : c.lesion({it.neuron}); }
    void operator()(const FreezeLearning& it) const { c.freeze(it.frozen); }
  };
  std::visit(Act{*this}, command);
}

// ---------------------------------------------------------------- from saccade to saccade

void SimulationController::goToSaccade(bool next) {
  std::vector<Step> steps;
  if (const BranchCourse* course = course_.shown())
    for (const Saccade& saccade : course->saccades) steps.push_back(saccade.step);
  goToNearest(steps, next);
}

// in the past to one that has been; beyond its end the run goes on until there is one
void SimulationController::stepToSaccade() {
  const BranchCourse* course = course_.shown();
  if (course && std::ranges::any_of(course->saccades, [this](const Saccade& each) { return each.step > now(); }))
    return goToSaccade(true);
  seeking_ = now();
  play();
}

// found a frame late: the run goes back to its first step
void SimulationController::seekSaccade() {
  if (!seeking_) return;
  for (const Saccade& saccade : data_.saccades()) {
    if (saccade.step <= *seeking_) continue;
    seeking_.reset();
    pause();
    return goTo(saccade.step);
  }
  // somebody paused, or went elsewhere
  if (!playing_ || now() < *seeking_) seeking_.reset();
}

}  // namespace gazehold
