// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "session/session.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// Hashes of a run at intervals: makes them, and holds them against those of an earlier run. One thread.
class Checkpoints {
 public:
  static constexpr Step every = 10 * stepsPerSecond;

  Checkpoints() = default;
  /// `expected`: in rising order of steps.
  explicit Checkpoints(std::vector<Checkpoint> expected) : expected_(std::move(expected)) {}

  /// How many steps may pass until the next look().
  Step untilLook(Step now) const;
  /// Call when that many have passed. False where the state is not the expected one.
  bool look(const Simulation& simulation);
  /// Call at the end of a run: the last hash.
  void end(const Simulation& simulation);

  const std::vector<Checkpoint>& made() const { return made_; }
  /// How many of the expected ones were met.
  std::size_t met() const { return next_; }

 private:
  std::vector<Checkpoint> expected_, made_;
  std::size_t next_ = 0;
};

/// The hashes that a branch is known to pass: its own, and before its fork those of the branches that it left.
std::vector<Checkpoint> hashesOf(const Session& session, std::size_t branch);

}  // namespace gazehold
