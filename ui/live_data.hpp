// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "simulation/runner.hpp"

namespace gazehold {

/// The window's own history of the run: all that views draw from. Filled once per frame from the Runner's queues, on the
/// window's thread; when the run number rises, what lies later than the first new sample is forgotten.
class LiveData {
 public:
  /// Fetches all that the Runner has handed over. True when anything is new.
  bool take(Runner& runner);

  /// The newest snapshot; null before the first.
  const Snapshot* snapshot() const { return hasSnapshot_ ? snapshot_ : nullptr; }
  /// Weights ω at the start of the run (N×N), for "change since start".
  const Eigen::MatrixXf& startWeights() const { return startWeights_; }

  /// Samples of every millisecond of the last minute of simulated time, oldest first.
  const std::deque<TraceSample>& samples() const { return samples_; }
  /// Spikes of the last minute, oldest first.
  const std::deque<SpikeEvent>& spikes() const { return spikes_; }
  const std::deque<Saccade>& saccades() const { return saccades_; }
  /// Learning curves over the whole run, thinned to at most about 4000 points.
  const std::vector<MeritPoint>& merits() const { return merits_; }
  const std::vector<DriftPoint>& drifts() const { return drifts_; }
  /// Intervals [from, until) without vision (darkness > 0.5), in steps; the last may be open.
  struct DarkSpan { Step from; Step until; };
  const std::vector<DarkSpan>& darkSpans() const { return darkSpans_; }

  /// Newest step that has been drawn from; 0 before the first sample.
  Step now() const;
  RunNumber run() const { return run_; }
  /// Rises with every sample dropped from the front or forgotten, so that incremental views know when to start afresh.
  std::uint64_t generation() const { return generation_; }

 private:
  void beginRun(RunNumber run, Step step);

  const Snapshot* snapshot_ = nullptr;
  bool hasSnapshot_ = false;
  Eigen::MatrixXf startWeights_;
  std::shared_ptr<const Network> startNetwork_;
  std::deque<TraceSample> samples_;
  std::deque<SpikeEvent> spikes_;
  std::deque<Saccade> saccades_;
  std::vector<MeritPoint> merits_;
  std::vector<DriftPoint> drifts_;
  std::vector<DarkSpan> darkSpans_;
  RunNumber run_ = 0;
  std::uint64_t generation_ = 0;
};

}  // namespace gazehold
