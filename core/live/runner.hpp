// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <variant>

#include "live/laboratory.hpp"
#include "live/spsc_ring.hpp"
#include "live/triple_buffer.hpp"
#include "session/history.hpp"
#include "session/player.hpp"
#include "session/snapshot.hpp"

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

/// A Player on a thread of its own: pacing against the wall clock, and the queues between it and the window.
/// All public members belong to one other thread (the window's); none of them waits for the simulation.
class Runner : private Observer {
 public:
  /// Starts the thread, paused. `waits`: the drift of every second is waited for, so that what is handed over does not
  /// depend on how fast this machine is. Throws what Simulation's constructor throws.
  explicit Runner(Setup setup, bool waits = false);
  ~Runner() override;
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  // messages; false when the queue is full and nothing was sent
  bool play() { return send(Play{}); }
  bool pause() { return send(Pause{}); }
  /// Advances by so many steps, then pauses.
  bool stepBy(Step steps) { return send(StepBy{steps}); }
  /// Runs at the chosen speed until this step, then pauses. Goes to one that is past.
  bool runTo(Step step) { return send(RunTo{step}); }
  /// Simulated seconds per second; infinity for as fast as it goes.
  bool setSpeed(double factor) { return send(SetSpeed{factor}); }
  /// Acts on the running network at the next step boundary, and is logged. In the past it begins a branch: what was done
  /// later stays as the branch that was left.
  bool apply(const Command& command) { return send(command); }
  /// Back to the start of this run: same seed, weights, sliders. Playing goes on if it was playing.
  bool reset() { return send(Reset{}); }
  /// A new run from another set-up. What is replaced is put aside.
  bool restart(Setup setup);
  /// Hands over the run as it stands, and goes on with it.
  bool putAside() { return send(PutAside{}); }
  /// Goes on with a run that was put aside.
  bool restore(std::shared_ptr<const Past> past) { return send(Restore{std::move(past)}); }
  /// Goes to a session, where it was left, paused.
  bool open(std::shared_ptr<const Session> session) { return send(Open{std::move(session)}); }
  /// Goes exactly to a moment that this branch has run through, or to its end; what views show of the seconds before it is
  /// handed over anew. Playing goes on if it was playing, and does again what was done then.
  bool goTo(Step step) { return send(GoTo{step}); }
  /// The same, so many steps ago.
  bool goBack(Step steps) { return send(GoBack{steps}); }
  /// Goes to another branch of the session, at the same moment or where it ends. A branch that is not there is refused.
  bool switchTo(std::size_t branch) { return send(SwitchTo{branch}); }
  bool renameBranch(std::size_t branch, std::string name) { return send(Rename{branch, std::move(name)}); }
  /// Deletes a branch that no other has left, and that is not shown.
  bool deleteBranch(std::size_t branch) { return send(Delete{branch}); }
  /// Begins a branch at a moment of the past, at which nothing is done yet.
  bool leaveBranch() { return send(Leave{}); }
  /// Makes the hold test on copies; the run itself goes on untouched. Nothing where one is being made.
  bool holdTest() { return send(Hold{}); }
  /// Names a moment that this branch has run through.
  bool bookmark(Step step, std::string text) { return send(Name{step, std::move(text)}); }

  // what it does
  bool playing() const { return playing_.load(std::memory_order_relaxed); }
  Step now() const { return now_.load(std::memory_order_relaxed); }
  /// The number of the message that was sent last, from 1 on.
  std::uint64_t sent() const { return sent_; }
  /// The number of the last message that has acted, or was refused. What a snapshot shows is told by its own `heard`.
  std::uint64_t heard() const { return heard_.load(std::memory_order_acquire); }
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
  bool take(InRun<DriftPoint>& drift) { return driftLaboratory_.take(drift); }
  bool take(InRun<HoldTest>& test) { return holdLaboratory_.take(test); }
  /// Gives a history all that there is, and the newest snapshot, which stays as it is until the next call. Whether there
  /// was anything new.
  bool handTo(History& history);
  bool take(Notice& notice) { return notices_.pop(notice); }
  /// Runs that were put aside, also by a restart, oldest first.
  bool take(std::shared_ptr<const Past>& replaced) { return replaced_.pop(replaced); }

