// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>

#include "simulation/drift_monitor.hpp"
#include "simulation/simulation.hpp"
#include "simulation/snapshot.hpp"
#include "simulation/spsc_ring.hpp"
#include "simulation/triple_buffer.hpp"

namespace gazehold {

/// Something that the simulation thread has to say to people.
struct Notice {
  enum class Kind {
    notFinite,    ///< paused: a value is not finite or the eye has run away; see text
    reachedTime,  ///< paused at the time asked for
    refused,      ///< a command could not be carried out; see text
  };
  Kind kind = Kind::refused;
  Step step = 0;
  std::string text;
};

/// The simulation on a thread of its own: pacing against the wall clock, and the queues between it and the window.
/// All public members belong to one other thread (the window's); none of them waits for the simulation.
class Runner {
 public:
  /// Starts the thread, paused. Throws what Simulation's constructor throws.
  explicit Runner(Setup setup);
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  // commands; false when the queue is full and nothing was sent
  bool play() { return send(Play{}); }
  bool pause() { return send(Pause{}); }
  /// Advances by so many steps, then pauses.
  bool stepBy(Step steps) { return send(StepBy{steps}); }
  /// Runs at the chosen speed until this step, then pauses.
  bool runTo(Step step) { return send(RunTo{step}); }
  /// Simulated seconds per second; infinity for as fast as it goes.
  bool setSpeed(double factor) { return send(SetSpeed{factor}); }
  /// Acts on the running network at the next step boundary.
  bool apply(const Command& command) { return send(command); }
  /// Back to the start of this run: same seed, weights, sliders. Playing goes on if it was playing.
  bool reset() { return send(Reset{}); }
  /// A new run from another set-up. What is replaced comes back through replaced().
  bool restart(Setup setup);
  /// Goes to a saved state.
  bool restore(std::shared_ptr<const SavedState> state) { return send(Restore{std::move(state)}); }
  /// Goes back to the last kept state at least this many steps ago. One is kept for every second within 64 MB; before
  /// the oldest there is only the start.
  bool goBack(Step steps) { return send(GoBack{steps}); }

  // what it does
  bool playing() const { return playing_.load(std::memory_order_relaxed); }
  Step now() const { return now_.load(std::memory_order_relaxed); }
  /// Simulated seconds per second, measured over about half a second; 0 while paused.
  double measuredSpeed() const { return measuredSpeed_.load(std::memory_order_relaxed); }
  /// Samples, spikes and saccades that the window did not fetch in time.
  std::uint64_t dropped() const { return samples_.dropped() + spikes_.dropped() + saccades_.dropped(); }

  // what it hands over
  bool updateSnapshot() { return snapshots_.update(); }
  const Snapshot& snapshot() const { return snapshots_.front(); }
  bool take(InRun<TraceSample>& sample) { return samples_.pop(sample); }
  bool take(SpikeEvent& spike) { return spikes_.pop(spike); }
  bool take(InRun<Saccade>& saccade) { return saccades_.pop(saccade); }
  bool take(InRun<MeritPoint>& merit) { return merits_.pop(merit); }
  bool take(InRun<DriftPoint>& drift) { return driftMonitor_.take(drift); }
  bool take(Notice& notice) { return notices_.pop(notice); }
  /// States that a restart replaced, oldest first, for undo.
  bool take(std::shared_ptr<const SavedState>& replaced) { return replaced_.pop(replaced); }

 private:
  struct Play {};
  struct Pause {};
  struct StepBy { Step steps; };
  struct RunTo { Step step; };
  struct SetSpeed { double factor; };
  struct Reset {};
  struct Restart { std::shared_ptr<const Setup> setup; };
  struct Restore { std::shared_ptr<const SavedState> state; };
  struct GoBack { Step steps; };
  using Message = std::variant<Command, Play, Pause, StepBy, RunTo, SetSpeed, Reset, Restart, Restore, GoBack>;
  using Clock = std::chrono::steady_clock;

  bool send(Message message) { return messages_.push(std::move(message)); }

  // on the simulation thread
  void loop();
  bool handleMessages();
  void handle(Message& message);
  void replaceSimulation(Simulation simulation);
  void goBackTo(Step step);
  void adopt(Simulation simulation);
  void keep();
  void setPlaying(bool playing);
  void advanceWithinFrame();
  void advanceTo(Step until);
  void handOver();
  void publish();
  void measureSpeed();

  // queues: window to simulation, simulation to window
  SpscRing<Message> messages_{1024};
  SpscRing<InRun<TraceSample>> samples_{1 << 16};
  SpscRing<SpikeEvent> spikes_{1 << 17};
  SpscRing<InRun<Saccade>> saccades_{1 << 12};
  SpscRing<InRun<MeritPoint>> merits_{1 << 12};
  SpscRing<Notice> notices_{256};
  SpscRing<std::shared_ptr<const SavedState>> replaced_{64};
  TripleBuffer<Snapshot> snapshots_;
  std::atomic<bool> playing_{false}, quit_{false};
  std::atomic<Step> now_{0};
  std::atomic<double> measuredSpeed_{0.0};

  // owned by the simulation thread once it runs
  std::unique_ptr<Simulation> simulation_;
  std::shared_ptr<const Setup> setup_;
  std::deque<std::pair<Step, std::shared_ptr<const SavedState>>> kept_;
  std::size_t keptBytes_ = 0;
  RunNumber run_ = 0;
  double speed_ = 1.0;
  std::optional<Step> stopAt_;
  // where simulated and wall time met last
  Clock::time_point anchorTime_, publishedAt_, speedFrom_;
  Step anchorStep_ = 0, speedStep_ = 0;

  bool driftKnown_ = false;  // of the network as it stands
  DriftMonitor driftMonitor_;
  std::thread thread_;
};

}  // namespace gazehold
