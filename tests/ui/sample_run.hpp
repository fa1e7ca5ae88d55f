// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "live_data.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// A LiveData that a Simulation fills directly, as the Runner would: what views draw in tests.
class SampleRun {
 public:
  explicit SampleRun(const std::string& scenario, std::uint64_t seed = 11);
  explicit SampleRun(Setup setup);

  void advance(double seconds);
  void apply(const Command& command) { simulation_.apply(command); }
  /// Measures the drift now.
  void measureDrift();
  /// Hands over a snapshot of the network as it is.
  void publish();

  LiveData& data() { return data_; }
  const Simulation& simulation() const { return simulation_; }
  /// From now on what is handed over belongs to the next run.
  void nextRun() { ++run_; }

 private:
  Simulation simulation_;
  std::shared_ptr<const Setup> setup_;
  LiveData data_;
  RunNumber run_ = 1;
};

}  // namespace gazehold