 private:
  struct Play {};
  struct Pause {};
  struct StepBy {
    Step steps;
  };
  struct RunTo {
    Step step;
  };
  struct SetSpeed {
    double factor;
  };
  struct Reset {};
  struct Restart {
    std::shared_ptr<const Setup> setup;
  };
  struct PutAside {};
  struct Restore {
    std::shared_ptr<const Past> past;
  };
  struct Open {
    std::shared_ptr<const Session> session;
  };
  struct GoTo {
    Step step;
  };
  struct GoBack {
    Step steps;
  };
  struct SwitchTo {
    std::size_t branch;
  };
  struct Rename {
    std::size_t branch;
    std::string name;
  };
  struct Delete {
    std::size_t branch;
  };
  struct Leave {};
  struct Hold {};
  struct Name {
    Step step = 0;
    std::string text;
  };
  using Message = std::variant<Command, Play, Pause, StepBy, RunTo, SetSpeed, Reset, Restart, PutAside, Restore, Open,
                               GoTo, GoBack, SwitchTo, Rename, Delete, Leave, Hold, Name>;
  using Clock = std::chrono::steady_clock;

  bool send(Message message) {
    if (!messages_.push(std::move(message))) return false;
    ++sent_;
    sends_.release();
    return true;
  }

  // on the simulation thread
  void loop();
  bool handleMessages();
  void handle(Message& message);
  void begin(std::unique_ptr<Player> player);
  void arrive(std::string_view failure);
  void stop(Notice::Kind why, std::string_view text);
  void setPlaying(bool playing);
  void advanceWithinFrame();
  void advanceTo(Step until);
  void publish();
  void measureDrift(const Simulation& simulation);
  void measureSpeed();

  // as the observer of its player
  void began(Step from, Step goal) override;
  void spike(Step step, std::int32_t neuron) override {
    if (step >= handFrom_) spikes_.push({step, neuron, run_});
  }
  void saccade(const Saccade& saccade) override { saccades_.push({run_, saccade}); }
  void sample(const TraceSample& sample) override {
    if (sample.step >= handFrom_) samples_.push({run_, sample});
  }
  bool goesOn() const override { return !quit_.load(std::memory_order_relaxed); }
  bool hearsMerits() const override { return true; }
  void merit(const MeritPoint& merit) override { merits_.push({run_, merit}); }
  void milestone(const Simulation& simulation) override;
  void diverged(Step step) override;

  // queues: window to simulation, simulation to window
  SpscRing<Message> messages_{1024};
  std::counting_semaphore<> sends_{0};  // wakes a thread that has nothing to do
  SpscRing<InRun<TraceSample>> samples_{1 << 16};
  SpscRing<SpikeEvent> spikes_{1 << 19};
  SpscRing<InRun<Saccade>> saccades_{1 << 12};
  SpscRing<InRun<MeritPoint>> merits_{1 << 12};
  SpscRing<Notice> notices_{256};
  SpscRing<std::shared_ptr<const Past>> replaced_{64};
  TripleBuffer<Snapshot> snapshots_;
  std::atomic<bool> playing_{false}, quit_{false};
  std::atomic<Step> now_{0};
  std::uint64_t sent_ = 0;  // the window's
  std::atomic<std::uint64_t> heard_{0};
  std::atomic<double> measuredSpeed_{0.0};

  // owned by the simulation thread once it runs
  std::unique_ptr<Player> player_;
  RunNumber run_ = 0;
  Step runFrom_ = 0;
  double speed_ = 1.0;
  std::optional<Step> stopAt_;
  Step handFrom_ = 0;  // samples and spikes before it are older than anything that views keep
  // where simulated and wall time met last
  Clock::time_point anchorTime_, publishedAt_, speedFrom_;
  Step anchorStep_ = 0, speedStep_ = 0;

  const bool waits_;
  bool driftKnown_ = false;  // of the network as it stands
  Laboratory<DriftPoint> driftLaboratory_;
  Laboratory<HoldTest> holdLaboratory_;
  std::thread thread_;
};

}  // namespace gazehold
