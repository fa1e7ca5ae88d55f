// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QUndoCommand>

#include "simulation/simulation.hpp"

namespace gazehold {

class SimulationController;
struct Past;

/// A live parameter changed by a person. Successive changes of one slider become one.
class ParameterChange : public QUndoCommand {
 public:
  /// `gesture`: changes of one drag share a number.
  ParameterChange(SimulationController& controller, ParameterId parameter, double value, int gesture);
  void undo() override;
  void redo() override;
  int id() const override { return 1 + static_cast<int>(parameter_); }
  bool mergeWith(const QUndoCommand* later) override;

 private:
  SimulationController& controller_;
  ParameterId parameter_;
  double before_, after_;
  // another parameter that it takes with it: such as the filter the gate, or darkness its mode
  struct Companion {
    ParameterId parameter;
    double before;
    std::optional<double> after;  // nothing: the simulation knows
  };
  std::optional<Companion> companion_;
  int gesture_;
  QElapsedTimer changed_;
};

/// Cells killed or revived together.
class LesionChange : public QUndoCommand {
 public:
  LesionChange(SimulationController& controller, std::vector<int> cells, bool alive);
  void undo() override;
  void redo() override;

 private:
  SimulationController& controller_;
  std::vector<int> cells_;
  bool alive_;
};

/// Learning frozen or allowed.
class FreezeChange : public QUndoCommand {
 public:
  FreezeChange(SimulationController& controller, bool frozen);
  void undo() override;
  void redo() override;

 private:
  SimulationController& controller_;
  bool frozen_;
};

/// Where the target comes from, and its place where it was put somewhere.
struct TargetChoice {
  TargetSource source = TargetSource::random;
  PlaceTarget place{0};
};

/// The target placed, or taken from elsewhere. Places of one drag become one.
class TargetChange : public QUndoCommand {
 public:
  TargetChange(SimulationController& controller, const TargetChoice& choice);
  void undo() override;
  void redo() override;
  int id() const override { return 1000; }
  bool mergeWith(const QUndoCommand* later) override;

 private:
  SimulationController& controller_;
  TargetChoice before_, after_;
  QElapsedTimer changed_;
};

/// What a person changed in a run, apart from what its script changes: kept when the network is rebuilt.
using Choices = std::array<std::optional<double>, parameterCount>;

/// What the controls showed of a run.
struct Shown {
  std::array<double, parameterCount> values{};
  std::vector<std::uint8_t> alive;
  bool frozen = false;
  TargetSource target = TargetSource::random;
};

/// One run put in the place of another.
struct Replacement {
  Setup before, after;
  Choices choicesBefore, choicesAfter;
  Shown shownBefore;
  std::shared_ptr<const Past> saved;  ///< what was replaced, once the simulation thread has handed it over
  bool wantedBack = false;            ///< undone before it was handed over
};

/// A new run in the place of this one: reset, new seed, other scenario, rebuilt network. Undo brings the old one back as
/// it was, learned weights and all.
class RunChange : public QUndoCommand {
 public:
  RunChange(SimulationController& controller, const QString& text, std::shared_ptr<Replacement> replacement);
  void undo() override;
  void redo() override;

 private:
  SimulationController& controller_;
  std::shared_ptr<Replacement> replacement_;
};

}  // namespace gazehold
