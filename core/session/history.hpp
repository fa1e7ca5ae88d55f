// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "session/observer.hpp"
#include "session/snapshot.hpp"

namespace gazehold {

class Player;

/// What views draw from, and nothing else: the seconds before a moment, and learning curves of the whole run. Filled by a
/// Player whose observer it is, or beside one, from a Runner's queues; when the run number rises, what lies later than the
/// first new sample is forgotten. One thread.
class History : public Observer {
 public:
  /// What it keeps of the time before the newest sample.
  static constexpr Step kept = 60 * stepsPerSecond;

  // as an observer of a Player
  void began(Step from, Step) override { beginRun(run_ + 1, from); }
  void spike(Step step, std::int32_t neuron) override { add(SpikeEvent{step, neuron, run_}); }
  void saccade(const Saccade& saccade) override { add(InRun<Saccade>{run_, saccade}); }
  void sample(const TraceSample& sample) override { add(InRun<TraceSample>{run_, sample}); }
  bool hearsMerits() const override { return true; }
  void merit(const MeritPoint& merit) override { add(InRun<MeritPoint>{run_, merit}); }
  /// Measures the drift every second, which takes its time.
  void milestone(const Simulation& simulation) override;
  /// Shows the network as it is, which its observer is not told.
  void look(Player& player);

  // from the queues of a Runner
  void add(const InRun<TraceSample>& sample);
  void add(const InRun<Saccade>& saccade);
  void add(const InRun<MeritPoint>& merit);
  void add(const InRun<DriftPoint>& drift);
  void add(const SpikeEvent& spike);
  void add(const InRun<HoldTest>& test) {
    if (test.run >= run_) holdTest_ = test.value;
  }
  /// Puts in what somebody else knows of the learning curves up to where this run goes on.
  void recall(const std::vector<MeritPoint>& merits, const std::vector<DriftPoint>& drifts);
  /// Shows a snapshot that stays as it is until the next one is shown.
  void show(const Snapshot& snapshot);
  /// Shows one of its own.
  void setSnapshot(Snapshot snapshot);
  void setSpeed(double speed) { speed_ = speed; }
  /// Forgets everything, and lets go of the snapshot that it showed.
  void clear();

  /// The newest snapshot; null before the first.
  const Snapshot* snapshot() const { return snapshot_; }
  /// Weights ω at the start of the run (N×N), for "change since start".
  const Eigen::MatrixXf& startWeights() const { return startWeights_; }
  /// The transfer function of an eye at the start of the run; empty for other systems.
  const TransferFunction& startTransfer() const { return startTransfer_; }
  /// What a linear optimum of an eye would lose in 1 s of holding, see staticLost() [deg]; 0 for other systems.
  double lostAtOptimum(Decoders optimum) const { return lostAtOptimum_[static_cast<std::size_t>(optimum)]; }
  /// The greatest drift that this history has seen, at its start and at half seconds [deg/s]; see Merit.
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
  /// The last hold test; nothing before the first.
  const std::optional<HoldTest>& holdTest() const { return holdTest_; }
  /// Whether the run goes on, as who lets it run says: numbers change seldom enough to be read then.
  bool running() const { return running_; }
  void setRunning(bool running) { running_ = running; }
  /// Another run that is drawn beside this one, at the same simulated time.
  struct Companion {
    std::string name;
    std::shared_ptr<const History> history;
    bool optimal = false;  ///< a linear optimum, which plots of weights show anyway
  };
  const std::vector<Companion>& companions() const { return companions_; }
  void setCompanions(std::vector<Companion> companions) { companions_ = std::move(companions); }
  using Span = StepSpan;
  static constexpr Step open = StepSpan::open;
  /// When there was no vision (darkness > 0.5), as the log says.
  const std::vector<Span>& darkSpans() const { return darkSpans_; }
  /// When a neuron was dead, as the log says.
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
  /// Rises when another history begins: a reset, another start; not when the run goes back in time.
  std::uint64_t history() const { return history_; }
  /// Simulated seconds per second, as the Runner last measured it; 0 while paused.
  double speed() const { return speed_; }

 private:
  bool admit(RunNumber run, Step step);
  void beginRun(RunNumber run, Step step);
  void beginHistory();
  void forgetBefore(Step step);
  void followLog(const Snapshot& snapshot);
  void followError();
  void buildStart(const Network& network, const RateModel* rates);

  const Snapshot* snapshot_ = nullptr;
  Snapshot own_;
  std::shared_ptr<const Setup> setup_;
  Step runBegan_ = 0;
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
  std::optional<HoldTest> holdTest_;
  bool running_ = false;
  std::vector<Companion> companions_;
  std::vector<Span> darkSpans_;
  std::vector<LesionSpan> lesionSpans_;
  RunNumber run_ = 0;
  std::uint64_t generation_ = 0, history_ = 1, spikesAdded_ = 0;
};

}  // namespace gazehold
