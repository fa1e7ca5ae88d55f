// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "live/runner.hpp"

namespace gazehold {

/// The window's own history of the run: all that views draw from. Filled once per frame from the Runner's queues, on the
/// window's thread; when the run number rises, what lies later than the first new sample is forgotten.
class LiveData {
 public:
  /// Fetches all that the Runner has handed over. True when anything is new.
  bool take(Runner& runner);

  // what take() fetches, one by one; also for figures and tests without a Runner
  void add(const InRun<TraceSample>& sample);
  void add(const InRun<Saccade>& saccade);
  void add(const InRun<MeritPoint>& merit);
  void add(const InRun<DriftPoint>& drift);
  void add(const SpikeEvent& spike);
  /// Takes a snapshot of its own.
  void setSnapshot(Snapshot snapshot);
  /// Forgets everything, and lets go of the Runner whose snapshot it showed.
  void clear();

  /// The newest snapshot; null before the first.
  const Snapshot* snapshot() const { return hasSnapshot_ ? snapshot_ : nullptr; }
  /// Weights ω at the start of the run (N×N), for "change since start".
  const Eigen::MatrixXf& startWeights() const { return startWeights_; }
  /// The transfer function of an eye at the start of the run; empty for other systems.
  const TransferFunction& startTransfer() const { return startTransfer_; }
  /// What a linear optimum of an eye would lose in 1 s of holding, see staticLost() [deg]; 0 for other systems.
  double lostAtOptimum(Decoders optimum) const { return lostAtOptimum_[static_cast<std::size_t>(optimum)]; }
  /// The greatest drift inside ±47.5° that a snapshot of this history has shown [deg/s]: beyond it no eye rests. Of a
  /// ring at any heading. 0 elsewhere.
  double greatestDrift() const { return greatestDrift_; }
  /// The greatest error of this history, as seconds saw it: four fifths of the 8 s before were less, so that the moment
  /// between a new target and the saccade to it does not count. Of gaze, or of a heading [deg].
  double greatestError(bool ofHeading) const { return greatestError_[ofHeading ? 1 : 0]; }

  /// Samples of every millisecond of the last minute of simulated time, oldest first.
  const std::deque<TraceSample>& samples() const { return samples_; }
  /// Spikes of the last minute, oldest first.
  const std::deque<SpikeEvent>& spikes() const { return spikes_; }
  /// How many spikes were ever added: the newest of spikes() is number spikesAdded() − 1.
  std::uint64_t spikesAdded() const { return spikesAdded_; }
  const std::deque<Saccade>& saccades() const { return saccades_; }
  /// Learning curves over the whole run, thinned to at most about 4000 points; least and greatest values stay.
  const std::vector<MeritPoint>& merits() const { return merits_; }
  const std::vector<DriftPoint>& drifts() const { return drifts_; }
  /// The newest of them; null while none was measured on the cells that live now.
  const DriftPoint* drift() const;
  /// An interval [from, until), in steps.
  struct Span {
    Step from;
    Step until = open;  ///< `open` while it lasts
    bool lasts() const { return until == open; }
  };
  static constexpr Step open = std::numeric_limits<Step>::max();
  /// When there was no vision (darkness > 0.5).
  const std::vector<Span>& darkSpans() const { return darkSpans_; }
  /// When a neuron was dead.
  struct LesionSpan : Span {
    std::int32_t neuron;
  };
  const std::vector<LesionSpan>& lesionSpans() const { return lesionSpans_; }

  /// Newest step that has been drawn from; 0 before the first sample.
  Step now() const;
  RunNumber run() const { return run_; }
  /// Rises when something was forgotten (not when it merely grew older than a minute), so that incremental views know
  /// when to start afresh.
  std::uint64_t generation() const { return generation_; }
  /// Rises when another history begins: a reset, another set-up; not when the run goes back in time.
  std::uint64_t history() const { return history_; }
  /// Simulated seconds per second, as the Runner last measured it; 0 while paused.
  double speed() const { return speed_; }

 private:
  bool admit(RunNumber run, Step step);
  void beginRun(RunNumber run, Step step);
  void beginHistory();
  void forgetBefore(Step step);
  void look(const Snapshot& snapshot);
  void followDarkness(const Snapshot& snapshot);
  void followLesions(const Snapshot& snapshot);
  void followDrift(const Snapshot& snapshot);
  void followError();
  void buildStart(const Network& network, const RateModel* rates);

  const Snapshot* snapshot_ = nullptr;
  Snapshot own_;
  bool hasSnapshot_ = false;
  std::shared_ptr<const Setup> setup_;
  Step runBegan_ = 0, lookedAt_ = 0;
  double speed_ = 0;
  Eigen::MatrixXf startWeights_;
  TransferFunction startTransfer_;
  double greatestDrift_ = 0;
  std::array<double, 2> greatestError_{};
  std::array<double, 2> lostAtOptimum_{};
  std::shared_ptr<const Network> startNetwork_;
  std::shared_ptr<const RateModel> startRates_;
  std::deque<TraceSample> samples_;
  std::deque<SpikeEvent> spikes_;
  std::deque<Saccade> saccades_;
  std::vector<MeritPoint> merits_;
  std::vector<DriftPoint> drifts_;
  std::vector<Span> darkSpans_;
  std::vector<LesionSpan> lesionSpans_;
  RunNumber run_ = 0;
  std::uint64_t generation_ = 0, history_ = 1, spikesAdded_ = 0;
};

}  // namespace gazehold
