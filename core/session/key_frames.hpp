// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>

#include "simulation/simulation.hpp"

namespace gazehold {

/// Whole states of one branch, from which a run goes on to any moment. Only a cache: dropping all of them changes no bit.
/// Beyond the budget those go first whose neighbours are near for their age, so that old moments stay reachable in few
/// steps. A copy shares the states.
class KeyFrames {
 public:
  static constexpr std::size_t budget = 64u << 20;  // [bytes]

  /// Keeps the state of this moment, unless there is one already.
  void keep(const Simulation& simulation);
  /// The last state not later than a step; null when there is none.
  std::shared_ptr<const SavedState> at(Step step) const;
  bool has(Step step) const { return frames_.contains(step); }
  /// Forgets all that is later than a step.
  void dropAfter(Step step);
  void clear();

  std::size_t count() const { return frames_.size(); }
  std::size_t bytes() const { return bytes_; }

 private:
  using Frames = std::map<Step, std::shared_ptr<const SavedState>>;
  Frames::iterator drop(Frames::iterator frame);
  void thin();

  Frames frames_;
  std::size_t bytes_ = 0;
};

}  // namespace gazehold
